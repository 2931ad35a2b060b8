/* SPDX-License-Identifier: MIT */
/* Which front end runs the app: the terminal, or plain lines where there is
 * none, where it can do nothing, or where they are asked for. */
#ifndef SHINDAN_CLI_SCREEN_H
#define SHINDAN_CLI_SCREEN_H

#include "cli/context.h"
#include "cli/performer.h"
#include "ui/app.h"

/* --ambiguous 2. */
bool screen_is_ambiguous_wide(const struct context *context);

/* Runs until the app is over; gives the exit code. */
int screen_run(const struct context *context, struct app *app,
	struct performer *performer);

#endif
