/* SPDX-License-Identifier: MIT */
/* What is said of the result of a check. Strings are owned by the caller
 * (g_free) where they are not const. */
#ifndef SHINDAN_SAY_RESULT_WORDS_H
#define SHINDAN_SAY_RESULT_WORDS_H

#include "base/messages.h"
#include "core/advice.h"
#include "core/company.h"
#include "core/history.h"
#include "core/score.h"

/* Screens and papers call 使っていない and 未回答 by words of their own: the
 * areas of the catalogue that hold them. */
#define WORDS_OF_SCREENS "word"
#define WORDS_OF_PAPERS "report"

/* 第3.1版 */
char *result_words_edition(
	const struct messages *messages, const char *edition);

/* What a result is headed by: the title (may be ""), the organisation, day and
 * edition. */
char *result_words_title(const struct messages *messages,
	const struct bank *bank, const struct sheet *sheet, const char *title);

/* 54点 / 100点 */
char *result_words_points(
	const struct messages *messages, const struct score *score);

/* The same with the band, where there is one. */
char *result_words_headline(const struct messages *messages,
	const struct bank *bank, const struct score *score);

/* What the わからない may do to the band; NULL where it is settled. */
char *result_words_outlook(const struct messages *messages,
	const struct bank *bank, const struct score *score);

/* 「上からN個終えると…」; NULL where there is no next band. */
char *result_words_next_band(const struct messages *messages,
	const struct bank *bank, const struct advice *advice);

/* The choice, or 使っていない, or 未回答; answer may be NULL. */
const char *result_words_answer(const struct messages *messages,
	const char *area, const struct bank *bank,
	const struct question *question, const struct answer *answer);

/* 問3 実施している */
char *result_words_numbered_answer(const struct messages *messages,
	const char *area, const struct bank *bank,
	const struct question *question, const struct answer *answer);

/* What the checks of the company say of a rule that their questions cover. */
char *result_words_rule(const struct messages *messages, const char *area,
	const struct question *rule, const struct company *company);

/* 問4 問9 問23: those that are わからない, and those that are open. */
char *result_words_unsure(const struct messages *messages,
	const struct bank *bank, const struct sheet *sheet);
char *result_words_open(const struct messages *messages,
	const struct bank *bank, const struct sheet *sheet);

/* 「ここで版が変わりました（3.1 から 4.0）」: an item with a seam. */
char *result_words_seam(
	const struct messages *messages, const struct history_item *item);

#endif
