/* SPDX-License-Identifier: MIT */
/* Rules of a bank, each a function that looks at one thing. */
#include "core/bank_check.h"

#include <glib.h>
#include <stdio.h>
#include <string.h>

struct check {
	const struct bank *bank;
	bank_place_function *place_of;
	void *data;
	struct diags *diags;
};

static struct place place_of(struct check *check, const void *thing)
{
	return check->place_of(thing, check->data);
}

static void complain(struct check *check, const char *code, const void *thing,
	const char *arg)
{
	diags_add(check->diags, DIAG_ERROR, code, place_of(check, thing), arg,
		NULL);
}

/* Where a language is missing but another is there, that one is shown. */
static void check_text(struct check *check, const struct text *text)
{
	if (!text_is_given(text)) {
		return;
	}
	g_autoptr(GString) missing = g_string_new(NULL);

	for (size_t i = 0; i < check->bank->texts.language_count; i++) {
		if (text->in[i] == NULL) {
			g_string_append_printf(missing, "%s%s",
				missing->len > 0 ? ", " : "",
				check->bank->texts.languages[i]);
		}
	}
	if (missing->len > 0) {
		diags_add(check->diags, DIAG_WARNING,
			"diag.bank.language_missing", place_of(check, text),
			missing->str, NULL);
	}
}

static void check_texts_of_action(
	struct check *check, const struct action *action)
{
	check_text(check, &action->text);
	check_text(check, &action->when);
	check_text(check, &action->evidence);
}

static void check_texts_of_objections(
	struct check *check, const struct objections *objections)
{
	for (size_t i = 0; i < objections->count; i++) {
		check_text(check, &objections->at[i].says);
		check_text(check, &objections->at[i].answer);
	}
}

static void check_texts_of_prompt(
	struct check *check, const struct prompt *prompt)
{
	check_text(check, &prompt->title);
	check_text(check, &prompt->text);
	check_text(check, &prompt->ask);
	check_text(check, &prompt->label);
	for (size_t i = 0; i < prompt->example_count; i++) {
		check_text(check, &prompt->examples[i].who);
		check_text(check, &prompt->examples[i].text);
	}
}

static void check_texts_of_question(
	struct check *check, const struct question *question)
{
	const struct text *const texts[] = { &question->text,
		&question->simpler, &question->help, &question->risk,
		&question->absent, &question->find_out.ask,
		&question->find_out.look };

	for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
		check_text(check, texts[i]);
	}
	for (size_t i = 0;
		question->choose != NULL && i < question->choices.count; i++) {
		check_text(check, &question->choose[i]);
	}
	for (size_t i = 0; i < question->action_count; i++) {
		check_texts_of_action(check, &question->actions[i]);
	}
	for (size_t i = 0; i < question->note_count; i++) {
		check_text(check, &question->notes[i].text);
	}
	check_texts_of_objections(check, &question->objections);
}

static void check_texts_of_choices(
	struct check *check, const struct choices *choices)
{
	for (size_t i = 0; i < choices->count; i++) {
		check_text(check, &choices->at[i].label);
		check_text(check, &choices->at[i].says);
	}
}

static bool has_own_choices(
	const struct bank *bank, const struct question *question)
{
	return question->choices.at != bank->scale.at;
}

static void check_texts(struct check *check)
{
	const struct bank *bank = check->bank;

	check_text(check, &bank->title);
	check_text(check, &bank->source.title);
	check_text(check, &bank->source.publisher);
	check_text(check, &bank->source.note);
	check_texts_of_choices(check, &bank->scale);
	for (size_t i = 0; i < bank->band_count; i++) {
		check_text(check, &bank->bands[i].label);
		check_text(check, &bank->bands[i].next);
	}
	for (size_t i = 0; i < bank->section_count; i++) {
		check_text(check, &bank->sections[i].title);
	}
	for (size_t i = 0; i < bank->question_count; i++) {
		check_texts_of_question(check, &bank->questions[i]);
		if (has_own_choices(bank, &bank->questions[i])) {
			check_texts_of_choices(
				check, &bank->questions[i].choices);
		}
	}
	for (size_t i = 0; i < bank->term_count; i++) {
		check_text(check, &bank->terms[i].term);
		check_text(check, &bank->terms[i].says);
	}
	for (size_t i = 0; i < bank->prompt_count; i++) {
		check_texts_of_prompt(check, &bank->prompts[i]);
	}
	check_texts_of_objections(check, &bank->objections);
}

