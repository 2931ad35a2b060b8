/* SPDX-License-Identifier: MIT */
/* First the line is taken apart, then what the command allows is checked. */
#include "cli/arguments.h"

#include <stdarg.h>
#include <string.h>

#include "base/nearest.h"

void usage_problem_set(struct usage_problem *problem, const char *key, ...)
{
	va_list args;
	const char *arg = NULL;
	size_t count = 0;

	if (problem->key != NULL) {
		return;
	}
	problem->key = key;
	va_start(args, key);
	while ((arg = va_arg(args, const char *)) != NULL) {
		g_assert(count < USAGE_ARGS_MAX);
		problem->args[count++] = g_strdup(arg);
	}
	va_end(args);
}

char *usage_problem_words(
	const struct usage_problem *problem, const struct messages *messages)
{
	return tr_with(messages, problem->key,
		(const char *const *)problem->args, USAGE_ARGS_MAX);
}

void usage_problem_finish(struct usage_problem *problem)
{
	for (size_t i = 0; i < USAGE_ARGS_MAX; i++) {
		g_free(problem->args[i]);
	}
	*problem = (struct usage_problem){ 0 };
}

bool arguments_has(const struct arguments *arguments, enum option option)
{
	return arguments->values[option] != NULL;
}

const char *arguments_operand(const struct arguments *arguments, size_t index)
{
	return index < arguments->operands->len
		       ? g_ptr_array_index(arguments->operands, index)
		       : NULL;
}

/* The rest of the line while it is read. */
struct reader {
	const char *const *argv;
	int argc;
	int at;
	struct arguments *arguments;
};

/* KEYS of `fill` that begin with a dash look like an option. */
static bool looks_like_keys(const char *written)
{
	return written[strspn(written, "0123456789.-xm ")] == '\0' &&
	       strpbrk(written, "0123456789.") != NULL;
}

static void unknown_option(struct arguments *arguments, const char *written)
{
	const char *known[OPTION_COUNT] = { NULL };
	size_t count = 0;
	g_autofree char *name = g_strdup(written + strspn(written, "-"));

	if (looks_like_keys(written)) {
		usage_problem_set(
			&arguments->problem, "usage.keys_dash", written, NULL);
		return;
	}
	for (int i = 0; i < OPTION_COUNT; i++) {
		if (!option_forms[i].hidden) {
			known[count++] = option_forms[i].name;
		}
	}
	name[strcspn(name, "=")] = '\0';
	const char *near = nearest_find(name, known, count);

	if (near == NULL) {
		usage_problem_set(&arguments->problem, "usage.unknown_option",
			written, NULL);
		return;
	}
	usage_problem_set(&arguments->problem, "usage.unknown_option_near",
		written, near, NULL);
}

static bool is_allowed(const struct option_form *form, const char *value)
{
	return form->values == NULL || g_strv_contains(form->values, value);
}

/* value NULL = it stands in the next argument. */
static void take_option(struct reader *reader, enum option option,
	const char *written, const char *value)
{
	const struct option_form *form = &option_forms[option];
	struct usage_problem *problem = &reader->arguments->problem;

	if (form->value == NULL) {
		if (value != NULL) {
			usage_problem_set(problem, "usage.value_unexpected",
				written, NULL);
		}
		reader->arguments->values[option] = "";
		return;
	}
	if (value == NULL && reader->at < reader->argc) {
		value = reader->argv[reader->at++];
	}
	if (value == NULL || (value[0] == '\0' && !form->may_be_empty)) {
		usage_problem_set(problem, "usage.value_missing", written,
			form->value, NULL);
		return;
	}
	if (!is_allowed(form, value)) {
		usage_problem_set(problem, "usage.value_wrong", written, value,
			form->value, NULL);
		return;
	}
	reader->arguments->values[option] = value;
}

static void read_long(struct reader *reader, const char *argument)
{
	const char *equals = strchr(argument, '=');
	size_t len =
		equals != NULL ? (size_t)(equals - argument) : strlen(argument);
	g_autofree char *written = g_strndup(argument, len);

	for (int i = 0; i < OPTION_COUNT; i++) {
		if (strcmp(option_forms[i].name, written + 2) == 0) {
			take_option(reader, (enum option)i, written,
				equals != NULL ? equals + 1 : NULL);
			return;
		}
	}
	unknown_option(reader->arguments, argument);
}

