/* SPDX-License-Identifier: MIT */
/* What is late, what comes, what has no day; how much is done; what was
 * deferred and why; and the day of the next check. */
#include "cli/plan_text.h"

#include "plain/lines.h"
#include "say/plan_words.h"
#include "say/words.h"
#include "text/text.h"

#define MARGIN 2
#define COLUMN_GAP 2
#define DAY_CELLS (DATE_TEXT_BYTES - 1)

struct list {
	GString *out;
	const struct messages *messages;
	const struct plan *plan;
	const size_t *order;
	struct date today;
	int question_cells;
};

/* Items under one heading; its key takes their number. */
struct group {
	const char *key;
	bool has_days;
	bool (*holds)(const struct plan_item *item, struct date today);
};

static bool is_coming(const struct plan_item *item, struct date today)
{
	return plan_is_open(item) && date_is_set(item->due) &&
	       !plan_is_overdue(item, today);
}

static bool is_undated(const struct plan_item *item, struct date today)
{
	(void)today;
	return plan_is_open(item) && !date_is_set(item->due);
}

static bool is_deferred(const struct plan_item *item, struct date today)
{
	(void)today;
	return item->decision == PLAN_DEFERRED;
}

static const struct group open_groups[] = {
	{ "plan.overdue", true, plan_is_overdue },
	{ "plan.coming", true, is_coming },
	{ "plan.undated", false, is_undated },
};

static const struct group deferred_group = { "plan.deferred", false,
	is_deferred };

static void measure(struct list *list)
{
	for (size_t i = 0; i < plan_count(list->plan); i++) {
		g_autofree char *label = words_question(
			list->messages, plan_at(list->plan, i)->question);

		list->question_cells =
			MAX(list->question_cells, text_width(label));
	}
}

/* The words of the action, the day and the question in front of them. Returns
 * where they begin. */
static int add_words(
	const struct list *list, const struct plan_item *item, bool has_day)
{
	int question_at = MARGIN + (has_day ? DAY_CELLS + COLUMN_GAP : 0);
	int indent = question_at + list->question_cells + COLUMN_GAP;
	g_autofree char *label = words_question(list->messages, item->question);
	g_autoptr(GString) lead = g_string_new(NULL);

	lines_pad(lead, MARGIN);
	if (has_day) {
		char day[DATE_TEXT_BYTES];

		date_format(item->due, day);
		g_string_append(lead, day);
	}
	lines_pad(lead, question_at);
	g_string_append(lead, label);
	lines_add(list->out, indent, lead->str,
		item->text[0] != '\0' ? item->text : item->action);
	return indent;
}

static void add_item(
	const struct list *list, const struct plan_item *item, bool has_day)
{
	int indent = add_words(list, item, has_day);
	g_autofree char *facts = plan_words_facts_only(list->messages, item);

	if (facts[0] != '\0') {
		lines_add(list->out, indent, "", facts);
	}
	if (item->note[0] != '\0') {
		g_autofree char *note =
			tr_args(list->messages, "plan.note", item->note, NULL);

		lines_add(list->out, indent, "", note);
	}
}

static void add_gap(const struct list *list)
{
	if (list->out->len > 0) {
		g_string_append_c(list->out, '\n');
	}
}

static void add_group(const struct list *list, const struct group *group)
{
	long count = 0;

	for (size_t i = 0; i < plan_count(list->plan); i++) {
		count += group->holds(plan_at(list->plan, i), list->today);
	}
	if (count == 0) {
		return;
	}
	g_autofree char *heading = tr_number(list->messages, group->key, count);

	add_gap(list);
	lines_add(list->out, 0, "", heading);
	for (size_t i = 0; i < plan_count(list->plan); i++) {
		const struct plan_item *item =
			plan_at(list->plan, list->order[i]);

		if (group->holds(item, list->today)) {
			add_item(list, item, group->has_days);
		}
	}
}

static void add_done(const struct list *list)
{
	struct plan_counts counts;

	plan_count_states(list->plan, list->today, &counts);
	if (counts.done > 0) {
		g_autofree char *line = tr_number(
			list->messages, "plan.done", (long)counts.done);

		add_gap(list);
		lines_add(list->out, 0, "", line);
	}
}

static void add_next_check(const struct list *list, struct date next_check)
{
	bool has_come = date_compare(next_check, list->today) <= 0;
	char day[DATE_TEXT_BYTES];

	if (!date_is_set(next_check)) {
		return;
	}
	date_format(next_check, day);
	g_autofree char *line = tr_args(list->messages,
		has_come ? "plan.check_now" : "plan.next_check", day, NULL);

	add_gap(list);
	lines_add(list->out, 0, "", line);
}

void plan_text_add(GString *out, const struct messages *messages,
	const struct plan *plan, struct date today, struct date next_check)
{
	g_autofree size_t *order = plan_order(plan);
	struct list list = {
		.out = out,
		.messages = messages,
		.plan = plan,
		.order = order,
		.today = today,
	};

	measure(&list);
	for (size_t i = 0; i < G_N_ELEMENTS(open_groups); i++) {
		add_group(&list, &open_groups[i]);
	}
	add_done(&list);
	add_group(&list, &deferred_group);
	if (plan_count(plan) == 0) {
		lines_add(out, 0, "", tr(messages, "plan.none"));
	}
	add_next_check(&list, next_check);
}
