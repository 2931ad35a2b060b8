/* SPDX-License-Identifier: MIT */
/* Phrases made of catalogue keys and numbers. */
#include "say/words.h"

#include "text/text.h"

char *words_question(const struct messages *messages, const char *id)
{
	return tr_args(messages, "question.label", id, NULL);
}

void words_add_question(
	GString *list, const struct messages *messages, const char *id)
{
	g_autofree char *label = words_question(messages, id);

	g_string_append_printf(list, "%s%s", list->len > 0 ? " " : "", label);
}

char *words_numbers(const struct messages *messages, const char *key, long a,
	long b, long c)
{
	g_autofree char *first = g_strdup_printf("%ld", a);
	g_autofree char *second = g_strdup_printf("%ld", b);
	g_autofree char *third = g_strdup_printf("%ld", c);

	return tr_args(messages, key, first, second, third, NULL);
}

const char *words_of(
	const struct messages *messages, const char *area, const char *name)
{
	g_autofree char *key = g_strconcat(area, ".", name, NULL);

	/* A catalogue that lacks a key gives back the key. */
	return tr(messages, g_intern_string(key));
}

const char *words_text(const struct messages *messages, const struct bank *bank,
	const struct text *text)
{
	const char *words = bank_text(bank, text, messages_language(messages));

	return words != NULL ? words : "";
}

int words_parts_cells(const struct messages *messages, const struct bank *bank)
{
	int cells = 0;

	for (size_t i = 0; i < bank->section_count; i++) {
		cells = MAX(cells, text_width(words_text(messages, bank,
					   &bank->sections[i].title)));
	}
	return cells;
}

int words_questions_cells(
	const struct messages *messages, const struct bank *bank)
{
	int cells = 0;

	for (size_t i = 0; i < bank->question_count; i++) {
		g_autofree char *label =
			words_question(messages, bank->questions[i].id);

		cells = MAX(cells, text_width(label));
	}
	return cells;
}

char *words_people(const struct messages *messages, const struct people *people)
{
	if (!people_are_limited(people)) {
		return g_strdup("");
	}
	return words_numbers(messages,
		people->max == 0   ? "people.from"
		: people->min <= 1 ? "people.up_to"
				   : "people.between",
		people->min, people->max, 0);
}

char *words_facts(const struct messages *messages, const struct action *action)
{
	return tr_args(messages, "steps.facts",
		words_of(messages, "role", role_names[action->role]),
		words_of(messages, "effort", effort_names[action->effort]),
		words_of(messages, "cost", cost_names[action->cost]), NULL);
}

char *words_facts_and_people(
	const struct messages *messages, const struct action *action)
{
	g_autofree char *facts = words_facts(messages, action);
	g_autofree char *size = words_people(messages, &action->people);

	return g_strconcat(facts, size[0] != '\0' ? "   " : "", size, NULL);
}

char *words_named(const struct messages *messages, const struct sheet *sheet,
	const struct prompt *prompt)
{
	return sheet_named_joined(
		sheet, prompt->id, tr(messages, "word.comma"));
}

char *words_survey(const struct messages *messages, const struct rates *rates)
{
	const char *language = messages_language(messages);
	g_autofree char *year = g_strdup_printf("%d", rates->year);
	g_autofree char *answers = rates_answers(rates);

	return tr_args(messages, "rates.survey",
		rates_text(rates, &rates->publisher, language),
		rates_text(rates, &rates->title, language), year, answers,
		NULL);
}
