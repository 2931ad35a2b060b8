/* SPDX-License-Identifier: MIT */
/* What a company may tell a customer on one page: facts and what it has
 * finished, each of them only if it is ticked. There is no item for weak
 * points: memos, notes, reasons, names of people, don't-knows, open and
 * overdue actions are nothing that could be ticked. */
#ifndef SHINDAN_CORE_CUSTOMER_PAPER_H
#define SHINDAN_CORE_CUSTOMER_PAPER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/auto.h"
#include "base/date.h"
#include "core/company.h"

/* In the order of the page. */
enum customer_item_kind {
	CUSTOMER_CHECKS, /* days and number of checks */
	CUSTOMER_SCORE, /* score and band of this check */
	CUSTOMER_NEXT, /* when the next check is planned */
	CUSTOMER_STAR, /* what was declared under SECURITY ACTION */
	CUSTOMER_POLICY, /* the basic policy is public */
	CUSTOMER_MEASURE, /* an action of the plan that is finished */
	CUSTOMER_KIND_COUNT
};

struct customer_item {
	enum customer_item_kind kind;
	size_t plan_index; /* of a measure */
	bool ticked;
};

struct customer_paper {
	size_t count;
	struct customer_item *items;
	size_t check_count;
	struct date
		*checks; /* of that series and unit, finished; oldest first */
	struct date next; /* from today on; no date: none is known */
};

/* Only what is true today. Ticked at first are the days, the next check and
 * what was declared. check has its bank. */
struct customer_paper *customer_paper_create(const struct company *company,
	const struct result_source *check, struct date today);
void customer_paper_destroy(struct customer_paper *paper);
AUTO_DEFINE(customer_paper);

/* Whether a check was ever finished; without one there is nothing to report. */
bool customer_paper_has_checks(const struct customer_paper *paper);

/* An index past the end changes nothing. */
void customer_paper_toggle(struct customer_paper *paper, size_t index);

/* Whether the item of that kind is there and ticked. */
bool customer_paper_tells(
	const struct customer_paper *paper, enum customer_item_kind kind);

/* What the item is called in commands: "score", "action:ipa-25/3.1". Owned by
 * the caller (g_free). */
char *customer_paper_id(const struct customer_paper *paper,
	const struct company *company, size_t index);

/* Names beside those of the items, ended by NULL: "done" for every measure;
 * "none" for nothing. */
extern const char *const customer_paper_sets[];

/* Ticks what has that name; "none" takes all ticks away. False if nothing is
 * called so. */
bool customer_paper_tick(struct customer_paper *paper,
	const struct company *company, const char *name);

#endif
