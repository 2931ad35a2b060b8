/* SPDX-License-Identifier: MIT */
/* Totals are set side by side only where both checks are complete; what went
 * down is told in any case. */
#include "report/workbook/summary_change.h"

#include <glib.h>

#include "report/workbook/summary_score.h"
#include "say/comparison_words.h"
#include "say/words.h"

/* 「前回 54点   +8点（対策 +10、見直し -2）」 */
static void put_line(const struct report *report, struct page *page, int *row)
{
	const struct comparison *comparison = report->comparison;

	g_autofree char *line =
		comparison_words_line(report->messages, comparison);

	if (line == NULL) {
		return;
	}
	summary_put_line(page, row, line, STYLE_STRONG);
	if (comparison->seam) {
		summary_put_line(page, row,
			tr(report->messages, "compare.seam"), STYLE_TEXT);
	}
}

static void put_head(const struct report *report, struct page *page, int *row)
{
	const struct messages *m = report->messages;

	page_text(page, *row, SUMMARY_A, SUMMARY_A,
		tr(m, "report.column.question"), STYLE_TABLE_HEAD);
	page_text(page, *row, SUMMARY_B, SUMMARY_C, tr(m, "compare.old"),
		STYLE_TABLE_HEAD);
	page_text(page, *row, SUMMARY_D, SUMMARY_F, tr(m, "compare.new"),
		STYLE_TABLE_HEAD);
	page_text(page, *row, SUMMARY_G, SUMMARY_H,
		tr(m, "report.column.reason"), STYLE_TABLE_HEAD);
	(*row)++;
}

static void put_lowered(const struct report *report, struct page *page,
	int *row, const struct comparison_item *item)
{
	const struct comparison *comparison = report->comparison;
	g_autofree char *name = words_question(report->messages,
		report->bank->questions[item->new.question].id);

	page_text(page, *row, SUMMARY_A, SUMMARY_A, name, STYLE_CELL);
	page_text(page, *row, SUMMARY_B, SUMMARY_C,
		report_compared(report, &comparison->old, &item->old),
		STYLE_CELL);
	page_text(page, *row, SUMMARY_D, SUMMARY_F,
		report_compared(report, &comparison->new, &item->new),
		STYLE_CELL);
	page_text(page, *row, SUMMARY_G, SUMMARY_H,
		comparison_words_reason(report->messages, item), STYLE_CELL);
	(*row)++;
}

void summary_put_change(
	const struct report *report, struct page *page, int *row)
{
	const struct comparison *comparison = report->comparison;

	if (comparison == NULL) {
		return;
	}
	put_line(report, page, row);
	size_t count = comparison_count(comparison, COMPARISON_WORSE);

	if (count == 0) {
		return;
	}
	g_autofree char *heading =
		tr_number(report->messages, "compare.worse", (long)count);

	summary_put_line(page, row, heading, STYLE_STRONG);
	put_head(report, page, row);
	for (size_t i = 0; i < comparison->count; i++) {
		if (comparison->items[i].change == COMPARISON_WORSE) {
			put_lowered(report, page, row, &comparison->items[i]);
		}
	}
}
