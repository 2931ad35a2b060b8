/* SPDX-License-Identifier: MIT */
/* The present question in words. Strings are owned by the caller (g_free). */
#ifndef SHINDAN_UI_QUESTION_WORDS_H
#define SHINDAN_UI_QUESTION_WORDS_H

#include "ui/work.h"

const struct question *question_present(const struct app *app);
/* Never NULL; borrowed until the session changes. */
const struct answer *question_answer(const struct app *app);

/* The label of the answer there: the choice, or 使っていない, or 未回答.
 * Borrowed. */
const char *question_words_answer(const struct app *app, size_t place);

/* "うちの重要情報  顧客名簿、図面"; NULL if nothing was named here. */
char *question_named(const struct app *app);

/* What speaks for an answer, one line each: finished actions, answers in other
 * banks; NULL if nothing does. */
char *question_hints_for_answer(const struct app *app);

/* The first proposal that can be taken over here, or BANK_NONE. */
size_t question_proposed(const struct app *app, struct proposal *ret_proposal);

/* What stands beside a row of the choices: the answer now, or 前回 2026年8月20日;
 * "" if nothing does. */
char *question_row_mark(const struct app *app, int row);

/* The short word of an answer for lists (実施 一部 未実施 わからない 未回答,
 * 使っていない): for a scale that the catalogue does not know the label. */
const char *question_words_short(const struct app *app,
	const struct question *question, const struct answer *answer);

#endif
