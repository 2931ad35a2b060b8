/* SPDX-License-Identifier: MIT */
/* The fixed keys, in the order that is promised. */
#include "io/formats/json.h"

#include <cjson/cJSON.h>
#include <glib.h>

#include "base/utf8.h"
#include "io/formats/plan_facts.h"
#include "io/formats/result_facts.h"

/* Only a lack of memory can make cJSON fail; GLib ends the program then. */
static cJSON *made(cJSON *item)
{
	g_assert(item != NULL);
	return item;
}

/* text NULL gives null. */
static cJSON *text_item(const char *text)
{
	g_autofree char *shown = text != NULL ? utf8_shown(text) : NULL;

	return made(
		shown != NULL ? cJSON_CreateString(shown) : cJSON_CreateNull());
}

static void put(cJSON *object, const char *key, cJSON *item)
{
	g_autofree char *shown = utf8_shown(key);
	bool added = cJSON_AddItemToObject(object, shown, item);

	g_assert(added);
}

static void append(cJSON *array, cJSON *item)
{
	bool added = cJSON_AddItemToArray(array, item);

	g_assert(added);
}

static void put_text(cJSON *object, const char *key, const char *text)
{
	put(object, key, text_item(text));
}

static void put_null(cJSON *object, const char *key)
{
	put(object, key, made(cJSON_CreateNull()));
}

static void put_number(cJSON *object, const char *key, long number)
{
	put(object, key, made(cJSON_CreateNumber((double)number)));
}

static void put_count(cJSON *object, const char *key, size_t count)
{
	put_number(object, key, (long)count);
}

/* null where none are known, or none count. */
static void put_points(cJSON *object, const char *key, bool given, int points)
{
	if (given) {
		put_number(object, key, points);
	} else {
		put_null(object, key);
	}
}

static cJSON *put_object(cJSON *object, const char *key)
{
	cJSON *inner = made(cJSON_CreateObject());

	put(object, key, inner);
	return inner;
}

static cJSON *put_array(cJSON *object, const char *key)
{
	cJSON *inner = made(cJSON_CreateArray());

	put(object, key, inner);
	return inner;
}

static void put_bool(cJSON *object, const char *key, bool value)
{
	put(object, key, made(cJSON_CreateBool(value)));
}

static void put_date(cJSON *object, const char *key, struct date date)
{
	char text[DATE_TEXT_BYTES];

	date_format(date, text);
	put_text(object, key, date_is_set(date) ? text : NULL);
}

/* What only a bank can tell, and null without one. */
static void put_totals(cJSON *object, const struct result_facts *facts)
{
	if (facts->bank != NULL) {
		put_count(object, "questions", facts->outcome.score.questions);
	} else {
		put_null(object, "questions");
	}
	put_count(object, "answered", facts->count);
	if (facts->outcome.has_complete) {
		put_bool(object, "complete", facts->outcome.complete);
	} else {
		put_null(object, "complete");
	}
	put_points(object, "score", facts->outcome.has_score,
		facts->outcome.total);
	put_points(object, "max", facts->outcome.has_score, facts->outcome.max);
}

static void put_range(cJSON *object, const struct result_facts *facts)
{
	if (facts->bank == NULL || !facts->outcome.has_score) {
		put_null(object, "range");
		return;
	}
	cJSON *range = put_object(object, "range");

	put_number(range, "low", facts->outcome.score.low);
	put_number(range, "high", facts->outcome.score.high);
}

static void put_counts(cJSON *object, const struct result_facts *facts)
{
	if (facts->bank == NULL) {
		put_null(object, "counts");
		return;
	}
	const struct choices *scale = &facts->bank->scale;
	cJSON *counts = put_object(object, "counts");

	for (size_t i = 0; i < MIN(scale->count, SCORE_CHOICES_MAX); i++) {
		put_count(counts, scale->at[i].id,
			facts->outcome.score.counts[i]);
	}
}

static void put_absent(cJSON *object, const struct result_facts *facts)
{
	cJSON *absent = put_array(object, "absent");

	for (size_t i = 0; i < facts->count; i++) {
		if (facts->answers[i].absent) {
			append(absent, text_item(facts->answers[i].question));
		}
	}
}

