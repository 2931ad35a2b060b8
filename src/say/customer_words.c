/* SPDX-License-Identifier: MIT */
/* Of the declaration nothing but what was declared, its ID, its days and where
 * the policy stands; of the plan nothing but the words of an action. */
#include "say/customer_words.h"

#include <glib.h>

#include "base/date_words.h"
#include "core/plan_action.h"
#include "core/score.h"
#include "say/words.h"

/* What is being said, and of what. */
struct saying {
	const struct customer_paper *paper;
	const struct customer_item *item;
	const struct company *company;
	const struct result_source *check;
	const struct messages *messages;
};

/* A sentence more, where there is something to say. */
static void add(const struct saying *saying, GString *words, const char *key,
	const char *value)
{
	g_autofree char *more = tr_args(saying->messages, key, value, NULL);

	if (value[0] != '\0') {
		g_string_append(words, tr(saying->messages, "paper.between"));
		g_string_append(words, more);
	}
}

static void add_day(const struct saying *saying, GString *words,
	const char *key, struct date day)
{
	g_autofree char *value = date_words(day, saying->messages);

	add(saying, words, key, value);
}

static void say_checks(const struct saying *saying, GString *words)
{
	const struct customer_paper *paper = saying->paper;
	g_autofree char *count = g_strdup_printf("%zu", paper->check_count);
	g_autofree char *last = date_words(
		paper->checks[paper->check_count - 1], saying->messages);
	g_autofree char *says = tr_args(saying->messages,
		paper->check_count == 1 ? "paper.checks.one"
					: "paper.checks.many",
		count, last, NULL);

	g_string_append(words, says);
}

static void say_score(const struct saying *saying, GString *words)
{
	const struct result_source *check = saying->check;
	struct score score;

	score_sheet(check->bank, check->sheet, &score);
	const char *band = score.band != NULL
				   ? words_text(saying->messages, check->bank,
					     &score.band->label)
				   : "";
	g_autofree char *day = date_words(check->sheet->date, saying->messages);
	g_autofree char *total = g_strdup_printf("%d", score.total);
	g_autofree char *max = g_strdup_printf("%d", score.max);
	g_autofree char *says =
		tr_args(saying->messages, "paper.score", day, total, max, NULL);

	g_string_append(words, says);
	add(saying, words, "paper.band", band);
}

static void say_next(const struct saying *saying, GString *words)
{
	g_autofree char *day =
		date_words(saying->paper->next, saying->messages);
	g_autofree char *says =
		tr_args(saying->messages, "paper.next", day, NULL);

	g_string_append(words, says);
}

static void say_star(const struct saying *saying, GString *words)
{
	const struct declaration *declaration = saying->company->declaration;

	g_string_append(
		words, tr(saying->messages, declaration->star == STAR_TWO
						    ? "paper.star.two"
						    : "paper.star.one"));
	add_day(saying, words, "paper.star.day", declaration->day);
	add(saying, words, "paper.star.id", declaration->id);
}

static void say_policy(const struct saying *saying, GString *words)
{
	const struct declaration *declaration = saying->company->declaration;

	g_string_append(words, tr(saying->messages, "paper.policy"));
	add_day(saying, words, "paper.policy.day", declaration->published);
	add(saying, words, "paper.policy.place", declaration->published_at);
}

static void say_measure(const struct saying *saying, GString *words)
{
	const struct plan_item *measure =
		plan_at(saying->company->plan, saying->item->plan_index);

	g_string_append(words, plan_action_words(measure, saying->check->bank,
				       messages_language(saying->messages)));
}

char *customer_words(const struct customer_paper *paper, size_t index,
	const struct company *company, const struct result_source *check,
	const struct messages *messages)
{
	static void (*const say[CUSTOMER_KIND_COUNT])(
		const struct saying *saying, GString *words) = {
		[CUSTOMER_CHECKS] = say_checks,
		[CUSTOMER_SCORE] = say_score,
		[CUSTOMER_NEXT] = say_next,
		[CUSTOMER_STAR] = say_star,
		[CUSTOMER_POLICY] = say_policy,
		[CUSTOMER_MEASURE] = say_measure,
	};
	const struct saying saying = {
		.paper = paper,
		.item = &paper->items[index],
		.company = company,
		.check = check,
		.messages = messages,
	};
	GString *words = g_string_new(NULL);

	say[saying.item->kind](&saying, words);
	return g_string_free(words, FALSE);
}
