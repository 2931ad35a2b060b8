/* SPDX-License-Identifier: MIT */
/* Which word was meant: the steps, and how many of them are too many. */
#include "base/nearest.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>
#include <string.h>

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

static void nearest_find__two_steps__in_six_letters_or_more(void **state)
{
	static const char *const known[] = { "id", "title", "choice" };

	(void)state;
	assert_string_equal(nearest_find("di", known, 3), "id");
	assert_string_equal(nearest_find("ids", known, 3), "id");
	assert_null(nearest_find("do", known + 1, 2));
	assert_string_equal(nearest_find("titel", known, 3), "title");
	assert_null(nearest_find("tabel", known, 3));
	assert_string_equal(nearest_find("coices", known, 3), "choice");
	assert_null(nearest_find("coicess", known, 3));
}

static void nearest_find__other_letters__the_same_word(void **state)
{
	static const char *const known[] = { "take", "show" };

	(void)state;
	assert_string_equal(nearest_find("SHOW", known, 2), "show");
	assert_string_equal(nearest_find("ｔａｋｅ", known, 2), "take");
	assert_string_equal(nearest_find(" Tkae ", known, 2), "take");
	assert_null(nearest_find("見る", known, 2));
	assert_null(nearest_find("sho\xff", known, 2));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nearest_distance__steps__counted),
		cmocka_unit_test(nearest_distance__any_two__is_symmetric),
		cmocka_unit_test(
			nearest_distance__very_long__does_not_overflow),
		cmocka_unit_test(nearest_find__only_near_ones),
		cmocka_unit_test(
			nearest_find__two_steps__in_six_letters_or_more),
		cmocka_unit_test(nearest_find__other_letters__the_same_word),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
