/* SPDX-License-Identifier: MIT */
/* Small pieces of language that several views say alike. All strings are
 * owned by the caller (g_free). */
#ifndef SHINDAN_UI_WORDS_H
#define SHINDAN_UI_WORDS_H

#include "ui/app.h"

/* 問3 / Q3 */
char *words_question(const struct app *app, size_t question);

/* The words of a key with {0} {1} {2} replaced by numbers. */
char *words_numbers(
	const struct app *app, const char *key, long a, long b, long c);

/* 2026年11月21日（土） / Sat 21 November 2026 */
char *words_date(const struct app *app, struct date date);

/* The label of the answer there: the choice, or 使っていない, or 未回答.
 * Borrowed. */
const char *words_answer(const struct app *app, size_t place);

/* The questions with an unsure answer: "問4 問9 問23". */
char *words_unsure_list(const struct app *app);

/* 「上からN個終えると…」; NULL where there is no next band. */
char *words_next_band(const struct app *app);

/* The questions not answered yet, likewise. */
char *words_open_list(const struct app *app);

#endif
