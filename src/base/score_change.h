/* SPDX-License-Identifier: MIT */
/* Why a score is another one than before: parts that add up to the whole. As
 * with problems (base/diag), what is said is data here and its words are in
 * locales, so that screens, commands and the workbook say it alike. */
#ifndef SHINDAN_BASE_SCORE_CHANGE_H
#define SHINDAN_BASE_SCORE_CHANGE_H

struct messages;

enum change_cause {
	CHANGE_BY_MEASURES, /* 対策 */
	CHANGE_BY_REVIEW, /* 見直し: the company is as it was, or not by its doing */
	CHANGE_UNEXPLAINED, /* no reason was given */
	CHANGE_UNMAPPED, /* answers that stand on one side only */
	CHANGE_CAUSE_COUNT
};

struct score_change {
	int total; /* the sum of by */
	int by[CHANGE_CAUSE_COUNT];
};

/* "+8", "-2", "0". Owned by the caller (g_free). */
char *score_change_signed(int points);

/* 「+8点（対策 +10、見直し -2）」; parts that are 0 are left out. Owned by the
 * caller (g_free). */
char *score_change_format(
	const struct score_change *change, const struct messages *messages);

#endif
