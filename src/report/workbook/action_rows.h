/* SPDX-License-Identifier: MIT */
/* The rows of 対策リスト: what the company decided about, then what is worth
 * doing beside it. */
#ifndef SHINDAN_REPORT_WORKBOOK_ACTION_ROWS_H
#define SHINDAN_REPORT_WORKBOOK_ACTION_ROWS_H

#include <glib.h>

#include "report/workbook/report.h"

/* All borrowed. bank and action are NULL where they are not known: the bank is
 * missing, or somebody wrote an action of his own. */
struct action_row {
	const struct plan_item *item; /* NULL: not in the plan */
	const struct bank *bank;
	const struct question *question; /* of an advised one only */
	const struct action *action;
	const char *priority; /* in words; "" where the rule gives none */
};

/* Open actions of the plan by their days; those of the advice that are not in
 * it; done ones; deferred ones. An array of struct action_row. Owned
 * (g_array_unref). */
GArray *action_rows_create(const struct report *report);

/* "ipa-25/3.1": what a row is known by when the workbook comes back. Owned
 * (g_free). */
char *action_row_key(const struct action_row *row);
const char *action_row_edition(const struct action_row *row);
const char *action_row_question(const struct action_row *row);
/* In the language of the report where the bank is known. */
const char *action_row_text(
	const struct report *report, const struct action_row *row);

#endif
