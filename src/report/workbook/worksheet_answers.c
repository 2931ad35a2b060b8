/* SPDX-License-Identifier: MIT */
/* 回答: every question of the bank with what was answered. workbook_verify()
 * counts these rows. */
#include "report/book/table.h"
#include "report/workbook/report.h"
#include "say/comparison_words.h"
#include "say/words.h"

#include <glib.h>

enum column {
	COLUMN_QUESTION,
	COLUMN_PART,
	COLUMN_TEXT,
	COLUMN_ANSWER,
	COLUMN_PREVIOUS, /* only where there is a check before */
	COLUMN_CHANGE, /* likewise */
	COLUMN_REASON, /* likewise */
	COLUMN_POINTS, /* only where points count */
	COLUMN_ABSENT,
	COLUMN_NATIONAL, /* only where there are rates */
	COLUMN_MEMO,
	COLUMN_ID,
	COLUMN_COUNT
};

static bool has_column(const struct report *report, enum column column)
{
	switch (column) {
	case COLUMN_NATIONAL:
		return report->rates != NULL;
	case COLUMN_PREVIOUS:
	case COLUMN_CHANGE:
	case COLUMN_REASON:
		return report->comparison != NULL;
	case COLUMN_POINTS:
		return bank_counts_points(report->bank);
	case COLUMN_QUESTION:
	case COLUMN_PART:
	case COLUMN_TEXT:
	case COLUMN_ANSWER:
	case COLUMN_ABSENT:
	case COLUMN_MEMO:
	case COLUMN_ID:
	case COLUMN_COUNT:
		break;
	}
	return true;
}

/* Where a column stands. */
static size_t place_of(const struct report *report, enum column column)
{
	size_t place = 0;

	for (int i = 0; i < (int)column; i++) {
		place += has_column(report, (enum column)i) ? 1 : 0;
	}
	return place;
}

static void put_rate(const struct report *report, struct table *table,
	const struct question *question)
{
	const struct rate *rate = rates_after_answer(
		report->rates, report->bank, report->sheet, question);

	if (rate != NULL) {
		table_put_percent(
			table, place_of(report, COLUMN_NATIONAL), rate->tenths);
	}
}

/* 「上がった +2」; "" where the answer is the same. */
static char *change_words(
	const struct report *report, const struct comparison_item *item)
{
	if (item->change == COMPARISON_SAME) {
		return g_strdup("");
	}
	const char *words = words_of(report->messages, "report.change",
		comparison_change_names[item->change]);
	int points = item->new.points - item->old.points;
	g_autofree char *sign = comparison_words_signed(points);

	return comparison_counts_points(report->comparison) &&
			       item->change != COMPARISON_UNMAPPED
		       ? g_strconcat(words, " ", sign, NULL)
		       : g_strdup(words);
}

/* The first items of a comparison are the questions of this bank. */
static void put_before(
	const struct report *report, struct table *table, size_t index)
{
	const struct comparison *comparison = report->comparison;

	if (comparison == NULL) {
		return;
	}
	const struct comparison_item *item = &comparison->items[index];

	table_put(table, place_of(report, COLUMN_PREVIOUS),
		report_compared(report, &comparison->old, &item->old));
	g_autofree char *change = change_words(report, item);

	table_put(table, place_of(report, COLUMN_CHANGE), change);
	table_put(table, place_of(report, COLUMN_REASON),
		comparison_words_reason(report->messages, item));
}

