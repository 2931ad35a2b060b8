/* SPDX-License-Identifier: MIT */
/* The six, the rest, the later steps; then whom to ask. With many わからない
 * whom to ask comes first. */
#include "cli/actions_text.h"

#include "plain/lines.h"
#include "say/result_words.h"
#include "say/words.h"
#include "text/text.h"

#define MARGIN 2
#define COLUMN_GAP 2
#define CARD_INDENT 9

struct list {
	GString *out;
	const struct messages *messages;
	const struct bank *bank;
	const struct advice *advice;
	int priority_cells;
	int question_cells;
};

static const char *words(const struct list *list, const struct text *text)
{
	return words_text(list->messages, list->bank, text);
}

/* The words of "area.name". */
static const char *named(
	const struct list *list, const char *area, const char *name)
{
	return words_of(list->messages, area, name);
}

static char *question_label(const struct list *list, size_t question)
{
	return words_question(
		list->messages, list->bank->questions[question].id);
}

static void add_heading(const struct list *list, const char *text)
{
	if (list->out->len > 0) {
		g_string_append_c(list->out, '\n');
	}
	lines_add(list->out, 0, "", text);
}

static void measure(struct list *list)
{
	for (size_t i = 0; i < PRIORITY_COUNT; i++) {
		list->priority_cells = MAX(list->priority_cells,
			text_width(named(list, "priority", priority_names[i])));
	}
	list->question_cells =
		words_questions_cells(list->messages, list->bank);
}

static void add_item(const struct list *list, const struct advice_item *item)
{
	const struct action *action =
		&list->bank->questions[item->question].actions[item->action];
	int question_at = MARGIN + list->priority_cells + COLUMN_GAP;
	int indent = question_at + list->question_cells + COLUMN_GAP;
	g_autofree char *label = question_label(list, item->question);
	GString *lead = g_string_new(NULL);
	g_autofree char *facts = words_facts(list->messages, action);

	lines_pad(lead, MARGIN);
	g_string_append(
		lead, named(list, "priority", priority_names[item->priority]));
	lines_pad(lead, question_at);
	g_string_append(lead, label);
	lines_add(list->out, indent, lead->str, words(list, &action->text));
	lines_add(list->out, indent, "", facts);
	g_string_free(lead, TRUE);
}

static void add_items(const struct list *list, const char *key,
	const struct advice_item *items, size_t count)
{
	if (count == 0) {
		return;
	}
	g_autofree char *heading = tr_number(list->messages, key, (long)count);

	add_heading(list, heading);
	for (size_t i = 0; i < count; i++) {
		add_item(list, &items[i]);
	}
}

static void add_next_band(const struct list *list)
{
	g_autofree char *text = result_words_next_band(
		list->messages, list->bank, list->advice);

	if (text != NULL) {
		add_heading(list, text);
	}
}

static void add_advice(const struct list *list)
{
	const struct advice *advice = list->advice;
	size_t first = MIN(advice->count, (size_t)ADVICE_FIRST);

	add_items(list, "actions.first", advice->items, first);
	add_next_band(list);
	add_items(list, "actions.rest", advice->items + first,
		advice->count - first);
	add_items(list, "actions.later", advice->later, advice->later_count);
	if (advice->count == 0) {
		add_heading(
			list, tr(list->messages, advice->card_count > 0
							 ? "actions.none_yet"
							 : "actions.none"));
	}
}

static void add_card(const struct list *list, size_t index)
{
	const struct find_out *card = &list->bank->questions[index].find_out;
	g_autofree char *label = question_label(list, index);
	g_autofree char *lead = g_strdup_printf("%*s%s", MARGIN, "", label);
	const char *ask = words(list, &card->ask);
	const char *look = words(list, &card->look);

	lines_add(list->out, CARD_INDENT, lead, ask);
	if (look[0] != '\0') {
		g_autofree char *text =
			tr_args(list->messages, "actions.look", look, NULL);

		lines_add(list->out, CARD_INDENT, "", text);
	}
}

static void add_cards(const struct list *list)
{
	for (size_t i = 0; i < list->advice->group_count; i++) {
		const struct card_group *group = &list->advice->groups[i];
		g_autofree char *count = g_strdup_printf("%zu", group->count);
		g_autofree char *heading = tr_args(list->messages,
			"actions.group",
			named(list, "informant", informant_names[group->from]),
			count, NULL);

		add_heading(list, heading);
		for (size_t j = 0; j < group->count; j++) {
			add_card(list, group->questions[j]);
		}
	}
}

void actions_text_add(GString *out, const struct messages *messages,
	const struct bank *bank, const struct advice *advice)
{
	struct list list = {
		.out = out,
		.messages = messages,
		.bank = bank,
		.advice = advice,
	};

	measure(&list);
	if (advice->card_count >= ADVICE_MANY_UNSURE) {
		add_cards(&list);
		add_advice(&list);
	} else {
		add_advice(&list);
		add_cards(&list);
	}
}
