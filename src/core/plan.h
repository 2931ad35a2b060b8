/* SPDX-License-Identifier: MIT */
/* The plan (計画): the actions that a company decided about, who does them and
 * until when. It speaks of banks and actions by id and keeps a copy of their
 * words, so that it can be read when a bank is missing. An action of a bank,
 * whatever its edition, stands in it once. */
#ifndef SHINDAN_CORE_PLAN_H
#define SHINDAN_CORE_PLAN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/auto.h"
#include "base/date.h"
#include "core/advice.h"
#include "core/bank.h"

#define PLAN_NONE ((size_t)-1) /* "no such index" */

enum plan_decision {
	PLAN_ADOPTED,
	PLAN_DEFERRED, /* 見送る, with a reason */
	PLAN_DECISION_COUNT
};

enum plan_status {
	PLAN_TODO, /* 未着手 */
	PLAN_DOING, /* 着手 */
	PLAN_DONE, /* 終了 */
	PLAN_STATUS_COUNT
};

/* The words of the file, also used in JSON and as ends of catalogue keys
 * ("report.status.todo"). */
extern const char *const plan_decision_names[PLAN_DECISION_COUNT];
extern const char *const plan_status_names[PLAN_STATUS_COUNT];

/* All strings are owned by the item; "" and no date where nothing stands.
 * What people wrote into the file by hand is kept even where it does not
 * apply: due and status of a deferred action mean nothing. */
struct plan_item {
	char *bank; /* id */
	char *edition; /* in which it was decided about */
	char *question; /* id */
	char *action; /* id, "3.1" */
	char *text; /* the words of the action */
	enum plan_decision decision;
	char *reason; /* why it was deferred */
	char *owner; /* who does it */
	struct date begin; /* when it is to be begun */
	struct date due;
	enum plan_status status;
	struct date started;
	struct date finished;
	struct date added; /* to the plan */
	char *note;
};

void plan_item_init(struct plan_item *item);
void plan_item_finish(struct plan_item *item);

struct plan;

/* An empty plan; id is copied (a uuid from outside: it tells the plans of two
 * companies apart). */
struct plan *plan_create(const char *id);
void plan_destroy(struct plan *plan);
AUTO_DEFINE(plan);

const char *plan_id(const struct plan *plan);

/* Every item equal, in the same order; and the ids. */
bool plan_equals(const struct plan *a, const struct plan *b);

/* For the loader: a copy of the item becomes the last one. False if its action
 * stands in the plan. */
bool plan_append(struct plan *plan, const struct plan_item *item);

/* For the journal: a copy of the item stands in the place of the one of that
 * action, or behind the others; and the id is another. The plan is not
 * read-only. */
void plan_put(struct plan *plan, const struct plan_item *item);
void plan_set_id(struct plan *plan, const char *id);

/* For the loader: a file that must not be rewritten. Nothing changes such a
 * plan from then on. */
void plan_set_read_only(struct plan *plan);
bool plan_is_read_only(const struct plan *plan);

size_t plan_count(const struct plan *plan);
/* index is below the count. Borrowed until the item is removed. */
const struct plan_item *plan_at(const struct plan *plan, size_t index);

/* The index of an action, or PLAN_NONE. */
size_t plan_find(const struct plan *plan, const char *bank, const char *action);

/* An item by its action, for those who look at a plan that may change under
 * them: by undo, or by what somebody else wrote. */
struct plan_ref {
	char bank[ID_BYTES_MAX + 1];
	char action[ID_BYTES_MAX + 1];
};

void plan_ref_set(struct plan_ref *ref, const struct plan_item *item);
/* Its index now, or PLAN_NONE. */
size_t plan_ref_find(const struct plan *plan, const struct plan_ref *ref);

/* What the company is asked to decide about. */
struct plan_offer {
	const struct bank *bank;
	struct advice_item item;
	const char *language; /* of the words that are copied */
	struct date checked; /* date of the sheet that it comes from */
};

/* When an action of that priority is due if it is adopted today: in two weeks;
 * with the next check (of today's, if that of the sheet has passed); in a
 * year. */
struct date plan_default_due(
	enum priority priority, struct date checked, struct date today);

/* Each of these returns whether it changed anything; an index past the end and
 * a read-only plan give false. */

/* The action is to be done, by its default day. One that was adopted before
 * stays as it is. */
bool plan_adopt(
	struct plan *plan, const struct plan_offer *offer, struct date today);
/* The action is left for now: not begun, due on no day. One that is done stays
 * as it is. */
bool plan_defer(struct plan *plan, const struct plan_offer *offer,
	const char *reason, struct date today);
/* The same for what stands in the plan. */
bool plan_defer_at(struct plan *plan, size_t index, const char *reason);
/* What was deferred is to be done after all: not begun, due on no day. */
bool plan_take_up(struct plan *plan, size_t index);
/* No decision stands any more. */
bool plan_remove(struct plan *plan, size_t index);

bool plan_set_owner(struct plan *plan, size_t index, const char *owner);
bool plan_set_note(struct plan *plan, size_t index, const char *note);

enum plan_day { PLAN_BEGIN, PLAN_DUE, PLAN_STARTED, PLAN_FINISHED };

/* The next two are for adopted actions only. No date takes the day away, but
 * not the day when what is done was finished or what is being done was begun;
 * what is not done has no day when it was finished. */
bool plan_set_day(
	struct plan *plan, size_t index, enum plan_day which, struct date day);
/* Doing began today, unless a day stands; done was finished today, likewise;
 * what is not done has no day when it was finished. */
bool plan_set_status(struct plan *plan, size_t index, enum plan_status status,
	struct date today);

/* Rises with every change to be saved; 0 = as it was read. */
unsigned plan_revision(const struct plan *plan);

/* Adopted and not done. */
bool plan_is_open(const struct plan_item *item);
/* Open, and its day is before today. */
bool plan_is_overdue(const struct plan_item *item, struct date today);

struct plan_counts {
	size_t todo;
	size_t doing;
	size_t done;
	size_t deferred;
	size_t overdue; /* of those to do and doing */
};

void plan_count_states(const struct plan *plan, struct date today,
	struct plan_counts *ret_counts);

/* Indices of all items as people want to read them: open ones by the day they
 * are due (so that overdue ones come first), open ones due on no day, done
 * ones, deferred ones; each in the order of the plan where nothing else
 * decides. Owned (g_free). */
size_t *plan_order(const struct plan *plan);

/* Ids of the actions of a bank that are done (for advice_create()), or
 * deferred; ended by NULL. The array is owned by the caller (g_free), the
 * strings are borrowed from the items. */
const char **plan_finished_ids(const struct plan *plan, const char *bank);
const char **plan_deferred_ids(const struct plan *plan, const char *bank);

/* At least one action of the question is adopted, and all that are adopted are
 * done: the next check may propose a better answer. */
bool plan_question_is_finished(
	const struct plan *plan, const char *bank, const char *question);

#endif
