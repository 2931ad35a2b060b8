/* SPDX-License-Identifier: MIT */
/* 社内用: where the company stands, why, and what the owner must decide. */
#include "report/papers/paper.h"

#include <glib.h>

#include "base/date_words.h"
#include "core/quarter.h"
#include "report/book/book_file.h"
#include "report/papers/paper_boss_plan.h"
#include "report/papers/paper_page.h"
#include "say/comparison_words.h"
#include "say/words.h"

#define SCORE_POINTS 48.0
#define NEXT_POINTS 26.0
#define LOWERED_MAX 3

static const struct paper_column part_columns[] = {
	{ PAPER_C, STYLE_CELL },
	{ PAPER_D, STYLE_CELL_NUMBER },
	{ PAPER_E, STYLE_CELL_NUMBER },
	{ PAPER_F, STYLE_CELL_NUMBER },
};

static const struct paper_column lowered_columns[] = {
	{ PAPER_A, STYLE_CELL },
	{ PAPER_B, STYLE_CELL },
	{ PAPER_D, STYLE_CELL },
	{ PAPER_F, STYLE_CELL },
};

/* Whether both totals may stand side by side. */
static bool is_compared(const struct paper *paper)
{
	const struct comparison *comparison = paper->report.comparison;

	return comparison != NULL && report_has_points(&paper->report) &&
	       comparison->old_score.complete && comparison->new_score.complete;
}

static void put_who(struct paper *paper)
{
	const struct sheet *sheet = paper->report.sheet;
	g_autofree char *day = date_words(sheet->date, paper->input->messages);

	g_autofree char *organisation = paper_name(sheet->organisation);
	g_autofree char *unit = paper_name(sheet->unit);
	g_autofree char *person = paper_short_name(sheet->person);

	paper_pairs(
		paper, "report.organisation", organisation, "report.date", day);
	paper_pairs(paper, "report.unit", unit, "report.person", person);
}

static void put_score(struct paper *paper)
{
	g_autofree char *says = report_score(&paper->report);
	g_autofree char *band = report_band(&paper->report);

	if (!report_has_points(&paper->report)) {
		return;
	}
	page_set_height(paper->page, paper->row, SCORE_POINTS);
	page_text(paper->page, paper->row, PAPER_A, PAPER_B, says, STYLE_SCORE);
	if (paper->report.score.band != NULL) {
		page_text(paper->page, paper->row, PAPER_C, PAPER_F, band,
			STYLE_BAND);
	}
	paper->row++;
}

/* 「前回 54点   +8点（対策 +10、見直し -2）」 */
static void put_change(struct paper *paper)
{
	const struct comparison *comparison = paper->report.comparison;
	const struct messages *messages = paper->input->messages;

	if (!is_compared(paper)) {
		return;
	}
	g_autofree char *line = comparison_words_line(messages, comparison);

	paper_line(paper, line, STYLE_STRONG);
	if (comparison->seam) {
		paper_line(
			paper, paper_words(paper, "compare.seam"), STYLE_TEXT);
		paper->listed++;
	}
}

/* The last one only where there is a check before. */
static size_t part_column_count(const struct paper *paper)
{
	return G_N_ELEMENTS(part_columns) - (is_compared(paper) ? 0 : 1);
}

static void put_part(struct paper *paper, size_t section)
{
	const struct bank *bank = paper->report.bank;
	struct score part;

	score_section(bank, paper->report.sheet, section, &part);
	g_autofree char *points = g_strdup_printf("%d", part.total);
	g_autofree char *max = g_strdup_printf("%d", part.max);
	g_autofree char *old =
		is_compared(paper)
			? g_strdup_printf("%d",
				  paper->report.comparison->parts[section].old)
			: g_strdup("");
	const char *const texts[] = { report_words(&paper->report,
					      &bank->sections[section].title),
		points, max, old };

	paper_row(paper, part_columns, part_column_count(paper), texts);
}

static void put_parts(struct paper *paper)
{
	static const char *const heads[] = { "report.column.part",
		"report.column.points", "report.count.max", "compare.old" };

	if (!report_has_points(&paper->report)) {
		return;
	}
	paper_head(paper, part_columns, part_column_count(paper), heads);
	for (size_t i = 0; i < paper->report.bank->section_count; i++) {
		put_part(paper, i);
	}
}

