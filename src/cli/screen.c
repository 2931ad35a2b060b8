/* SPDX-License-Identifier: MIT */
/* The terminal is tried first. */
#include "cli/screen.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "plain/plain.h"
#include "term/run.h"
#include "term/terminal.h"

#define SIGNAL_EXIT_BASE 128

bool screen_is_ambiguous_wide(const struct context *context)
{
	const char *width = context->arguments->values[OPTION_AMBIGUOUS];

	return width != NULL && strcmp(width, "2") == 0;
}

static int run_plain(struct app *app, struct performer *performer)
{
	return plain_run(
		       app, STDIN_FILENO, stdout, performer_perform, performer)
		       ? EXIT_CODE_DONE
		       : EXIT_CODE_DATA;
}

static int run_terminal(
	struct terminal *terminal, struct app *app, struct performer *performer)
{
	int signal_number =
		terminal_run(terminal, app, performer_perform, performer);

	terminal_close(terminal);
	return signal_number == 0 ? EXIT_CODE_DONE
				  : SIGNAL_EXIT_BASE + signal_number;
}

int screen_run(const struct context *context, struct app *app,
	struct performer *performer)
{
	const struct arguments *arguments = context->arguments;
	const char *width = arguments->values[OPTION_AMBIGUOUS];
	struct terminal_options options = {
		.ambiguous = width != NULL ? width[0] - '0' : 0,
		.no_color = arguments_has(arguments, OPTION_NO_COLOR),
	};
	struct terminal *terminal = NULL;

	if (!arguments_has(arguments, OPTION_PLAIN) && terminal_is_possible()) {
		terminal = terminal_open(&options);
	}
	return terminal != NULL ? run_terminal(terminal, app, performer)
				: run_plain(app, performer);
}
