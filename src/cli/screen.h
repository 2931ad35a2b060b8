/* SPDX-License-Identifier: MIT */
/* Which front end runs the app: the terminal, or plain lines where there is
 * none, where it can do nothing, or where they are asked for. */
#ifndef SHINDAN_CLI_SCREEN_H
#define SHINDAN_CLI_SCREEN_H

#include "cli/context.h"
#include "desk/desk.h"

/* What every desk is made with; without the bank. Borrows both. */
struct desk_options screen_desk(
	const struct context *context, struct company_folder *folder);

/* Runs until the app is over; gives the exit code. */
int screen_run(const struct context *context, struct desk *desk);

#endif
