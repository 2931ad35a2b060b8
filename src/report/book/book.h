/* SPDX-License-Identifier: MIT */
/* A workbook being written, and the styles its pages share. This and page.h
 * hide libxlsxwriter from the worksheets.
 *
 * No call fails for its caller: the first error stays with the book, later
 * calls do nothing that matters, and book_close() tells of it. */
#ifndef SHINDAN_REPORT_BOOK_BOOK_H
#define SHINDAN_REPORT_BOOK_BOOK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/auto.h"

enum style {
	STYLE_TITLE,
	STYLE_HEADING,
	STYLE_SCORE,
	STYLE_BAND,
	STYLE_TEXT,
	STYLE_PROSE, /* to be read on a wall */
	STYLE_STRONG,
	STYLE_SMALL, /* notes beside a box */
	STYLE_LABEL,
	STYLE_VALUE, /* on a line to write on */
	STYLE_DATE,
	STYLE_LINK,
	STYLE_TABLE_HEAD,
	STYLE_CELL,
	STYLE_CELL_STRONG,
	STYLE_CELL_CENTER,
	STYLE_CELL_NUMBER,
	STYLE_CELL_PERCENT,
	STYLE_CELL_LINK,
	STYLE_CELL_DATE,
	STYLE_CELL_DAY, /* a date in few digits */
	STYLE_INPUT, /* to be filled in: lightly shaded */
	STYLE_INPUT_CENTER,
	STYLE_INPUT_DAY,
	STYLE_BOX, /* to sign in */
	STYLE_BOX_HEAD,
	STYLE_CELL_GROUP_CENTER,
	STYLE_CELL_GROUP, /* begins a group: a strong line above */
	STYLE_CELL_WRITE, /* of a form: with room around one line */
	STYLE_COUNT
};

struct book;
struct page;

struct book_setup {
	const char *path;
	const char *folder; /* for temporary parts */
	const char *font;
	/* In Excel's own language of formats. */
	const char *date_format;
	const char *day_format;
};

/* All strings are copied. */
struct book *book_create(const struct book_setup *setup);
/* A book that was not closed writes nothing. */
void book_destroy(struct book *book);
AUTO_DEFINE(book);

/* created counts seconds since 1970; 0 = the time of writing. */
void book_set_properties(struct book *book, const char *title,
	const char *company, long long created);

/* A custom document property; an empty value is left out. */
void book_set_property(struct book *book, const char *name, const char *value);

/* A new worksheet after the others, owned by the book. The name is made one
 * that Excel accepts, and unique. */
struct page *book_add_page(struct book *book, const char *name);

/* Writes the file. False if this or any call before failed; *ret_reason is
 * the library's word for it then, for as long as the book lives, or the
 * system's error in *ret_errno if that is not 0. */
bool book_close(struct book *book, const char **ret_reason, int *ret_errno);

#endif
