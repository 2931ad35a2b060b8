/* SPDX-License-Identifier: MIT */
/* Facts stand side by side; what there is not to say is left out. */
#include "ui/plan_words.h"

#include "core/plan_action.h"
#include "ui/words.h"

#define FACT_GAP "   "
#define FACTS_INDENT "   "

bool plan_is_kept(const struct app *app)
{
	const struct plan *plan = app_company(app)->plan;

	return plan != NULL && !plan_is_read_only(plan);
}

static void add_fact(GString *facts, const char *fact)
{
	if (facts->len > 0) {
		g_string_append(facts, FACT_GAP);
	}
	g_string_append(facts, fact);
}

/* The words of the key around a text, if there is one. */
static void add_given(const struct app *app, GString *facts, const char *key,
	const char *text)
{
	g_autofree char *fact = tr_args(app_messages(app), key, text, NULL);

	if (text[0] != '\0') {
		add_fact(facts, fact);
	}
}

static void add_adopted(
	const struct app *app, GString *facts, const struct plan_item *item)
{
	g_autofree char *status =
		words_of(app, "report.status", plan_status_names[item->status]);
	g_autofree char *due = words_date(app, item->due);

	if (plan_is_overdue(item, app_today(app))) {
		add_fact(facts, tr(app_messages(app), "plan.late"));
	}
	add_fact(facts, status);
	if (item->status != PLAN_DONE) {
		add_given(app, facts, "plan.due", due);
	}
	add_given(app, facts, "plan.owner", item->owner);
}

const char *plan_words_text(const struct app *app, const struct plan_item *item)
{
	return plan_action_words(item, app_bank(app), app_language(app));
}

char *plan_words_facts(const struct app *app, const struct plan_item *item)
{
	GString *facts = g_string_new(NULL);

	if (item->decision == PLAN_DEFERRED) {
		add_fact(facts, tr(app_messages(app), "plan.put_off"));
		add_given(app, facts, "plan.reason", item->reason);
	} else {
		add_adopted(app, facts, item);
	}
	return g_string_free(facts, FALSE);
}

char *plan_words_item(const struct app *app, const char *question,
	const char *text, const char *facts)
{
	g_autofree char *label =
		tr_args(app_messages(app), "question.label", question, NULL);

	return g_strconcat(
		label, FACT_GAP, text, "\n", FACTS_INDENT, facts, NULL);
}

static void add_count(
	const struct app *app, GString *words, const char *key, size_t count)
{
	g_autofree char *fact = words_numbers(app, key, (long)count, 0, 0);

	if (count > 0) {
		add_fact(words, fact);
	}
}

char *plan_words_title(const struct app *app, const struct plan *plan)
{
	GString *words = g_string_new(tr(app_messages(app), "plan.title"));
	struct plan_counts counts;

	plan_count_states(plan, app_today(app), &counts);
	g_autofree char *open = words_numbers(app, "home.plan_open",
		(long)counts.todo, (long)counts.doing, (long)counts.done);

	if (plan_count(plan) > 0) {
		add_fact(words, open);
	}
	add_count(app, words, "home.plan_late", counts.overdue);
	add_count(app, words, "plan.put_off_count", counts.deferred);
	return g_string_free(words, FALSE);
}
