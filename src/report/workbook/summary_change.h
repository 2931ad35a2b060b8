/* SPDX-License-Identifier: MIT */
/* The part of 概要 that looks back: how the score changed, and what went down.
 * Only summary.c uses it. */
#ifndef SHINDAN_REPORT_WORKBOOK_SUMMARY_CHANGE_H
#define SHINDAN_REPORT_WORKBOOK_SUMMARY_CHANGE_H

#include "report/workbook/report.h"

/* Nothing at a first check. *row is the next free row, before and after. */
void summary_put_change(
	const struct report *report, struct page *page, int *row);

#endif
