/* SPDX-License-Identifier: MIT */
/* Both lists end before the page does; the rest is counted. The more was
 * listed above, the fewer decisions are. */
#include "report/papers/paper_boss_plan.h"

#include <glib.h>

#include "base/date_words.h"
#include "core/decisions.h"
#include "core/plan_action.h"
#include "say/words.h"

#define OVERDUE_MAX 3
#define DECISIONS_MAX 9
#define DECISIONS_MIN 3
#define DECISION_POINTS 26.0 /* room to write on by hand */

static const struct paper_column overdue_columns[] = {
	{ PAPER_C, STYLE_CELL },
	{ PAPER_D, STYLE_CELL },
	{ PAPER_F, STYLE_CELL },
};

static const struct paper_column decision_columns[] = {
	{ PAPER_C, STYLE_CELL },
	{ PAPER_D, STYLE_CELL },
	{ PAPER_E, STYLE_CELL },
	{ PAPER_F, STYLE_CELL },
};

static char *day_words(const struct paper *paper, struct date day)
{
	return date_words(day, paper->input->messages);
}

static char *item_words(const struct paper *paper, const struct plan_item *item)
{
	return paper_action(plan_action_words(
		item, paper->report.bank, paper->report.language));
}

static void put_counts(struct paper *paper, const struct plan_counts *counts)
{
	g_autofree char *todo = g_strdup_printf("%zu", counts->todo);
	g_autofree char *doing = g_strdup_printf("%zu", counts->doing);
	g_autofree char *done = g_strdup_printf("%zu", counts->done);
	g_autofree char *overdue = g_strdup_printf("%zu", counts->overdue);
	g_autofree char *line = tr_args(paper->input->messages,
		counts->overdue > 0 ? "paper.boss.counts_overdue"
				    : "paper.boss.counts",
		todo, doing, done, overdue, NULL);

	paper_line(paper, line, STYLE_TEXT);
}

static void put_overdue(struct paper *paper, const struct plan_item *item)
{
	g_autofree char *words = item_words(paper, item);
	g_autofree char *day = day_words(paper, item->due);
	g_autofree char *due = tr_args(
		paper->input->messages, "paper.boss.past_its_day", day, NULL);
	g_autofree char *owner = paper_short_name(item->owner);
	const char *const texts[] = { words, owner, due };

	paper_row(paper, overdue_columns, G_N_ELEMENTS(overdue_columns), texts);
}

static void put_all_overdue(struct paper *paper, size_t count)
{
	static const char *const heads[] = { "report.column.action",
		"report.column.owner", "paper.boss.due" };
	const struct plan *plan = paper->input->company->plan;
	g_autofree size_t *order = plan_order(plan);
	size_t put = 0;

	if (count == 0) {
		return;
	}
	paper_head(
		paper, overdue_columns, G_N_ELEMENTS(overdue_columns), heads);
	for (size_t i = 0; i < plan_count(plan) && put < OVERDUE_MAX; i++) {
		const struct plan_item *item = plan_at(plan, order[i]);

		if (plan_is_overdue(item, paper->input->today)) {
			put_overdue(paper, item);
			put++;
			paper->listed++;
		}
	}
	if (count > put) {
		paper_count_line(paper, "paper.more", count - put);
	}
}

void paper_boss_put_plan(struct paper *paper)
{
	const struct plan *plan = paper->input->company->plan;
	struct plan_counts counts;

	if (plan == NULL || plan_count(plan) == 0) {
		return;
	}
	plan_count_states(plan, paper->input->today, &counts);
	paper_heading(paper, "paper.boss.plan");
	put_counts(paper, &counts);
	put_all_overdue(paper, counts.overdue);
}

static char *decision_words(
	const struct paper *paper, const struct decision *decision)
{
	return decision->item != NULL
		       ? item_words(paper, decision->item)
		       : paper_action(report_words(
				 &paper->report, &decision->action->text));
}

static void put_decision(struct paper *paper, const struct decision *decision)
{
	const struct plan_item *item = decision->item;
	const struct date none = { 0 };
	g_autofree char *words = decision_words(paper, decision);
	g_autofree char *day =
		day_words(paper, item != NULL ? item->due : none);
	g_autofree char *owner =
		paper_short_name(item != NULL ? item->owner : "");
	const char *cost = decision->action != NULL
				   ? words_of(paper->input->messages, "cost",
					     cost_names[decision->action->cost])
				   : "";
	const char *const texts[] = { words, owner, cost, day };

	page_set_height(paper->page, paper->row, DECISION_POINTS);
	paper_row(
		paper, decision_columns, G_N_ELEMENTS(decision_columns), texts);
}

void paper_boss_put_decisions(struct paper *paper)
{
	static const char *const heads[] = { "report.column.action",
		"report.column.who", "paper.boss.money", "paper.boss.until" };
	AUTO(decisions)
	decisions = decisions_create(paper->report.bank,
		paper->input->company->plan, paper->report.advice);
	size_t room = DECISIONS_MAX -
		      MIN(paper->listed, DECISIONS_MAX - DECISIONS_MIN);
	size_t put = MIN(decisions->count, room);

	paper_heading(paper, "paper.boss.decide");
	if (decisions->count == 0) {
		paper_line(paper, paper_words(paper, "paper.boss.nothing"),
			STYLE_TEXT);
		return;
	}
	paper_line(paper, paper_words(paper, "paper.boss.how"), STYLE_TEXT);
	paper_head(
		paper, decision_columns, G_N_ELEMENTS(decision_columns), heads);
	for (size_t i = 0; i < put; i++) {
		put_decision(paper, &decisions->at[i]);
	}
	if (decisions->count > put) {
		paper_count_line(paper, "paper.more", decisions->count - put);
	}
}
