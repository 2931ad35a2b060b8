/* SPDX-License-Identifier: MIT */
/* National rates (全国の割合): of the companies that a survey asked, how many
 * do what a question asks about. A record that never changes once it is
 * loaded, as a bank. The figures are those of the survey and are only looked
 * up: nothing is averaged or added, and none is shown before the company has
 * given its own answer. */
#ifndef SHINDAN_CORE_RATES_H
#define SHINDAN_CORE_RATES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/auto.h"
#include "base/date.h"
#include "core/bank.h"
#include "core/sheet.h"

#define RATE_TENTHS_MAX 1000 /* 100 % */

/* What the survey found for one question. */
struct rate {
	const char *bank;
	const char *edition;
	const char *question;
	struct text name; /* the question in a few words */
	int tenths; /* of a percent: 730 is 73.0 % */
};

/* One survey. */
struct rates {
	const char *id;
	struct text title;
	struct text publisher;
	struct text url;
	int year; /* as the survey is called; it may be a fiscal one */
	struct date from; /* the days on which it asked */
	struct date to;
	int answers; /* n: how many companies answered */
	struct text means; /* what the companies of a rate have said */
	struct text note;
	size_t rate_count;
	const struct rate *rates;
	struct texts texts; /* owns all of the above */
};

/* Empty; the loader fills it and keeps in its texts what it needs. */
struct rates *rates_create(void);
void rates_destroy(struct rates *rates);
AUTO_DEFINE(rates);

/* The words of a text of these rates, as texts_say(). */
const char *rates_text(const struct rates *rates, const struct text *text,
	const char *language);

/* The rate of a question of that bank and edition; NULL if there is none, or
 * no rates at all. */
const struct rate *rates_find(const struct rates *rates,
	const struct bank *bank, const struct question *question);

/* The same, but NULL as long as the question is not answered: the one that may
 * be shown. */
const struct rate *rates_after_answer(const struct rates *rates,
	const struct bank *bank, const struct sheet *sheet,
	const struct question *question);

/* Whether there is any that may be shown. */
bool rates_any_after_answer(const struct rates *rates, const struct bank *bank,
	const struct sheet *sheet);

/* "73.0%" and "4,191", the same in every language. Owned by the caller
 * (g_free). */
char *rate_percent(const struct rate *rate);
char *rates_answers(const struct rates *rates);

#endif