static void read_short(struct reader *reader, const char *argument)
{
	const char *value = argument[2] != '\0' ? argument + 2 : NULL;

	for (int i = 0; i < OPTION_COUNT; i++) {
		if (option_forms[i].letter == argument[1]) {
			g_autofree char *written =
				option_written((enum option)i);

			take_option(reader, (enum option)i, written, value);
			return;
		}
	}
	unknown_option(reader->arguments, argument);
}

static void read_line(struct reader *reader)
{
	bool options_ended = false;

	while (reader->at < reader->argc) {
		const char *argument = reader->argv[reader->at++];

		if (options_ended || argument[0] != '-' ||
			argument[1] == '\0') {
			g_ptr_array_add(reader->arguments->operands,
				g_strdup(argument));
		} else if (strcmp(argument, "--") == 0) {
			options_ended = true;
		} else if (argument[1] == '-') {
			read_long(reader, argument);
		} else {
			read_short(reader, argument);
		}
	}
}

/* The first operand is the command. */
static void take_command(struct arguments *arguments)
{
	const char *name = arguments_operand(arguments, 0);

	if (name == NULL) {
		return;
	}
	arguments->command = command_find(name);
	if (arguments->command != NULL) {
		g_ptr_array_remove_index(arguments->operands, 0);
		return;
	}
	g_autofree const char **names = g_new0(const char *, command_count);

	for (size_t i = 0; i < command_count; i++) {
		names[i] = commands[i]->name;
	}
	const char *near = nearest_find(name, names, command_count);

	if (near == NULL) {
		usage_problem_set(&arguments->problem, "usage.unknown_command",
			name, NULL);
	} else {
		usage_problem_set(&arguments->problem,
			"usage.unknown_command_near", name, near, NULL);
	}
}

/* A result comes in one form. */
static void check_forms(struct arguments *arguments)
{
	static const enum option forms[] = { OPTION_JSON, OPTION_CSV,
		OPTION_ICS };
	g_autofree char *first = NULL;

	for (size_t i = 0; i < G_N_ELEMENTS(forms); i++) {
		g_autofree char *written = option_written(forms[i]);

		if (!arguments_has(arguments, forms[i])) {
			continue;
		}
		if (first == NULL) {
			first = g_steal_pointer(&written);
		} else {
			usage_problem_set(&arguments->problem,
				"usage.not_together", first, written, NULL);
		}
	}
}

static void check_options(struct arguments *arguments)
{
	const struct command *command = arguments->command;
	unsigned allowed = command != NULL ? command->options : 0;
	unsigned required = command != NULL ? command->required : 0;

	for (int i = 0; i < OPTION_COUNT; i++) {
		g_autofree char *written = option_written((enum option)i);

		if (arguments->values[i] != NULL &&
			!option_forms[i].everywhere &&
			(allowed & OPTION_BIT(i)) == 0) {
			usage_problem_set(&arguments->problem,
				"usage.option_not_here", written,
				command != NULL ? command->name : "shindan",
				NULL);
		}
		if (arguments->values[i] == NULL &&
			(required & OPTION_BIT(i)) != 0) {
			usage_problem_set(&arguments->problem,
				"usage.option_missing", command->name, written,
				NULL);
		}
	}
	check_forms(arguments);
}

static void check_operands(struct arguments *arguments)
{
	const struct command *command = arguments->command;
	size_t count = arguments->operands->len;

	if (command == NULL) {
		return;
	}
	if (count < command->operands_min) {
		usage_problem_set(&arguments->problem, "usage.operand_missing",
			command->name, command->operands[count], NULL);
	}
	if (count > command->operands_max) {
		usage_problem_set(&arguments->problem,
			"usage.operand_unexpected", command->name,
			arguments_operand(arguments, command->operands_max),
			NULL);
	}
}

struct arguments *arguments_parse(int argc, const char *const *argv)
{
	struct arguments *arguments = g_new0(struct arguments, 1);
	struct reader reader = {
		.argv = argv,
		.argc = argc,
		.at = 1,
		.arguments = arguments,
	};

	arguments->operands = g_ptr_array_new_with_free_func(g_free);
	read_line(&reader);
	take_command(arguments);
	if (arguments->problem.key == NULL &&
		!arguments_has(arguments, OPTION_HELP) &&
		!arguments_has(arguments, OPTION_VERSION) &&
		!arguments_has(arguments, OPTION_MANUAL)) {
		check_options(arguments);
		check_operands(arguments);
	}
	return arguments;
}

void arguments_destroy(struct arguments *arguments)
{
	if (arguments == NULL) {
		return;
	}
	usage_problem_finish(&arguments->problem);
	g_ptr_array_free(arguments->operands, TRUE);
	g_free(arguments);
}
