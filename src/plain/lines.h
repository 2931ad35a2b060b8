/* SPDX-License-Identifier: MIT */
/* Lines of text for a screen without a terminal, a pipe or a reader: wrapped
 * by display width, aligned by blanks, without a single escape byte. */
#ifndef SHINDAN_PLAIN_LINES_H
#define SHINDAN_PLAIN_LINES_H

#include <glib.h>

#define LINES_CELLS 78

/* Appends the text, wrapped, each line indented by indent cells. lead stands
 * in front of the first one, on a line of its own where it does not fit into
 * the indent; "" = none. Both pass through utf8_shown(). */
void lines_add(GString *out, int indent, const char *lead, const char *text);

/* Appends blanks until the text of the last line is width_cells wide. */
void lines_pad(GString *out, int width_cells);

#endif
