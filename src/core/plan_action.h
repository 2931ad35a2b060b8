/* SPDX-License-Identifier: MIT */
/* An item of the plan beside the action of a bank that it was copied from. */
#ifndef SHINDAN_CORE_PLAN_ACTION_H
#define SHINDAN_CORE_PLAN_ACTION_H

#include "core/bank.h"
#include "core/plan.h"

/* NULL if it is of another bank, the bank has no such action, or somebody
 * wrote other words into the plan. */
const struct action *plan_action_find(
	const struct plan_item *item, const struct bank *bank);

/* Its words: in that language where they are those of the bank, else as they
 * stand in the plan. Borrowed. */
const char *plan_action_words(const struct plan_item *item,
	const struct bank *bank, const char *language);

#endif
