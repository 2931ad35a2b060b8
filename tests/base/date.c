/* SPDX-License-Identifier: MIT */
/* Days, against a calendar that counts them one by one. */
#include "base/date.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>
#include <limits.h>

static void date_parse__good_days__read(void **state)
{
	static const struct {
		const char *text;
		struct date date;
	} good[] = {
		{ "2026-11-21", { 2026, 11, 21 } },
		{ "0001-01-01", { 1, 1, 1 } },
		{ "9999-12-31", { 9999, 12, 31 } },
		{ "2024-02-29", { 2024, 2, 29 } },
		{ "2000-02-29", { 2000, 2, 29 } },
	};

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(good); i++) {
		struct date date = { 0 };

		assert_true(date_parse(good[i].text, &date));
		assert_int_equal(date_compare(date, good[i].date), 0);
	}
}

static void date_parse__bad_texts__false_and_nothing_written(void **state)
{
	static const char *const bad[] = {
		"",
		"2026-11-2",
		"2026-11-211",
		"2026-1-021",
		"2026/11/21",
		"20261121",
		" 2026-11-2",
		"2026-11-21 ",
		"+026-11-21",
		"2026-+1-21",
		"2026-11-2x",
		"2026-11x21",
		"2026x11-21",
		"0000-01-01",
		"2026-00-10",
		"2026-13-10",
		"2026-10-00",
		"2026-10-32",
		"2026-11-31",
		"2026-02-29",
		"1900-02-29",
		"２０２６",
	};

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(bad); i++) {
		struct date date = { 1, 2, 3 };

		assert_false(date_parse(bad[i], &date));
		assert_int_equal(date.year, 1);
		assert_int_equal(date.month, 2);
		assert_int_equal(date.day, 3);
	}
}

static int days_in_month(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30,
		31 };
	bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

	return days[month - 1] + (month == 2 && leap ? 1 : 0);
}

static struct date day_after(struct date date)
{
	if (date.day < days_in_month(date.year, date.month)) {
		date.day++;
		return date;
	}
	date.day = 1;
	date.month = date.month % 12 + 1;
	date.year += date.month == 1 ? 1 : 0;
	return date;
}

/* 400 years: the calendar begins anew. 1 January 1900 was a Monday. */
static void date__every_day_of_400_years__written_read_ordered(void **state)
{
	struct date date = { 1900, 1, 1 };
	int weekday = 1;

	(void)state;
	while (date.year < 2300) {
		char text[DATE_TEXT_BYTES];
		struct date read = { 0 };
		struct date next = day_after(date);

		date_format(date, text);
		assert_true(date_parse(text, &read));
		assert_int_equal(date_compare(read, date), 0);
		assert_true(date_compare(date, next) < 0);
		assert_true(date_compare(next, date) > 0);
		assert_int_equal(date_weekday(date), weekday);
		weekday = weekday % 7 + 1;
		date = next;
	}
}

static void date_format__no_date__empty(void **state)
{
	char text[DATE_TEXT_BYTES] = "x";

	(void)state;
	date_format((struct date){ 0 }, text);
	assert_string_equal(text, "");
	assert_false(date_is_set((struct date){ 0 }));
	assert_true(date_is_set((struct date){ 2026, 11, 21 }));
}

static void date_format__small_numbers__padded(void **state)
{
	char text[DATE_TEXT_BYTES];

	(void)state;
	date_format((struct date){ 7, 1, 2 }, text);
	assert_string_equal(text, "0007-01-02");
}

static void assert_date(struct date found, int year, int month, int day)
{
	assert_int_equal(found.year, year);
	assert_int_equal(found.month, month);
	assert_int_equal(found.day, day);
}

static void date_month_end__leap_years__known(void **state)
{
	(void)state;
	assert_date(date_month_end((struct date){ 2026, 11, 1 }), 2026, 11, 30);
	assert_date(date_month_end((struct date){ 2027, 2, 28 }), 2027, 2, 28);
	assert_date(date_month_end((struct date){ 2028, 2, 1 }), 2028, 2, 29);
	assert_date(date_month_end((struct date){ 1900, 2, 1 }), 1900, 2, 28);
}

/* Month after month, from a day that every second month lacks. */
static void date_add_months__any_number__month_by_month(void **state)
{
	struct date start = { 2026, 8, 31 };
	int year = 2020;
	int month = 8;

	(void)state;
	for (int months = -72; months <= 72; months++) {
		int days = days_in_month(year, month);

		assert_date(date_add_months(start, months), year, month,
			MIN(31, days));
		assert_date(
			date_add_months((struct date){ 2026, 8, 15 }, months),
			year, month, 15);
		month = month % 12 + 1;
		year += month == 1 ? 1 : 0;
	}
}

static void date_add_months__beyond_the_calendar__its_ends(void **state)
{
	struct date late = { 9999, 11, 15 };
	struct date early = { 1, 2, 15 };

	(void)state;
	assert_date(date_add_months(late, 1), 9999, 12, 15);
	assert_date(date_add_months(late, 2), 9999, 12, 31);
	assert_date(date_add_months(late, INT_MAX), 9999, 12, 31);
	assert_date(date_add_months(early, -1), 1, 1, 15);
	assert_date(date_add_months(early, -2), 1, 1, 1);
	assert_date(date_add_months(early, INT_MIN), 1, 1, 1);
}

/* Over two ends of February and of a year. */
static void date_days_between__counted_one_by_one(void **state)
{
	struct date from = { 2027, 11, 5 };
	struct date to = from;

	(void)state;
	for (int days = 0; days < 900; days++) {
		assert_int_equal(date_days_between(from, to), days);
		assert_int_equal(date_days_between(to, from), -days);
		to = day_after(to);
	}
}

/* Around every end of a month and both kinds of century. */
static void date_add_days__any_number__day_by_day(void **state)
{
	struct date from = { 1896, 2, 20 };

	(void)state;
	for (int start = 0; start < 60; start++) {
		struct date date = from;

		for (int days = 0; days < 3000; days++) {
			assert_date(date_add_days(from, days), date.year,
				date.month, date.day);
			assert_date(date_add_days(date, -days), from.year,
				from.month, from.day);
			date = day_after(date);
		}
		from = day_after(from);
	}
}

static void date_add_days__beyond_the_calendar__its_ends(void **state)
{
	struct date late = { 9999, 12, 30 };
	struct date early = { 1, 1, 2 };

	(void)state;
	assert_date(date_add_days(late, 1), 9999, 12, 31);
	assert_date(date_add_days(late, 2), 9999, 12, 31);
	assert_date(date_add_days(early, INT_MAX), 9999, 12, 31);
	assert_date(date_add_days(early, -1), 1, 1, 1);
	assert_date(date_add_days(early, -2), 1, 1, 1);
	assert_date(date_add_days(late, INT_MIN), 1, 1, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(date_parse__good_days__read),
		cmocka_unit_test(
			date_parse__bad_texts__false_and_nothing_written),
		cmocka_unit_test(
			date__every_day_of_400_years__written_read_ordered),
		cmocka_unit_test(date_format__no_date__empty),
		cmocka_unit_test(date_format__small_numbers__padded),
		cmocka_unit_test(date_month_end__leap_years__known),
		cmocka_unit_test(date_add_months__any_number__month_by_month),
		cmocka_unit_test(
			date_add_months__beyond_the_calendar__its_ends),
		cmocka_unit_test(date_days_between__counted_one_by_one),
		cmocka_unit_test(date_add_days__any_number__day_by_day),
		cmocka_unit_test(date_add_days__beyond_the_calendar__its_ends),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
