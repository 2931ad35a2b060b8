/* SPDX-License-Identifier: MIT */
/* The hidden sheet by which a workbook is known again when it comes back. */
#ifndef SHINDAN_REPORT_WORKBOOK_WORKSHEET_RECORD_H
#define SHINDAN_REPORT_WORKBOOK_WORKSHEET_RECORD_H

#include "core/bank.h"
#include "report/book/page.h"

#define RECORD_NAME "shindan"
#define RECORD_COLUMNS 12

/* All borrowed; NULL counts as "". */
struct record {
	const char *kind; /* "result", "answer-form" */
	const char *language;
	const char *exported_at; /* ISO 8601 */
	const struct bank *bank;
	const char *sheet; /* id */
	const char *plan; /* id */
};

/* Writes what every record begins with, and hides the page. Returns the next
 * free row. */
int record_begin(struct page *page, const struct record *record);

/* One row of texts, ended by NULL. *row is the next free row, before and
 * after. */
void record_put(struct page *page, int *row, const char *const *texts);

#endif
