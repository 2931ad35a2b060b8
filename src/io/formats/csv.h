/* SPDX-License-Identifier: MIT */
/* Results as CSV for spreadsheets: byte-order mark, CRLF, first row = the
 * English keys of the JSON, formulas defused (a leading = + - @ gets an
 * apostrophe, numbers do not). Strings are owned by the caller (g_free). */
#ifndef SHINDAN_IO_FORMATS_CSV_H
#define SHINDAN_IO_FORMATS_CSV_H

#include <stddef.h>

#include "core/advice.h"
#include "core/plan.h"
#include "io/formats/json.h"

/* A row a sheet; lists are joined by a space, counts, sections and answers
 * make columns of their own: counts.full, sections.part1.score, answers.1. */
char *csv_show(const struct result_source *sources, size_t count);

/* A row an action or card; the first column, kind, is "advice" or
 * "find_out". */
char *csv_actions(const struct bank *bank, const struct advice *advice,
	const char *language);

/* A row an item, in the order of plan_order(). */
char *csv_plan(const struct plan *plan, struct date today);

#endif
