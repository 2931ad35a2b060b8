/* SPDX-License-Identifier: MIT */
/* --help, from the tables of commands and options. */
#ifndef SHINDAN_CLI_HELP_H
#define SHINDAN_CLI_HELP_H

#include "base/messages.h"
#include "cli/command.h"
#include "cli/option.h"

/* command NULL = the whole program. */
void help_print(const struct messages *messages, const struct command *command);

/* "--data DIR", "-o, --output FILE". Owned by the caller (g_free). */
char *help_option_form(enum option option);

/* What the option does, for that command (may be NULL). Owned (g_free). */
char *help_option_words(const struct messages *messages, enum option option,
	const struct command *command);

/* "command.NAME.says". Owned (g_free). */
char *help_command_words(const struct messages *messages,
	const struct command *command, const char *part);

#endif
