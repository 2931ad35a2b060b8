/* SPDX-License-Identifier: MIT */
/* A page of labels and what stands behind them, under headings. *row is the
 * next free row, before and after. */
#ifndef SHINDAN_REPORT_WORKBOOK_LABEL_ROWS_H
#define SHINDAN_REPORT_WORKBOOK_LABEL_ROWS_H

#include "report/workbook/report.h"

enum { LABEL_ROWS_LABEL, LABEL_ROWS_VALUE };

/* Sets the columns and writes the title, on row 0. */
void label_rows_begin(struct page *page, const char *title);

void label_rows_heading(const struct report *report, struct page *page,
	int *row, const char *key);

/* A web address becomes a link; nothing is written for an empty value. */
void label_rows_put(
	struct page *page, int *row, const char *label, const char *value);

/* A sentence over both columns. */
void label_rows_text(struct page *page, int *row, const char *text);

#endif
