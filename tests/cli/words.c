/* SPDX-License-Identifier: MIT */
/* Which word was meant, and which language: two tables. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>
#include <string.h>

#include "cli/language.h"
#include "cli/nearest.h"

static void nearest_distance__steps__counted(void **state)
{
	(void)state;
	assert_int_equal(nearest_distance("", ""), 0);
	assert_int_equal(nearest_distance("show", "show"), 0);
	assert_int_equal(nearest_distance("", "show"), 4);
	assert_int_equal(nearest_distance("shwo", "show"), 1);
	assert_int_equal(nearest_distance("shw", "show"), 1);
	assert_int_equal(nearest_distance("shows", "show"), 1);
	assert_int_equal(nearest_distance("shaw", "show"), 1);
	assert_int_equal(nearest_distance("kitten", "sitting"), 3);
}

static void nearest_distance__any_two__is_symmetric(void **state)
{
	static const char *const words[] = { "take", "fill", "show", "actions",
		"export", "banks", "check", "kate", "ta", "" };

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(words); i++) {
		for (size_t j = 0; j < G_N_ELEMENTS(words); j++) {
			assert_int_equal(nearest_distance(words[i], words[j]),
				nearest_distance(words[j], words[i]));
		}
	}
}

static void nearest_distance__very_long__does_not_overflow(void **state)
{
	g_autofree char *word = g_strnfill(100000, 'a');

	(void)state;
	assert_int_equal(nearest_distance(word, "show"), 100000);
}

static void nearest_find__only_near_ones(void **state)
{
	static const char *const known[] = { "take", "show", "data", "lang" };

	(void)state;
	assert_string_equal(nearest_find("shwo", known, 4), "show");
	assert_string_equal(nearest_find("dat", known, 4), "data");
	assert_null(nearest_find("xy", known, 4));
	assert_null(nearest_find("", known, 4));
	assert_null(nearest_find("langage", known, 4));
	assert_null(nearest_find("show", known, 0));
}

static void language_choose__table(void **state)
{
	static const struct {
		struct language_wishes wishes;
		const char *expected;
	} rows[] = {
		{ { NULL, NULL, NULL, NULL }, "ja" },
		{ { NULL, NULL, NULL, "" }, "ja" },
		{ { NULL, NULL, NULL, "C" }, "ja" },
		{ { NULL, NULL, NULL, "POSIX" }, "ja" },
		{ { NULL, NULL, NULL, "C.UTF-8" }, "ja" },
		{ { NULL, NULL, NULL, "C.utf8" }, "ja" },
		{ { NULL, NULL, NULL, "ja" }, "ja" },
		{ { NULL, NULL, NULL, "ja_JP.UTF-8" }, "ja" },
		{ { NULL, NULL, NULL, "ja_JP.eucJP" }, "ja" },
		{ { NULL, NULL, NULL, "en_US.UTF-8" }, "en" },
		{ { NULL, NULL, NULL, "de_DE.UTF-8" }, "en" },
		{ { NULL, NULL, NULL, "jam_JM" }, "en" },
		{ { NULL, NULL, NULL, "Cxx" }, "en" },
		{ { NULL, NULL, "en", "ja_JP.UTF-8" }, "en" },
		{ { NULL, NULL, "fr", "ja_JP.UTF-8" }, "ja" },
		{ { NULL, "ja", "en", "en_US.UTF-8" }, "ja" },
		{ { NULL, "en", "ja", "ja_JP.UTF-8" }, "en" },
		{ { NULL, "ja_JP.UTF-8", NULL, "en_US" }, "ja" },
		{ { NULL, "klingon", NULL, "en_US" }, "en" },
		{ { "en", "ja", "ja", "ja_JP" }, "en" },
		{ { "ja", "en", "en", "en_US" }, "ja" },
	};

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
		assert_string_equal(
			language_choose(&rows[i].wishes), rows[i].expected);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nearest_distance__steps__counted),
		cmocka_unit_test(nearest_distance__any_two__is_symmetric),
		cmocka_unit_test(
			nearest_distance__very_long__does_not_overflow),
		cmocka_unit_test(nearest_find__only_near_ones),
		cmocka_unit_test(language_choose__table),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
