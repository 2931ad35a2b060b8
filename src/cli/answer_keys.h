/* SPDX-License-Identifier: MIT */
/* KEYS: the answers of a sheet of paper as one character a question. 1-9 =
 * the choice in order, "." or "-" = not answered, x = 使っていない where
 * allowed; by points: a digit, or m for minus one. Blanks are passed over. */
#ifndef SHINDAN_CLI_ANSWER_KEYS_H
#define SHINDAN_CLI_ANSWER_KEYS_H

#include <stdbool.h>

#include "cli/arguments.h"
#include "core/session.h"

/* Gives every answer to the session; false, with nothing given, where KEYS do
 * not fit the bank. */
bool answer_keys_apply(struct session *session, const char *keys,
	bool by_points, struct usage_problem *problem);

#endif
