/* SPDX-License-Identifier: MIT */
/* Rows for people: a label on the left, what belongs to it beside. */
#ifndef SHINDAN_CLI_LABEL_LINES_H
#define SHINDAN_CLI_LABEL_LINES_H

#include <glib.h>

#include "base/messages.h"

struct label_lines {
	GString *out;
	const struct messages *messages;
};

/* The words of a key as label; NULL = it goes on below the one before. */
void label_lines_add(
	const struct label_lines *rows, const char *key, const char *text);
/* Nothing where the text is "". */
void label_lines_add_given(
	const struct label_lines *rows, const char *key, const char *text);
/* A label in finished words. */
void label_lines_add_labelled(
	const struct label_lines *rows, const char *label, const char *text);
void label_lines_add_gap(const struct label_lines *rows);

/* A row of a small table: a name, then numbers under each other. name_cells is
 * the width of the widest name. */
void label_lines_add_numbers(const struct label_lines *rows, const char *key,
	const char *name, int name_cells, const char *numbers);

#endif
