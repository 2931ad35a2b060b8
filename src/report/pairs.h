/* SPDX-License-Identifier: MIT */
/* A page of labels and what stands behind them, under headings. *row is the
 * next free row, before and after. */
#ifndef SHINDAN_REPORT_PAIRS_H
#define SHINDAN_REPORT_PAIRS_H

#include "report/report.h"

enum { PAIRS_LABEL, PAIRS_VALUE };

/* Sets the columns and writes the title, on row 0. */
void pairs_begin(struct page *page, const char *title);

void pairs_heading(const struct report *report, struct page *page, int *row,
	const char *key);

/* A web address becomes a link; nothing is written for an empty value. */
void pairs_put(
	struct page *page, int *row, const char *label, const char *value);

/* A sentence over both columns. */
void pairs_text(struct page *page, int *row, const char *text);

#endif
