/* SPDX-License-Identifier: MIT */
/* The score, its band, its range, and the two tables it is made of: by
 * choice and by part, with the chart beside them. */
#include "report/workbook/summary_score.h"

#include <glib.h>
#include <math.h>

#include "say/result_words.h"

#define CHART_INDENT_PIXELS 8
#define CHART_WIDTH_PIXELS 330
#define ROW_PIXELS 25
#define SCORE_HEIGHT 52

/* What the don't-knows may do to the band, as a sentence. */
static char *outlook_text(const struct report *report)
{
	const struct score *score = &report->score;

	if (score->band == NULL) {
		return g_strdup("");
	}
	g_autofree char *moves =
		result_words_outlook(report->messages, report->bank, score);
	const char *says =
		moves != NULL ? moves
			      : tr(report->messages, "report.range.settled");

	return tr_args(report->messages, "report.sentence", says, NULL);
}

/* What is still possible, and whether the band may change with it. */
static char *range_text(const struct report *report)
{
	const struct score *score = &report->score;
	g_autofree char *unsure = g_strdup_printf("%zu", score->unsure);
	g_autofree char *low = g_strdup_printf("%d", score->low);
	g_autofree char *high = g_strdup_printf("%d", score->high);
	g_autofree char *outlook = outlook_text(report);
	g_autofree char *range = tr_args(report->messages,
		score->complete ? "report.range" : "report.range.open", low,
		high, unsure, NULL);

	return g_strconcat(range, outlook, NULL);
}

/* The answers to questions with choices of their own, and what they mean. */
static void put_own_answers(
	const struct report *report, struct page *page, int *row)
{
	const struct bank *bank = report->bank;

	for (size_t i = 0; i < bank->question_count; i++) {
		const struct question *question = &bank->questions[i];
		const struct choice *choice =
			sheet_chosen(report->sheet, question);

		if (choice == NULL || question->choices.at == bank->scale.at) {
			continue;
		}
		summary_put_line(page, row,
			report_words(report, &question->text), STYLE_TEXT);
		summary_put_line(page, row,
			report_words(report, &choice->label), STYLE_STRONG);
		summary_put_line(page, row, report_words(report, &choice->says),
			STYLE_TEXT);
	}
}

void summary_put_score(const struct report *report, struct page *page, int *row)
{
	const struct score *score = &report->score;

	summary_put_heading(report, page, row, "report.result");
	if (!report_has_points(report)) {
		g_autofree char *answered = report_answered(report);

		summary_put_line(page, row, answered, STYLE_BAND);
		put_own_answers(report, page, row);
		return;
	}
	g_autofree char *total = report_score(report);
	g_autofree char *band = report_band(report);

	page_set_height(page, *row, SCORE_HEIGHT);
	page_text(page, *row, SUMMARY_A, SUMMARY_E, total, STYLE_SCORE);
	page_text(page, *row, SUMMARY_F, SUMMARY_H, band, STYLE_BAND);
	(*row)++;
	if (score->low != score->high) {
		g_autofree char *range = range_text(report);

		summary_put_line(page, row, range, STYLE_TEXT);
	}
}

/* Columns of numbers: how many, and the points where they count. */
static int number_columns(const struct report *report)
{
	return report_has_points(report) ? 3 : 1;
}

static void put_head(const struct report *report, struct page *page, int *row,
	const char *const *keys)
{
	const struct messages *m = report->messages;

	page_text(page, *row, SUMMARY_A, SUMMARY_C, tr(m, keys[0]),
		STYLE_TABLE_HEAD);
	for (int i = 0; i < number_columns(report); i++) {
		page_text(page, *row, SUMMARY_D + i, SUMMARY_D + i,
			tr(m, keys[i + 1]), STYLE_TABLE_HEAD);
	}
	(*row)++;
}

/* each NULL = no points for one question. */
static void put_points(const struct report *report, struct page *page, int row,
	const int *each, long points)
{
	if (!report_has_points(report)) {
		return;
	}
	if (each != NULL) {
		page_number(page, row, SUMMARY_E, *each, STYLE_CELL_NUMBER);
	} else {
		page_text(page, row, SUMMARY_E, SUMMARY_E, "", STYLE_CELL);
	}
	page_number(page, row, SUMMARY_F, points, STYLE_CELL_NUMBER);
}

static void put_count(const struct report *report, struct page *page, int *row,
	const char *label, size_t count, const int *each, long points)
{
	page_text(page, *row, SUMMARY_A, SUMMARY_C, label, STYLE_CELL);
	page_number(page, *row, SUMMARY_D, (long)count, STYLE_CELL_NUMBER);
	put_points(report, page, *row, each, points);
	(*row)++;
}

