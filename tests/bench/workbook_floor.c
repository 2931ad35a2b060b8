/* SPDX-License-Identifier: MIT */
/* bench_workbook_floor OUT DUMP
 * The floor to measure against: the least a program does to write a workbook
 * of the same cells with libxlsxwriter. It reads the dump of dump_workbook.py
 * into memory, writes it several times and prints the median in microseconds,
 * of the writing alone. */
#include <glib.h>
#include <string.h>
#include <xlsxwriter.h>

#include "stopwatch.h"

enum { ARG_OUT = 1, ARG_DUMP, ARG_COUNT };

#define FORMATS_MAX 64
#define HEADERS_MAX 32

struct line;

struct floor {
	const char *path;
	char *folder;
	GArray *lines; /* struct line */
	lxw_workbook *book;
	lxw_worksheet *sheet;
	lxw_chart *chart;
	const struct line *chart_line;
	lxw_format *formats[FORMATS_MAX];
	size_t format_count;
};

typedef void put_function(struct floor *floor, const struct line *line);

struct line {
	put_function *put;
	char **texts;
	double *numbers;
};

static lxw_row_t row_of(const struct line *line, int field)
{
	return (lxw_row_t)line->numbers[field];
}

static lxw_col_t column_of(const struct line *line, int field)
{
	return (lxw_col_t)line->numbers[field];
}

static lxw_format *format_of(
	const struct floor *floor, const struct line *line, int field)
{
	return floor->formats[(size_t)line->numbers[field]];
}

static void must(lxw_error error)
{
	if (error != LXW_NO_ERROR) {
		g_error("%s", lxw_strerror(error));
	}
}

static void put_borders(lxw_format *format, const double *numbers)
{
	format_set_left(format, (uint8_t)numbers[0]);
	format_set_right(format, (uint8_t)numbers[1]);
	format_set_top(format, (uint8_t)numbers[2]);
	format_set_bottom(format, (uint8_t)numbers[3]);
	if (numbers[4] >= 0) {
		format_set_left_color(format, (lxw_color_t)numbers[4]);
		format_set_right_color(format, (lxw_color_t)numbers[4]);
		format_set_top_color(format, (lxw_color_t)numbers[4]);
		format_set_bottom_color(format, (lxw_color_t)numbers[4]);
	}
}

static void put_alignment(lxw_format *format, const double *numbers)
{
	static const uint8_t across[] = { LXW_ALIGN_NONE, LXW_ALIGN_LEFT,
		LXW_ALIGN_CENTER, LXW_ALIGN_RIGHT };
	static const uint8_t upright[] = { LXW_ALIGN_NONE,
		LXW_ALIGN_VERTICAL_TOP, LXW_ALIGN_VERTICAL_CENTER };

	format_set_align(format, across[(int)numbers[0]]);
	format_set_align(format, upright[(int)numbers[1]]);
	format_set_indent(format, (uint8_t)numbers[2]);
	format_set_text_wrap(format);
}

static void put_format(struct floor *floor, const struct line *line)
{
	const double *numbers = line->numbers;
	lxw_format *format = workbook_add_format(floor->book);

	format_set_font_name(format, line->texts[1]);
	format_set_font_size(format, numbers[2]);
	if (numbers[3] > 0) {
		format_set_bold(format);
	}
	if (numbers[4] > 0) {
		format_set_underline(format, LXW_UNDERLINE_SINGLE);
	}
	if (numbers[5] >= 0) {
		format_set_font_color(format, (lxw_color_t)numbers[5]);
	}
	put_alignment(format, numbers + 6);
	if (numbers[9] >= 0) {
		format_set_bg_color(format, (lxw_color_t)numbers[9]);
	}
	put_borders(format, numbers + 10);
	format_set_num_format(format, line->texts[15]);
	floor->formats[floor->format_count++] = format;
}

static void put_property(struct floor *floor, const struct line *line)
{
	lxw_doc_properties properties = { .title = line->texts[1] };

	must(workbook_set_properties(floor->book, &properties));
}

static void put_custom(struct floor *floor, const struct line *line)
{
	must(workbook_set_custom_property_string(
		floor->book, line->texts[1], line->texts[2]));
}

static void put_sheet(struct floor *floor, const struct line *line)
{
	floor->sheet = workbook_add_worksheet(floor->book, line->texts[1]);
	worksheet_gridlines(floor->sheet, LXW_HIDE_ALL_GRIDLINES);
	if (line->numbers[2] > 0) {
		worksheet_hide(floor->sheet);
	}
}

static void put_column(struct floor *floor, const struct line *line)
{
	lxw_row_col_options options = { .hidden = line->numbers[3] > 0 };

	must(worksheet_set_column_opt(floor->sheet, column_of(line, 1),
		column_of(line, 1), line->numbers[2], NULL, &options));
}

static void put_row(struct floor *floor, const struct line *line)
{
	must(worksheet_set_row(
		floor->sheet, row_of(line, 1), line->numbers[2], NULL));
}

static void put_merge(struct floor *floor, const struct line *line)
{
	must(worksheet_merge_range(floor->sheet, row_of(line, 1),
		column_of(line, 2), row_of(line, 3), column_of(line, 4), "",
		format_of(floor, line, 5)));
}

