/* SPDX-License-Identifier: MIT */
/* 推移: the finished checks of the unit, the oldest first, and the line of
 * their totals between the limits of the bands. */
#include "core/history.h"

#include <glib.h>
#include <math.h>
#include <string.h>

#include "report/book/table.h"
#include "report/workbook/report.h"
#include "say/comparison_words.h"
#include "say/result_words.h"

#define PARTS_MAX 6
#define LIMITS_MAX 4
#define CHART_WIDTH_PIXELS 900
#define CHART_HEIGHT_PIXELS 330
#define AXIS_STEP 10.0

enum column {
	COLUMN_DATE,
	COLUMN_EDITION,
	COLUMN_POINTS,
	COLUMN_BAND,
	COLUMN_UNSURE,
	COLUMN_CHANGE,
	COLUMN_LABEL, /* the date as a text, for the chart; hidden */
	COLUMN_PARTS
};

/* What the columns behind the fixed ones hold. */
struct plan_of_columns {
	size_t part_count; /* parts of the bank of the report */
	size_t limit_count; /* bands with a limit; hidden, for the chart */
	struct table_column columns[COLUMN_PARTS + PARTS_MAX + LIMITS_MAX];
	int limits[LIMITS_MAX];
	const char *limit_names[LIMITS_MAX];
	int limit_columns[LIMITS_MAX];
};

static void set_fixed_columns(
	const struct messages *m, struct table_column *columns)
{
	columns[COLUMN_DATE] = (struct table_column){ tr(m, "report.date"), 13,
		14, STYLE_CELL_DAY, false };
	columns[COLUMN_EDITION] =
		(struct table_column){ tr(m, "report.bank_edition"), 6, 8,
			STYLE_CELL_CENTER, false };
	columns[COLUMN_POINTS] =
		(struct table_column){ tr(m, "report.column.points"), 7, 9,
			STYLE_CELL_NUMBER, false };
	columns[COLUMN_BAND] =
		(struct table_column){ tr(m, "report.column.band"), 16, 34,
			STYLE_CELL, false };
	columns[COLUMN_UNSURE] =
		(struct table_column){ tr(m, "report.column.unsure"), 11, 13,
			STYLE_CELL_NUMBER, false };
	columns[COLUMN_CHANGE] =
		(struct table_column){ tr(m, "report.column.change"), 18, 36,
			STYLE_CELL, false };
}

static void add_label(const struct messages *m, struct table_column *columns)
{
	columns[COLUMN_LABEL] = (struct table_column){ tr(m, "report.date"), 10,
		10, STYLE_CELL, true };
}

static void add_parts(const struct report *report, struct plan_of_columns *plan)
{
	const struct bank *bank = report->bank;

	plan->part_count = MIN(bank->section_count, PARTS_MAX);
	for (size_t i = 0; i < plan->part_count; i++) {
		plan->columns[COLUMN_PARTS + i] = (struct table_column){
			report_words(report, &bank->sections[i].title), 10, 12,
			STYLE_CELL_NUMBER, false
		};
	}
}

static void add_limits(
	const struct report *report, struct plan_of_columns *plan)
{
	const struct bank *bank = report->bank;

	for (size_t i = 0;
		i < bank->band_count && plan->limit_count < LIMITS_MAX; i++) {
		size_t n = plan->limit_count;

		if (!bank->bands[i].has_min) {
			continue;
		}
		plan->limits[n] = bank->bands[i].min;
		plan->limit_names[n] =
			report_words(report, &bank->bands[i].label);
		plan->limit_columns[n] =
			COLUMN_PARTS + (int)(plan->part_count + n);
		plan->columns[plan->limit_columns[n]] =
			(struct table_column){ plan->limit_names[n], 8, 8,
				STYLE_CELL_NUMBER, true };
		plan->limit_count++;
	}
}

/* The parts as that check knew them, if they are as many. */
static void put_parts(const struct report *report,
	const struct plan_of_columns *plan, struct table *table,
	const struct result_source *source)
{
	if (source->bank == NULL || !bank_counts_points(source->bank) ||
		source->bank->section_count != report->bank->section_count) {
		return;
	}
	for (size_t i = 0; i < plan->part_count; i++) {
		struct score part;

		score_section(source->bank, source->sheet, i, &part);
		table_put_number(table, COLUMN_PARTS + i, part.total);
	}
}

