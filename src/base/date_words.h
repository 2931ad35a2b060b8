/* SPDX-License-Identifier: MIT */
/* A day in words, the same on screens and on paper. */
#ifndef SHINDAN_BASE_DATE_WORDS_H
#define SHINDAN_BASE_DATE_WORDS_H

#include "base/date.h"

struct messages;

/* 2026年11月21日 / 21 November 2026; "" when no date is set. Owned by the
 * caller (g_free). */
char *date_words(struct date date, const struct messages *messages);

/* The same with the day of the week. */
char *date_words_long(struct date date, const struct messages *messages);

#endif
