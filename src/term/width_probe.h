/* SPDX-License-Identifier: MIT */
/* Asks the terminal how wide it draws a character of ambiguous width: writes
 * one and asks where the cursor is. Before curses; the terminal must not echo
 * and must hand on every byte. */
#ifndef SHINDAN_TERM_WIDTH_PROBE_H
#define SHINDAN_TERM_WIDTH_PROBE_H

#include <glib.h>
#include <stdbool.h>

#define WIDTH_PROBE_LIMIT_MS 250
#define WIDTH_UNKNOWN 0

/* 1, 2, or WIDTH_UNKNOWN if no answer came in time. What was typed meanwhile
 * is appended to typed_ahead. */
int width_probe(int in_fd, int out_fd, GByteArray *typed_ahead);

/* Takes the first report of a cursor position out of the bytes; false if
 * there is none (yet). */
bool width_probe_take_report(GByteArray *bytes, unsigned *ret_column);

#endif