static void put_unknown(cJSON *object, const struct result_facts *facts)
{
	if (facts->bank == NULL) {
		put_null(object, "unknown");
		return;
	}
	cJSON *unknown = put_array(object, "unknown");

	for (size_t i = 0; i < facts->count; i++) {
		if (facts->answers[i].unsure) {
			append(unknown, text_item(facts->answers[i].question));
		}
	}
}

static void put_sections(cJSON *object, const struct result_facts *facts)
{
	if (facts->bank == NULL) {
		put_null(object, "sections");
		return;
	}
	bool counts = facts->outcome.has_score;
	cJSON *sections = put_array(object, "sections");

	for (size_t i = 0; i < facts->bank->section_count; i++) {
		struct score score;
		cJSON *section = made(cJSON_CreateObject());

		score_section(facts->bank, facts->sheet, i, &score);
		append(sections, section);
		put_text(section, "id", facts->bank->sections[i].id);
		put_points(section, "score", counts, score.total);
		put_points(section, "max", counts, score.max);
		put_count(section, "answered", score.answered);
		put_count(section, "questions", score.questions);
	}
}

static void put_answers(cJSON *object, const struct result_facts *facts)
{
	cJSON *answers = put_object(object, "answers");

	for (size_t i = 0; i < facts->count; i++) {
		put_text(answers, facts->answers[i].question,
			facts->answers[i].choice);
	}
}

static cJSON *show_item(const struct result_source *source)
{
	const struct sheet *sheet = source->sheet;
	cJSON *object = made(cJSON_CreateObject());
	struct result_facts facts;

	result_facts_init(&facts, source);
	put_text(object, "bank", sheet->bank);
	put_text(object, "edition", sheet->edition);
	put_text(object, "organisation", sheet->organisation);
	put_text(object, "unit", sheet->unit);
	put_date(object, "date", sheet->date);
	put_totals(object, &facts);
	put_range(object, &facts);
	put_text(object, "band", facts.outcome.band);
	put_counts(object, &facts);
	put_absent(object, &facts);
	put_sections(object, &facts);
	put_unknown(object, &facts);
	put_answers(object, &facts);
	result_facts_finish(&facts);
	return object;
}

/* Frees the item. */
static char *print(cJSON *item)
{
	char *printed = cJSON_PrintUnformatted(item);

	g_assert(printed != NULL);
	char *line = g_strconcat(printed, "\n", NULL);

	cJSON_free(printed);
	cJSON_Delete(item);
	return line;
}

char *json_show(
	const struct result_source *sources, size_t count, bool as_array)
{
	if (count == 1 && !as_array) {
		return print(show_item(&sources[0]));
	}
	cJSON *array = made(cJSON_CreateArray());

	for (size_t i = 0; i < count; i++) {
		append(array, show_item(&sources[i]));
	}
	return print(array);
}

static cJSON *advice_item(const struct bank *bank,
	const struct advice_item *item, const char *language)
{
	const struct question *question = &bank->questions[item->question];
	const struct action *action = &question->actions[item->action];
	cJSON *object = made(cJSON_CreateObject());

	put_text(object, "priority", priority_names[item->priority]);
	put_text(object, "question", question->id);
	put_text(object, "action", action->id);
	put_text(object, "text", bank_text(bank, &action->text, language));
	put_text(object, "effort", effort_names[action->effort]);
	put_text(object, "cost", cost_names[action->cost]);
	put_text(object, "role", role_names[action->role]);
	return object;
}

static cJSON *find_out_item(const struct bank *bank,
	const struct question *question, const char *language)
{
	const struct find_out *find_out = &question->find_out;
	cJSON *object = made(cJSON_CreateObject());

	put_text(object, "question", question->id);
	put_text(object, "from", informant_names[find_out->from]);
	put_text(object, "ask", bank_text(bank, &find_out->ask, language));
	put_text(object, "look", bank_text(bank, &find_out->look, language));
	return object;
}

static void put_next_band(cJSON *object, const struct advice *advice)
{
	if (advice->next_band == NULL) {
		put_null(object, "next_band");
		return;
	}
	cJSON *next = put_object(object, "next_band");

	put_count(next, "steps", advice->next_steps);
	put_text(next, "band", advice->next_band->id);
}

char *json_actions(const struct bank *bank, const struct advice *advice,
	const char *language)
{
	cJSON *object = made(cJSON_CreateObject());
	cJSON *list = put_array(object, "advice");
	cJSON *cards = put_array(object, "find_out");

	for (size_t i = 0; i < advice->count; i++) {
		append(list, advice_item(bank, &advice->items[i], language));
	}
	for (size_t i = 0; i < advice->card_count; i++) {
		append(cards,
			find_out_item(bank, &bank->questions[advice->cards[i]],
				language));
	}
	put_next_band(object, advice);
	return print(object);
}

