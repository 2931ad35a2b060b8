/* SPDX-License-Identifier: MIT */
/* Label and value stand in a cell each. */
#include "report/pairs.h"

#include <glib.h>

#define LABEL_CELLS 18
#define VALUE_CELLS 74

void pairs_begin(struct page *page, const char *title)
{
	page_set_column(page, PAIRS_LABEL, LABEL_CELLS, false);
	page_set_column(page, PAIRS_VALUE, VALUE_CELLS, false);
	page_text(page, 0, PAIRS_LABEL, PAIRS_VALUE, title, STYLE_TITLE);
}

void pairs_heading(const struct report *report, struct page *page, int *row,
	const char *key)
{
	(*row)++;
	page_text(page, *row, PAIRS_LABEL, PAIRS_VALUE,
		tr(report->messages, key), STYLE_HEADING);
	(*row)++;
}

void pairs_put(
	struct page *page, int *row, const char *label, const char *value)
{
	if (value == NULL || value[0] == '\0') {
		return;
	}
	page_text(page, *row, PAIRS_LABEL, PAIRS_LABEL, label, STYLE_CELL);
	page_link(page, *row, PAIRS_VALUE, PAIRS_VALUE, value,
		g_str_has_prefix(value, "http") ? STYLE_CELL_LINK : STYLE_CELL);
	(*row)++;
}

void pairs_text(struct page *page, int *row, const char *text)
{
	page_text(page, *row, PAIRS_LABEL, PAIRS_VALUE, text, STYLE_TEXT);
	(*row)++;
}
