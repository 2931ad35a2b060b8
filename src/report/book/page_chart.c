/* SPDX-License-Identifier: MIT */
/* A chart repeats what a table says: nothing hangs on its colours. */
#include "report/book/page_chart.h"

#include <string.h>

#include "report/book/safe_text.h"

#define DEFAULT_WIDTH_PIXELS 480.0
#define DEFAULT_HEIGHT_PIXELS 288.0
/* A row of nothing. */
#define ROW_PIXELS_MIN 20
/* libxlsxwriter cuts an attribute here, also inside a character. */
#define ALT_TEXT_BYTES_MAX 2079
#define CUT_MARK "..."

lxw_chart_series *page_chart_series(struct page *page, lxw_chart *chart,
	int first_row, int last_row, int label_column, int value_column,
	const char *name)
{
	lxw_chart_series *series =
		page->xlsx->chart_add_series(chart, NULL, NULL);
	g_autofree char *safe = safe_text_cell(name, PROPERTY_UNITS_MAX);
	/* What begins with = is taken for a formula. */
	g_autofree char *plain =
		g_strconcat(safe[0] == '=' ? " " : "", safe, NULL);

	if (series == NULL) {
		return NULL;
	}
	page->xlsx->chart_series_set_categories(series, page->name,
		(lxw_row_t)first_row, (lxw_col_t)label_column,
		(lxw_row_t)last_row, (lxw_col_t)label_column);
	page->xlsx->chart_series_set_values(series, page->name,
		(lxw_row_t)first_row, (lxw_col_t)value_column,
		(lxw_row_t)last_row, (lxw_col_t)value_column);
	page->xlsx->chart_series_set_name(series, plain);
	return series;
}

void page_chart_look(struct page *page, lxw_chart *chart)
{
	lxw_chart_font font = { .name = page->book->font,
		.size = CHART_FONT_SIZE };
	lxw_chart_line no_line = { .none = LXW_TRUE };

	page->xlsx->chart_axis_set_num_font(chart->x_axis, &font);
	page->xlsx->chart_axis_set_num_font(chart->y_axis, &font);
	page->xlsx->chart_title_off(chart);
	page->xlsx->chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
	page->xlsx->chart_legend_set_font(chart, &font);
	page->xlsx->chart_chartarea_set_line(chart, &no_line);
}

static char *make_alt_text(const char *text)
{
	char *safe = safe_text_cell(text, CELL_UNITS_MAX);

	if (strlen(safe) > ALT_TEXT_BYTES_MAX) {
		char *end = safe + ALT_TEXT_BYTES_MAX - strlen(CUT_MARK) + 1;

		g_stpcpy(g_utf8_find_prev_char(safe, end), CUT_MARK);
	}
	return safe;
}

void page_chart_insert(
	struct page *page, lxw_chart *chart, const struct chart_place *place)
{
	g_autofree char *alt_text = make_alt_text(place->alt_text);
	lxw_chart_options options = {
		.x_offset = place->indent_pixels,
		.x_scale = place->width_pixels / DEFAULT_WIDTH_PIXELS,
		.y_scale = place->height_pixels / DEFAULT_HEIGHT_PIXELS,
		.description = alt_text,
	};

	page->last_row = MAX(page->last_row,
		place->row + place->height_pixels / ROW_PIXELS_MIN);
	book_check(page->book,
		page->xlsx->worksheet_insert_chart_opt(page->worksheet,
			(lxw_row_t)place->row, (lxw_col_t)place->column, chart,
			&options));
}
