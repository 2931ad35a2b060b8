/* SPDX-License-Identifier: MIT */
/* A sheet, where it came from and the bank it belongs to, for all commands. */
#ifndef SHINDAN_CLI_SHEET_FILE_H
#define SHINDAN_CLI_SHEET_FILE_H

#include <stdbool.h>

#include "base/auto.h"
#include "cli/context.h"
#include "core/company.h"
#include "core/sheet.h"
#include "io/files/safe_file.h"

struct sheet_file {
	char *path;
	struct sheet *sheet; /* NULL: there is no such file */
	const struct bank *bank; /* borrowed; NULL = not known */
	struct file_stamp stamp;
};

void sheet_file_destroy(struct sheet_file *file);
AUTO_DEFINE(sheet_file);

/* Reads the file; the sheet agrees with its bank then. NULL, and told on
 * stderr, when it is no sheet or cannot be read. Notes on a sheet that can be
 * read are told, too. A missing file gives no sheet and is not told. */
struct sheet_file *sheet_file_open(
	const struct context *context, const char *path);

/* The same without a word: what there is to tell is added to diags. */
struct sheet_file *sheet_file_load(
	const struct context *context, const char *path, struct diags *diags);

/* The same for commands that show a sheet: a missing file is told, and so is
 * a missing bank where the command needs it. NULL then. */
struct sheet_file *sheet_file_need(
	const struct context *context, const char *path, bool needs_bank);

/* Whether the file on disk is still the one that was read. */
bool sheet_file_is_current(const struct sheet_file *file);

/* An empty sheet of that bank, with the names of the command line and an id
 * of its own. */
struct sheet *sheet_file_new_sheet(const struct context *context,
	const struct bank *bank, struct date date);

/* The same for a company: from its last finished check of the series, if there
 * is one of the unit that the command line names. */
struct sheet *sheet_file_next_sheet(const struct context *context,
	const struct bank *bank, struct date date,
	const struct company *company);

/* Whether a new sheet may stand there: no file does, or --replace is given and
 * it is a sheet that we can read. False, and told, if not. The stamp is for
 * sheet_file_write(). */
bool sheet_file_may_replace(const struct context *context, const char *path,
	struct file_stamp *ret_stamp);

/* Writes a new sheet; what stands there must be what the stamp tells of. False,
 * and told, if it could not be written. */
bool sheet_file_write(const struct context *context, const char *path,
	const struct sheet *sheet, struct file_stamp *stamp);

/* Holds the file until the lock is destroyed. False, and told, where another
 * program holds it; true without a lock where there are none. */
bool sheet_file_lock(const struct context *context, const char *path,
	struct file_lock **ret_lock);

/* The same without a word: what there is to tell is in *ret_words, in the
 * language of messages; NULL if nothing. Owned (g_free). */
bool sheet_file_try_lock(const struct messages *messages, const char *path,
	struct file_lock **ret_lock, char **ret_words);

#endif
