/* SPDX-License-Identifier: MIT */
/* What the charts share. Only page_bars.c and page_lines.c use it. */
#ifndef SHINDAN_REPORT_BOOK_PAGE_CHART_H
#define SHINDAN_REPORT_BOOK_PAGE_CHART_H

#include "report/book/book_inside.h"

#define CHART_FONT_SIZE 9
#define CHART_DARK 0x1F4E79
#define CHART_LIGHT 0xD9D9D9

struct chart_place {
	int row, column;
	int indent_pixels;
	int width_pixels, height_pixels;
	const char *alt_text;
};

/* One row of a table a value, labelled by another column. NULL on failure. */
lxw_chart_series *page_chart_series(struct page *page, lxw_chart *chart,
	int first_row, int last_row, int label_column, int value_column,
	const char *name);

/* Without a title and a frame, its legend below. */
void page_chart_look(struct page *page, lxw_chart *chart);

void page_chart_insert(
	struct page *page, lxw_chart *chart, const struct chart_place *place);

#endif
