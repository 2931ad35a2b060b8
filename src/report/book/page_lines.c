/* SPDX-License-Identifier: MIT */
/* The line chart. The line of values is dark, thick and has marks; those of
 * the limits are thin and dashed, so that a greyscale print tells them
 * apart. */
#include "report/book/page_chart.h"

#define VALUE_WIDTH 2.25
#define LIMIT_WIDTH 1.0
#define LIMIT_COLOR 0x808080
#define MARKER_SIZE 7

static bool add_values(
	struct page *page, lxw_chart *chart, const struct page_lines *lines)
{
	lxw_chart_line line = { .color = CHART_DARK, .width = VALUE_WIDTH };
	lxw_chart_fill fill = { .color = CHART_DARK };
	lxw_chart_series *series = page_chart_series(page, chart,
		lines->first_row, lines->last_row, lines->label_column,
		lines->value_column, lines->value_name);

	if (series == NULL) {
		return false;
	}
	page->xlsx->chart_series_set_line(series, &line);
	page->xlsx->chart_series_set_marker_type(
		series, LXW_CHART_MARKER_CIRCLE);
	page->xlsx->chart_series_set_marker_size(series, MARKER_SIZE);
	page->xlsx->chart_series_set_marker_fill(series, &fill);
	page->xlsx->chart_series_set_marker_line(series, &line);
	page->xlsx->chart_series_set_labels(series);
	page->xlsx->chart_series_set_labels_position(
		series, LXW_CHART_LABEL_POSITION_ABOVE);
	return true;
}

static bool add_limit(struct page *page, lxw_chart *chart,
	const struct page_lines *lines, size_t index)
{
	static const uint8_t dashes[] = { LXW_CHART_LINE_DASH_LONG_DASH,
		LXW_CHART_LINE_DASH_DASH, LXW_CHART_LINE_DASH_ROUND_DOT };
	lxw_chart_line line = {
		.color = LIMIT_COLOR,
		.width = LIMIT_WIDTH,
		.dash_type = dashes[index % G_N_ELEMENTS(dashes)],
	};
	lxw_chart_series *series = page_chart_series(page, chart,
		lines->first_row, lines->last_row, lines->label_column,
		lines->limit_columns[index], lines->limit_names[index]);

	if (series == NULL) {
		return false;
	}
	page->xlsx->chart_series_set_line(series, &line);
	page->xlsx->chart_series_set_marker_type(series, LXW_CHART_MARKER_NONE);
	return true;
}

static bool add_all(
	struct page *page, lxw_chart *chart, const struct page_lines *lines)
{
	bool added = add_values(page, chart, lines);

	for (size_t i = 0; i < lines->limit_count && added; i++) {
		added = add_limit(page, chart, lines, i);
	}
	return added;
}

void page_add_lines(struct page *page, const struct page_lines *lines)
{
	struct book *book = page->book;
	const struct chart_place place = {
		.row = lines->row,
		.column = lines->column,
		.width_pixels = lines->width_pixels,
		.height_pixels = lines->height_pixels,
		.alt_text = lines->alt_text,
	};

	if (page_is_lost(page)) {
		return;
	}
	lxw_chart *chart =
		page->xlsx->workbook_add_chart(book->workbook, LXW_CHART_LINE);

	if (chart == NULL || !add_all(page, chart, lines)) {
		book_check(book, LXW_ERROR_MEMORY_MALLOC_FAILED);
		return;
	}
	page_chart_look(page, chart);
	page->xlsx->chart_show_hidden_data(chart);
	page->xlsx->chart_axis_set_min(chart->y_axis, lines->axis_min);
	page->xlsx->chart_axis_set_max(chart->y_axis, lines->axis_max);
	/* The limits are the grid. */
	page->xlsx->chart_axis_major_gridlines_set_visible(
		chart->y_axis, LXW_FALSE);
	/* The labels stay at the foot when a value is below zero. */
	page->xlsx->chart_axis_set_label_position(
		chart->x_axis, LXW_CHART_AXIS_LABEL_POSITION_LOW);
	page_chart_insert(page, chart, &place);
}
