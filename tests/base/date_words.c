/* SPDX-License-Identifier: MIT */
/* Days with plain words in place of a catalogue. */
#include "base/date_words.h"

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
		{ "date.day", "{2} {1} {0}" },
		{ "date.long", "{3} {2} {1} {0}" },
		{ "date.january", "Jan" },
		{ "date.december", "Dec" },
		{ "date.thursday", "Thu" },
		{ "date.sunday", "Sun" },
	};
	struct messages *messages = messages_create("en");

	for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
		assert_true(messages_add(messages, texts[i][0], texts[i][1]));
	}
	return messages;
}

static void date_words__first_and_last_names__in_the_order_of_the_words(
	void **state)
{
	static const struct {
		struct date date;
		const char *day;
		const char *long_day;
	} rows[] = {
		{ { 2026, 1, 1 }, "1 Jan 2026", "Thu 1 Jan 2026" },
		{ { 2028, 12, 31 }, "31 Dec 2028", "Sun 31 Dec 2028" },
		{ { 0 }, "", "" },
	};
	AUTO(messages) messages = words();

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autofree char *day = date_words(rows[i].date, messages);
		g_autofree char *long_day =
			date_words_long(rows[i].date, messages);

		assert_string_equal(day, rows[i].day);
		assert_string_equal(long_day, rows[i].long_day);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			date_words__first_and_last_names__in_the_order_of_the_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
