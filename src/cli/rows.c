/* SPDX-License-Identifier: MIT */
/* One width of labels for all commands. */
#include "cli/rows.h"

#include "plain/lines.h"

#define LABEL_CELLS 16
#define COLUMN_GAP 2

void rows_add_labelled(
	const struct rows *rows, const char *label, const char *text)
{
	lines_add(rows->out, LABEL_CELLS, label, text);
}

void rows_add(const struct rows *rows, const char *key, const char *text)
{
	rows_add_labelled(
		rows, key != NULL ? tr(rows->messages, key) : "", text);
}

void rows_add_given(const struct rows *rows, const char *key, const char *text)
{
	if (text[0] != '\0') {
		rows_add(rows, key, text);
	}
}

void rows_add_gap(const struct rows *rows)
{
	g_string_append_c(rows->out, '\n');
}

void rows_add_numbers(const struct rows *rows, const char *key,
	const char *name, int name_cells, const char *numbers)
{
	g_autoptr(GString) row = g_string_new(name);

	lines_pad(row, name_cells + COLUMN_GAP);
	g_string_append(row, numbers);
	rows_add(rows, key, row->str);
}
