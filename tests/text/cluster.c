/* SPDX-License-Identifier: MIT */
/* Steps of a cursor, fitting and clipping: never through a character. */
#include "text/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>
#include <string.h>

#include "any_text.h"

#define SEED 20261121
#define ROUNDS 3000

static void check_steps(const char *text, const size_t *ends, size_t count)
{
	size_t at = 0;

	for (size_t i = 0; i < count; i++) {
		size_t next = text_next_cluster(text, at);

		assert_int_equal(next, ends[i]);
		assert_int_equal(text_previous_cluster(text, next), at);
		at = next;
	}
	assert_int_equal(at, strlen(text));
}

static void text_next_cluster__steps__over_what_one_sees(void **state)
{
	(void)state;
	check_steps("aあ", (const size_t[]){ 1, 4 }, 2);
	check_steps("か\u3099き", (const size_t[]){ 6, 9 }, 2);
	check_steps("👩\u200D👧x", (const size_t[]){ 11, 12 }, 2);
	check_steps("🇯🇵🇺🇸", (const size_t[]){ 8, 16 }, 2);
	check_steps("각x", (const size_t[]){ 3, 4 }, 2);
}

static void text_next_cluster__stays__inside_the_text(void **state)
{
	(void)state;
	assert_int_equal(text_next_cluster("", 0), 0);
	assert_int_equal(text_next_cluster("あ", 3), 3);
	assert_int_equal(text_next_cluster("あ", 99), 3);
	assert_int_equal(text_previous_cluster("", 0), 0);
	assert_int_equal(text_previous_cluster("あ", 0), 0);
	assert_int_equal(text_previous_cluster("あい", 99), 3);
}

static void text_previous_cluster__undoes__a_step(void **state)
{
	g_autoptr(GRand) random = g_rand_new_with_seed(SEED);

	(void)state;
	for (int round = 0; round < ROUNDS; round++) {
		g_autofree char *text = any_text(random, 12);
		size_t at = 0;

		while (text[at] != '\0') {
			size_t next = text_next_cluster(text, at);

			assert_true(next > at);
			assert_int_equal(text_previous_cluster(text, next), at);
			at = next;
		}
	}
}

static void text_fit__takes__as_much_as_fits(void **state)
{
	int cells = -1;

	(void)state;
	assert_int_equal(text_fit("あいう", 4, &cells), 6);
	assert_int_equal(cells, 4);
	assert_int_equal(text_fit("あいう", 5, &cells), 6);
	assert_int_equal(cells, 4);
	assert_int_equal(text_fit("あいう", 1, &cells), 0);
	assert_int_equal(cells, 0);
	assert_int_equal(text_fit("あいう", -1, &cells), 0);
	assert_int_equal(text_fit("か\u3099き", 2, NULL), 6);
	assert_int_equal(text_fit("", 5, NULL), 0);
}

static void text_fit__is__the_longest_by_definition(void **state)
{
	g_autoptr(GRand) random = g_rand_new_with_seed(SEED);

	(void)state;
	for (int round = 0; round < ROUNDS; round++) {
		g_autofree char *text = any_text(random, 12);
		int width = g_rand_int_range(random, 0, 30);
		int cells = -1;
		size_t fits = text_fit(text, width, &cells);

		assert_int_equal(cells, text_width_bytes(text, fits));
		assert_true(cells <= width);
		if (text[fits] != '\0') {
			size_t next = text_next_cluster(text, fits);

			assert_true(text_width_bytes(text, next) > width);
		}
	}
}

static void check_clip(const char *text, int width, const char *expected)
{
	g_autofree char *clipped = text_clip(text, width);

	assert_string_equal(clipped, expected);
}

static void text_clip__says__that_it_cut(void **state)
{
	(void)state;
	check_clip("青葉商店", 8, "青葉商店");
	check_clip("青葉商店", 7, "青葉..");
	check_clip("青葉商店", 6, "青葉..");
	check_clip("青葉商店", 5, "青..");
	check_clip("青葉商店", 3, "..");
	check_clip("青葉商店", 2, "..");
	check_clip("青葉商店", 1, ".");
	check_clip("青葉商店", 0, "");
	check_clip("青葉商店", -3, "");
	check_clip("", 0, "");
}

static void text_clip__is_never_wider__than_asked(void **state)
{
	g_autoptr(GRand) random = g_rand_new_with_seed(SEED);

	(void)state;
	for (int round = 0; round < ROUNDS; round++) {
		g_autofree char *text = any_text(random, 12);
		int width = g_rand_int_range(random, 0, 30);
		g_autofree char *clipped = text_clip(text, width);

		assert_true(text_width(clipped) <= width);
		assert_true(g_utf8_validate(clipped, -1, NULL));
		assert_int_equal(
			strcmp(text, clipped) == 0, text_width(text) <= width);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(text_next_cluster__steps__over_what_one_sees),
		cmocka_unit_test(text_next_cluster__stays__inside_the_text),
		cmocka_unit_test(text_previous_cluster__undoes__a_step),
		cmocka_unit_test(text_fit__takes__as_much_as_fits),
		cmocka_unit_test(text_fit__is__the_longest_by_definition),
		cmocka_unit_test(text_clip__says__that_it_cut),
		cmocka_unit_test(text_clip__is_never_wider__than_asked),
	};

	return cmocka_run_group_tests_name("cluster", tests, NULL, NULL);
}
