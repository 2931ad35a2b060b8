/* SPDX-License-Identifier: MIT */
/* The bar chart. Dark before light, so that it reads on a greyscale print;
 * the numbers stand in the table beside it. */
#include "report/book/page_chart.h"

#define GAP_PERCENT 60
#define OVERLAP_PERCENT 100

static bool add_series(struct page *page, lxw_chart *chart,
	const struct page_bars *bars, int column, const char *name,
	lxw_color_t color)
{
	lxw_chart_fill fill = { .color = color };
	lxw_chart_series *series =
		page_chart_series(page, chart, bars->first_row, bars->last_row,
			bars->label_column, column, name);

	if (series != NULL) {
		page->xlsx->chart_series_set_fill(series, &fill);
	}
	return series != NULL;
}

static void set_axes(
	struct page *page, lxw_chart *chart, const struct page_bars *bars)
{
	page->xlsx->chart_axis_set_reverse(chart->y_axis);
	/* Names stay at the edge when a value is below zero. */
	page->xlsx->chart_axis_set_label_position(
		chart->y_axis, LXW_CHART_AXIS_LABEL_POSITION_LOW);
	page->xlsx->chart_axis_set_major_tick_mark(
		chart->y_axis, LXW_CHART_AXIS_TICK_MARK_NONE);
	page->xlsx->chart_axis_set_min(chart->x_axis, bars->axis_min);
	page->xlsx->chart_axis_set_max(chart->x_axis, bars->axis_max);
	page->xlsx->chart_axis_major_gridlines_set_visible(
		chart->x_axis, LXW_FALSE);
	/* The names are turned upside down; this brings the scale back to the
	 * foot. */
	page->xlsx->chart_axis_set_crossing_max(chart->y_axis);
}

void page_add_bars(struct page *page, const struct page_bars *bars)
{
	struct book *book = page->book;
	const struct chart_place place = {
		.row = bars->row,
		.column = bars->column,
		.indent_pixels = bars->indent_pixels,
		.width_pixels = bars->width_pixels,
		.height_pixels = bars->height_pixels,
		.alt_text = bars->alt_text,
	};

	if (page_is_lost(page)) {
		return;
	}
	lxw_chart *chart =
		page->xlsx->workbook_add_chart(book->workbook, LXW_CHART_BAR);

	if (chart == NULL ||
		!add_series(page, chart, bars, bars->max_column, bars->max_name,
			CHART_LIGHT) ||
		!add_series(page, chart, bars, bars->value_column,
			bars->value_name, CHART_DARK)) {
		book_check(book, LXW_ERROR_MEMORY_MALLOC_FAILED);
		return;
	}
	page_chart_look(page, chart);
	set_axes(page, chart, bars);
	page->xlsx->chart_set_series_gap(chart, GAP_PERCENT);
	page->xlsx->chart_set_series_overlap(chart, OVERLAP_PERCENT);
	page_chart_insert(page, chart, &place);
}
