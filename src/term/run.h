/* SPDX-License-Identifier: MIT */
/* The front end of a terminal: keys to the app, its drawing to the screen. */
#ifndef SHINDAN_TERM_RUN_H
#define SHINDAN_TERM_RUN_H

#include "term/terminal.h"
#include "ui/app.h"

/* Runs until the app is over. perform is called after every drawing, and must
 * answer all requests of the app. Returns 0, or the number of the signal that
 * ended it (SIGHUP too if the terminal is gone); perform has been called
 * after it, so that nothing is left to save. */
int terminal_run(struct terminal *terminal, struct app *app,
	void (*perform)(struct app *app, void *data), void *data);

#endif