static void put_change(const struct report *report, struct table *table,
	const struct history_item *item)
{
	if (item->source.bank == NULL || item[-1].source.bank == NULL) {
		return;
	}
	AUTO(comparison)
	comparison = comparison_create(&item[-1].source, &item->source);

	if (!comparison_counts_points(comparison)) {
		return;
	}
	g_autofree char *change =
		comparison_words_change(report->messages, &comparison->change);
	g_autofree char *seam = result_words_seam(report->messages, item);
	g_autofree char *both = g_strconcat(change, "\n", seam, NULL);

	table_put(table, COLUMN_CHANGE, item->seam ? both : change);
}

static void add_check(const struct report *report,
	const struct plan_of_columns *plan, struct table *table, size_t index)
{
	const struct history_item *item = &report->history->items[index];

	char day[DATE_TEXT_BYTES];

	date_format(item->source.sheet->date, day);
	table_add_row(table, false);
	table_put_date(table, COLUMN_DATE, item->source.sheet->date);
	table_put(table, COLUMN_LABEL, day);
	table_put(table, COLUMN_EDITION, item->source.sheet->edition);
	if (item->outcome.has_score) {
		table_put_number(table, COLUMN_POINTS, item->outcome.total);
	}
	table_put(table, COLUMN_BAND,
		outcome_band_label(&item->source, report->language));
	if (item->source.bank != NULL) {
		table_put_number(
			table, COLUMN_UNSURE, (long)item->outcome.score.unsure);
	}
	put_parts(report, plan, table, &item->source);
	if (index > 0) {
		put_change(report, table, item);
	}
	for (size_t i = 0; i < plan->limit_count; i++) {
		table_put_number(
			table, (size_t)plan->limit_columns[i], plan->limits[i]);
	}
}

/* The chart in words: day and points, one after the other. */
static char *alt_text(const struct report *report)
{
	const struct history *history = report->history;
	GString *words =
		g_string_new(tr(report->messages, "report.history.alt"));

	for (size_t i = 0; i < history->count; i++) {
		const struct history_item *item = &history->items[i];
		char day[DATE_TEXT_BYTES];

		if (!item->outcome.has_score) {
			continue;
		}
		date_format(item->source.sheet->date, day);
		g_string_append_printf(
			words, " %s %d.", day, item->outcome.total);
	}
	return g_string_free(words, FALSE);
}

/* Every total fits in, also one of a bank with more points. */
static void widen_axis(struct page_lines *lines, int total)
{
	double steps = total / AXIS_STEP;

	lines->axis_min = fmin(lines->axis_min, floor(steps) * AXIS_STEP);
	lines->axis_max = fmax(lines->axis_max, ceil(steps) * AXIS_STEP);
}

static void put_chart(const struct report *report,
	const struct plan_of_columns *plan, struct page *page)
{
	const struct history *history = report->history;
	g_autofree char *words = alt_text(report);
	struct page_lines lines = {
		.first_row = TABLE_FIRST_ROW,
		.last_row = TABLE_FIRST_ROW + (int)history->count - 1,
		.label_column = COLUMN_LABEL,
		.value_column = COLUMN_POINTS,
		.value_name = tr(report->messages, "report.column.points"),
		.limit_count = plan->limit_count,
		.limit_columns = plan->limit_columns,
		.limit_names = plan->limit_names,
		.axis_max = report->score.max,
		.alt_text = words,
		.row = TABLE_FIRST_ROW + (int)history->count + 1,
		.width_pixels = CHART_WIDTH_PIXELS,
		.height_pixels = CHART_HEIGHT_PIXELS,
	};

	for (size_t i = 0; i < history->count; i++) {
		widen_axis(&lines, history->items[i].outcome.total);
	}
	page_add_lines(page, &lines);
}

void worksheet_history_write(const struct report *report)
{
	const struct messages *m = report->messages;
	struct page *page = report->pages[WORKSHEET_HISTORY];
	struct plan_of_columns plan = { 0 };
	const struct table_setup setup = {
		.title = tr(m, "report.sheet.history"),
		.note = tr(m, "report.history.note"),
		.when_empty = "",
	};

	set_fixed_columns(m, plan.columns);
	add_label(m, plan.columns);
	add_parts(report, &plan);
	add_limits(report, &plan);
	AUTO(table)
	table = table_create(plan.columns,
		COLUMN_PARTS + plan.part_count + plan.limit_count);

	for (size_t i = 0; i < report->history->count; i++) {
		add_check(report, &plan, table, i);
	}
	table_write(table, page, &setup);
	put_chart(report, &plan, page);
	report_print_setup(report, page, true);
}
