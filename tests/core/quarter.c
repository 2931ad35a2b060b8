/* SPDX-License-Identifier: MIT */
/* Quarters day by day over years that begin in every month, and when the next
 * check is due. */
#include "core/quarter.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>

static void assert_date(struct date found, const char *wanted)
{
	char text[DATE_TEXT_BYTES];

	date_format(found, text);
	assert_string_equal(text, wanted);
}

static struct date date_of(const char *text)
{
	struct date date = { 0 };

	assert_true(date_parse(text, &date));
	return date;
}

/* What a day belongs to when the year begins in that month. */
struct row {
	const char *date;
	int year_begins;
	int year;
	int quarter;
	const char *first;
	const char *last;
};

static const struct row rows[] = {
	{ "2026-11-24", 4, 2026, 3, "2026-10-01", "2026-12-31" },
	{ "2026-04-01", 4, 2026, 1, "2026-04-01", "2026-06-30" },
	{ "2026-03-31", 4, 2025, 4, "2026-01-01", "2026-03-31" },
	{ "2027-01-01", 4, 2026, 4, "2027-01-01", "2027-03-31" },
	{ "2026-07-01", 4, 2026, 2, "2026-07-01", "2026-09-30" },
	{ "2026-11-24", 1, 2026, 4, "2026-10-01", "2026-12-31" },
	{ "2026-01-01", 1, 2026, 1, "2026-01-01", "2026-03-31" },
	{ "2026-11-30", 12, 2025, 4, "2026-09-01", "2026-11-30" },
	{ "2028-02-29", 12, 2027, 1, "2027-12-01", "2028-02-29" },
	{ "2027-02-10", 12, 2026, 1, "2026-12-01", "2027-02-28" },
	{ "2026-10-15", 9, 2026, 1, "2026-09-01", "2026-11-30" },
	/* No month: April. */
	{ "2026-11-24", 0, 2026, 3, "2026-10-01", "2026-12-31" },
	{ "2026-11-24", 13, 2026, 3, "2026-10-01", "2026-12-31" },
	{ "2026-11-24", -1, 2026, 3, "2026-10-01", "2026-12-31" },
	/* The ends of the calendar. */
	{ "9999-12-31", 4, 9999, 3, "9999-10-01", "9999-12-31" },
	{ "9999-12-31", 12, 9999, 1, "9999-12-01", "9999-12-31" },
	{ "0001-01-01", 12, 0, 1, "0001-01-01", "0001-02-28" },
};

static void quarter_of__days__table(void **state)
{
	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
		struct quarter quarter =
			quarter_of(date_of(rows[i].date), rows[i].year_begins);

		assert_int_equal(quarter.year, rows[i].year);
		assert_int_equal(quarter.quarter, rows[i].quarter);
		assert_date(quarter.first, rows[i].first);
		assert_date(quarter.last, rows[i].last);
	}
}

static bool is_after(struct date date, struct date other)
{
	return date_compare(date, other) > 0;
}

/* Each begins the day after the one before ends, four make a year, and all
 * days from the first to the last give the same quarter. */
static void check_sequence(int year_begins)
{
	struct quarter before = quarter_of(date_of("2023-06-15"), year_begins);

	for (int i = 0; i < 20; i++) {
		struct date next = date_add_months(before.first, 3);
		struct quarter quarter = quarter_of(next, year_begins);
		struct quarter at_end = quarter_of(quarter.last, year_begins);

		assert_int_equal(date_days_between(before.last, next), 1);
		assert_int_equal(date_compare(quarter.first, next), 0);
		assert_int_equal(quarter.quarter, before.quarter % 4 + 1);
		assert_int_equal(quarter.year,
			before.year + (quarter.quarter == 1 ? 1 : 0));
		assert_true(is_after(quarter.last, quarter.first));
		assert_memory_equal(&at_end, &quarter, sizeof(quarter));
		if (quarter.quarter == 1) {
			assert_int_equal(quarter.first.month, year_begins);
			assert_int_equal(quarter.first.year, quarter.year);
		}
		before = quarter;
	}
}

static void quarter_of__every_first_month__quarters_meet(void **state)
{
	(void)state;
	for (int month = 1; month <= 12; month++) {
		check_sequence(month);
	}
}

static void quarter_due_day__three_months_on__same_day_or_end(void **state)
{
	(void)state;
	assert_date(quarter_due_day(date_of("2026-11-24")), "2027-02-24");
	assert_date(quarter_due_day(date_of("2026-11-30")), "2027-02-28");
	assert_date(quarter_due_day(date_of("2027-11-30")), "2028-02-29");
	assert_date(quarter_due_day(date_of("2026-08-31")), "2026-11-30");
	assert_date(quarter_due_day((struct date){ 0 }), "");
}

static void quarter_is_due__from_that_day_on(void **state)
{
	struct date checked = date_of("2026-11-30");

	(void)state;
	assert_false(quarter_is_due(checked, checked));
	assert_false(quarter_is_due(checked, date_of("2027-02-27")));
	assert_true(quarter_is_due(checked, date_of("2027-02-28")));
	assert_true(quarter_is_due(checked, date_of("2030-01-01")));
	assert_false(quarter_is_due(checked, date_of("2020-01-01")));
}

static void quarter_is_due__never_checked__always(void **state)
{
	(void)state;
	assert_true(quarter_is_due((struct date){ 0 }, date_of("0001-01-01")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(quarter_of__days__table),
		cmocka_unit_test(quarter_of__every_first_month__quarters_meet),
		cmocka_unit_test(
			quarter_due_day__three_months_on__same_day_or_end),
		cmocka_unit_test(quarter_is_due__from_that_day_on),
		cmocka_unit_test(quarter_is_due__never_checked__always),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
