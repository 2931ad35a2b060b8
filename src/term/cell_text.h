/* SPDX-License-Identifier: MIT */
/* A cell of a canvas as wide characters, checked against the libc of this
 * machine. */
#ifndef SHINDAN_TERM_CELL_TEXT_H
#define SHINDAN_TERM_CELL_TEXT_H

#include <wchar.h>

#include "ui/canvas.h"

#define CELL_TEXT_MAX 5 /* a character and 4 marks */

/* Ended by L'\0'. Where libc's idea of a width is not ours (it is newer or
 * older than the one we were built with), curses would shift the row: "?"
 * stands in. Not for tails. */
void cell_text(const struct cell *cell, wchar_t ret_text[CELL_TEXT_MAX + 1]);

#endif
