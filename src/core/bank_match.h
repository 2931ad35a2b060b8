/* SPDX-License-Identifier: MIT */
/* Which questions of two banks carry the same history: two editions, or two
 * banks of a series. In one edition every question is its own match. Across
 * editions the `same_as` of either bank decides; what no same_as names matches
 * by the same id and the same words (in the first language of the newer one)
 * in the same bank. No question has two matches. */
#ifndef SHINDAN_CORE_BANK_MATCH_H
#define SHINDAN_CORE_BANK_MATCH_H

#include <stdbool.h>
#include <stddef.h>

#include "base/auto.h"
#include "core/bank.h"

struct bank_match {
	/* By question of the newer bank that of the older one, and by question
	 * of the older bank that of the newer one; BANK_NONE = no match. */
	size_t *older;
	size_t *newer;
	/* Some question has no match, or the full marks differ: the totals of
	 * the two do not measure the same. */
	bool seam;
};

struct bank_match *bank_match_create(
	const struct bank *older, const struct bank *newer);
void bank_match_destroy(struct bank_match *match);
AUTO_DEFINE(bank_match);

#endif
