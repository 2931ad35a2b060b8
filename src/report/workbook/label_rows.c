/* SPDX-License-Identifier: MIT */
/* Label and value stand in a cell each. */
#include "report/workbook/label_rows.h"

#include <glib.h>

#define LABEL_CELLS 18
#define VALUE_CELLS 74

void label_rows_begin(struct page *page, const char *title)
{
	page_set_column(page, LABEL_ROWS_LABEL, LABEL_CELLS, false);
	page_set_column(page, LABEL_ROWS_VALUE, VALUE_CELLS, false);
	page_text(page, 0, LABEL_ROWS_LABEL, LABEL_ROWS_VALUE, title,
		STYLE_TITLE);
}

void label_rows_heading(const struct report *report, struct page *page,
	int *row, const char *key)
{
	(*row)++;
	page_text(page, *row, LABEL_ROWS_LABEL, LABEL_ROWS_VALUE,
		tr(report->messages, key), STYLE_HEADING);
	(*row)++;
}

void label_rows_put(
	struct page *page, int *row, const char *label, const char *value)
{
	if (value == NULL || value[0] == '\0') {
		return;
	}
	page_text(page, *row, LABEL_ROWS_LABEL, LABEL_ROWS_LABEL, label,
		STYLE_CELL);
	page_link(page, *row, LABEL_ROWS_VALUE, LABEL_ROWS_VALUE, value,
		g_str_has_prefix(value, "http") ? STYLE_CELL_LINK : STYLE_CELL);
	(*row)++;
}

void label_rows_text(struct page *page, int *row, const char *text)
{
	page_text(page, *row, LABEL_ROWS_LABEL, LABEL_ROWS_VALUE, text,
		STYLE_TEXT);
	(*row)++;
}
