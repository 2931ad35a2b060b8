/* SPDX-License-Identifier: MIT */
/* A worksheet being written. Rows and columns count from 0, widths are cells
 * of text at the size of STYLE_TEXT, heights are points. A row becomes as
 * high as the highest text put in it, and Excel and LibreOffice show all of
 * it; texts pass through safe_text_cell() here and nowhere else. */
#ifndef SHINDAN_REPORT_BOOK_PAGE_H
#define SHINDAN_REPORT_BOOK_PAGE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"
#include "report/book/book.h"

#define PAGE_COLUMNS_MAX 24

/* Call it for every column before any text is put in it. */
void page_set_column(
	struct page *page, int column, int width_cells, bool hidden);

/* Into the columns first .. last, merged if these are several. NULL counts
 * as "". */
void page_text(struct page *page, int row, int first, int last,
	const char *text, enum style style);
void page_number(
	struct page *page, int row, int column, long number, enum style style);
/* A real number, to be seen as a percentage: 730 as 73.0%. */
void page_percent(
	struct page *page, int row, int column, long tenths, enum style style);
/* Whether Excel's calendar, which begins in 1900, has the date. */
bool page_knows_date(struct date date);
/* A real date; an empty cell when none is set, a text when Excel does not know
 * it. */
void page_date(struct page *page, int row, int first, int last,
	struct date date, enum style style);
/* A link if the address is http or https, else its text. */
void page_link(struct page *page, int row, int first, int last,
	const char *address, enum style style);

/* At least that high. */
void page_set_height(struct page *page, int row, double height);

/* A4, one page wide, and one page high if it takes but little shrinking;
 * pages are numbered at the foot, between left and right. */
void page_print_setup(
	struct page *page, bool landscape, const char *left, const char *right);
/* Rows 0 .. header_row stay in the window, header_row on every page; the
 * table under it, to last_row, can be filtered. */
void page_table_setup(struct page *page, int header_row, int last_row,
	int last_column, bool filter);

/* An Excel table, with filters, that grows by what people write under it, over
 * the first columns. headings are those that stand in header_row; name is a
 * word of letters, unique in the book. */
void page_make_table(struct page *page, const char *name, int header_row,
	int last_row, const char *const *headings, size_t count);

/* Cells side by side and one above the other. */
struct page_range {
	const struct page *page;
	int first_row, first_column;
	int last_row, last_column;
};

/* "'name'!$B$4:$B$9", for formulas of any page. Owned (g_free). */
char *page_range_name(const struct page_range *range);
/* "$B4": moves with the row. Owned (g_free). */
char *page_cell_name(int row, int column);

/* A formula with its result, as we worked it out: a program that does not
 * compute shows it, and one that does must find the same. */
void page_formula_number(struct page *page, int row, int first, int last,
	const char *formula, double result, enum style style);
void page_formula_text(struct page *page, int row, int first, int last,
	const char *formula, const char *result, enum style style);

/* Cells of a column that take one of the words in the range, and offer them. */
void page_offer(struct page *page, int column, int first_row, int last_row,
	const struct page_range *words);
/* Cells that take a day; what else is typed is refused with these words. */
void page_expect_days(struct page *page, int first_column, int last_column,
	int first_row, int last_row, const char *title, const char *message);
/* Cells that stand out while the formula, written for the first row, holds. */
void page_rule(struct page *page, int first_column, int last_column,
	int first_row, int last_row, const char *formula);

/* Not for people: it is not shown and not printed, and rows that come after
 * this are not made higher than one line. */
void page_hide(struct page *page);

/* A chart of lying bars: a value in front of its maximum, one a row. The
 * labels stand in first_row .. last_row of label_column, and so on. */
struct page_bars {
	int first_row, last_row;
	int label_column, value_column, max_column;
	double axis_min, axis_max;
	const char *value_name;
	const char *max_name;
	const char *alt_text;
	/* The place: the upper left cell, and sizes in pixels. */
	int row, column;
	int indent_pixels;
	int width_pixels, height_pixels;
};

void page_add_bars(struct page *page, const struct page_bars *bars);

/* A line of values over labels, both from top to bottom, and lines at heights
 * of their own (the limits of the bands), each a column of values, too. */
struct page_lines {
	int first_row, last_row;
	int label_column, value_column;
	const char *value_name;
	size_t limit_count;
	const int *limit_columns;
	const char *const *limit_names;
	double axis_min, axis_max;
	const char *alt_text;
	int row, column;
	int width_pixels, height_pixels;
};

void page_add_lines(struct page *page, const struct page_lines *lines);

#endif
