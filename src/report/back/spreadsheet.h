/* SPDX-License-Identifier: MIT */
/* What stands in a workbook that somebody edited: sheets, and cells with a
 * text or a number. Rows and columns count from 0. A pure value: which program
 * wrote it, and into which parts, is not known here. */
#ifndef SHINDAN_REPORT_BACK_SPREADSHEET_H
#define SHINDAN_REPORT_BACK_SPREADSHEET_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/auto.h"
#include "base/date.h"

#define SPREADSHEET_ROWS_MAX 1048576
#define SPREADSHEET_COLUMNS_MAX 16384

struct spreadsheet_cell {
	int row;
	int column;
	const char *text; /* NULL: a number. Owned by the spreadsheet */
	double number;
	bool is_day; /* the number is shown as a day */
};

struct spreadsheet_page {
	char *name; /* of the tab */
	bool hidden;
	GArray *cells; /* struct spreadsheet_cell, by row, then by column */
};

struct spreadsheet {
	bool from_1904; /* days count from 1904, else from 1900 */
	GPtrArray *pages; /* struct spreadsheet_page *, in order of the tabs */
	GStringChunk *texts;
};

struct spreadsheet *spreadsheet_create(void);
void spreadsheet_destroy(struct spreadsheet *spreadsheet);
AUTO_DEFINE(spreadsheet);

/* A new page behind the others, owned by the spreadsheet. */
struct spreadsheet_page *spreadsheet_add_page(
	struct spreadsheet *spreadsheet, const char *name, bool hidden);

/* Puts the cells of a page in order; of two in one place the first stays. */
void spreadsheet_sort(struct spreadsheet_page *page);

const struct spreadsheet_page *spreadsheet_page_at(
	const struct spreadsheet *spreadsheet, size_t index);

const struct spreadsheet_cell *spreadsheet_cell_at(
	const struct spreadsheet_page *page, size_t index);

/* The cell in that place; NULL if nothing stands there. */
const struct spreadsheet_cell *spreadsheet_find(
	const struct spreadsheet_page *page, int row, int column);

/* What a person sees there, without blanks around it: days as YYYY-MM-DD, line
 * ends as one '\n'. cell NULL gives "". Owned (g_free). */
char *spreadsheet_text(const struct spreadsheet *spreadsheet,
	const struct spreadsheet_cell *cell);

/* The day of a cell that holds one as a number; false for all else. */
bool spreadsheet_day(const struct spreadsheet *spreadsheet,
	const struct spreadsheet_cell *cell, struct date *ret_day);

/* "対策リスト H12". Owned (g_free). */
char *spreadsheet_place(
	const struct spreadsheet_page *page, int row, int column);

#endif
