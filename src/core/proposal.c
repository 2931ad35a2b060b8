/* SPDX-License-Identifier: MIT */
/* 使っていない is no answer that another question could take over: whether a
 * thing is there is asked anew. */
#include "core/proposal.h"

#include <string.h>

/* The question of the cover, if the source has the bank and an answer to it;
 * else BANK_NONE. */
static size_t find_there(
	const struct result_source *source, const struct cover *cover)
{
	const struct bank *bank = source->bank;
	size_t there = BANK_NONE;

	if (bank == NULL || strcmp(bank->id, cover->bank) != 0 ||
		strcmp(bank->edition, cover->edition) != 0) {
		return BANK_NONE;
	}
	there = bank_find_question(bank, cover->question);
	return there != BANK_NONE && sheet_is_answered(source->sheet,
					     &bank->questions[there])
		       ? there
		       : BANK_NONE;
}

static const struct result_source *newest_source(const struct cover *cover,
	const struct result_source *sources, size_t source_count)
{
	const struct result_source *newest = NULL;

	for (size_t i = 0; i < source_count; i++) {
		if (find_there(&sources[i], cover) != BANK_NONE &&
			(newest == NULL || date_compare(sources[i].sheet->date,
						   newest->sheet->date) > 0)) {
			newest = &sources[i];
		}
	}
	return newest;
}

bool proposal_find(const struct question *question, const struct cover *cover,
	const struct result_source *sources, size_t source_count,
	struct proposal *ret_proposal)
{
	const struct result_source *source =
		newest_source(cover, sources, source_count);

	if (source == NULL) {
		return false;
	}
	const struct answer *answer =
		sheet_answer(source->sheet, cover->question);

	*ret_proposal = (struct proposal){
		.bank = source->bank,
		.question = find_there(source, cover),
		.answer = answer,
		.choice =
			cover->extent == EXTENT_MATCH && !answer->absent
				? question_find_choice(question, answer->choice)
				: BANK_NONE,
	};
	return true;
}