static void put_blank(struct floor *floor, const struct line *line)
{
	must(worksheet_write_blank(floor->sheet, row_of(line, 1),
		column_of(line, 2), format_of(floor, line, 3)));
}

static void put_string(struct floor *floor, const struct line *line)
{
	must(worksheet_write_string(floor->sheet, row_of(line, 1),
		column_of(line, 2), line->texts[4], format_of(floor, line, 3)));
}

static void put_number(struct floor *floor, const struct line *line)
{
	must(worksheet_write_number(floor->sheet, row_of(line, 1),
		column_of(line, 2), line->numbers[4],
		format_of(floor, line, 3)));
}

static void put_formula_number(struct floor *floor, const struct line *line)
{
	must(worksheet_write_formula_num(floor->sheet, row_of(line, 1),
		column_of(line, 2), line->texts[4], format_of(floor, line, 3),
		line->numbers[5]));
}

static void put_formula_text(struct floor *floor, const struct line *line)
{
	must(worksheet_write_formula_str(floor->sheet, row_of(line, 1),
		column_of(line, 2), line->texts[4], format_of(floor, line, 3),
		line->texts[5]));
}

static void put_link(struct floor *floor, const struct line *line)
{
	must(worksheet_write_url(floor->sheet, row_of(line, 1),
		column_of(line, 2), line->texts[4], format_of(floor, line, 3)));
}

static void put_validation(struct floor *floor, const struct line *line,
	lxw_data_validation *validation)
{
	must(worksheet_data_validation_range(floor->sheet, row_of(line, 1),
		column_of(line, 2), row_of(line, 3), column_of(line, 4),
		validation));
}

static void put_offer(struct floor *floor, const struct line *line)
{
	lxw_data_validation validation = {
		.validate = LXW_VALIDATION_TYPE_LIST_FORMULA,
		.value_formula = line->texts[5],
	};

	put_validation(floor, line, &validation);
}

static void put_days(struct floor *floor, const struct line *line)
{
	lxw_data_validation validation = {
		.validate = LXW_VALIDATION_TYPE_DATE,
		.criteria = LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO,
		.value_datetime = { .year = 2000, .month = 1, .day = 1 },
		.error_title = line->texts[5],
		.error_message = line->texts[6],
	};

	put_validation(floor, line, &validation);
}

static void put_rule(struct floor *floor, const struct line *line)
{
	lxw_conditional_format rule = {
		.type = LXW_CONDITIONAL_TYPE_FORMULA,
		.value_string = line->texts[5],
		.format = workbook_add_format(floor->book),
	};

	format_set_bold(rule.format);
	must(worksheet_conditional_format_range(floor->sheet, row_of(line, 1),
		column_of(line, 2), row_of(line, 3), column_of(line, 4),
		&rule));
}

static void put_table(struct floor *floor, const struct line *line)
{
	lxw_table_column columns[HEADERS_MAX] = { 0 };
	lxw_table_column *pointers[HEADERS_MAX + 1] = { NULL };
	lxw_table_options options = {
		.name = line->texts[5],
		.style_type = LXW_TABLE_STYLE_TYPE_LIGHT,
		.columns = pointers,
	};

	for (int i = 0; line->texts[6 + i] != NULL; i++) {
		columns[i].header = line->texts[6 + i];
		pointers[i] = &columns[i];
	}
	must(worksheet_add_table(floor->sheet, row_of(line, 1),
		column_of(line, 2), row_of(line, 3), column_of(line, 4),
		&options));
}

static void put_filter(struct floor *floor, const struct line *line)
{
	must(worksheet_autofilter(floor->sheet, row_of(line, 1),
		column_of(line, 2), row_of(line, 3), column_of(line, 4)));
}

