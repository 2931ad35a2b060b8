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

static bool is_ambiguous_wide(const struct context *context)
{
	const char *width = context->arguments->values[OPTION_AMBIGUOUS];

	return width != NULL && strcmp(width, "2") == 0;
}

static const struct messages *catalogue(size_t language, const void *data)
{
	return context_catalogue(data, (enum language)language);
}

struct desk_options screen_desk(
	const struct context *context, struct company_folder *folder)
{
	return (struct desk_options){
		.stock = context->stock,
		.folder = folder,
		.today = context->stock->today,
		.names = context_names(context),
		.catalogue = catalogue,
		.catalogue_data = context,
		.catalogue_count = LANGUAGE_COUNT,
		.language = context->language,
		.ambiguous_wide = is_ambiguous_wide(context),
	};
}

static int run_plain(struct desk *desk)
{
	return plain_run(
		       desk_app(desk), STDIN_FILENO, stdout, desk_perform, desk)
		       ? EXIT_CODE_DONE
		       : EXIT_CODE_DATA;
}

static int run_terminal(struct terminal *terminal, struct desk *desk)
{
	int signal_number =
		terminal_run(terminal, desk_app(desk), desk_perform, desk);

	terminal_close(terminal);
	return signal_number == 0 ? EXIT_CODE_DONE
				  : SIGNAL_EXIT_BASE + signal_number;
}

int screen_run(const struct context *context, struct desk *desk)
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
	return terminal != NULL ? run_terminal(terminal, desk)
				: run_plain(desk);
}
