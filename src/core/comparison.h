/* SPDX-License-Identifier: MIT */
/* Two checks side by side: what changed, and why. Of a change of points the
 * reason in the new sheet tells the cause; わからない is the exception: to it
 * or away from it is always a review and never a measure, because knowing
 * more is not doing more. */
#ifndef SHINDAN_CORE_COMPARISON_H
#define SHINDAN_CORE_COMPARISON_H

#include <stdbool.h>
#include <stddef.h>

#include "base/auto.h"
#include "core/outcome.h"
#include "core/sheet.h"

enum comparison_change {
	COMPARISON_BETTER,
	COMPARISON_WORSE,
	COMPARISON_SAME,
	COMPARISON_SETTLED, /* わからない before, known now */
	COMPARISON_NEW_UNKNOWN, /* known before, わからない now */
	/* The other edition has no such question, or one side is open. */
	COMPARISON_UNMAPPED,
	COMPARISON_CHANGE_COUNT
};

/* "better", "worse" ...: words of JSON. */
extern const char *const comparison_change_names[COMPARISON_CHANGE_COUNT];

/* Why a score is another one than before: parts that add up to the whole. */
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

/* A question on one side. */
struct compared {
	size_t question; /* in its bank; BANK_NONE: not in that edition */
	size_t choice; /* of the question; BANK_NONE: not answered */
	int points; /* 0 where not answered */
	bool unsure; /* わからない */
};

struct comparison_item {
	struct compared old;
	struct compared new;
	enum comparison_change change;
	enum reason reason; /* as the new sheet gives it */
};

/* A part of the new edition. old counts the questions of the old one that its
 * questions go on from. */
struct comparison_part {
	int old;
	int new;
	int max;
};

struct comparison {
	struct result_source old; /* borrowed, as given */
	struct result_source new;
	struct score old_score;
	struct score new_score;
	struct score_change change;
	bool seam; /* see core/bank_match.h */
	/* In the order of the new bank; questions that only the old one has
	 * follow in its order. */
	size_t count;
	struct comparison_item *items;
	struct comparison_part *parts; /* one a section of the new bank */
};

/* The catalogue key of why the answer changed: its reason, or that none is
 * recorded. NULL where nothing is to be said: it is the same or stands on one
 * side only, or to have found out or no longer to know tells itself. */
const char *comparison_reason_key(const struct comparison_item *item);

/* Whether points are what both banks are about. */
bool comparison_counts_points(const struct comparison *comparison);

size_t comparison_count(
	const struct comparison *comparison, enum comparison_change change);

/* Both banks must be known. Borrows sheets and banks. */
struct comparison *comparison_create(
	const struct result_source *old, const struct result_source *new);
void comparison_destroy(struct comparison *comparison);
AUTO_DEFINE(comparison);

#endif
