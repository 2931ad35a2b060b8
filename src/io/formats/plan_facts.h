/* SPDX-License-Identifier: MIT */
/* What JSON and CSV both tell of an item of a plan, so that they cannot
 * differ. Borrows from the item. */
#ifndef SHINDAN_IO_FORMATS_PLAN_FACTS_H
#define SHINDAN_IO_FORMATS_PLAN_FACTS_H

#include <stdbool.h>

#include "base/date.h"
#include "core/plan.h"

enum plan_fact {
	PLAN_FACT_BANK,
	PLAN_FACT_EDITION,
	PLAN_FACT_QUESTION,
	PLAN_FACT_ACTION,
	PLAN_FACT_TEXT,
	PLAN_FACT_DECISION,
	PLAN_FACT_REASON,
	PLAN_FACT_OWNER,
	PLAN_FACT_BEGIN,
	PLAN_FACT_DUE,
	PLAN_FACT_STATUS,
	PLAN_FACT_STARTED,
	PLAN_FACT_FINISHED,
	PLAN_FACT_ADDED,
	PLAN_FACT_NOTE,
	PLAN_FACT_COUNT
};

/* The keys, in their order; "overdue" comes after them. */
extern const char *const plan_fact_keys[PLAN_FACT_COUNT];

struct plan_facts {
	/* NULL where it does not apply, as the status of what is deferred. */
	const char *texts[PLAN_FACT_COUNT];
	char days[PLAN_FACT_COUNT][DATE_TEXT_BYTES]; /* of the dates */
	bool overdue;
};

void plan_facts_init(struct plan_facts *facts, const struct plan_item *item,
	struct date today);

#endif
