/* SPDX-License-Identifier: MIT */
/* What the owner must decide: the actions that lack a person or a day, or that
 * cost money and are not begun. Those of the plan come first, in its order;
 * then those of the first advice that are not in the plan. */
#ifndef SHINDAN_CORE_DECISIONS_H
#define SHINDAN_CORE_DECISIONS_H

#include <stddef.h>

#include "base/auto.h"
#include "core/advice.h"
#include "core/plan.h"

struct decision {
	const struct plan_item *item; /* NULL: not in the plan */
	/* Of the bank; NULL where the plan has an action that it does not
	 * know, of which the cost is not known either. */
	const struct action *action;
};

/* Borrows plan and bank. */
struct decisions {
	size_t count;
	struct decision *at;
};

/* plan NULL = none is kept. */
struct decisions *decisions_create(const struct bank *bank,
	const struct plan *plan, const struct advice *advice);
void decisions_destroy(struct decisions *decisions);
AUTO_DEFINE(decisions);

#endif