/* 使っていない is counted as the best choice and named beside it. */
static char *choice_label(const struct report *report, size_t choice)
{
	const struct choices *scale = &report->bank->scale;
	const char *label = report_words(report, &scale->at[choice].label);
	bool best = true;

	for (size_t i = 0; i < scale->count; i++) {
		best = best && scale->at[i].points <= scale->at[choice].points;
	}
	if (!best || report->score.absent == 0) {
		return g_strdup(label);
	}
	g_autofree char *absent = g_strdup_printf("%zu", report->score.absent);

	return tr_args(report->messages, "report.count.with_absent", label,
		absent, NULL);
}

static void put_choices(
	const struct report *report, struct page *page, int *row)
{
	const struct score *score = &report->score;
	const struct choices *scale = &report->bank->scale;
	const struct messages *m = report->messages;
	size_t counted = 0;
	long points = 0;

	for (size_t i = 0; i < MIN(scale->count, SCORE_CHOICES_MAX); i++) {
		g_autofree char *label = choice_label(report, i);
		long here = (long)score->counts[i] * scale->at[i].points;

		put_count(report, page, row, label, score->counts[i],
			&scale->at[i].points, here);
		counted += score->counts[i];
		points += here;
	}
	if (score->answered > counted) {
		put_count(report, page, row, tr(m, "report.count.own"),
			score->answered - counted, NULL, score->total - points);
	}
	if (!score->complete) {
		put_count(report, page, row, tr(m, "report.open"),
			score->questions - score->answered, NULL, 0);
	}
	put_count(report, page, row, tr(m, "report.count.sum"),
		score->questions, NULL, score->total);
}

static void put_part(const struct report *report, struct page *page, int row,
	const char *label, const struct score *score)
{
	g_autofree char *answered =
		g_strdup_printf("%zu / %zu", score->answered, score->questions);

	page_text(page, row, SUMMARY_A, SUMMARY_C, label, STYLE_CELL);
	page_text(page, row, SUMMARY_D, SUMMARY_D, answered, STYLE_CELL_NUMBER);
	put_points(report, page, row, &score->total, score->max);
}

static void put_chart(
	const struct report *report, struct page *page, struct page_bars *bars)
{
	GString *alt_text =
		g_string_new(tr(report->messages, "report.chart.alt"));

	for (size_t i = 0; i < report->bank->section_count; i++) {
		struct score part;

		score_section(report->bank, report->sheet, i, &part);
		g_string_append_printf(alt_text, " %s %d / %d.",
			report_words(report, &report->bank->sections[i].title),
			part.total, part.max);
		bars->axis_min = MIN(bars->axis_min, part.total);
		bars->axis_max = MAX(bars->axis_max, part.max);
	}
	/* Round, so that the scale has a nought. */
	bars->axis_min = floor(bars->axis_min / 10) * 10;
	bars->alt_text = alt_text->str;
	page_add_bars(page, bars);
	g_string_free(alt_text, TRUE);
}

void summary_put_counts(
	const struct report *report, struct page *page, int *row)
{
	static const char *const choice_keys[] = { "report.column.answer",
		"report.count.questions", "report.count.each",
		"report.column.points" };
	static const char *const part_keys[] = { "report.column.part",
		"report.count.answered", "report.column.points",
		"report.count.max" };
	const struct bank *bank = report->bank;
	struct page_bars bars = {
		.label_column = SUMMARY_A,
		.value_column = SUMMARY_E,
		.max_column = SUMMARY_F,
		.value_name = tr(report->messages, "report.column.points"),
		.max_name = tr(report->messages, "report.count.max"),
		.column = SUMMARY_G,
		.indent_pixels = CHART_INDENT_PIXELS,
		.width_pixels = CHART_WIDTH_PIXELS,
	};

	summary_put_heading(report, page, row,
		report_has_points(report) ? "report.counts.heading"
					  : "report.counts.heading_answers");
	g_autofree char *answered = report_answered(report);

	summary_put_line(page, row, answered, STYLE_TEXT);
	bars.row = *row;
	put_head(report, page, row, choice_keys);
	put_choices(report, page, row);
	put_head(report, page, row, part_keys);
	bars.first_row = *row;
	for (size_t i = 0; i < bank->section_count; i++) {
		struct score part;

		score_section(bank, report->sheet, i, &part);
		put_part(report, page, *row,
			report_words(report, &bank->sections[i].title), &part);
		(*row)++;
	}
	bars.last_row = *row - 1;
	bars.height_pixels = (*row - bars.row) * ROW_PIXELS;
	if (report_has_points(report) && bank->section_count > 0) {
		put_chart(report, page, &bars);
	}
}
