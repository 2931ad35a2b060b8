/* SPDX-License-Identifier: MIT */
/* A day as people read it, in the language of the catalogue. */
#ifndef SHINDAN_BASE_DATE_WORDS_H
#define SHINDAN_BASE_DATE_WORDS_H

#include "base/date.h"
#include "base/messages.h"

/* With its weekday, and without: 「2026年11月21日（土）」. "" for no date. Owned
 * by the caller (g_free). */
char *date_words_long(struct date date, const struct messages *messages);
char *date_words_day(struct date date, const struct messages *messages);

#endif