static void add_answer(
	const struct report *report, struct table *table, size_t index)
{
	const struct bank *bank = report->bank;
	const struct question *question = &bank->questions[index];
	const struct answer *answer = sheet_answer(report->sheet, question->id);
	const struct choice *choice = sheet_chosen(report->sheet, question);

	table_add_row(table, false);
	table_put_id(table, COLUMN_QUESTION, question->id);
	table_put(table, COLUMN_PART,
		report_words(report, &bank->sections[question->section].title));
	table_put(table, COLUMN_TEXT, report_words(report, &question->text));
	table_put(table, COLUMN_ANSWER, report_answer(report, question));
	if (choice != NULL && has_column(report, COLUMN_POINTS)) {
		table_put_number(
			table, place_of(report, COLUMN_POINTS), choice->points);
	}
	if (choice != NULL && answer->absent) {
		table_put(table, place_of(report, COLUMN_ABSENT),
			tr(report->messages, "report.absent"));
	}
	put_before(report, table, index);
	put_rate(report, table, question);
	table_put(table, place_of(report, COLUMN_MEMO),
		answer != NULL ? answer->memo : "");
	table_put(table, place_of(report, COLUMN_ID), question->id);
}

/* Says what the companies of a rate have answered; NULL without rates. */
static char *national_heading(const struct report *report)
{
	if (report->rates == NULL) {
		return NULL;
	}
	return tr_args(report->messages, "report.column.national",
		report_rates_words(report, &report->rates->means), NULL);
}

/* With the survey that the rates come from. */
static char *note(const struct report *report)
{
	const struct messages *m = report->messages;
	const char *copy = tr(m, "report.answers.note");

	if (report->rates == NULL) {
		return g_strdup(copy);
	}
	g_autofree char *survey = words_survey(report->messages, report->rates);
	g_autofree char *from =
		tr_args(m, "report.answers.rates", survey, NULL);

	return g_strconcat(copy, "\n", from, NULL);
}

void worksheet_answers_write(const struct report *report)
{
	const struct messages *m = report->messages;
	struct page *page = report->pages[WORKSHEET_ANSWERS];
	g_autofree char *heading = national_heading(report);
	g_autofree char *under_title = note(report);
	struct table_column columns[COLUMN_COUNT] = {
		[COLUMN_QUESTION] = { tr(m, "report.column.question"), 6, 9,
			STYLE_CELL_CENTER, false },
		[COLUMN_PART] = { tr(m, "report.column.part"), 10, 14,
			STYLE_CELL, false },
		[COLUMN_TEXT] = { tr(m, "report.column.text"), 30, 46,
			STYLE_CELL, false },
		[COLUMN_ANSWER] = { tr(m, "report.column.answer"), 10, 16,
			STYLE_CELL_STRONG, false },
		[COLUMN_PREVIOUS] = { tr(m, "compare.old"), 10, 16, STYLE_CELL,
			false },
		[COLUMN_CHANGE] = { tr(m, "compare.change"), 10, 13, STYLE_CELL,
			false },
		[COLUMN_REASON] = { tr(m, "report.column.reason"), 12, 14,
			STYLE_CELL, false },
		[COLUMN_POINTS] = { tr(m, "report.column.points"), 6, 10,
			STYLE_CELL_CENTER, false },
		[COLUMN_ABSENT] = { tr(m, "report.column.absent"), 8, 10,
			STYLE_CELL, false },
		[COLUMN_NATIONAL] = { heading, 12, 17, STYLE_CELL_PERCENT,
			false },
		[COLUMN_MEMO] = { tr(m, "report.column.memo"), 24, 28,
			STYLE_CELL, false },
		[COLUMN_ID] = { tr(m, "report.column.id"), 8, 70, STYLE_CELL,
			true },
	};
	size_t count = 0;

	for (int i = 0; i < COLUMN_COUNT; i++) {
		if (has_column(report, (enum column)i)) {
			columns[count++] = columns[i];
		}
	}
	AUTO(table) table = table_create(columns, count);

	for (size_t i = 0; i < report->bank->question_count; i++) {
		add_answer(report, table, i);
	}
	const struct table_setup setup = {
		.title = tr(m, "report.sheet.answers"),
		.note = under_title,
		.when_empty = tr(m, "report.answers.none"),
	};

	table_write(table, page, &setup);
	report_print_setup(report, page, true);
}
