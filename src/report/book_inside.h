/* SPDX-License-Identifier: MIT */
/* What book.c and page*.c share: the library's own types. Nobody else
 * includes this. */
#ifndef SHINDAN_REPORT_BOOK_INSIDE_H
#define SHINDAN_REPORT_BOOK_INSIDE_H

#include <glib.h>
#include <xlsxwriter.h>

#include "report/book.h"
#include "report/page.h"

struct page {
	struct book *book;
	lxw_worksheet *worksheet;
	char *name;
	int widths[PAGE_COLUMNS_MAX]; /* in digits, as Excel counts */
	bool hidden[PAGE_COLUMNS_MAX];
	bool landscape;
	GArray *heights; /* double, by row */
};

struct book {
	char *path;
	char *folder;
	char *font;
	char *date_format;
	lxw_workbook *workbook;
	lxw_format *formats[STYLE_COUNT];
	double sizes[STYLE_COUNT];
	GPtrArray *pages;
	lxw_error error; /* the first one */
};

/* Keeps the first error. */
void book_check(struct book *book, lxw_error error);

/* Sets the heights of all rows; the last thing done to a page. */
void page_finish(struct page *page);
void page_destroy(void *data);

#endif
