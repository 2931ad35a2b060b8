/* SPDX-License-Identifier: MIT */
/* A command line as data: GNU style, options anywhere, "--" ends them. The
 * values of options are borrowed from argv. */
#ifndef SHINDAN_CLI_ARGUMENTS_H
#define SHINDAN_CLI_ARGUMENTS_H

#include <glib.h>
#include <stdbool.h>

#include "base/auto.h"
#include "base/messages.h"
#include "cli/command.h"
#include "cli/option.h"

#define USAGE_ARGS_MAX 3

/* What is wrong with it: a key of the catalogue and its arguments; key NULL =
 * nothing. */
struct usage_problem {
	const char *key;
	char *args[USAGE_ARGS_MAX];
};

struct arguments {
	const struct command *command; /* NULL = home */
	const char *values[OPTION_COUNT]; /* NULL = not given; "" a switch */
	GPtrArray *operands; /* char *, those after the command */
	struct usage_problem problem; /* the first one */
};

/* Never NULL; what could be read stands there even with a problem. */
struct arguments *arguments_parse(int argc, const char *const *argv);
void arguments_destroy(struct arguments *arguments);
AUTO_DEFINE(arguments);

bool arguments_has(const struct arguments *arguments, enum option option);

/* NULL past the end. */
const char *arguments_operand(const struct arguments *arguments, size_t index);

/* The first problem is kept. The arguments are strings ended by NULL. */
void usage_problem_set(struct usage_problem *problem, const char *key, ...)
	__attribute__((sentinel));

/* Its words. Owned by the caller (g_free). */
char *usage_problem_words(
	const struct usage_problem *problem, const struct messages *messages);
void usage_problem_finish(struct usage_problem *problem);

#endif
