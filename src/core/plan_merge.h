/* SPDX-License-Identifier: MIT */
/* One row of plan_import: what each of its cells comes to. Nobody but
 * plan_import includes it. */
#ifndef SHINDAN_CORE_PLAN_MERGE_H
#define SHINDAN_CORE_PLAN_MERGE_H

#include "core/plan_import.h"

struct plan_merge {
	const struct import_row *row;
	const struct plan_item *item; /* NULL: not in the plan */
	const char *base[IMPORT_FIELD_COUNT]; /* as exported; "" = nothing */
	char *current[IMPORT_FIELD_COUNT]; /* in the plan; likewise */
	char *wanted[IMPORT_FIELD_COUNT]; /* what the row says */
	enum import_verdict verdicts[IMPORT_FIELD_COUNT];
	bool adopts;
	bool plan_moved_on;
};

/* base and item may be NULL; all are borrowed. */
void plan_merge_init(struct plan_merge *merge, const struct import_row *row,
	const struct import_row *base, const struct plan_item *item);
void plan_merge_finish(struct plan_merge *merge);

/* Writes wanted and verdicts. action_known: a bank has the words of the
 * action. */
void plan_merge_judge(
	struct plan_merge *merge, struct date today, bool action_known);

#endif
