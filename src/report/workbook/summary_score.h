/* SPDX-License-Identifier: MIT */
/* The parts of 概要 that speak of points: the score with its band, and how it
 * came about. Only summary.c uses it. */
#ifndef SHINDAN_REPORT_WORKBOOK_SUMMARY_SCORE_H
#define SHINDAN_REPORT_WORKBOOK_SUMMARY_SCORE_H

#include "report/workbook/report.h"

enum {
	SUMMARY_A,
	SUMMARY_B,
	SUMMARY_C,
	SUMMARY_D,
	SUMMARY_E,
	SUMMARY_F,
	SUMMARY_G,
	SUMMARY_H,
	SUMMARY_COLUMNS
};

/* *row is the next free row, before and after. */
void summary_put_heading(const struct report *report, struct page *page,
	int *row, const char *key);
void summary_put_line(
	struct page *page, int *row, const char *text, enum style style);

void summary_put_score(
	const struct report *report, struct page *page, int *row);
void summary_put_counts(
	const struct report *report, struct page *page, int *row);

#endif
