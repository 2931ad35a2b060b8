/* SPDX-License-Identifier: MIT */
#include "term/environment.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>

/* NULL takes the variable away. */
static void set(const char *name, const char *value)
{
	if (value == NULL) {
		g_unsetenv(name);
	} else {
		assert_true(g_setenv(name, value, TRUE));
	}
}

static void environment_names_other_encoding__asks__as_libc_does(void **state)
{
	static const struct {
		const char *all;
		const char *ctype;
		const char *lang;
		bool other;
	} cases[] = {
		{ NULL, NULL, NULL, false },
		{ "C", NULL, NULL, false },
		{ "ja_JP", NULL, NULL, false },
		{ "ja_JP.UTF-8", NULL, NULL, false },
		{ "ja_JP.utf8", NULL, NULL, false },
		{ "ja_JP.eucJP", NULL, NULL, true },
		{ NULL, "ja_JP.SJIS", NULL, true },
		{ NULL, NULL, "ja_JP.eucJP", true },
		{ "C.UTF-8", "ja_JP.eucJP", "ja_JP.eucJP", false },
		{ "", "", "ja_JP.eucJP", true },
		{ "", "C.UTF-8", "ja_JP.eucJP", false },
	};

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		set("LC_ALL", cases[i].all);
		set("LC_CTYPE", cases[i].ctype);
		set("LANG", cases[i].lang);
		assert_int_equal(
			environment_names_other_encoding(), cases[i].other);
	}
}

static void environment_wants_no_color__means__any_value(void **state)
{
	(void)state;
	set("NO_COLOR", NULL);
	assert_false(environment_wants_no_color());
	set("NO_COLOR", "");
	assert_false(environment_wants_no_color());
	set("NO_COLOR", "0");
	assert_true(environment_wants_no_color());
}

static void environment_term__is_null__where_it_names_nothing(void **state)
{
	(void)state;
	set("TERM", NULL);
	assert_null(environment_term());
	set("TERM", "");
	assert_null(environment_term());
	set("TERM", "unknown");
	assert_null(environment_term());
	set("TERM", "xterm");
	assert_string_equal(environment_term(), "xterm");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			environment_names_other_encoding__asks__as_libc_does),
		cmocka_unit_test(environment_wants_no_color__means__any_value),
		cmocka_unit_test(
			environment_term__is_null__where_it_names_nothing),
	};

	return cmocka_run_group_tests_name("environment", tests, NULL, NULL);
}
