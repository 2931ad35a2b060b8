/* SPDX-License-Identifier: MIT */
/* A sheet, where it came from and the bank it belongs to. */
#ifndef SHINDAN_DESK_SHEET_FILE_H
#define SHINDAN_DESK_SHEET_FILE_H

#include <stdbool.h>

#include "base/auto.h"
#include "base/messages.h"
#include "core/company.h"
#include "core/sheet.h"
#include "desk/stock.h"
#include "io/files/safe_file.h"

struct sheet_file {
	char *path;
	struct sheet *sheet; /* NULL: there is no such file */
	const struct bank *bank; /* borrowed; NULL = not known */
	struct file_stamp stamp;
};

void sheet_file_destroy(struct sheet_file *file);
AUTO_DEFINE(sheet_file);

/* Reads the file; the sheet agrees with its bank then. NULL when it is no sheet
 * or cannot be read. What there is to tell is added to diags. */
struct sheet_file *sheet_file_load(
	const struct stock *stock, const char *path, struct diags *diags);

/* Whether the file on disk is still the one that was read. */
bool sheet_file_is_current(const struct sheet_file *file);

/* Who answers, as it was given from outside; NULL = not said. */
struct sheet_names {
	const char *organisation;
	const char *unit;
	const char *person;
};

/* An empty sheet of that bank, with those names and an id of its own. */
struct sheet *sheet_file_new_sheet(const struct sheet_names *names,
	const struct bank *bank, struct date date);

/* The same for a company: from its last finished check of the series, if there
 * is one of that unit. */
struct sheet *sheet_file_next_sheet(const struct sheet_names *names,
	const struct bank *bank, struct date date,
	const struct company *company);

/* Holds the file until the lock is destroyed. False where another program holds
 * it; true without a lock where there are none. What there is to tell is in
 * *ret_words, in the language of messages; NULL if nothing. Owned (g_free). */
bool sheet_file_try_lock(const struct messages *messages, const char *path,
	struct file_lock **ret_lock, char **ret_words);

#endif
