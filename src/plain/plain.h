/* SPDX-License-Identifier: MIT */
/* The front end without a terminal: prints the outline of the view and its
 * named actions, reads a line, runs what it says. Serves screen readers,
 * pipes and terminals that can do nothing else. Sends no escape byte. */
#ifndef SHINDAN_PLAIN_PLAIN_H
#define SHINDAN_PLAIN_PLAIN_H

#include <stdbool.h>
#include <stdio.h>

#include "ui/app.h"

/* Runs until the app is over; the end of the input stops it. perform is
 * called after every line, and must answer all requests of the app, which
 * may also come without one. False if the output can no longer be written. */
bool plain_run(struct app *app, int in_fd, FILE *out,
	void (*perform)(struct app *app, void *data), void *data);

/* The key of a line: a single character, or a name as key_name() gives it, in
 * any case ("ctrl+z", "esc", "enter"). False if it is neither. */
bool plain_parse_key(const char *line, struct key *ret_key);

#endif