static void put_paper(struct floor *floor, const struct line *line)
{
	worksheet_set_paper(floor->sheet, 9); /* A4 */
	if (line->numbers[1] > 0) {
		worksheet_set_landscape(floor->sheet);
	}
	worksheet_set_margins(floor->sheet, 0.4, 0.4, 0.4, 0.7);
	worksheet_center_horizontally(floor->sheet);
	worksheet_fit_to_pages(floor->sheet, (uint16_t)line->numbers[2],
		(uint16_t)line->numbers[3]);
	must(worksheet_ignore_errors(floor->sheet,
		LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576"));
}

static void put_freeze(struct floor *floor, const struct line *line)
{
	worksheet_freeze_panes(floor->sheet, row_of(line, 1), 0);
}

static void put_repeat(struct floor *floor, const struct line *line)
{
	must(worksheet_repeat_rows(
		floor->sheet, row_of(line, 1), row_of(line, 1)));
}

static void put_area(struct floor *floor, const struct line *line)
{
	must(worksheet_print_area(
		floor->sheet, 0, 0, LXW_ROW_MAX - 1, column_of(line, 1)));
}

static void put_foot(struct floor *floor, const struct line *line)
{
	must(worksheet_set_footer(floor->sheet, line->texts[1]));
}

static void put_chart(struct floor *floor, const struct line *line)
{
	lxw_chart_font font = { .name = line->texts[7], .size = 9 };

	floor->chart_line = line;
	floor->chart = workbook_add_chart(floor->book,
		line->numbers[1] > 0 ? LXW_CHART_BAR : LXW_CHART_LINE);
	chart_title_off(floor->chart);
	chart_legend_set_position(floor->chart, LXW_CHART_LEGEND_BOTTOM);
	chart_legend_set_font(floor->chart, &font);
	chart_axis_set_num_font(floor->chart->x_axis, &font);
	chart_axis_set_num_font(floor->chart->y_axis, &font);
	/* The axes of lying bars have changed places. */
	lxw_chart_axis *values = line->numbers[1] > 0 ? floor->chart->x_axis
						      : floor->chart->y_axis;

	chart_axis_set_min(values, line->numbers[5]);
	chart_axis_set_max(values, line->numbers[6]);
}

static void put_series(struct floor *floor, const struct line *line)
{
	lxw_chart_line stroke = {
		.color = (lxw_color_t)line->numbers[4],
		.width = (float)line->numbers[5],
		.dash_type = line->numbers[6] > 0 ? LXW_CHART_LINE_DASH_DASH
						  : LXW_CHART_LINE_DASH_SOLID,
	};
	lxw_chart_series *series =
		chart_add_series(floor->chart, line->texts[1], line->texts[2]);

	chart_series_set_name(series, line->texts[3]);
	chart_series_set_line(series, &stroke);
	if (line->numbers[7] > 0) {
		chart_series_set_labels(series);
	}
}

static void put_chart_end(struct floor *floor, const struct line *line)
{
	const struct line *head = floor->chart_line;
	lxw_chart_options options = { .x_scale = 1.5,
		.description = head->texts[4] };

	(void)line;
	must(worksheet_insert_chart_opt(floor->sheet, row_of(head, 2),
		column_of(head, 3), floor->chart, &options));
}

static put_function *find_put(const char *name)
{
	static const struct {
		const char *name;
		put_function *put;
	} all[] = {
		{ "format", put_format },
		{ "property", put_property },
		{ "custom", put_custom },
		{ "sheet", put_sheet },
		{ "column", put_column },
		{ "row", put_row },
		{ "merge", put_merge },
		{ "blank", put_blank },
		{ "string", put_string },
		{ "number", put_number },
		{ "formula_number", put_formula_number },
		{ "formula_text", put_formula_text },
		{ "link", put_link },
		{ "offer", put_offer },
		{ "days", put_days },
		{ "rule", put_rule },
		{ "table", put_table },
		{ "filter", put_filter },
		{ "paper", put_paper },
		{ "freeze", put_freeze },
		{ "repeat", put_repeat },
		{ "area", put_area },
		{ "foot", put_foot },
		{ "chart", put_chart },
		{ "series", put_series },
		{ "chart_end", put_chart_end },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(all); i++) {
		if (strcmp(all[i].name, name) == 0) {
			return all[i].put;
		}
	}
	g_error("no such command: %s", name);
}

static void add_line(struct floor *floor, const char *text)
{
	struct line line = { .texts = g_strsplit(text, "\t", -1) };
	guint count = g_strv_length(line.texts);

	line.put = find_put(line.texts[0]);
	line.numbers = g_new0(double, count);
	for (guint i = 0; i < count; i++) {
		g_autofree char *field = g_strcompress(line.texts[i]);

		g_free(line.texts[i]);
		line.texts[i] = g_steal_pointer(&field);
		line.numbers[i] = g_ascii_strtod(line.texts[i], NULL);
	}
	g_array_append_val(floor->lines, line);
}

static void clear_line(void *data)
{
	struct line *line = data;

	g_strfreev(line->texts);
	g_free(line->numbers);
}

static bool write_once(void *data)
{
	struct floor *floor = data;
	lxw_workbook_options options = { .tmpdir = floor->folder };

	floor->book = workbook_new_opt(floor->path, &options);
	floor->format_count = 0;
	for (guint i = 0; i < floor->lines->len; i++) {
		const struct line *line =
			&g_array_index(floor->lines, struct line, i);

		line->put(floor, line);
	}
	return workbook_close(floor->book) == LXW_NO_ERROR;
}

int main(int argc, char **argv)
{
	g_autofree char *dump = NULL;
	struct floor floor = { 0 };

	if (argc != ARG_COUNT ||
		!g_file_get_contents(argv[ARG_DUMP], &dump, NULL, NULL)) {
		return 2;
	}
	g_auto(GStrv) lines = g_strsplit(dump, "\n", -1);

	floor.path = argv[ARG_OUT];
	floor.folder = g_path_get_dirname(floor.path);
	floor.lines = g_array_new(FALSE, FALSE, sizeof(struct line));
	g_array_set_clear_func(floor.lines, clear_line);
	for (size_t i = 0; lines[i] != NULL && lines[i][0] != '\0'; i++) {
		add_line(&floor, lines[i]);
	}
	bool done = stopwatch_run(write_once, &floor);

	g_array_unref(floor.lines);
	g_free(floor.folder);
	return done ? 0 : 1;
}
