/* SPDX-License-Identifier: MIT */
/* The copy is changed answer by answer; an answer comes back from the real
 * sheet. */
#include "core/what_if.h"

#include <glib.h>

struct what_if {
	const struct bank *bank;
	const struct sheet *sheet;
	struct sheet *scratch;
	size_t count;
	size_t *questions;
	bool *raised;
};

static bool can_rise(const struct sheet *sheet, const struct question *question)
{
	const struct choice *choice = sheet_chosen(sheet, question);

	return question_best_choice(question) != BANK_NONE &&
	       (choice == NULL || choice->unsure || choice->mixed ||
		       choice->points < question_points_highest(question));
}

struct what_if *what_if_create(
	const struct bank *bank, const struct sheet *sheet)
{
	struct what_if *what_if = g_new0(struct what_if, 1);

	what_if->bank = bank;
	what_if->sheet = sheet;
	what_if->scratch = sheet_copy(sheet);
	what_if->questions = g_new0(size_t, bank->question_count + 1);
	what_if->raised = g_new0(bool, bank->question_count + 1);
	for (size_t i = 0; i < bank->question_count; i++) {
		if (can_rise(sheet, &bank->questions[i])) {
			what_if->questions[what_if->count++] = i;
		}
	}
	return what_if;
}

void what_if_destroy(struct what_if *what_if)
{
	if (what_if == NULL) {
		return;
	}
	sheet_destroy(what_if->scratch);
	g_free(what_if->questions);
	g_free(what_if->raised);
	g_free(what_if);
}

size_t what_if_count(const struct what_if *what_if)
{
	return what_if->count;
}

size_t what_if_question(const struct what_if *what_if, size_t index)
{
	return what_if->questions[index];
}

bool what_if_is_raised(const struct what_if *what_if, size_t index)
{
	return what_if->raised[index];
}

static void lift(struct answer *answer, const struct question *question)
{
	const struct choice *best =
		&question->choices.at[question_best_choice(question)];

	answer->points = best->points;
	answer->absent = false;
	sheet_set(&answer->choice, best->id);
}

static void bring_back(struct answer *answer, const struct answer *real)
{
	if (real != NULL) {
		answer_copy(answer, real);
	} else {
		answer_finish(answer);
		answer_init(answer);
	}
}

void what_if_toggle(struct what_if *what_if, size_t index)
{
	size_t place = what_if->questions[index];
	const struct question *question = &what_if->bank->questions[place];
	struct answer *answer = sheet_answer_make_in_order(
		what_if->scratch, what_if->bank, place);

	what_if->raised[index] = !what_if->raised[index];
	if (what_if->raised[index]) {
		lift(answer, question);
	} else {
		bring_back(answer, sheet_answer(what_if->sheet, question->id));
	}
}

const struct sheet *what_if_sheet(const struct what_if *what_if)
{
	return what_if->scratch;
}
