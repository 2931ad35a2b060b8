/* SPDX-License-Identifier: MIT */
/* Phrases made of catalogue keys and numbers. */
#include "ui/words.h"

#include <glib.h>

#include "base/date_words.h"
#include "core/advice.h"

char *words_numbers(
	const struct app *app, const char *key, long a, long b, long c)
{
	g_autofree char *first = g_strdup_printf("%ld", a);
	g_autofree char *second = g_strdup_printf("%ld", b);
	g_autofree char *third = g_strdup_printf("%ld", c);

	return tr_args(app_messages(app), key, first, second, third, NULL);
}

char *words_question(const struct app *app, size_t question)
{
	return tr_args(app_messages(app), "question.label",
		app_bank(app)->questions[question].id, NULL);
}

char *words_date(const struct app *app, struct date date)
{
	return date_words_long(date, app_messages(app));
}

char *words_day(const struct app *app, struct date date)
{
	return date_words(date, app_messages(app));
}

char *words_declared(const struct app *app)
{
	const struct declaration *declaration = app_company(app)->declaration;

	if (declaration == NULL) {
		return g_strdup(
			tr(app_messages(app), "security_action.unreadable"));
	}
	g_autofree char *star = words_of(
		app, "security_action.star", star_names[declaration->star]);

	if (declaration->star == STAR_NONE || !date_is_set(declaration->day)) {
		return g_steal_pointer(&star);
	}
	g_autofree char *day = words_day(app, declaration->day);

	return tr_args(
		app_messages(app), "security_action.on", star, day, NULL);
}

char *words_result_title(const struct app *app, const char *title)
{
	const struct sheet *sheet = app_sheet(app);
	g_autofree char *date = words_date(app, sheet->date);
	g_autofree char *edition = tr_args(app_messages(app), "result.edition",
		app_bank(app)->edition, NULL);
	bool named = sheet->organisation[0] != '\0';

	return g_strconcat(title, title[0] != '\0' ? "    " : "",
		named ? sheet->organisation : "", named ? "    " : "", date,
		"    ", edition, NULL);
}

const char *words_answer(const struct app *app, size_t place)
{
	const struct question *question = &app_bank(app)->questions[place];
	const struct answer *answer =
		session_answer_at(app_session(app), place);
	size_t choice = sheet_choice(app_sheet(app), question);

	if (choice == BANK_NONE) {
		return tr(app_messages(app), "word.open");
	}
	if (answer->absent) {
		return tr(app_messages(app), "word.absent");
	}
	return app_text(app, &question->choices.at[choice].label);
}

char *words_answer_of(const struct app *app, const struct bank *bank,
	size_t question, const struct answer *answer)
{
	const struct question *asked = &bank->questions[question];
	size_t choice = answer != NULL
				? question_find_choice(asked, answer->choice)
				: BANK_NONE;
	g_autofree char *number =
		tr_args(app_messages(app), "question.label", asked->id, NULL);
	const char *words = tr(app_messages(app), "word.open");

	if (answer != NULL && answer->absent) {
		words = tr(app_messages(app), "word.absent");
	} else if (choice != BANK_NONE) {
		words = bank_text(bank, &asked->choices.at[choice].label,
			app_language(app));
	}
	return g_strconcat(number, " ", words, NULL);
}

static bool is_unsure(const struct app *app, const struct question *question)
{
	size_t choice = sheet_choice(app_sheet(app), question);

	return choice != BANK_NONE && question->choices.at[choice].unsure;
}

static bool is_open(const struct app *app, const struct question *question)
{
	return !sheet_is_answered(app_sheet(app), question);
}

static char *question_list(const struct app *app,
	bool (*wanted)(const struct app *app, const struct question *question))
{
	const struct bank *bank = app_bank(app);
	GString *list = g_string_new(NULL);

	for (size_t i = 0; i < bank->question_count; i++) {
		if (wanted(app, &bank->questions[i])) {
			g_autofree char *label = words_question(app, i);

			if (list->len > 0) {
				g_string_append_c(list, ' ');
			}
			g_string_append(list, label);
		}
	}
	return g_string_free(list, FALSE);
}

char *words_unsure_list(const struct app *app)
{
	return question_list(app, is_unsure);
}

char *words_open_list(const struct app *app)
{
	return question_list(app, is_open);
}

char *words_changed_list(const struct app *app,
	const struct comparison *comparison, enum comparison_change change,
	bool old_side)
{
	const struct bank *bank =
		old_side ? comparison->old.bank : comparison->new.bank;
	GString *list = g_string_new(NULL);

	for (size_t i = 0; i < comparison->count; i++) {
		const struct comparison_item *item = &comparison->items[i];
		const struct compared *side =
			old_side ? &item->old : &item->new;

		if (item->change != change || side->choice == BANK_NONE) {
			continue;
		}
		g_autofree char *label =
			tr_args(app_messages(app), "question.label",
				bank->questions[side->question].id, NULL);

		g_string_append_printf(
			list, "%s%s", list->len > 0 ? " " : "", label);
	}
	return g_string_free(list, FALSE);
}

char *words_next_band_of(const struct app *app, const struct advice *advice)
{
	if (advice->next_band == NULL) {
		return NULL;
	}
	bool top = advice->next_band == &app_bank(app)->bands[0];

	return words_numbers(app, top ? "advice.steps_top" : "advice.steps",
		(long)advice->next_steps, advice->next_band->min, 0);
}

char *words_next_band(const struct app *app)
{
	AUTO(advice) advice = app_advice(app);

	return words_next_band_of(app, advice);
}

char *words_people(const struct app *app, const struct people *people)
{
	if (!people_are_limited(people)) {
		return g_strdup("");
	}
	return words_numbers(app,
		people->max == 0   ? "people.from"
		: people->min <= 1 ? "people.up_to"
				   : "people.between",
		people->min, people->max, 0);
}

char *words_named(const struct app *app, const struct prompt *prompt)
{
	return sheet_named_joined(app_sheet(app), prompt->id,
		tr(app_messages(app), "word.comma"));
}

void words_outline_help(const struct app *app, GArray *out)
{
	static const char *const keys[] = { "help.ipa.name", "help.ipa.phone",
		"help.ipa.url", NULL, "help.police.name", "help.police.phone",
		"help.police.url", NULL, "help.otasuke.name",
		"help.otasuke.says", NULL, "help.check" };

	outline_heading(out, tr(app_messages(app), "help.heading"));
	for (size_t i = 0; i < G_N_ELEMENTS(keys); i++) {
		if (keys[i] == NULL) {
			outline_gap(out);
		} else {
			outline_text(out, tr(app_messages(app), keys[i]));
		}
	}
}

char *words_of(const struct app *app, const char *prefix, const char *name)
{
	g_autofree char *key = g_strdup_printf("%s.%s", prefix, name);

	return g_strdup(tr(app_messages(app), key));
}

/* 経営者   小さい   無料 */
char *words_facts(const struct app *app, const struct action *action)
{
	g_autofree char *role = words_of(app, "role", role_names[action->role]);
	g_autofree char *effort =
		words_of(app, "effort", effort_names[action->effort]);
	g_autofree char *cost = words_of(app, "cost", cost_names[action->cost]);

	return tr_args(
		app_messages(app), "steps.facts", role, effort, cost, NULL);
}