static void put_lowered(struct paper *paper, const struct comparison_item *item)
{
	const struct report *report = &paper->report;
	g_autofree char *name = words_question(paper->input->messages,
		report->bank->questions[item->new.question].id);
	const char *const texts[] = { name,
		report_compared(report, &report->comparison->old, &item->old),
		report_compared(report, &report->comparison->new, &item->new),
		comparison_words_reason(report->messages, item) };

	paper_row(paper, lowered_columns, G_N_ELEMENTS(lowered_columns), texts);
}

static void put_all_lowered(struct paper *paper)
{
	static const char *const heads[] = { "report.column.question",
		"compare.old", "compare.new", "report.column.reason" };
	const struct comparison *comparison = paper->report.comparison;
	size_t count = comparison != NULL
			       ? comparison_count(comparison, COMPARISON_WORSE)
			       : 0;
	size_t put = 0;

	if (count == 0) {
		return;
	}
	g_autofree char *heading =
		tr_number(paper->input->messages, "compare.worse", (long)count);

	paper_line(paper, heading, STYLE_STRONG);
	paper_head(
		paper, lowered_columns, G_N_ELEMENTS(lowered_columns), heads);
	for (size_t i = 0; i < comparison->count && put < LOWERED_MAX; i++) {
		if (comparison->items[i].change == COMPARISON_WORSE) {
			put_lowered(paper, &comparison->items[i]);
			put++;
			paper->listed++;
		}
	}
	if (count > put) {
		paper_count_line(paper, "paper.more", count - put);
	}
}

static void put_result(struct paper *paper)
{
	const struct score *score = &paper->report.score;

	paper_heading(paper, "report.result");
	put_score(paper);
	if (!score->complete || !report_has_points(&paper->report)) {
		g_autofree char *answered = report_answered(&paper->report);

		paper_line(paper, answered, STYLE_TEXT);
	}
	put_change(paper);
	if (score->unsure > 0) {
		paper_count_line(paper, "paper.boss.unsure", score->unsure);
	}
	put_parts(paper);
	put_all_lowered(paper);
}

static void put_next_check(struct paper *paper)
{
	const struct sheet *newest = company_newest_check(
		paper->input->company, paper->report.sheet);
	g_autofree char *day =
		newest != NULL ? date_words(quarter_due_day(newest->date),
					 paper->input->messages)
			       : NULL;
	g_autofree char *line =
		tr_args(paper->input->messages, "paper.next", day, NULL);

	if (day != NULL) {
		page_set_height(paper->page, paper->row, NEXT_POINTS);
		paper_line(paper, line, STYLE_LABEL);
	}
}

static void put_signature(struct paper *paper, const char *key)
{
	paper_roomy_row(paper);
	paper_pairs(paper, key, "", "paper.boss.day", "");
}

static void put_all(struct paper *paper)
{
	put_who(paper);
	put_result(paper);
	paper_boss_put_plan(paper);
	paper_boss_put_decisions(paper);
	put_next_check(paper);
	put_signature(paper, "paper.boss.made_by");
	put_signature(paper, "paper.boss.approved_by");
	report_print_setup(&paper->report, paper->page, false);
}

static struct comparison *compare(const struct paper_input *input)
{
	struct result_source previous;

	return company_previous(input->company, input->check.sheet, &previous)
		       ? comparison_create(&previous, &input->check)
		       : NULL;
}

static struct advice *advise(const struct paper_input *input)
{
	const struct plan *plan = input->company->plan;
	g_autofree const char **finished =
		plan != NULL ? plan_finished_ids(plan, input->check.bank->id)
			     : NULL;

	return advice_create(input->check.bank, input->check.sheet, finished);
}

static void fill(struct book *book, const void *data)
{
	const struct paper_input *input = data;
	AUTO(comparison) comparison = compare(input);
	AUTO(advice) advice = advise(input);
	struct paper paper;

	paper_begin(&paper, book, input, "paper.boss.name", "paper.boss.title");
	paper.report.comparison = comparison;
	paper.report.advice = advice;
	put_all(&paper);
}

bool paper_boss_write(
	const char *path, const struct paper_input *input, struct diags *diags)
{
	return book_file_write(path, input->messages, fill, input, diags);
}