/* What differs in capitals only is one to a person, and to file names on some
 * machines. seen: small letters to the thing that has the name. */
static void check_once(struct check *check, const char *code, GHashTable *seen,
	const char *id, const void *thing)
{
	g_autofree char *key = g_ascii_strdown(id, -1);
	const void *first = g_hash_table_lookup(seen, key);

	if (first == NULL) {
		g_hash_table_insert(
			seen, g_steal_pointer(&key), (gpointer)(gsize)thing);
		return;
	}
	char line[12];

	(void)snprintf(line, sizeof(line), "%d", place_of(check, first).line);
	diags_add(check->diags, DIAG_ERROR, code, place_of(check, thing), id,
		line, NULL);
}

static void check_id(struct check *check, GHashTable *seen, const char *id,
	const void *thing)
{
	if (id != NULL) {
		check_once(check, "diag.bank.duplicate_id", seen, id, thing);
	}
}

static GHashTable *seen_create(void)
{
	return g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
}

static void check_ids(struct check *check)
{
	const struct bank *bank = check->bank;
	g_autoptr(GHashTable) sections = seen_create();
	g_autoptr(GHashTable) questions = seen_create();
	g_autoptr(GHashTable) actions = seen_create();
	g_autoptr(GHashTable) bands = seen_create();
	g_autoptr(GHashTable) prompts = seen_create();

	for (size_t i = 0; i < bank->band_count; i++) {
		check_id(check, bands, bank->bands[i].id, &bank->bands[i]);
	}
	for (size_t i = 0; i < bank->prompt_count; i++) {
		check_id(
			check, prompts, bank->prompts[i].id, &bank->prompts[i]);
	}
	for (size_t i = 0; i < bank->section_count; i++) {
		check_id(check, sections, bank->sections[i].id,
			&bank->sections[i]);
	}
	for (size_t i = 0; i < bank->question_count; i++) {
		const struct question *question = &bank->questions[i];

		check_id(check, questions, question->id, question);
		for (size_t j = 0; j < question->action_count; j++) {
			check_id(check, actions, question->actions[j].id,
				&question->actions[j]);
		}
	}
}

static bool is_whole(const struct same_as *same_as)
{
	return same_as->bank != NULL && same_as->edition != NULL &&
	       same_as->question != NULL;
}

/* Nothing is said of a bank whose own id or edition is missing. */
static bool is_older(const struct same_as *same_as, const struct bank *bank)
{
	return bank->id == NULL || bank->edition == NULL ||
	       strcmp(same_as->bank, bank->id) != 0 ||
	       edition_compare(same_as->edition, bank->edition) < 0;
}

/* A question goes on from an older one, which has no other to go on with. */
static void check_same_as(struct check *check)
{
	const struct bank *bank = check->bank;
	g_autoptr(GHashTable) seen = seen_create();

	for (size_t i = 0; i < bank->question_count; i++) {
		const struct same_as *same_as = &bank->questions[i].same_as;

		if (!is_whole(same_as)) {
			continue;
		}
		if (!is_older(same_as, bank)) {
			complain(check, "diag.bank.same_as_not_older", same_as,
				bank->edition);
			continue;
		}
		g_autofree char *name = g_strdup_printf("%s@%s:%s",
			same_as->bank, same_as->edition, same_as->question);

		check_once(
			check, "diag.bank.same_as_twice", seen, name, same_as);
	}
}

/* More points first: the keys 1, 2, 3 always run from good to bad, and the
 * one who does not know never gets more than the one who does nothing. */
