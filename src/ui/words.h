/* SPDX-License-Identifier: MIT */
/* Small pieces of language that several views say alike. All strings are
 * owned by the caller (g_free). */
#ifndef SHINDAN_UI_WORDS_H
#define SHINDAN_UI_WORDS_H

#include "core/comparison.h"
#include "ui/app.h"
#include "ui/view.h"

/* 問3 / Q3 */
char *words_question(const struct app *app, size_t question);

/* The words of a key with {0} {1} {2} replaced by numbers. */
char *words_numbers(
	const struct app *app, const char *key, long a, long b, long c);

/* 2026年11月21日（土） / Sat 21 November 2026 */
char *words_date(const struct app *app, struct date date);

/* The same without the day of the week, for lists. */
char *words_day(const struct app *app, struct date date);

/* 一つ星を宣言済み（2026年4月3日）, or that nothing was declared yet. */
char *words_declared(const struct app *app);

/* What a result is headed by: the title (may be ""), the organisation, day and
 * edition. */
char *words_result_title(const struct app *app, const char *title);

/* The label of the answer there: the choice, or 使っていない, or 未回答.
 * Borrowed. */
const char *words_answer(const struct app *app, size_t place);

/* 問3 実施している: an answer to a question of any bank, which may be NULL.
 * Owned by the caller (g_free). */
char *words_answer_of(const struct app *app, const struct bank *bank,
	size_t question, const struct answer *answer);

/* The questions with an unsure answer: "問4 問9 問23". */
char *words_unsure_list(const struct app *app);

/* 「上からN個終えると…」; NULL where there is no next band. */
char *words_next_band(const struct app *app);
/* The same for advice on another sheet. */
char *words_next_band_of(const struct app *app, const struct advice *advice);

/* 「9人まで」「10人から」「10～30人」; "" where there is no limit. */
char *words_people(const struct app *app, const struct people *people);

/* What the company named for a prompt, joined; NULL if nothing. */
char *words_named(const struct app *app, const struct prompt *prompt);

/* The words of the key "prefix.name". */
char *words_of(const struct app *app, const char *prefix, const char *name);

/* 経営者   手間 小さい   費用 無料 */
char *words_facts(const struct app *app, const struct action *action);

/* Whom a company may call. */
void words_outline_help(const struct app *app, GArray *out);

/* The questions not answered yet, likewise. */
char *words_open_list(const struct app *app);

/* Those that changed so and are answered on that side, by the ids of its
 * edition; "" if there are none. */
char *words_changed_list(const struct app *app,
	const struct comparison *comparison, enum comparison_change change,
	bool old_side);

#endif
