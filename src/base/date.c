/* SPDX-License-Identifier: MIT */
/* Days as values; GLib knows the calendar. */
#include "base/date.h"

#include <glib.h>
#include <string.h>

#define MONTHS_A_YEAR 12

static const struct date first_day = { 1, 1, 1 };
static const struct date last_day = { 9999, 12, 31 };

bool date_is_set(struct date date)
{
	return date.year != 0;
}

static bool read_digits(const char *text, int count, int *ret_number)
{
	int number = 0;

	for (int i = 0; i < count; i++) {
		if (!g_ascii_isdigit(text[i])) {
			return false;
		}
		number = number * 10 + (text[i] - '0');
	}
	*ret_number = number;
	return true;
}

bool date_parse(const char *text, struct date *ret_date)
{
	struct date date = { 0 };

	if (strlen(text) != DATE_TEXT_BYTES - 1 || text[4] != '-' ||
		text[7] != '-' || !read_digits(text, 4, &date.year) ||
		!read_digits(text + 5, 2, &date.month) ||
		!read_digits(text + 8, 2, &date.day)) {
		return false;
	}
	if (!g_date_valid_dmy((GDateDay)date.day, (GDateMonth)date.month,
		    (GDateYear)date.year)) {
		return false;
	}
	*ret_date = date;
	return true;
}

void date_format(struct date date, char ret_text[DATE_TEXT_BYTES])
{
	ret_text[0] = '\0';
	if (date_is_set(date)) {
		(void)g_snprintf(ret_text, DATE_TEXT_BYTES, "%04d-%02d-%02d",
			date.year, date.month, date.day);
	}
}

int date_compare(struct date a, struct date b)
{
	if (a.year != b.year) {
		return a.year - b.year;
	}
	if (a.month != b.month) {
		return a.month - b.month;
	}
	return a.day - b.day;
}

static void set_day(GDate *day, struct date date)
{
	g_date_set_dmy(day, (GDateDay)date.day, (GDateMonth)date.month,
		(GDateYear)date.year);
}

int date_weekday(struct date date)
{
	GDate day;

	set_day(&day, date);
	return (int)g_date_get_weekday(&day);
}

struct date date_month_end(struct date date)
{
	date.day = g_date_get_days_in_month(
		(GDateMonth)date.month, (GDateYear)date.year);
	return date;
}

struct date date_add_months(struct date date, int months)
{
	/* Months since January of the year 0; long, because the sum of two ints
	 * may be more than an int. */
	long month =
		(long)date.year * MONTHS_A_YEAR + (date.month - 1) + months;
	struct date added = { .year = (int)(month / MONTHS_A_YEAR),
		.month = (int)(month % MONTHS_A_YEAR) + 1,
		.day = 1 };

	if (month < MONTHS_A_YEAR) {
		return first_day;
	}
	if (month / MONTHS_A_YEAR > last_day.year) {
		return last_day;
	}
	added.day = MIN(date.day, date_month_end(added).day);
	return added;
}

int date_days_between(struct date from, struct date to)
{
	GDate first;
	GDate second;

	set_day(&first, from);
	set_day(&second, to);
	return g_date_days_between(&first, &second);
}

struct date date_add_days(struct date date, int days)
{
	GDate day;

	if (days < date_days_between(date, first_day)) {
		return first_day;
	}
	if (days > date_days_between(date, last_day)) {
		return last_day;
	}
	set_day(&day, date);
	guint32 julian = g_date_get_julian(&day);

	g_date_set_julian(&day, (guint32)((gint64)julian + days));
	return (struct date){
		.year = g_date_get_year(&day),
		.month = (int)g_date_get_month(&day),
		.day = g_date_get_day(&day),
	};
}
