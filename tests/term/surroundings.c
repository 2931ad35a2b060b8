/* SPDX-License-Identifier: MIT */
/* Terminals and locales as they are out there: the whole screen, or a clear
 * no; never blanks. */
#include "harness.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>
#include <string.h>
#include <sys/wait.h>

#define GOLDEN "ui/golden/question-first-ja-80x24.txt"
#define EXIT_NOT_POSSIBLE 3

static const char *demo;

static struct harness *start(const char *variable)
{
	struct harness_options options = {
		.arguments = { "--no-color" },
		.environment = { "LC_ALL", "LC_CTYPE", "LANG", "LC_ALL=C.UTF-8",
			variable },
	};

	return harness_start(demo, &options);
}

static void check_shown(const char *variable)
{
	struct harness *harness = start(variable);

	harness_expect_words(harness, GOLDEN);
	harness_send(harness, "q");
	harness_expect_exit(harness, 0);
	harness_finish(harness);
}

static void check_refused(const char *variable)
{
	struct harness *harness = start(variable);

	harness_expect_exit(harness, EXIT_NOT_POSSIBLE);
	harness_expect_text(harness, "not possible");
	harness_finish(harness);
}

static void terminal_open__draws__on_many_terminals(void **state)
{
	static const char *const terms[] = { "TERM=vt100", "TERM=linux",
		"TERM=xterm", "TERM=xterm-256color", "TERM=screen-256color",
		"TERM=tmux-256color", "TERM=putty", "TERM=alacritty",
		"TERM=made-up-in-2031" };

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(terms); i++) {
		check_shown(terms[i]);
	}
}

static void terminal_is_possible__refuses__what_cannot_move(void **state)
{
	static const char *const terms[] = { "TERM", "TERM=", "TERM=dumb",
		"TERM=unknown" };

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(terms); i++) {
		check_refused(terms[i]);
	}
}

static void terminal_is_possible__finds__a_utf8_locale(void **state)
{
	static const char *const locales[] = { "LC_ALL", "LC_ALL=C",
		"LC_ALL=POSIX", "LC_ALL=C.UTF-8", "LC_ALL=ja_JP.UTF-8",
		"LC_ALL=xx_YY.UTF-8", "LC_ALL=ja_JP" };

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(locales); i++) {
		check_shown(locales[i]);
	}
}

static void terminal_is_possible__believes__another_encoding(void **state)
{
	static const char *const locales[] = { "LC_ALL=ja_JP.eucJP",
		"LC_ALL=ja_JP.SJIS" };

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(locales); i++) {
		check_refused(locales[i]);
	}
}

static void terminal_is_possible__refuses__what_is_no_terminal(void **state)
{
	g_autofree char *program = g_strdup(demo);
	char *arguments[] = { program, NULL };
	g_autofree char *output = NULL;
	int status = 0;

	(void)state;
	assert_true(g_spawn_sync(NULL, arguments, NULL, G_SPAWN_DEFAULT, NULL,
		NULL, &output, NULL, &status, NULL));
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), EXIT_NOT_POSSIBLE);
	assert_string_equal(output, "not possible\n");
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(terminal_open__draws__on_many_terminals),
		cmocka_unit_test(
			terminal_is_possible__refuses__what_cannot_move),
		cmocka_unit_test(terminal_is_possible__finds__a_utf8_locale),
		cmocka_unit_test(
			terminal_is_possible__believes__another_encoding),
		cmocka_unit_test(
			terminal_is_possible__refuses__what_is_no_terminal),
	};

	if (argc != 2) {
		return 2;
	}
	demo = argv[1];
	return cmocka_run_group_tests_name("surroundings", tests, NULL, NULL);
}
