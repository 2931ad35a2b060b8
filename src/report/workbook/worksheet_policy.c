/* SPDX-License-Identifier: MIT */
/* 基本方針: the text as it is hung up or published, and nothing of the check
 * beside it. Every line has a row of its own: a row cannot be higher than
 * Excel's limit. */
#include <glib.h>

#include "core/policy.h"
#include "report/workbook/report.h"

/* Merged, and as wide as the paper without being made smaller. LibreOffice
 * counts a single column as one page, however wide its font makes it. */
enum { COLUMN_LEFT, COLUMN_RIGHT, COLUMN_COUNT };
#define COLUMN_CELLS 46

#define GAP_POINTS 9.0

static const struct {
	enum style style;
	bool gap_above;
} looks[POLICY_PART_KIND_COUNT] = {
	[POLICY_TITLE] = { STYLE_TITLE, false },
	[POLICY_TEXT] = { STYLE_PROSE, false },
	[POLICY_ARTICLE] = { STYLE_HEADING, true },
	[POLICY_CLOSING] = { STYLE_PROSE, false },
};

static void leave_gap(struct page *page, int *row)
{
	page_set_height(page, *row, GAP_POINTS);
	(*row)++;
}

static void put_part(
	struct page *page, int *row, const struct policy_part *part)
{
	g_auto(GStrv) lines = g_strsplit(part->text, "\n", -1);

	for (size_t i = 0; lines[i] != NULL; i++) {
		page_text(page, *row, COLUMN_LEFT, COLUMN_RIGHT, lines[i],
			looks[part->kind].style);
		(*row)++;
	}
}

void worksheet_policy_write(const struct report *report)
{
	struct page *page = report->pages[WORKSHEET_POLICY];
	const GPtrArray *parts = report->policy;
	enum policy_part_kind before = POLICY_TITLE;
	int row = 0;

	for (int column = 0; column < COLUMN_COUNT; column++) {
		page_set_column(page, column, COLUMN_CELLS, false);
	}
	for (size_t i = 0; i < parts->len; i++) {
		const struct policy_part *part = g_ptr_array_index(parts, i);

		if (looks[part->kind].gap_above ||
			(part->kind != before && before != POLICY_ARTICLE)) {
			leave_gap(page, &row);
		}
		put_part(page, &row, part);
		before = part->kind;
	}
	page_print_setup(page, false, "", "");
}
