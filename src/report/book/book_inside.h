/* SPDX-License-Identifier: MIT */
/* What book.c and page*.c share: the library's own types. Nobody else
 * includes this. */
#ifndef SHINDAN_REPORT_BOOK_BOOK_INSIDE_H
#define SHINDAN_REPORT_BOOK_BOOK_INSIDE_H

#include <glib.h>

#include "report/book/book.h"
#include "report/book/page.h"
#include "report/book/xlsx.h"

struct page {
	struct book *book;
	const struct xlsx *xlsx; /* of the book */
	lxw_worksheet *worksheet;
	char *name;
	int widths[PAGE_COLUMNS_MAX]; /* in digits, as Excel counts */
	bool hidden[PAGE_COLUMNS_MAX];
	bool landscape;
	bool is_hidden;
	int last_column; /* the last one with something in it; -1 = none */
	int last_row; /* likewise, but 0 = none */
	GArray *heights; /* double, by row */
};

struct book {
	char *path;
	char *folder;
	char *font;
	char *date_format;
	char *day_format;
	struct xlsx xlsx;
	char *missing; /* why the library cannot be used; NULL = it can */
	lxw_workbook *workbook;
	lxw_format *formats[STYLE_COUNT];
	double sizes[STYLE_COUNT];
	GPtrArray *pages;
	lxw_error error; /* the first one */
};

/* Whether nothing more can be written. */
bool page_is_lost(const struct page *page);

/* Makes the row high enough for the text in the columns. */
void page_make_room(struct page *page, int row, int first, int last,
	const char *text, enum style style);

/* Makes one cell of the columns; the first then takes the value. */
void page_merge(
	struct page *page, int row, int first, int last, enum style style);

lxw_format *page_format(const struct page *page, enum style style);

/* Keeps the first error. */
void book_check(struct book *book, lxw_error error);

/* Sets the heights of all rows; the last thing done to a page. */
void page_finish(struct page *page);
void page_destroy(void *data);

#endif
