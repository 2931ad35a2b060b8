/* SPDX-License-Identifier: MIT */
/* One width of labels for all commands. */
#include "cli/rows.h"

#include "plain/lines.h"

#define LABEL_CELLS 16
#define COLUMN_GAP 2

void rows_add(GString *out, const char *label, const char *text)
{
	lines_add(out, LABEL_CELLS, label, text);
}

void rows_add_numbers(GString *out, const char *label, const char *name,
	int name_cells, const char *numbers)
{
	GString *row = g_string_new(name);

	lines_pad(row, name_cells + COLUMN_GAP);
	g_string_append(row, numbers);
	rows_add(out, label, row->str);
	g_string_free(row, TRUE);
}
