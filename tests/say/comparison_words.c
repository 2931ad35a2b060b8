/* SPDX-License-Identifier: MIT */
/* The phrase of a change, with plain words in place of a catalogue. */
#include "say/comparison_words.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>

#include "base/messages.h"

static struct messages *words(void)
{
	static const char *const texts[][2] = {
		{ "change.points", "{0} p" },
		{ "change.with_parts", "{0} p ({1})" },
		{ "word.comma", "; " },
		{ "change.measures", "done {0}" },
		{ "change.review", "seen {0}" },
		{ "change.unexplained", "why {0}" },
		{ "change.unmapped", "one {0}" },
	};
	struct messages *messages = messages_create("en");

	for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
		assert_true(messages_add(messages, texts[i][0], texts[i][1]));
	}
	return messages;
}

static void assert_format(struct score_change change, const char *expected)
{
	AUTO(messages) messages = words();
	g_autofree char *text = comparison_words_change(messages, &change);

	assert_string_equal(text, expected);
}

static void comparison_words_signed__numbers(void **state)
{
	static const struct {
		int points;
		const char *expected;
	} rows[] = { { 8, "+8" }, { 0, "0" }, { -2, "-2" }, { 125, "+125" } };

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autofree char *text = comparison_words_signed(rows[i].points);

		assert_string_equal(text, rows[i].expected);
	}
}

static void comparison_words_change__parts_of_zero__left_out(void **state)
{
	(void)state;
	assert_format((struct score_change){ .total = 0 }, "0 p");
	assert_format((struct score_change){ 8, { 10, -2, 0, 0 } },
		"+8 p (done +10; seen -2)");
	assert_format(
		(struct score_change){ 4, { 0, 0, 4, 0 } }, "+4 p (why +4)");
	assert_format((struct score_change){ -5, { 2, -1, -4, -2 } },
		"-5 p (done +2; seen -1; why -4; one -2)");
}

/* Nothing on the whole is not the same as nothing at all. */
static void comparison_words_change__parts_cancel__told(void **state)
{
	(void)state;
	assert_format((struct score_change){ 0, { 4, -4, 0, 0 } },
		"0 p (done +4; seen -4)");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(comparison_words_signed__numbers),
		cmocka_unit_test(
			comparison_words_change__parts_of_zero__left_out),
		cmocka_unit_test(comparison_words_change__parts_cancel__told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
