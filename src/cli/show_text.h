/* SPDX-License-Identifier: MIT */
/* The result of a sheet in words, for people. */
#ifndef SHINDAN_CLI_SHOW_TEXT_H
#define SHINDAN_CLI_SHOW_TEXT_H

#include <glib.h>

#include "base/messages.h"
#include "cli/sheet_operand.h"

/* path stands above it; NULL = not. */
void show_text_add(GString *out, const struct messages *messages,
	const struct sheet_file *file, const char *path);

/* What it came to and what is still open, of all that. */
void show_text_add_outcome(GString *out, const struct messages *messages,
	const struct bank *bank, const struct sheet *sheet);

#endif