static void put_side(cJSON *object, const char *key,
	const struct result_source *source, const struct score *score)
{
	const struct sheet *sheet = source->sheet;
	cJSON *side = put_object(object, key);

	put_text(side, "bank", sheet->bank);
	put_text(side, "edition", sheet->edition);
	put_date(side, "date", sheet->date);
	put_text(side, "organisation", sheet->organisation);
	put_text(side, "unit", sheet->unit);
	put_points(
		side, "score", bank_counts_points(source->bank), score->total);
	put_text(side, "band", score->band != NULL ? score->band->id : NULL);
	put_bool(side, "complete", score->complete);
}

static void put_score_change(cJSON *object, const struct comparison *comparison)
{
	cJSON *score = put_object(object, "score");

	put_points(score, "old", bank_counts_points(comparison->old.bank),
		comparison->old_score.total);
	put_points(score, "new", bank_counts_points(comparison->new.bank),
		comparison->new_score.total);
	put_points(score, "change", comparison_counts_points(comparison),
		comparison->change.total);
}

static void put_choice(cJSON *object, const char *key,
	const struct result_source *source, const struct compared *side)
{
	const struct bank *bank = source->bank;

	put_text(object, key,
		side->choice != BANK_NONE ? bank->questions[side->question]
						    .choices.at[side->choice]
						    .id
					  : NULL);
}

/* A question is called by its id in the new edition, if it stands there. */
static const char *compared_id(
	const struct comparison *comparison, const struct comparison_item *item)
{
	return item->new.question != BANK_NONE
		       ? comparison->new.bank->questions[item->new.question].id
		       : comparison->old.bank->questions[item->old.question].id;
}

static cJSON *compare_item(
	const struct comparison *comparison, const struct comparison_item *item)
{
	cJSON *object = made(cJSON_CreateObject());

	put_text(object, "id", compared_id(comparison, item));
	put_choice(object, "old", &comparison->old, &item->old);
	put_choice(object, "new", &comparison->new, &item->new);
	put_text(object, "change", comparison_change_names[item->change]);
	put_text(object, "reason",
		item->reason != REASON_NONE ? reason_names[item->reason]
					    : NULL);
	return object;
}

char *json_compare(const struct comparison *comparison)
{
	cJSON *object = made(cJSON_CreateObject());

	put_side(object, "old", &comparison->old, &comparison->old_score);
	put_side(object, "new", &comparison->new, &comparison->new_score);
	put_bool(object, "seam", comparison->seam);
	put_score_change(object, comparison);
	cJSON *questions = put_array(object, "questions");

	for (size_t i = 0; i < comparison->count; i++) {
		append(questions,
			compare_item(comparison, &comparison->items[i]));
	}
	return print(object);
}

static void put_plan_counts(
	cJSON *object, const struct plan *plan, struct date today)
{
	struct plan_counts counts;
	cJSON *inner = put_object(object, "counts");

	plan_count_states(plan, today, &counts);
	put_count(inner, "todo", counts.todo);
	put_count(inner, "doing", counts.doing);
	put_count(inner, "done", counts.done);
	put_count(inner, "deferred", counts.deferred);
	put_count(inner, "overdue", counts.overdue);
}

static cJSON *plan_item(const struct plan_item *item, struct date today)
{
	cJSON *object = made(cJSON_CreateObject());
	struct plan_facts facts;

	plan_facts_init(&facts, item, today);
	for (size_t i = 0; i < PLAN_FACT_COUNT; i++) {
		put_text(object, plan_fact_keys[i], facts.texts[i]);
	}
	put_bool(object, "overdue", facts.overdue);
	return object;
}

char *json_plan(
	const struct plan *plan, struct date today, struct date next_check)
{
	g_autofree size_t *order = plan_order(plan);
	cJSON *object = made(cJSON_CreateObject());

	put_plan_counts(object, plan, today);
	put_date(object, "next_check", next_check);
	cJSON *items = put_array(object, "items");

	for (size_t i = 0; i < plan_count(plan); i++) {
		append(items, plan_item(plan_at(plan, order[i]), today));
	}
	return print(object);
}
