/* SPDX-License-Identifier: MIT */
/* One width of labels for all commands. */
#include "cli/label_lines.h"

#include "plain/lines.h"

#define LABEL_CELLS 16
#define COLUMN_GAP 2

void label_lines_add_labelled(
	const struct label_lines *rows, const char *label, const char *text)
{
	lines_add(rows->out, LABEL_CELLS, label, text);
}

void label_lines_add(
	const struct label_lines *rows, const char *key, const char *text)
{
	label_lines_add_labelled(
		rows, key != NULL ? tr(rows->messages, key) : "", text);
}

void label_lines_add_given(
	const struct label_lines *rows, const char *key, const char *text)
{
	if (text[0] != '\0') {
		label_lines_add(rows, key, text);
	}
}

void label_lines_add_gap(const struct label_lines *rows)
{
	g_string_append_c(rows->out, '\n');
}

void label_lines_add_numbers(const struct label_lines *rows, const char *key,
	const char *name, int name_cells, const char *numbers)
{
	g_autoptr(GString) row = g_string_new(name);

	lines_pad(row, name_cells + COLUMN_GAP);
	g_string_append(row, numbers);
	label_lines_add(rows, key, row->str);
}
