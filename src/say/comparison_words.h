/* SPDX-License-Identifier: MIT */
/* What is said of two checks side by side. Strings are owned by the caller
 * (g_free) where they are not const. */
#ifndef SHINDAN_SAY_COMPARISON_WORDS_H
#define SHINDAN_SAY_COMPARISON_WORDS_H

#include "base/messages.h"
#include "core/comparison.h"

/* The questions that are told one by one; what must be known comes first. */
struct comparison_list {
	enum comparison_change change;
	const char *key; /* of the heading, with their number */
};

#define COMPARISON_LISTS 4
extern const struct comparison_list comparison_lists[COMPARISON_LISTS];

/* "+8", "-2", "0" */
char *comparison_words_signed(int points);

/* 「+8点（対策 +10、見直し -2）」; parts that are 0 are left out. */
char *comparison_words_change(
	const struct messages *messages, const struct score_change *change);

/* 「前回 54点   +8点（対策 +10、見直し -2）」; NULL unless points count and
 * both checks are complete. */
char *comparison_words_line(
	const struct messages *messages, const struct comparison *comparison);

/* Of one side: that there is none yet; "" where the bank has none. */
const char *comparison_words_band(const struct messages *messages,
	const struct result_source *source, const struct score *score);

/* The answer of one side (area: see say/result_words.h); "" if there is
 * none. */
const char *comparison_words_answer(const struct messages *messages,
	const char *area, const struct result_source *source,
	const struct compared *side);

/* Why an answer changed; "" where there is nothing to say. */
const char *comparison_words_reason(
	const struct messages *messages, const struct comparison_item *item);

/* Both answers, the points where they count, and the reason. */
char *comparison_words_facts(const struct messages *messages,
	const struct comparison *comparison,
	const struct comparison_item *item);

/* 問3 問8: those that changed so and are answered on that side, by the ids of
 * its edition; "" if there are none. */
char *comparison_words_list(const struct messages *messages,
	const struct comparison *comparison, enum comparison_change change,
	bool old_side);

#endif
