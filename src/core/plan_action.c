/* SPDX-License-Identifier: MIT */
/* What somebody changed in the plan by hand is theirs. */
#include "core/plan_action.h"

#include <string.h>

const struct action *plan_action_find(
	const struct plan_item *item, const struct bank *bank)
{
	size_t index = strcmp(bank->id, item->bank) == 0
			       ? bank_find_question(bank, item->question)
			       : BANK_NONE;

	for (size_t i = 0;
		index != BANK_NONE && i < bank->questions[index].action_count;
		i++) {
		const struct action *action =
			&bank->questions[index].actions[i];

		if (strcmp(action->id, item->action) == 0 &&
			text_says(&action->text, item->text)) {
			return action;
		}
	}
	return NULL;
}

const char *plan_action_words(const struct plan_item *item,
	const struct bank *bank, const char *language)
{
	const struct action *action = plan_action_find(item, bank);

	return action != NULL ? bank_text(bank, &action->text, language)
			      : item->text;
}
