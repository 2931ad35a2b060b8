/* SPDX-License-Identifier: MIT */
/* Results as JSON. Keys are fixed and always present, null where they do not
 * apply. Texts pass through utf8_shown(). All strings returned are owned by
 * the caller (g_free) and end with a line break. */
#ifndef SHINDAN_IO_FORMATS_JSON_H
#define SHINDAN_IO_FORMATS_JSON_H

#include <stdbool.h>
#include <stddef.h>

#include "core/advice.h"
#include "core/bank.h"
#include "core/comparison.h"
#include "core/outcome.h"
#include "core/plan.h"

/* One source gives an object, more an array; as_array forces an array. */
char *json_show(
	const struct result_source *sources, size_t count, bool as_array);

char *json_actions(const struct bank *bank, const struct advice *advice,
	const char *language);

char *json_compare(const struct comparison *comparison);

/* Items in the order of plan_order(); next_check may be no date. */
char *json_plan(
	const struct plan *plan, struct date today, struct date next_check);

#endif