static void check_points(struct check *check, const struct choices *choices)
{
	const struct choice *before = NULL;

	for (size_t i = 0; i < choices->count; i++) {
		const struct choice *choice = &choices->at[i];

		if (before != NULL &&
			(choice->unsure ? choice->points > before->points
					: choice->points >= before->points)) {
			complain(check, "diag.bank.points_order", choice, NULL);
		}
		if (!choice->unsure) {
			before = choice;
		}
	}
}

static void check_unsure(struct check *check, const struct choices *choices)
{
	const struct choice *unsure = NULL;
	size_t known = 0;

	for (size_t i = 0; i < choices->count; i++) {
		const struct choice *choice = &choices->at[i];

		if (!choice->unsure) {
			known++;
			continue;
		}
		if (choice->mixed) {
			complain(check, "diag.bank.mixed_unsure", choice, NULL);
		}
		if (unsure != NULL) {
			complain(check, "diag.bank.two_unsure", choice,
				unsure->id);
		}
		unsure = choice;
	}
	if (unsure != NULL && known == 0) {
		complain(check, "diag.bank.only_unsure", unsure, NULL);
	}
}

static void check_choices(struct check *check, const struct choices *choices)
{
	g_autoptr(GHashTable) seen = seen_create();

	if (choices->count == 0) {
		return;
	}
	if (choices->count < BANK_CHOICES_MIN) {
		complain(check, "diag.bank.few_choices", &choices->at[0], NULL);
	}
	if (choices->count > BANK_CHOICES_MAX) {
		complain(check, "diag.bank.many_choices",
			&choices->at[BANK_CHOICES_MAX], NULL);
	}
	for (size_t i = 0; i < choices->count; i++) {
		check_id(check, seen, choices->at[i].id, &choices->at[i]);
	}
	check_unsure(check, choices);
	if (check->bank->kind == BANK_SCORED) {
		check_points(check, choices);
	}
}

static void check_band_order(struct check *check)
{
	const struct bank *bank = check->bank;

	for (size_t i = 0; i < bank->band_count; i++) {
		const struct band *band = &bank->bands[i];
		bool last = i + 1 == bank->band_count;

		if (band->has_min == last) {
			complain(check,
				last ? "diag.bank.last_band_min"
				     : "diag.bank.band_without_min",
				band, band->id);
		} else if (i > 0 && band->has_min && band[-1].has_min &&
			   band->min >= band[-1].min) {
			complain(check, "diag.bank.band_order", band, NULL);
		}
	}
}

/* A band that nobody can reach discourages for no reason. */
static void check_band_reach(struct check *check)
{
	const struct bank *bank = check->bank;
	int max = bank_points_max(bank);

	for (size_t i = 0; i < bank->band_count; i++) {
		const struct band *band = &bank->bands[i];

		if (band->has_min && band->min > max) {
			char limit[12];

			(void)snprintf(limit, sizeof(limit), "%d", max);
			diags_add(check->diags, DIAG_WARNING,
				"diag.bank.band_out_of_reach",
				place_of(check, band), limit, NULL);
		}
	}
}

/* A question whose choices could not be read counts for nothing. */
static bool all_have_choices(const struct bank *bank)
{
	for (size_t i = 0; i < bank->question_count; i++) {
		if (bank->questions[i].choices.count == 0) {
			return false;
		}
	}
	return bank->question_count > 0;
}

void bank_check(const struct bank *bank, bank_place_function *place_of_thing,
	void *data, struct diags *diags)
{
	struct check check = { bank, place_of_thing, data, diags };

	check_texts(&check);
	check_ids(&check);
	check_same_as(&check);
	check_choices(&check, &bank->scale);
	for (size_t i = 0; i < bank->question_count; i++) {
		if (has_own_choices(bank, &bank->questions[i])) {
			check_choices(&check, &bank->questions[i].choices);
		}
	}
	check_band_order(&check);
	if (all_have_choices(bank)) {
		check_band_reach(&check);
	}
}
