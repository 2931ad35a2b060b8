/* SPDX-License-Identifier: MIT */
/* Reads the command line and the environment, opens what the commands need,
 * runs one of them. */
#include "cli/program.h"

#include <errno.h>
#include <glib.h>
#include <stdio.h>
#include <unistd.h>

#include "cli/context.h"
#include "cli/help.h"
#include "cli/language.h"
#include "cli/manual.h"
#include "term/environment.h"

/* What the context borrows. */
struct program {
	struct arguments *arguments;
	struct messages *catalogues[LANGUAGE_COUNT];
	struct stock *stock;
};

/* NULL where it is not set or empty. */
static const char *environment(const char *name)
{
	const char *value = g_getenv(name);

	return value != NULL && value[0] != '\0' ? value : NULL;
}

/* The first that is set, as POSIX has it. */
static const char *locale_of(const char *category)
{
	const char *const names[] = { "LC_ALL", category, "LANG" };

	for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
		const char *value = environment(names[i]);

		if (value != NULL) {
			return value;
		}
	}
	return NULL;
}

static enum language choose_language(const struct program *program)
{
	struct language_wishes wishes = {
		.option = program->arguments->values[OPTION_LANG],
		.environment = environment("SHINDAN_LANG"),
		.profile = stock_language(program->stock),
		.locale = locale_of("LC_MESSAGES"),
	};
	const char *name = language_choose(&wishes);

	return g_str_equal(name, "ja") ? LANGUAGE_JA : LANGUAGE_EN;
}

static void program_open(struct program *program, struct context *context,
	int argc, const char *const *argv)
{
	program->arguments = arguments_parse(argc, argv);
	const char *const *values = program->arguments->values;

	program->stock =
		stock_create(values[OPTION_DATA], values[OPTION_BANK_DIR]);
	context->catalogues = program->catalogues;
	context->arguments = program->arguments;
	context->language = choose_language(program);
	context->stock = program->stock;
}

static void program_close(struct program *program)
{
	for (size_t i = 0; i < LANGUAGE_COUNT; i++) {
		messages_destroy(program->catalogues[i]);
	}
	stock_destroy(program->stock);
	arguments_destroy(program->arguments);
}

/* $SHINDAN_TODAY replaces the day everywhere. */
static bool set_today(
	struct context *context, const struct program_clock *clock)
{
	const char *replaced = environment("SHINDAN_TODAY");

	context->stock->today = clock->today;
	context->stock->clock = clock->now;
	if (replaced == NULL) {
		return true;
	}
	context->stock->today_is_replaced = true;
	return date_parse(replaced, &context->stock->today);
}

/* Words in another charset would be garbage: say so in ASCII. */
static bool is_readable(const struct context *context)
{
	struct context english = *context;

	if (!environment_names_other_encoding() || isatty(STDOUT_FILENO) == 0) {
		return true;
	}
	english.language = LANGUAGE_EN;
	context_complain(
		&english, "cli.other_charset", locale_of("LC_CTYPE"), NULL);
	return false;
}

static int run(const struct context *context)
{
	const struct arguments *arguments = context->arguments;

	if (arguments_has(arguments, OPTION_VERSION)) {
		context_print("shindan " SHINDAN_VERSION "\n");
		return EXIT_CODE_DONE;
	}
	if (arguments_has(arguments, OPTION_HELP)) {
		help_print(context_messages(context), arguments->command);
		return EXIT_CODE_DONE;
	}
	if (arguments_has(arguments, OPTION_MANUAL)) {
		manual_print(context_messages(context));
		return EXIT_CODE_DONE;
	}
	context_complain_all(
		context, kept_file_problems(context->stock->profile));
	return arguments->command != NULL ? arguments->command->run(context)
					  : command_home(context);
}

static int check_and_run(
	struct context *context, const struct program_clock *clock)
{
	const struct usage_problem *problem = &context->arguments->problem;

	if (!is_readable(context)) {
		return EXIT_CODE_DATA;
	}
	if (problem->key != NULL) {
		return context_usage(context, problem->key, problem->args[0],
			problem->args[1], problem->args[2], NULL);
	}
	if (!set_today(context, clock)) {
		return context_usage(context, "usage.date_wrong",
			"$SHINDAN_TODAY", environment("SHINDAN_TODAY"), NULL);
	}
	return run(context);
}

/* What could not be written is an error; a reader that has seen enough need
 * not be told. */
static int finish_output(const struct context *context, int code)
{
	bool failed = fflush(stdout) != 0 || ferror(stdout) != 0;

	if (!failed) {
		return code;
	}
	if (errno != EPIPE) {
		context_complain(
			context, "cli.no_output", g_strerror(errno), NULL);
	}
	return code != EXIT_CODE_DONE ? code : EXIT_CODE_DATA;
}

int program_run(
	int argc, const char *const *argv, const struct program_clock *clock)
{
	struct program program = { .arguments = NULL };
	struct context context = { .arguments = NULL };

	program_open(&program, &context, argc, argv);
	int code = finish_output(&context, check_and_run(&context, clock));

	program_close(&program);
	return code;
}
