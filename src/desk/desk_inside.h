/* SPDX-License-Identifier: MIT */
/* What the files of the desk share. Nobody else includes this. */
#ifndef SHINDAN_DESK_DESK_INSIDE_H
#define SHINDAN_DESK_DESK_INSIDE_H

#include <glib.h>

#include "desk/desk.h"
#include "ui/work.h"

/* Those of the company folder, and the sheet behind them. */
#define DESK_DOCUMENTS (KEPT_COUNT + 1)

struct desk {
	struct desk_options options;
	struct app *app;
	struct work work; /* what the views see */
	struct work_memory memory;
	GPtrArray *documents; /* of struct document *, borrowed */
	unsigned asked; /* changes that a save was asked for */
	/* The check that is open; NULL at home. */
	struct session *session;
	struct retake *retake;
	struct kept_file *sheet;
	bool moved;
	bool saved;
	char *exported_path;
	GPtrArray *told; /* words of what was lost, for the end */
};

/* By number; NULL where there is none, or it cannot be read. */
struct kept_file *desk_kept(const struct desk *desk, size_t index);
struct document *desk_document(const struct desk *desk, size_t index);

/* After documents came or went, or their saving did. */
void desk_take_stock(struct desk *desk);
void desk_show_saving(struct desk *desk);

/* The check becomes what one works on; no view is pushed. The file gives up
 * its sheet and must have a bank; the lock is taken over. And it is let go. */
void desk_open_check(struct desk *desk, struct sheet_file *file,
	struct file_lock *lock, bool at_unsure);
void desk_close_check(struct desk *desk);

/* The first error in words; the app shows one line. Owned (g_free). */
char *desk_first_error(const struct desk *desk, const struct diags *diags);

/* Tells what was lost to what somebody else wrote into the file. */
void desk_tell_lost(
	struct desk *desk, const struct kept_file *file, const GArray *lost);

/* Saves all that is not saved; false if any of it could not be. */
bool desk_save(struct desk *desk);

#endif
