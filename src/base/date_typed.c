/* SPDX-License-Identifier: MIT */
/* First every character that may stand in a day becomes one of ASCII; then
 * there are numbers with '/' between them. */
#include "base/date_typed.h"

#include <glib.h>

#include "base/utf8.h"

#define ERA_MARK 'R'
#define FIRST_YEAR_MARK 'g' /* 令和元年 */
#define BEFORE_REIWA 2018 /* Reiwa 1 is 2019 */
#define WESTERN_YEAR_MIN 1000
#define NUMBERS_MAX 3
#define NUMBER_MAX 9999
#define LEAP_YEARS_APART 8 /* at most: 1896, 1904 */

/* What stands for what; 0 = left out. */
static const struct {
	uint32_t code_point;
	char means;
} known[] = {
	{ ' ', 0 }, { '\t', 0 }, { 0x3000, 0 }, /* ideographic space */
	{ '/', '/' }, { '-', '/' }, { '.', '/' }, { 0xFF0F, '/' },
	{ 0xFF0D, '/' }, { 0xFF0E, '/' }, { 0x2212, '/' }, /* minus sign */
	{ 0x2010, '/' }, /* hyphen */
	{ 0x30FC, '/' }, /* ー, what an input method makes of '-' */
	{ 0x30FB, '/' }, /* ・ and of '/' */
	{ 0x5E74, '/' }, /* 年 */
	{ 0x6708, '/' }, /* 月 */
	{ 0x65E5, '/' }, /* 日 */
	{ 'R', ERA_MARK }, { 'r', ERA_MARK }, { 0xFF32, ERA_MARK },
	{ 0xFF52, ERA_MARK }, { 0x4EE4, ERA_MARK }, /* 令 of 令和 */
	{ 0x548C, 0 }, /* 和 */
	{ 0x5143, FIRST_YEAR_MARK }, /* 元 */
};

static bool append_known(GString *plain, uint32_t code_point)
{
	for (size_t i = 0; i < G_N_ELEMENTS(known); i++) {
		if (known[i].code_point == code_point) {
			if (known[i].means != 0) {
				g_string_append_c(plain, known[i].means);
			}
			return true;
		}
	}
	return false;
}

static bool append_digit(GString *plain, uint32_t code_point)
{
	static const uint32_t zeros[] = { '0', 0xFF10 };

	for (size_t i = 0; i < G_N_ELEMENTS(zeros); i++) {
		if (code_point >= zeros[i] && code_point <= zeros[i] + 9) {
			g_string_append_c(
				plain, (char)('0' + (code_point - zeros[i])));
			return true;
		}
	}
	return false;
}

/* NULL where something stands that belongs to no day. Owned. */
static char *in_ascii(const char *text)
{
	g_autoptr(GString) plain = g_string_new(NULL);
	uint32_t code_point = 0;
	size_t len = 0;

	while ((len = utf8_decode(text, &code_point)) > 0) {
		if (!append_digit(plain, code_point) &&
			!append_known(plain, code_point)) {
			return NULL;
		}
		text += len;
	}
	return g_strdup(plain->str);
}

static bool read_number(const char **at, int *ret_number)
{
	int number = 0;
	const char *start = *at;

	while (g_ascii_isdigit(**at)) {
		number = number * 10 + (**at - '0');
		if (number > NUMBER_MAX) {
			return false;
		}
		(*at)++;
	}
	*ret_number = number;
	return *at > start;
}

/* Numbers with one '/' between them; one more may stand at the end, from 日.
 * Returns how many there are, 0 if that is not all. */
static size_t read_numbers(const char *at, int ret_numbers[NUMBERS_MAX])
{
	size_t count = 0;

	while (count < NUMBERS_MAX && read_number(&at, &ret_numbers[count])) {
		count++;
		if (*at == '/') {
			at++;
		} else {
			break;
		}
	}
	return *at == '\0' ? count : 0;
}

static bool is_day(struct date date)
{
	return g_date_valid_dmy((GDateDay)MIN(date.day, 99),
		(GDateMonth)MIN(date.month, 99), (GDateYear)date.year);
}

/* The 29th of February may be years away. */
static bool next_such_day(
	int month, int day, struct date today, struct date *ret_date)
{
	for (int years = 0; years <= LEAP_YEARS_APART; years++) {
		struct date date = { today.year + years, month, day };

		if (date.year <= NUMBER_MAX && is_day(date) &&
			date_compare(date, today) >= 0) {
			*ret_date = date;
			return true;
		}
	}
	return false;
}

/* The year is one of the era. */
static bool read_era(const char *at, struct date *ret_date)
{
	int numbers[NUMBERS_MAX] = { 0 };
	g_autofree char *rest = *at == FIRST_YEAR_MARK
					? g_strconcat("1", at + 1, NULL)
					: g_strdup(at);
	size_t count = read_numbers(rest, numbers);
	struct date date = { BEFORE_REIWA + numbers[0], numbers[1],
		numbers[2] };

	if (count != NUMBERS_MAX || numbers[0] < 1 || date.year > NUMBER_MAX ||
		!is_day(date)) {
		return false;
	}
	*ret_date = date;
	return true;
}

bool date_parse_typed(
	const char *text, struct date today, struct date *ret_date)
{
	int numbers[NUMBERS_MAX] = { 0 };
	g_autofree char *plain = in_ascii(text);

	if (plain == NULL) {
		return false;
	}
	if (plain[0] == ERA_MARK) {
		return read_era(plain + 1, ret_date);
	}
	size_t count = read_numbers(plain, numbers);
	struct date date = { numbers[0], numbers[1], numbers[2] };

	if (count == 2) {
		return next_such_day(numbers[0], numbers[1], today, ret_date);
	}
	if (count != NUMBERS_MAX || date.year < WESTERN_YEAR_MIN ||
		!is_day(date)) {
		return false;
	}
	*ret_date = date;
	return true;
}

bool date_parse_typed_past(
	const char *text, struct date today, struct date *ret_date)
{
	struct date date;

	if (!date_parse_typed(text, today, &date)) {
		return false;
	}
	/* Only a day without a year depends on where one begins to look. */
	for (int years = 1;
		years <= LEAP_YEARS_APART && date_compare(date, today) > 0;
		years++) {
		struct date start =
			date_add_days(date_add_months(today, -12 * years), 1);
		struct date earlier;

		if (date_parse_typed(text, start, &earlier) &&
			date_compare(earlier, today) <= 0) {
			date = earlier;
		}
	}
	*ret_date = date;
	return true;
}
