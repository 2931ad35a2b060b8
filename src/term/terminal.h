/* SPDX-License-Identifier: MIT */
/* The terminal: a canvas on its screen, keys from its keyboard, its size, and
 * the signals of the process while it is open. The only user of curses. There
 * is one terminal at a time.
 *
 * Whatever way the program ends, the terminal gets its modes back: by
 * terminal_close(), or by the handler of a signal that kills. */
#ifndef SHINDAN_TERM_TERMINAL_H
#define SHINDAN_TERM_TERMINAL_H

#include <stdbool.h>

#include "base/auto.h"
#include "ui/canvas.h"
#include "ui/event.h"

struct terminal_options {
	int ambiguous; /* cells of an ambiguous character; 0 = ask */
	bool no_color; /* $NO_COLOR says the same */
};

struct terminal;

/* Input and output are a terminal, TERM can place a cursor, and there is a
 * UTF-8 locale (which is taken: LC_CTYPE of the process is set) that the
 * user's own settings do not speak against. */
bool terminal_is_possible(void);

/* After terminal_is_possible(); NULL if it is not after all. */
struct terminal *terminal_open(const struct terminal_options *options);
void terminal_close(struct terminal *terminal);

void terminal_size(
	const struct terminal *terminal, int *ret_width, int *ret_height);

/* As given in the options or answered by the terminal; 1 if unknown. */
int terminal_ambiguous_width(const struct terminal *terminal);

/* Sends the rows that changed since the last time. */
void terminal_draw(struct terminal *terminal, const struct canvas *canvas);

/* Waits for the next event. EVENT_RESIZED: terminal_size() may be another.
 * EVENT_OVER: a signal to stop, or the terminal is gone. */
struct event terminal_wait(struct terminal *terminal, const struct wait *wait);

/* A key that is already there; false if there is none, or if something else
 * may have happened. */
bool terminal_take_key(struct terminal *terminal, struct key *ret_key);

/* After EVENT_OVER: which signal; SIGHUP if the terminal is gone. */
int terminal_stop_signal(const struct terminal *terminal);

#endif
