/* SPDX-License-Identifier: MIT */
/* Once an action is begun, its money was decided about. */
#include "core/decisions.h"

#include <glib.h>

#include "core/plan_action.h"

static bool is_open_question(
	const struct plan_item *item, const struct action *action)
{
	bool costs = action != NULL && action->cost != COST_FREE &&
		     item->status == PLAN_TODO;

	return plan_is_open(item) &&
	       (item->owner[0] == '\0' || !date_is_set(item->due) || costs);
}

static void add_planned(
	GArray *found, const struct bank *bank, const struct plan *plan)
{
	g_autofree size_t *order = plan_order(plan);

	for (size_t i = 0; i < plan_count(plan); i++) {
		const struct plan_item *item = plan_at(plan, order[i]);
		const struct decision decision = {
			.item = item,
			.action = plan_action_find(item, bank),
		};

		if (is_open_question(item, decision.action)) {
			g_array_append_val(found, decision);
		}
	}
}

static void add_advised(GArray *found, const struct bank *bank,
	const struct plan *plan, const struct advice *advice)
{
	for (size_t i = 0; i < MIN(advice->count, ADVICE_FIRST); i++) {
		const struct advice_item *item = &advice->items[i];
		const struct decision decision = {
			.action = &bank->questions[item->question]
					   .actions[item->action],
		};

		if (plan == NULL || plan_find(plan, bank->id,
					    decision.action->id) == PLAN_NONE) {
			g_array_append_val(found, decision);
		}
	}
}

struct decisions *decisions_create(const struct bank *bank,
	const struct plan *plan, const struct advice *advice)
{
	struct decisions *decisions = g_new0(struct decisions, 1);
	GArray *found = g_array_new(FALSE, FALSE, sizeof(struct decision));

	if (plan != NULL) {
		add_planned(found, bank, plan);
	}
	add_advised(found, bank, plan, advice);
	decisions->count = found->len;
	decisions->at = (struct decision *)(void *)g_array_free(found, FALSE);
	return decisions;
}

void decisions_destroy(struct decisions *decisions)
{
	if (decisions == NULL) {
		return;
	}
	g_free(decisions->at);
	g_free(decisions);
}
