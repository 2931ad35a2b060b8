/* SPDX-License-Identifier: MIT */
/* The one page of a paper, written from top to bottom. */
#ifndef SHINDAN_REPORT_PAPERS_PAPER_PAGE_H
#define SHINDAN_REPORT_PAPERS_PAPER_PAGE_H

#include <stddef.h>

#include "report/book/page.h"
#include "report/papers/paper.h"
#include "report/workbook/report.h"

enum {
	PAPER_A, /* labels */
	PAPER_B,
	PAPER_C,
	PAPER_D, /* labels, names */
	PAPER_E,
	PAPER_F,
	PAPER_COLUMNS
};

/* report serves the functions of report.h; its input is NULL. */
struct paper {
	const struct paper_input *input;
	struct report report;
	struct page *page;
	int row; /* the next free one */
	size_t listed; /* rows of lists so far: the page is to stay one */
};

/* A page of that name in the book, whose title is the book's, too. */
void paper_begin(struct paper *paper, struct book *book,
	const struct paper_input *input, const char *name_key,
	const char *title_key);

const char *paper_words(const struct paper *paper, const char *key);

void paper_heading(struct paper *paper, const char *key);
/* Over the whole width. */
void paper_line(struct paper *paper, const char *text, enum style style);
/* The same of a key with a number. */
void paper_count_line(struct paper *paper, const char *key, size_t count);
/* Two labels with something to read or to write on behind them. A value of
 * NULL leaves its label out, too. */
void paper_pairs(struct paper *paper, const char *left_key, const char *left,
	const char *right_key, const char *right);
/* Room to write on by hand. */
void paper_roomy_row(struct paper *paper);

/* A row of a table: the texts one after the other, each up to the column that
 * is named for it. */
struct paper_column {
	int last;
	enum style style;
};
void paper_row(struct paper *paper, const struct paper_column *columns,
	size_t count, const char *const *texts);
/* The same as its head, of keys. */
void paper_head(struct paper *paper, const struct paper_column *columns,
	size_t count, const char *const *keys);

/* Cut to two lines: an action in a table, a name behind its label, a name in
 * a narrow column. Owned (g_free). */
char *paper_action(const char *text);
char *paper_name(const char *text);
char *paper_short_name(const char *text);

/* Where the questions come from, at the end of the page. */
void paper_sources(struct paper *paper);

#endif
