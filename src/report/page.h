/* SPDX-License-Identifier: MIT */
/* A worksheet being written. Rows and columns count from 0, widths are cells
 * of text at the size of STYLE_TEXT, heights are points. A row becomes as
 * high as the highest text put in it, and Excel and LibreOffice show all of
 * it; texts pass through safe_text_cell() here and nowhere else. */
#ifndef SHINDAN_REPORT_PAGE_H
#define SHINDAN_REPORT_PAGE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"
#include "report/book.h"

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
/* A real date; an empty cell when none is set. */
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

/* Cells of a column that offer a list of words. Excel keeps the words with
 * commas between, in 255 characters: what does not fit that is not offered. */
void page_offer_words(struct page *page, int column, int first_row,
	int last_row, const char *const *words, size_t count);

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

#endif
