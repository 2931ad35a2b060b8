/* SPDX-License-Identifier: MIT */
/* A question before something is done that cannot be taken back by a key. */
#ifndef SHINDAN_CLI_CONFIRM_H
#define SHINDAN_CLI_CONFIRM_H

#include <stdbool.h>

#include "cli/context.h"

/* Whether it may be done: --yes was given, or a line on stdin says so. The end
 * of stdin is a no. */
bool confirm(const struct context *context, const char *question_key);

#endif
