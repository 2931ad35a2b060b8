/* SPDX-License-Identifier: MIT */
/* Finds what we wrote on a worksheet by its words, wherever people moved it:
 * the table with certain headings, the value beside a label. Words count in
 * any of the languages of the program. */
#ifndef SHINDAN_REPORT_BACK_LOOKUP_H
#define SHINDAN_REPORT_BACK_LOOKUP_H

#include <stdbool.h>
#include <stddef.h>

#include "base/messages.h"
#include "report/back/spreadsheet.h"

#define LOOKUP_WORDS_MAX 10
#define LOOKUP_NO_COLUMN (-1)

/* All borrowed. */
struct lookup {
	const struct spreadsheet *spreadsheet;
	/* That page is passed over; NULL = none. */
	const struct spreadsheet_page *but;
	/* The catalogue that the file speaks of, then the others; ended by
	 * NULL. */
	const struct messages *const *catalogues;
};

/* A text for comparison: half-width, without blanks, case and a colon at its
 * end. Owned (g_free). */
char *lookup_fold(const char *text);

/* Which of the keys has these words in any catalogue; count if none has. */
size_t lookup_key(const struct lookup *lookup, const char *const *keys,
	size_t count, const char *words);

struct lookup_table {
	const struct spreadsheet_page *page;
	const struct messages *messages; /* the language of its headings */
	int row; /* of the headings */
	int columns[LOOKUP_WORDS_MAX]; /* by key, or LOOKUP_NO_COLUMN */
};

/* The row with the most of the headings, at most LOOKUP_WORDS_MAX of which are
 * looked for; false if no row has two. */
bool lookup_find_table(const struct lookup *lookup, const char *const *keys,
	size_t count, struct lookup_table *ret_table);

/* The cell of a column in that row; NULL if nothing stands there, or the column
 * is missing. */
const struct spreadsheet_cell *lookup_cell(
	const struct lookup_table *table, int row, size_t key);

/* "対策リスト H12". Owned (g_free). */
char *lookup_place(const struct lookup_table *table, int row, size_t key);

/* Every row below the headings in which anything stands. */
void lookup_each_row(const struct lookup_table *table,
	void (*visit)(int row, void *data), void *data);

/* The cell to the right of a label, above that row; NULL if the label is not
 * there, or nothing or another one of the labels stands beside it. */
const struct spreadsheet_cell *lookup_beside(const struct lookup *lookup,
	const struct spreadsheet_page *page, int below,
	const char *const *labels, size_t count, size_t label);

#endif
