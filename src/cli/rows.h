/* SPDX-License-Identifier: MIT */
/* Rows for people: a label on the left, what belongs to it beside. */
#ifndef SHINDAN_CLI_ROWS_H
#define SHINDAN_CLI_ROWS_H

#include <glib.h>

#include "base/messages.h"

struct rows {
	GString *out;
	const struct messages *messages;
};

/* The words of a key as label; NULL = it goes on below the one before. */
void rows_add(const struct rows *rows, const char *key, const char *text);
/* Nothing where the text is "". */
void rows_add_given(const struct rows *rows, const char *key, const char *text);
/* A label in finished words. */
void rows_add_labelled(
	const struct rows *rows, const char *label, const char *text);
void rows_add_gap(const struct rows *rows);

/* A row of a small table: a name, then numbers under each other. name_cells is
 * the width of the widest name. */
void rows_add_numbers(const struct rows *rows, const char *key,
	const char *name, int name_cells, const char *numbers);

#endif
