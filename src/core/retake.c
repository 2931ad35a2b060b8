/* SPDX-License-Identifier: MIT */
/* All is worked out once: what matters is how last time was, not what is
 * answered meanwhile. */
#include "core/retake.h"

#include <glib.h>
#include <string.h>

#include "core/bank_match.h"

struct retake {
	const struct bank *bank;
	struct result_source previous;
	const struct answer **answers; /* by question; NULL = none */
	bool *afresh; /* by question */
};

static bool is_unsure(const struct question *question, size_t choice)
{
	return question->choices.at[choice].unsure;
}

/* Whatever the plan and the days say. */
static bool must_be_afresh(const struct retake *retake, size_t index)
{
	const struct question *question = &retake->bank->questions[index];
	size_t choice = retake_choice(retake, index);

	return question->basic || choice == BANK_NONE ||
	       is_unsure(question, choice) || retake->answers[index]->absent;
}

static void find_answers(struct retake *retake)
{
	const struct bank *older = retake->previous.bank;
	AUTO(bank_match) match = bank_match_create(older, retake->bank);

	for (size_t i = 0; i < retake->bank->question_count; i++) {
		const struct answer *answer =
			match->older[i] == BANK_NONE
				? NULL
				: sheet_answer(retake->previous.sheet,
					  older->questions[match->older[i]].id);

		if (answer != NULL && !answer_is_open(answer)) {
			retake->answers[i] = answer;
		}
	}
}

/* The question among the rest that was thought through longest ago. */
static size_t oldest_of_rest(const struct retake *retake)
{
	size_t oldest = BANK_NONE;

	for (size_t i = 0; i < retake->bank->question_count; i++) {
		if (!retake->afresh[i] &&
			(oldest == BANK_NONE ||
				date_compare(retake->answers[i]->on,
					retake->answers[oldest]->on) < 0)) {
			oldest = i;
		}
	}
	return oldest;
}

static void choose_afresh(struct retake *retake, const struct plan *plan)
{
	const struct bank *bank = retake->bank;

	for (size_t i = 0; i < bank->question_count; i++) {
		retake->afresh[i] =
			must_be_afresh(retake, i) ||
			(plan != NULL &&
				plan_question_is_finished(
					plan, bank->id, bank->questions[i].id));
	}
	for (int n = 0; n < RETAKE_OLDEST; n++) {
		size_t oldest = oldest_of_rest(retake);

		if (oldest != BANK_NONE) {
			retake->afresh[oldest] = true;
		}
	}
}

struct retake *retake_create(const struct bank *bank,
	const struct result_source *previous, const struct plan *plan)
{
	struct retake *retake = g_new0(struct retake, 1);

	retake->bank = bank;
	retake->previous = *previous;
	retake->answers = g_new0(const struct answer *, bank->question_count);
	retake->afresh = g_new0(bool, bank->question_count);
	find_answers(retake);
	choose_afresh(retake, plan);
	return retake;
}

void retake_destroy(struct retake *retake)
{
	if (retake == NULL) {
		return;
	}
	g_free(retake->answers);
	g_free(retake->afresh);
	g_free(retake);
}

struct sheet *retake_sheet(const struct bank *bank, const char *id,
	struct date today, const struct result_source *previous)
{
	const struct sheet *before = previous->sheet;
	struct sheet *sheet = sheet_create(bank, id, today);

	sheet_set(&sheet->previous, before->id);
	sheet_set(&sheet->organisation, before->organisation);
	sheet_set(&sheet->unit, before->unit);
	sheet_set(&sheet->person, before->person);
	sheet->people = before->people;
	for (size_t i = 0; i < before->named_count; i++) {
		sheet_add_named(
			sheet, before->named[i].prompt, before->named[i].text);
	}
	return sheet;
}

const struct result_source *retake_previous(const struct retake *retake)
{
	return &retake->previous;
}

const struct answer *retake_answer(const struct retake *retake, size_t question)
{
	return retake->answers[question];
}

size_t retake_choice(const struct retake *retake, size_t question)
{
	const struct answer *answer = retake->answers[question];

	return answer == NULL ? BANK_NONE
			      : question_find_choice(
					&retake->bank->questions[question],
					answer->choice);
}

bool retake_is_afresh(const struct retake *retake, size_t question)
{
	return retake->afresh[question];
}

static bool is_open(const struct retake *retake, const struct sheet *sheet,
	size_t question, bool afresh)
{
	return retake->afresh[question] == afresh &&
	       !sheet_is_answered(sheet, &retake->bank->questions[question]);
}

size_t retake_next(
	const struct retake *retake, const struct sheet *sheet, size_t from)
{
	size_t count = retake->bank->question_count;

	for (size_t i = 0; i < count; i++) {
		size_t at = (from + i) % count;

		if (is_open(retake, sheet, at, true)) {
			return at;
		}
	}
	return BANK_NONE;
}

size_t retake_rest_count(const struct retake *retake, const struct sheet *sheet)
{
	size_t count = 0;

	for (size_t i = 0; i < retake->bank->question_count; i++) {
		count += is_open(retake, sheet, i, false) ? 1 : 0;
	}
	return count;
}
