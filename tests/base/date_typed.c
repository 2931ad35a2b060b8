/* SPDX-License-Identifier: MIT */
/* Days as people type them. Today is 21 November 2026. */
#include "base/date_typed.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

static const struct date today = { 2026, 11, 21 };

static void assert_read(const char *text, struct date from, const char *day)
{
	struct date date = { 0 };
	char found[DATE_TEXT_BYTES];

	if (!date_parse_typed(text, from, &date)) {
		fail_msg("not read: %s", text);
	}
	date_format(date, found);
	if (strcmp(found, day) != 0) {
		fail_msg("%s is read as %s", text, found);
	}
}

static void date_parse_typed__with_a_year__that_day(void **state)
{
	static const char *const texts[] = { "2026-12-05", "2026-12-5",
		"2026/12/5", "2026.12.05", "2026年12月5日", "2026年 12月 5日",
		" 2026-12-05 ", "２０２６－１２－０５", "２０２６／１２／５",
		"２０２６年１２月５日", "２０２６ー１２ー５", "2026・12・5",
		"令和8年12月5日", "令和８年１２月５日", "令和 8/12/5",
		"R8.12.5", "r8-12-05", "Ｒ８．１２．５", "　2026年12月5日　" };

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		assert_read(texts[i], today, "2026-12-05");
	}
	assert_read("令和元年5月1日", today, "2019-05-01");
	assert_read("2020-01-01", today, "2020-01-01");
}

static void date_parse_typed__month_and_day__next_such_day(void **state)
{
	struct date leap_gone = { 2096, 3, 1 };
	struct date end = { 9999, 12, 31 };
	struct date date = { 0 };

	(void)state;
	assert_read("12/5", today, "2026-12-05");
	assert_read("12月5日", today, "2026-12-05");
	assert_read("１２月５日", today, "2026-12-05");
	assert_read("12-05", today, "2026-12-05");
	assert_read("11/22", today, "2026-11-22");
	assert_read("11/21", today, "2026-11-21");
	assert_read("11/20", today, "2027-11-20");
	assert_read("1/10", today, "2027-01-10");
	assert_read("2/29", today, "2028-02-29");
	assert_read("2/29", leap_gone, "2104-02-29");
	assert_false(date_parse_typed("1/1", end, &date));
}

static void date_parse_typed__no_day__false_and_nothing_written(void **state)
{
	static const char *const texts[] = { "", " ", "来週", "明日", "5",
		"5日", "12月", "2026", "2026年12月", "12/32", "13/1", "0/5",
		"2/30", "2026-02-29", "2026-13-01", "26/12/5", "0026-12-05",
		"2026-12-05-01", "2026--12-05", "/12/5", "12/5//", "12/5まで",
		"20261205", "99999999999/1/1", "1/99999999999", "2026/0/1",
		"2026/1/0", "2026/300/1", "2026/1/300", "令和0年1月1日",
		"令和8年", "令和12/5", "令和元年", "元/12/5", "R9999/1/1",
		"12/5R", "12/5/2026", "Dec 5", "-1/1", "12:5" };
	struct date date = { 1, 2, 3 };

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		if (date_parse_typed(texts[i], today, &date)) {
			fail_msg("read: %s", texts[i]);
		}
		assert_int_equal(date.year, 1);
		assert_int_equal(date.month, 2);
		assert_int_equal(date.day, 3);
	}
}

/* Whatever is written for a day is read back. */
static void date_parse_typed__every_day__read_back(void **state)
{
	struct date day = today;

	(void)state;
	for (int i = 0; i < 3000; i++) {
		char text[DATE_TEXT_BYTES];
		char words[64];

		date_format(day, text);
		assert_read(text, today, text);
		(void)snprintf(words, sizeof(words), "%d年%d月%d日", day.year,
			day.month, day.day);
		assert_read(words, today, text);
		(void)snprintf(words, sizeof(words), "R%d/%d/%d",
			day.year - 2018, day.month, day.day);
		assert_read(words, today, text);
		(void)snprintf(
			words, sizeof(words), "%d/%d", day.month, day.day);
		assert_read(words, day, text);
		day = date_add_days(day, 1);
	}
}

static void date_parse_typed_past__no_year__last_such_day(void **state)
{
	static const char *const texts[][2] = { { "12/5", "2025-12-05" },
		{ "11/22", "2025-11-22" }, { "11/21", "2026-11-21" },
		{ "11月20日", "2026-11-20" }, { "1/10", "2026-01-10" },
		{ "2/29", "2024-02-29" }, { "2026/12/5", "2026-12-05" },
		{ "2020-01-01", "2020-01-01" } };
	struct date date = { 1, 2, 3 };
	char found[DATE_TEXT_BYTES];

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		assert_true(date_parse_typed_past(texts[i][0], today, &date));
		date_format(date, found);
		assert_string_equal(found, texts[i][1]);
	}
	assert_false(date_parse_typed_past("明日", today, &date));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(date_parse_typed__with_a_year__that_day),
		cmocka_unit_test(
			date_parse_typed__month_and_day__next_such_day),
		cmocka_unit_test(
			date_parse_typed__no_day__false_and_nothing_written),
		cmocka_unit_test(date_parse_typed__every_day__read_back),
		cmocka_unit_test(date_parse_typed_past__no_year__last_such_day),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
