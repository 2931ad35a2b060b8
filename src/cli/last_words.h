/* SPDX-License-Identifier: MIT */
/* The words after the program has left the screen: what was saved where, and
 * how to go on. */
#ifndef SHINDAN_CLI_LAST_WORDS_H
#define SHINDAN_CLI_LAST_WORDS_H

#include "cli/context.h"
#include "desk/desk.h"

/* code is what the front end ended with. Gives the exit code: code, unless
 * something could not be saved; that is offered in another place. */
int last_words_say(
	const struct context *context, const struct desk *desk, int code);

#endif
