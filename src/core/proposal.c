/* SPDX-License-Identifier: MIT */
/* 使っていない is no answer that another question could take over: whether a
 * thing is there is asked anew. */
#include "core/proposal.h"

#include <string.h>

static bool is_of(
	const struct proposal_source *source, const struct cover *cover)
{
	return strcmp(source->bank->id, cover->bank) == 0 &&
	       strcmp(source->bank->edition, cover->edition) == 0;
}

static bool find_in(const struct question *question, const struct cover *cover,
	const struct proposal_source *source, struct proposal *ret_proposal)
{
	size_t there = bank_find_question(source->bank, cover->question);

	if (there == BANK_NONE || !sheet_is_answered(source->sheet,
					  &source->bank->questions[there])) {
		return false;
	}
	const struct answer *answer =
		sheet_answer(source->sheet, cover->question);

	*ret_proposal = (struct proposal){
		.bank = source->bank,
		.question = there,
		.answer = answer,
		.choice =
			cover->extent == EXTENT_MATCH && !answer->absent
				? question_find_choice(question, answer->choice)
				: BANK_NONE,
	};
	return true;
}

bool proposal_find(const struct question *question, const struct cover *cover,
	const struct proposal_source *sources, size_t source_count,
	struct proposal *ret_proposal)
{
	for (size_t i = 0; i < source_count; i++) {
		if (is_of(&sources[i], cover) &&
			find_in(question, cover, &sources[i], ret_proposal)) {
			return true;
		}
	}
	return false;
}
