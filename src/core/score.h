/* SPDX-License-Identifier: MIT */
/* The score: exact sums, and what is still possible. Not answered, わからない
 * and 実施していない stay apart everywhere. Source of the rule: text book
 * pages 「5分でできる！情報セキュリティ自社診断」. A sheet keeps a copy of it. */
#ifndef SHINDAN_CORE_SCORE_H
#define SHINDAN_CORE_SCORE_H

#include <stdbool.h>
#include <stddef.h>

#include "core/bank.h"
#include "core/sheet.h"

#define SCORE_CHOICES_MAX 9 /* keys 1-9 */

/* Of a whole sheet or of one section. */
struct score {
	int total; /* sum of the points of all answers */
	int max; /* sum of the highest points of all questions */
	int low, high; /* the range once every question has a known answer */
	size_t questions;
	size_t answered;
	size_t unsure;
	size_t absent; /* counted in `answered` and as best choice, too */
	/* By index in the scale of the bank; questions with choices of their
	 * own are not counted here. */
	size_t counts[SCORE_CHOICES_MAX];
	bool complete;
	/* The band, and those of the ends of the range; NULL while a question
	 * is open, for a section, and for a bank without bands. */
	const struct band *band;
	const struct band *low_band;
	const struct band *high_band;
};

void score_sheet(const struct bank *bank, const struct sheet *sheet,
	struct score *ret_score);

void score_section(const struct bank *bank, const struct sheet *sheet,
	size_t section, struct score *ret_score);

/* What the don't-knows may do to the band. */
enum score_outlook {
	OUTLOOK_SETTLED, /* it stays, or there is no band yet */
	OUTLOOK_WILL_RISE, /* every known answer lifts it to high_band */
	OUTLOOK_MAY_RISE, /* it stays or rises by one, to high_band */
	OUTLOOK_MAY_CHANGE, /* anything from low_band to high_band */
};

enum score_outlook score_outlook(const struct score *score);

/* All questions answered, and all with the same choice (25 times the same
 * deserves a second look). */
bool score_is_uniform(const struct bank *bank, const struct sheet *sheet);

/* Recomputes points of the answers and the result from the bank, and sets
 * `finished` to today the first time the sheet is complete. Returns true if
 * a result stood there and differed (in score, max or band; the label, in the
 * first language of the bank, is words only). */
bool score_refresh(
	struct sheet *sheet, const struct bank *bank, struct date today);

#endif
