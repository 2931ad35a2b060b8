/* SPDX-License-Identifier: MIT */
/* The commands as a table: the parser, --help and the man page read it. Words
 * stand in the catalogue under "command.NAME.summary" and "command.NAME.says".
 */
#ifndef SHINDAN_CLI_COMMAND_H
#define SHINDAN_CLI_COMMAND_H

#include <stddef.h>

struct context;

/* What a command ends with; main gives it to the shell. */
enum exit_code {
	EXIT_CODE_DONE = 0,
	EXIT_CODE_DATA = 1, /* files or data; the message is on stderr */
	EXIT_CODE_USAGE = 2,
};

#define OPERANDS_ANY ((size_t)-1)

struct command {
	const char *name;
	const char *usage; /* after the name: "[BANK] [-o SHEET]" */
	const char *example; /* after "shindan "; NULL = none */
	/* What the operands are called, for messages: "SHEET". */
	const char *operands[2];
	size_t operands_min;
	size_t operands_max;
	unsigned options; /* OPTION_BITs beyond those for every command */
	unsigned required; /* those of them that must be given */
	int (*run)(const struct context *context);
};

/* Each stands in its own file, beside what it runs. */
extern const struct command command_take;
extern const struct command command_fill;
extern const struct command command_show;
extern const struct command command_actions;
extern const struct command command_plan;
extern const struct command command_export;
extern const struct command command_form;
extern const struct command command_forms;
extern const struct command command_import;
extern const struct command command_compare;
extern const struct command command_banks;
extern const struct command command_check;
extern const struct command command_wording;

/* All of them, in the order of the help. */
extern const struct command *const commands[];
extern const size_t command_count;

/* What runs when no command is given. */
int command_home(const struct context *context);

/* NULL if there is none of that name. */
const struct command *command_find(const char *name);

#endif
