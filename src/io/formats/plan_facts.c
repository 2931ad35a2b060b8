/* SPDX-License-Identifier: MIT */
/* Only what applies is told: a reason of what was deferred, a day and a status
 * of what was adopted, a finish of what is done. */
#include "io/formats/plan_facts.h"

const char *const plan_fact_keys[PLAN_FACT_COUNT] = {
	[PLAN_FACT_BANK] = "bank",
	[PLAN_FACT_EDITION] = "edition",
	[PLAN_FACT_QUESTION] = "question",
	[PLAN_FACT_ACTION] = "action",
	[PLAN_FACT_TEXT] = "text",
	[PLAN_FACT_DECISION] = "decision",
	[PLAN_FACT_REASON] = "reason",
	[PLAN_FACT_OWNER] = "owner",
	[PLAN_FACT_BEGIN] = "begin",
	[PLAN_FACT_DUE] = "due",
	[PLAN_FACT_STATUS] = "status",
	[PLAN_FACT_STARTED] = "started",
	[PLAN_FACT_FINISHED] = "finished",
	[PLAN_FACT_ADDED] = "added",
	[PLAN_FACT_NOTE] = "note",
};

static void put_day(
	struct plan_facts *facts, enum plan_fact fact, struct date date)
{
	date_format(date, facts->days[fact]);
	facts->texts[fact] = date_is_set(date) ? facts->days[fact] : NULL;
}

static void put_adopted(struct plan_facts *facts, const struct plan_item *item)
{
	facts->texts[PLAN_FACT_STATUS] = plan_status_names[item->status];
	put_day(facts, PLAN_FACT_BEGIN, item->begin);
	put_day(facts, PLAN_FACT_DUE, item->due);
	put_day(facts, PLAN_FACT_STARTED, item->started);
	if (item->status == PLAN_DONE) {
		put_day(facts, PLAN_FACT_FINISHED, item->finished);
	}
}

void plan_facts_init(struct plan_facts *facts, const struct plan_item *item,
	struct date today)
{
	*facts = (struct plan_facts){
		.texts = {
			[PLAN_FACT_BANK] = item->bank,
			[PLAN_FACT_EDITION] = item->edition,
			[PLAN_FACT_QUESTION] = item->question,
			[PLAN_FACT_ACTION] = item->action,
			[PLAN_FACT_TEXT] = item->text,
			[PLAN_FACT_DECISION] =
				plan_decision_names[item->decision],
			[PLAN_FACT_OWNER] = item->owner,
			[PLAN_FACT_NOTE] = item->note,
		},
		.overdue = plan_is_overdue(item, today),
	};
	put_day(facts, PLAN_FACT_ADDED, item->added);
	if (item->decision == PLAN_ADOPTED) {
		put_adopted(facts, item);
	} else {
		facts->texts[PLAN_FACT_REASON] = item->reason;
	}
}
