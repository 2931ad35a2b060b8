/* SPDX-License-Identifier: MIT */
/* What is said of a plan and its items. Strings are owned by the caller
 * (g_free) where they are not const. */
#ifndef SHINDAN_SAY_PLAN_WORDS_H
#define SHINDAN_SAY_PLAN_WORDS_H

#include "base/messages.h"
#include "core/bank.h"
#include "core/plan.h"
#include "core/plan_import.h"

/* The words of the action: in the language of the catalogue where they are
 * those of that bank, else as they stand in the plan. */
const char *plan_words_text(const struct messages *messages,
	const struct bank *bank, const struct plan_item *item);

/* 期日を過ぎた   着手   期日 2026年12月5日（土）   担当 山田; of what is
 * deferred 見送り   理由: … */
char *plan_words_facts(const struct messages *messages,
	const struct plan_item *item, struct date today);

/* The same without what a list tells by its order: 着手   担当 山田. */
char *plan_words_facts_only(
	const struct messages *messages, const struct plan_item *item);

/* Two lines: 問3   the words of the action; the facts. */
char *plan_words_item(const struct messages *messages, const char *question,
	const char *text, const char *facts);

/* 計画   未着手 4   着手 1   終了 7 and what else is not 0. */
char *plan_words_title(const struct messages *messages, const struct plan *plan,
	struct date today);

/* 未着手 4   着手 1   終了 7, and how many are late if any. */
char *plan_words_states(
	const struct messages *messages, const struct plan_counts *counts);

/* The heading of what can be changed in a list of actions. */
extern const char *const plan_words_fields[IMPORT_FIELD_COUNT];

#endif
