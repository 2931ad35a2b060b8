/* SPDX-License-Identifier: MIT */
/* What screens say of an item of the plan. Strings are owned by the caller
 * (g_free) where nothing else is said. */
#ifndef SHINDAN_UI_PLAN_WORDS_H
#define SHINDAN_UI_PLAN_WORDS_H

#include "core/plan.h"
#include "ui/app.h"

/* The words of the action: in the language of the app where they are those of
 * its bank, else as they stand in the plan. Borrowed. */
const char *plan_words_text(
	const struct app *app, const struct plan_item *item);

/* 期日を過ぎた   着手   期日 2026年12月5日（土）   担当 山田; of what is
 * deferred 見送り   理由: … */
char *plan_words_facts(const struct app *app, const struct plan_item *item);

/* Two lines: 問3   the words of the action; the facts. */
char *plan_words_item(const struct app *app, const char *question,
	const char *text, const char *facts);

/* 計画   未着手 4   着手 1   終了 7 and what else is not 0. */
char *plan_words_title(const struct app *app, const struct plan *plan);

/* Whether the company keeps a plan that may be written. */
bool plan_is_kept(const struct app *app);

#endif
