/* SPDX-License-Identifier: MIT */
/* Rows for people: a label on the left, what belongs to it beside. */
#ifndef SHINDAN_CLI_ROWS_H
#define SHINDAN_CLI_ROWS_H

#include <glib.h>

/* label "" = goes on below the one before. */
void rows_add(GString *out, const char *label, const char *text);

/* A row of a small table: a name, then numbers under each other. name_cells is
 * the width of the widest name. */
void rows_add_numbers(GString *out, const char *label, const char *name,
	int name_cells, const char *numbers);

#endif
