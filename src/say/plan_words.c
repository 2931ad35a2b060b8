/* SPDX-License-Identifier: MIT */
/* Facts stand side by side; what there is not to say is left out. */
#include "say/plan_words.h"

#include <glib.h>

#include "base/date_words.h"
#include "core/plan_action.h"
#include "say/words.h"

#define FACT_GAP "   "
#define FACTS_INDENT "   "

const char *const plan_words_fields[IMPORT_FIELD_COUNT] = {
	[IMPORT_OWNER] = "report.column.owner",
	[IMPORT_BEGIN] = "report.column.begin",
	[IMPORT_DUE] = "report.column.due",
	[IMPORT_STARTED] = "report.column.started",
	[IMPORT_FINISHED] = "report.column.finished",
	[IMPORT_STATUS] = "report.column.status",
	[IMPORT_NOTE] = "report.column.note",
};

static void add_fact(GString *facts, const char *fact)
{
	if (facts->len > 0) {
		g_string_append(facts, FACT_GAP);
	}
	g_string_append(facts, fact);
}

/* The words of the key around a text, if there is one. */
static void add_given(const struct messages *messages, GString *facts,
	const char *key, const char *text)
{
	g_autofree char *fact = tr_args(messages, key, text, NULL);

	if (text[0] != '\0') {
		add_fact(facts, fact);
	}
}

static void add_status(const struct messages *messages, GString *facts,
	const struct plan_item *item)
{
	add_fact(facts, words_of(messages, "report.status",
				plan_status_names[item->status]));
}

const char *plan_words_text(const struct messages *messages,
	const struct bank *bank, const struct plan_item *item)
{
	return plan_action_words(item, bank, messages_language(messages));
}

char *plan_words_facts(const struct messages *messages,
	const struct plan_item *item, struct date today)
{
	GString *facts = g_string_new(NULL);
	g_autofree char *due = date_words_long(item->due, messages);

	if (item->decision == PLAN_DEFERRED) {
		add_fact(facts, tr(messages, "plan.put_off"));
		add_given(messages, facts, "plan.reason", item->reason);
		return g_string_free(facts, FALSE);
	}
	if (plan_is_overdue(item, today)) {
		add_fact(facts, tr(messages, "plan.late"));
	}
	add_status(messages, facts, item);
	if (item->status != PLAN_DONE) {
		add_given(messages, facts, "plan.due", due);
	}
	add_given(messages, facts, "plan.owner", item->owner);
	return g_string_free(facts, FALSE);
}

char *plan_words_facts_only(
	const struct messages *messages, const struct plan_item *item)
{
	GString *facts = g_string_new(NULL);

	if (item->decision == PLAN_ADOPTED) {
		add_status(messages, facts, item);
		add_given(messages, facts, "plan.owner", item->owner);
	} else {
		add_given(messages, facts, "plan.reason", item->reason);
	}
	return g_string_free(facts, FALSE);
}

char *plan_words_item(const struct messages *messages, const char *question,
	const char *text, const char *facts)
{
	g_autofree char *label = words_question(messages, question);

	return g_strconcat(
		label, FACT_GAP, text, "\n", FACTS_INDENT, facts, NULL);
}

static void add_count(const struct messages *messages, GString *words,
	const char *key, size_t count)
{
	g_autofree char *fact = tr_number(messages, key, (long)count);

	if (count > 0) {
		add_fact(words, fact);
	}
}

char *plan_words_states(
	const struct messages *messages, const struct plan_counts *counts)
{
	g_autofree char *states = words_numbers(messages, "home.plan_open",
		(long)counts->todo, (long)counts->doing, (long)counts->done);
	GString *words = g_string_new(states);

	add_count(messages, words, "home.plan_late", counts->overdue);
	return g_string_free(words, FALSE);
}

char *plan_words_title(const struct messages *messages, const struct plan *plan,
	struct date today)
{
	GString *words = g_string_new(tr(messages, "plan.title"));
	struct plan_counts counts;

	plan_count_states(plan, today, &counts);
	g_autofree char *states = plan_words_states(messages, &counts);

	if (plan_count(plan) > 0) {
		add_fact(words, states);
	}
	add_count(messages, words, "plan.put_off_count", counts.deferred);
	return g_string_free(words, FALSE);
}
