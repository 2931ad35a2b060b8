/* SPDX-License-Identifier: MIT */
/* The command line: options anywhere, and every way to get it wrong. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>
#include <string.h>

#include "cli/arguments.h"

/* Splits at blanks; "''" stands for an empty argument. The words live as long
 * as the arguments. */
struct line {
	char **words;
	struct arguments *arguments;
};

static void line_open(struct line *line, const char *text)
{
	g_autofree char *whole = g_strconcat("shindan ", text, NULL);

	line->words = g_strsplit(g_strchomp(whole), " ", -1);
	for (char **word = line->words; *word != NULL; word++) {
		if (strcmp(*word, "''") == 0) {
			(*word)[0] = '\0';
		}
	}
	line->arguments = arguments_parse((int)g_strv_length(line->words),
		(const char *const *)line->words);
}

static void line_close(struct line *line)
{
	arguments_destroy(line->arguments);
	g_strfreev(line->words);
}

static void assert_problem(const char *text, const char *key, const char *first,
	const char *second)
{
	struct line line;

	line_open(&line, text);
	const struct usage_problem *problem = &line.arguments->problem;

	if (g_strcmp0(problem->key, key) != 0 ||
		g_strcmp0(problem->args[0], first) != 0 ||
		g_strcmp0(problem->args[1], second) != 0) {
		print_error("%s: %s %s %s\n", text, problem->key,
			problem->args[0], problem->args[1]);
	}
	assert_int_equal(g_strcmp0(problem->key, key), 0);
	assert_int_equal(g_strcmp0(problem->args[0], first), 0);
	assert_int_equal(g_strcmp0(problem->args[1], second), 0);
	line_close(&line);
}

static void assert_value(
	const char *text, enum option option, const char *value)
{
	struct line line;

	line_open(&line, text);
	assert_null(line.arguments->problem.key);
	assert_int_equal(g_strcmp0(line.arguments->values[option], value), 0);
	line_close(&line);
}

static void arguments_parse__nothing__is_home(void **state)
{
	struct line line;

	(void)state;
	line_open(&line, "");
	assert_null(line.arguments->command);
	assert_null(line.arguments->problem.key);
	line_close(&line);
}

static void arguments_parse__commands__all_known(void **state)
{
	static const char *const lines[] = { "take", "fill a b -o c", "show a",
		"actions a", "plan", "export a", "form", "forms", "import a",
		"compare a b", "banks", "check a", "wording a" };

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(lines); i++) {
		struct line line;

		line_open(&line, lines[i]);
		assert_null(line.arguments->problem.key);
		assert_ptr_equal(line.arguments->command, commands[i]);
		line_close(&line);
	}
	assert_int_equal(command_count, G_N_ELEMENTS(lines));
}

static void arguments_parse__later_commands__not_offered(void **state)
{
	(void)state;
	assert_problem("merge a", "usage.unknown_command", "merge", NULL);
	assert_problem("seminar", "usage.unknown_command", "seminar", NULL);
	assert_problem("collect a", "usage.unknown_command", "collect", NULL);
	assert_problem("doctor", "usage.unknown_command", "doctor", NULL);
}

static void arguments_parse__value__all_forms(void **state)
{
	(void)state;
	assert_value("show a --data dir", OPTION_DATA, "dir");
	assert_value("show a --data=dir", OPTION_DATA, "dir");
	assert_value("take -o file", OPTION_OUTPUT, "file");
	assert_value("take -ofile", OPTION_OUTPUT, "file");
	assert_value("take --output file", OPTION_OUTPUT, "file");
	assert_value("take --output=a=b", OPTION_OUTPUT, "a=b");
	assert_value("take --unit ''", OPTION_UNIT, "");
	assert_value("take --unit=", OPTION_UNIT, "");
	assert_value("take -o --plain", OPTION_OUTPUT, "--plain");
	assert_value("show a --json", OPTION_JSON, "");
	assert_value("--lang ja --lang en", OPTION_LANG, "en");
}

static void arguments_parse__options__anywhere(void **state)
{
	struct line line;

	(void)state;
	line_open(&line, "--lang en show --json one --plain two");
	assert_null(line.arguments->problem.key);
	assert_string_equal(line.arguments->command->name, "show");
	assert_int_equal(line.arguments->operands->len, 2);
	assert_string_equal(arguments_operand(line.arguments, 0), "one");
	assert_string_equal(arguments_operand(line.arguments, 1), "two");
	assert_null(arguments_operand(line.arguments, 2));
	assert_true(arguments_has(line.arguments, OPTION_PLAIN));
	assert_true(arguments_has(line.arguments, OPTION_JSON));
	line_close(&line);
}

static void arguments_parse__two_dashes__end_options(void **state)
{
	struct line line;

	(void)state;
	line_open(&line, "show -- --json -o -");
	assert_null(line.arguments->problem.key);
	assert_int_equal(line.arguments->operands->len, 3);
	assert_string_equal(arguments_operand(line.arguments, 0), "--json");
	line_close(&line);
}

