/* SPDX-License-Identifier: MIT */
/* The bar chart. Dark before light, so that it reads on a greyscale print;
 * the numbers stand in the table beside it. */
#include "report/page.h"

#include "report/book_inside.h"
#include "report/safe_text.h"

#define COLOR_VALUE 0x1F4E79
#define COLOR_MAX 0xD9D9D9
#define GAP_PERCENT 60
#define OVERLAP_PERCENT 100
#define FONT_SIZE 9
#define DEFAULT_WIDTH_PIXELS 480.0
#define DEFAULT_HEIGHT_PIXELS 288.0

static bool add_series(struct page *page, lxw_chart *chart,
	const struct page_bars *bars, int column, const char *name,
	lxw_color_t color)
{
	lxw_chart_series *series = chart_add_series(chart, NULL, NULL);
	lxw_chart_fill fill = { .color = color };
	lxw_row_t first = (lxw_row_t)bars->first_row;
	lxw_row_t last = (lxw_row_t)bars->last_row;

	if (series == NULL) {
		return false;
	}
	chart_series_set_categories(series, page->name, first,
		(lxw_col_t)bars->label_column, last,
		(lxw_col_t)bars->label_column);
	chart_series_set_values(series, page->name, first, (lxw_col_t)column,
		last, (lxw_col_t)column);
	g_autofree char *safe = safe_text_cell(name, PROPERTY_UNITS_MAX);

	chart_series_set_name(series, safe);
	chart_series_set_fill(series, &fill);
	return true;
}

static void set_axes(
	lxw_chart *chart, const struct page_bars *bars, lxw_chart_font *font)
{
	chart_axis_set_reverse(chart->y_axis);
	chart_axis_set_num_font(chart->y_axis, font);
	/* Names stay at the edge when a value is below zero. */
	chart_axis_set_label_position(
		chart->y_axis, LXW_CHART_AXIS_LABEL_POSITION_LOW);
	chart_axis_set_major_tick_mark(
		chart->y_axis, LXW_CHART_AXIS_TICK_MARK_NONE);
	chart_axis_set_min(chart->x_axis, bars->axis_min);
	chart_axis_set_max(chart->x_axis, bars->axis_max);
	chart_axis_major_gridlines_set_visible(chart->x_axis, LXW_FALSE);
	chart_axis_set_num_font(chart->x_axis, font);
	/* The names are turned upside down; this brings the scale back to the
	 * foot. */
	chart_axis_set_crossing_max(chart->y_axis);
}

static void set_look(
	struct page *page, lxw_chart *chart, const struct page_bars *bars)
{
	lxw_chart_font font = { .name = page->book->font, .size = FONT_SIZE };
	lxw_chart_line no_line = { .none = LXW_TRUE };

	set_axes(chart, bars, &font);
	chart_title_off(chart);
	chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
	chart_legend_set_font(chart, &font);
	chart_chartarea_set_line(chart, &no_line);
	chart_set_series_gap(chart, GAP_PERCENT);
	chart_set_series_overlap(chart, OVERLAP_PERCENT);
}

void page_add_bars(struct page *page, const struct page_bars *bars)
{
	struct book *book = page->book;

	if (page->worksheet == NULL || book->error != LXW_NO_ERROR) {
		return;
	}
	lxw_chart *chart = workbook_add_chart(book->workbook, LXW_CHART_BAR);

	if (chart == NULL ||
		!add_series(page, chart, bars, bars->max_column, bars->max_name,
			COLOR_MAX) ||
		!add_series(page, chart, bars, bars->value_column,
			bars->value_name, COLOR_VALUE)) {
		book_check(book, LXW_ERROR_MEMORY_MALLOC_FAILED);
		return;
	}
	set_look(page, chart, bars);
	g_autofree char *alt_text =
		safe_text_cell(bars->alt_text, CELL_UNITS_MAX);
	lxw_chart_options options = {
		.x_offset = bars->indent_pixels,
		.x_scale = bars->width_pixels / DEFAULT_WIDTH_PIXELS,
		.y_scale = bars->height_pixels / DEFAULT_HEIGHT_PIXELS,
		.description = alt_text,
	};

	book_check(book, worksheet_insert_chart_opt(page->worksheet,
				 (lxw_row_t)bars->row, (lxw_col_t)bars->column,
				 chart, &options));
}
