/* SPDX-License-Identifier: MIT */
/* With the bank everything is computed anew; without it the result of the file
 * serves, and what only the bank can tell stays untold. */
#include "io/formats/result_facts.h"

#include <glib.h>
#include <string.h>

static struct answer_fact fact_of_bank(const struct question *question,
	const struct answer *answer, size_t choice)
{
	return (struct answer_fact){
		.question = question->id,
		.choice = answer->choice,
		/* As the score counts it. */
		.absent = answer->absent &&
			  choice == question_best_choice(question),
		.unsure = question->choices.at[choice].unsure,
	};
}

static struct answer_fact fact_of_file(
	const char *question, const struct answer *answer)
{
	return (struct answer_fact){
		.question = question,
		.choice = answer->choice,
		.absent = answer->absent,
	};
}

static void take_answers_of_bank(struct result_facts *facts)
{
	const struct bank *bank = facts->bank;
	const struct sheet *sheet = facts->sheet;

	facts->answers = g_new0(struct answer_fact, bank->question_count);
	for (size_t i = 0; i < bank->question_count; i++) {
		const struct question *question = &bank->questions[i];
		size_t choice = sheet_choice(sheet, question);

		if (choice != BANK_NONE) {
			facts->answers[facts->count++] = fact_of_bank(question,
				sheet_answer(sheet, question->id), choice);
		}
	}
}

static void take_answers_of_file(struct result_facts *facts)
{
	const struct sheet *sheet = facts->sheet;

	facts->answers = g_new0(struct answer_fact, sheet->answer_count);
	for (size_t i = 0; i < sheet->answer_count; i++) {
		if (!answer_is_open(&sheet->answers[i])) {
			facts->answers[facts->count++] = fact_of_file(
				sheet->questions[i], &sheet->answers[i]);
		}
	}
}

void result_facts_init(
	struct result_facts *facts, const struct result_source *source)
{
	*facts = (struct result_facts){
		.sheet = source->sheet,
		.bank = source->bank,
	};
	outcome_of(source, &facts->outcome);
	if (facts->bank != NULL) {
		take_answers_of_bank(facts);
	} else {
		take_answers_of_file(facts);
	}
}

void result_facts_finish(struct result_facts *facts)
{
	g_free(facts->answers);
}