static void arguments_parse__lone_dash__is_an_operand(void **state)
{
	struct line line;

	(void)state;
	line_open(&line, "show -");
	assert_null(line.arguments->problem.key);
	assert_string_equal(arguments_operand(line.arguments, 0), "-");
	line_close(&line);
}

static void arguments_parse__unknown__nearest_is_named(void **state)
{
	(void)state;
	assert_problem("shwo a", "usage.unknown_command_near", "shwo", "show");
	assert_problem(
		"exprot a", "usage.unknown_command_near", "exprot", "export");
	assert_problem("SHOW a", "usage.unknown_command_near", "SHOW", "show");
	assert_problem(
		"frobnicate", "usage.unknown_command", "frobnicate", NULL);
	assert_problem(
		"show a --jsn", "usage.unknown_option_near", "--jsn", "json");
	assert_problem("take --organization=A", "usage.unknown_option_near",
		"--organization=A", "organisation");
	assert_problem("take --frobnicate", "usage.unknown_option",
		"--frobnicate", NULL);
	assert_problem("take -z", "usage.unknown_option", "-z", NULL);
	assert_problem("take --manul", "usage.unknown_option", "--manul", NULL);
}

static void arguments_parse__keys_with_a_dash__told_apart(void **state)
{
	(void)state;
	assert_problem(
		"fill ipa-25 -1234 -o a", "usage.keys_dash", "-1234", NULL);
	assert_problem("fill ipa-25 --1..x", "usage.keys_dash", "--1..x", NULL);
	assert_problem("take -x", "usage.unknown_option", "-x", NULL);
}

static void arguments_parse__values__missing_or_wrong(void **state)
{
	(void)state;
	assert_problem("take -o", "usage.value_missing", "-o", "FILE");
	assert_problem("take --data", "usage.value_missing", "--data", "DIR");
	assert_problem("take --data=", "usage.value_missing", "--data", "DIR");
	assert_problem(
		"take --plain=yes", "usage.value_unexpected", "--plain", NULL);
	assert_problem("--lang fr", "usage.value_wrong", "--lang", "fr");
	assert_problem(
		"--ambiguous 3", "usage.value_wrong", "--ambiguous", "3");
}

static void arguments_parse__option_of_another_command__refused(void **state)
{
	(void)state;
	assert_problem(
		"take --json", "usage.option_not_here", "--json", "take");
	assert_problem("show a -o b", "usage.option_not_here", "-o", "show");
	assert_problem("export a --unit b", "usage.option_not_here", "--unit",
		"export");
	assert_problem(
		"--unit b", "usage.option_not_here", "--unit", "shindan");
	assert_problem("fill a b", "usage.option_missing", "fill", "-o");
	assert_problem(
		"show a --json --csv", "usage.not_together", "--json", "--csv");
	assert_problem("plan --ics a.ics --csv", "usage.not_together", "--csv",
		"--ics");
	assert_problem("plan --ics a.ics --json", "usage.not_together",
		"--json", "--ics");
}

static void arguments_parse__operands__too_few_or_many(void **state)
{
	(void)state;
	assert_problem("show", "usage.operand_missing", "show", "SHEET");
	assert_problem("fill -o c", "usage.operand_missing", "fill", "BANK");
	assert_problem(
		"fill ipa-25 -o c", "usage.operand_missing", "fill", "KEYS");
	assert_problem("check", "usage.operand_missing", "check", "FILE");
	assert_problem("take a b", "usage.operand_unexpected", "take", "b");
	assert_problem("banks a", "usage.operand_unexpected", "banks", "a");
	assert_problem(
		"actions a b", "usage.operand_unexpected", "actions", "b");
	assert_problem("compare", "usage.operand_missing", "compare", "OLD");
	assert_problem("compare a", "usage.operand_missing", "compare", "NEW");
	assert_problem(
		"compare a b c", "usage.operand_unexpected", "compare", "c");
}

static void arguments_parse__help__needs_nothing_else(void **state)
{
	(void)state;
	assert_value("fill --help", OPTION_HELP, "");
	assert_value("show --help", OPTION_HELP, "");
	assert_problem(
		"shwo --help", "usage.unknown_command_near", "shwo", "show");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(arguments_parse__nothing__is_home),
		cmocka_unit_test(arguments_parse__commands__all_known),
		cmocka_unit_test(arguments_parse__later_commands__not_offered),
		cmocka_unit_test(arguments_parse__value__all_forms),
		cmocka_unit_test(arguments_parse__options__anywhere),
		cmocka_unit_test(arguments_parse__two_dashes__end_options),
		cmocka_unit_test(arguments_parse__lone_dash__is_an_operand),
		cmocka_unit_test(arguments_parse__unknown__nearest_is_named),
		cmocka_unit_test(arguments_parse__keys_with_a_dash__told_apart),
		cmocka_unit_test(arguments_parse__values__missing_or_wrong),
		cmocka_unit_test(
			arguments_parse__option_of_another_command__refused),
		cmocka_unit_test(arguments_parse__operands__too_few_or_many),
		cmocka_unit_test(arguments_parse__help__needs_nothing_else),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
