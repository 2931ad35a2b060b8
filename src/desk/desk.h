/* SPDX-License-Identifier: MIT */
/* The desk: what one works on, its documents and the files they stand in. It
 * makes the app, and performs what the views ask of the outside, for every
 * front end alike. */
#ifndef SHINDAN_DESK_DESK_H
#define SHINDAN_DESK_DESK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/auto.h"
#include "desk/company_folder.h"
#include "desk/sheet_file.h"
#include "desk/stock.h"
#include "ui/app.h"

/* All borrowed. */
struct desk_options {
	struct stock *stock;
	struct company_folder *folder;
	const struct bank *bank; /* of which checks are made at home */
	struct date today; /* of what is answered */
	struct sheet_names names; /* of new checks */
	bool skip_intro; /* straight to work */
	/* As in app_options. */
	const struct messages *(*catalogue)(size_t language, const void *data);
	const void *catalogue_data;
	size_t catalogue_count;
	size_t language;
	bool ambiguous_wide;
};

struct desk;

/* At home; or with a check that is to be worked on, above no home. Its file
 * gives up its sheet, and the lock (may be NULL) is taken over. */
struct desk *desk_create_home(const struct desk_options *options);
struct desk *desk_create_check(const struct desk_options *options,
	struct sheet_file *file, struct file_lock *lock);
void desk_destroy(struct desk *desk);
AUTO_DEFINE(desk);

/* Lives as long as the desk. */
struct app *desk_app(const struct desk *desk);

/* Performs all requests that wait, and tries again to save what could not be
 * saved before. data is the desk. */
void desk_perform(struct app *app, void *data);

/* When the program ends. ------------------------------------------------- */

/* The check that is open; NULL at home. */
const struct sheet *desk_sheet(const struct desk *desk);
const struct bank *desk_bank(const struct desk *desk);
/* Where it is now: another file beside the first one when that was made
 * unreadable by somebody else. Borrowed. */
const char *desk_sheet_path(const struct desk *desk);
bool desk_has_moved(const struct desk *desk);
/* Whether it was ever written. */
bool desk_has_saved(const struct desk *desk);
/* The path of the last workbook that was written out, or NULL. */
const char *desk_exported_path(const struct desk *desk);

/* Finished words of what was lost to what others wrote: of char *. */
const GPtrArray *desk_told(const struct desk *desk);

/* The documents that could not be saved, from 0; NULL behind the last. */
struct kept_file *desk_unsaved(const struct desk *desk, size_t index);
/* A copy of one in the home folder, else in that for passing files. The path,
 * owned by the caller (g_free); NULL if that failed, too. */
char *desk_rescue(const struct desk *desk, const struct kept_file *file);

#endif
