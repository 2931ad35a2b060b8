/* SPDX-License-Identifier: MIT */
/* Days as values; GLib knows the calendar. */
#include "base/date.h"

#include <glib.h>
#include <string.h>

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

int date_weekday(struct date date)
{
	GDate day;

	g_date_set_dmy(&day, (GDateDay)date.day, (GDateMonth)date.month,
		(GDateYear)date.year);
	return (int)g_date_get_weekday(&day);
}
