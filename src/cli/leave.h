/* SPDX-License-Identifier: MIT */
/* The words after the program has left the screen: what was saved where, and
 * how to go on. */
#ifndef SHINDAN_CLI_LEAVE_H
#define SHINDAN_CLI_LEAVE_H

#include "cli/context.h"
#include "cli/performer.h"
#include "ui/app.h"

/* code is what the front end ended with. Gives the exit code: code, unless
 * answers could not be saved; those are offered in another place. */
int leave(const struct context *context, const struct app *app,
	struct performer *performer, int code);

#endif
