/* SPDX-License-Identifier: MIT */
/* What a person wrote into a cell, as the program keeps it, or a problem that
 * names the cell, what stands there, and how to write it. */
#ifndef SHINDAN_REPORT_BACK_CELL_VALUE_H
#define SHINDAN_REPORT_BACK_CELL_VALUE_H

#include <stdbool.h>

#include "base/date.h"
#include "base/diag.h"
#include "report/back/lookup.h"

/* A plan or sheet full of texts of that length can still be read back. */
#define CELL_TEXT_MAX 4000 /* characters */

struct cell_reader {
	struct lookup lookup;
	const struct messages *messages; /* of those who read the problems */
	const char *path;
	struct date today;
	struct diags *diags;
};

/* The headings of a table; some of them it cannot do without. */
struct cell_headings {
	const char *const *keys;
	size_t count;
	bool (*is_needed)(size_t key);
	const char *none; /* code of the problem: there is no such table */
};

/* Finds the table. Columns that are missing are told; false if one of them is
 * needed. */
bool cell_find_table(const struct cell_reader *reader,
	const struct cell_headings *headings, struct lookup_table *ret_table);

/* A problem of a cell: its place and what stands there are its arguments. */
void cell_complain(const struct cell_reader *reader, const char *code,
	const char *place, const char *text);

/* Each of these gives the value in *ret_value, owned (g_free); "" for an empty
 * cell (cell NULL). False with a problem that begins with the place. */
bool cell_read_text(const struct cell_reader *reader,
	const struct spreadsheet_cell *cell, const char *place,
	char **ret_value);
/* As YYYY-MM-DD. is_past: a day without a year is the last such one. */
bool cell_read_day(const struct cell_reader *reader,
	const struct spreadsheet_cell *cell, const char *place, bool is_past,
	char **ret_value);
/* As a word of plan_status_names. */
bool cell_read_status(const struct cell_reader *reader,
	const struct spreadsheet_cell *cell, const char *place,
	char **ret_value);

#endif
