/* SPDX-License-Identifier: MIT */
/* One walk over the questions. What a question gives to the range is what it
 * gives to the total if its answer is known, else all that a known answer
 * could give. */
#include "core/score.h"

#include <string.h>

static bool is_absent(const struct sheet *sheet,
	const struct question *question, size_t choice)
{
	return choice == question_best_choice(question) &&
	       sheet_answer(sheet, question->id)->absent;
}

static void add_answer(const struct bank *bank, const struct sheet *sheet,
	const struct question *question, size_t index, struct score *score)
{
	const struct choice *choice = &question->choices.at[index];

	score->answered++;
	score->total += choice->points;
	score->unsure += choice->unsure ? 1 : 0;
	score->absent += is_absent(sheet, question, index) ? 1 : 0;
	if (question->choices.at == bank->scale.at &&
		index < SCORE_CHOICES_MAX) {
		score->counts[index]++;
	}
}

static void add_question(const struct bank *bank, const struct sheet *sheet,
	const struct question *question, struct score *score)
{
	size_t choice = sheet_choice(sheet, question);

	score->questions++;
	score->max += question_points_highest(question);
	if (choice != BANK_NONE) {
		add_answer(bank, sheet, question, choice, score);
	}
	if (choice != BANK_NONE && !question->choices.at[choice].unsure) {
		score->low += question->choices.at[choice].points;
		score->high += question->choices.at[choice].points;
	} else {
		score->low += question_points_lowest(question);
		score->high += question_points_highest(question);
	}
}

static void add_questions(const struct bank *bank, const struct sheet *sheet,
	size_t first, size_t count, struct score *ret_score)
{
	struct score score = { 0 };

	for (size_t i = first; i < first + count; i++) {
		add_question(bank, sheet, &bank->questions[i], &score);
	}
	score.complete = score.answered == score.questions;
	*ret_score = score;
}

void score_sheet(const struct bank *bank, const struct sheet *sheet,
	struct score *ret_score)
{
	add_questions(bank, sheet, 0, bank->question_count, ret_score);
	if (ret_score->complete) {
		ret_score->band = bank_band(bank, ret_score->total);
		ret_score->low_band = bank_band(bank, ret_score->low);
		ret_score->high_band = bank_band(bank, ret_score->high);
	}
}

void score_section(const struct bank *bank, const struct sheet *sheet,
	size_t section, struct score *ret_score)
{
	add_questions(bank, sheet, bank->sections[section].first,
		bank->sections[section].count, ret_score);
}

/* Bands stand highest first, so the next higher one is one before. */
enum score_outlook score_outlook(const struct score *score)
{
	const struct band *low = score->low_band;
	const struct band *high = score->high_band;

	if (score->band == NULL || (low == score->band && high == low)) {
		return OUTLOOK_SETTLED;
	}
	if (low == high) {
		return OUTLOOK_WILL_RISE;
	}
	return low == score->band && high == low - 1 ? OUTLOOK_MAY_RISE
						     : OUTLOOK_MAY_CHANGE;
}

bool score_is_uniform(const struct bank *bank, const struct sheet *sheet)
{
	const char *same = NULL;

	if (!sheet_is_complete(sheet, bank)) {
		return false;
	}
	for (size_t i = 0; i < bank->question_count; i++) {
		const char *choice =
			sheet_answer(sheet, bank->questions[i].id)->choice;

		if (same != NULL && strcmp(same, choice) != 0) {
			return false;
		}
		same = choice;
	}
	return same != NULL;
}

/* An answer that the bank does not know keeps the points it came with. */
static void refresh_points(struct sheet *sheet, const struct bank *bank)
{
	for (size_t i = 0; i < bank->question_count; i++) {
		const struct question *question = &bank->questions[i];
		size_t choice = sheet_choice(sheet, question);

		if (choice != BANK_NONE) {
			sheet_answer_make(sheet, question->id)->points =
				question->choices.at[choice].points;
		}
	}
}

/* Nobody is shown points of a bank that counts none, in its files neither. */
static void clear_result(struct sheet_result *result)
{
	result->given = false;
	result->score = 0;
	result->max = 0;
	sheet_set(&result->band, "");
	sheet_set(&result->band_label, "");
}

/* Returns whether a result stood there and differed; its label is words for
 * people and does not count. */
static bool refresh_result(struct sheet_result *result, const struct bank *bank,
	const struct score *score)
{
	if (!bank_counts_points(bank)) {
		clear_result(result);
		return false;
	}
	const char *band = score->band != NULL ? score->band->id : "";
	const char *label = score->band == NULL
				    ? NULL
				    : bank_text(bank, &score->band->label,
					      bank->texts.languages[0]);
	bool differs =
		result->given &&
		(result->score != score->total || result->max != score->max ||
			strcmp(result->band, band) != 0);

	result->given = true;
	result->score = score->total;
	result->max = score->max;
	sheet_set(&result->band, band);
	sheet_set(&result->band_label, label != NULL ? label : "");
	return differs;
}

bool score_refresh(
	struct sheet *sheet, const struct bank *bank, struct date today)
{
	struct score score;

	refresh_points(sheet, bank);
	score_sheet(bank, sheet, &score);
	if (score.complete && !date_is_set(sheet->finished)) {
		sheet->finished = today;
	}
	return refresh_result(&sheet->result, bank, &score);
}
