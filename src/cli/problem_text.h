/* SPDX-License-Identifier: MIT */
/* A problem of a file as the commands print it: the words, and below them the
 * line with a caret under the place. */
#ifndef SHINDAN_CLI_PROBLEM_TEXT_H
#define SHINDAN_CLI_PROBLEM_TEXT_H

#include <glib.h>

#include "base/diag.h"
#include "base/messages.h"

void problem_text_add(
	GString *out, const struct messages *messages, const struct diag *diag);

/* All of them, by place. */
void problem_text_add_all(
	GString *out, const struct messages *messages, struct diags *diags);

#endif
