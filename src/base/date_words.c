/* SPDX-License-Identifier: MIT */
/* The catalogue puts year, month, day and weekday in their order. */
#include "base/date_words.h"

#include <glib.h>

#include "base/messages.h"

static char *in_words(
	struct date date, const char *key, const struct messages *messages)
{
	static const char *const weekdays[] = { "date.monday", "date.tuesday",
		"date.wednesday", "date.thursday", "date.friday",
		"date.saturday", "date.sunday" };
	static const char *const months[] = { "date.january", "date.february",
		"date.march", "date.april", "date.may", "date.june",
		"date.july", "date.august", "date.september", "date.october",
		"date.november", "date.december" };

	if (!date_is_set(date)) {
		return g_strdup("");
	}
	g_autofree char *year = g_strdup_printf("%d", date.year);
	g_autofree char *day = g_strdup_printf("%d", date.day);

	return tr_args(messages, key, year,
		tr(messages, months[date.month - 1]), day,
		tr(messages, weekdays[date_weekday(date) - 1]), NULL);
}

char *date_words(struct date date, const struct messages *messages)
{
	return in_words(date, "date.day", messages);
}

char *date_words_long(struct date date, const struct messages *messages)
{
	return in_words(date, "date.long", messages);
}
