/* SPDX-License-Identifier: MIT */
/* What to do next, in order, and what to find out first. Points play no part
 * in the order: they measure, they do not rank risk. The rule is printed in
 * the report in words. */
#ifndef SHINDAN_CORE_ADVICE_H
#define SHINDAN_CORE_ADVICE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/auto.h"
#include "core/bank.h"
#include "core/sheet.h"

enum priority {
	PRIORITY_NOW, /* 早急に: basic and none */
	PRIORITY_SOON, /* 今期中に: basic and partial, or other and none */
	PRIORITY_LATER, /* 次に: other and partial */
	PRIORITY_COUNT
};

/* "now", "soon", "later": JSON and catalogue keys. */
extern const char *const priority_names[PRIORITY_COUNT];

#define ADVICE_FIRST 6 /* shown first */

/* With that many わからない the result begins with whom to ask. */
#define ADVICE_MANY_UNSURE 8

/* Indices into the bank. */
struct advice_item {
	enum priority priority;
	size_t question;
	size_t action; /* within the question */
};

/* One sheet of find-out cards: everything to ask of one informant. */
struct card_group {
	enum informant from;
	size_t count;
	const size_t *questions; /* in the order of the bank */
};

struct advice {
	/* The first unfinished action of every question answered none or
	 * partial: one line a question, in the order of the rule. */
	size_t count;
	struct advice_item *items;
	/* All later unfinished steps of those questions, in the same order of
	 * questions. */
	size_t later_count;
	struct advice_item *later;
	/* Every わからない, grouped by whom to ask; the largest group first,
	 * equal ones in the order of enum informant. */
	size_t group_count;
	struct card_group *groups;
	size_t card_count;
	size_t *cards; /* questions, group after group */
	/* 「上からN個終えると」: the smallest N whose questions raised to the
	 * best choice reach the next band; 0 at the top, and when the list
	 * cannot reach it or a question is open. next_band NULL then. */
	size_t next_steps;
	const struct band *next_band;
};

/* finished: ids of actions that are done, ended by NULL; NULL = none. Actions
 * for companies of another size than the sheet's are left out; where the sheet
 * does not say how many work there, none is. */
struct advice *advice_create(const struct bank *bank, const struct sheet *sheet,
	const char *const *finished);
void advice_destroy(struct advice *advice);
AUTO_DEFINE(advice);

#endif
