/* SPDX-License-Identifier: MIT */
/* A journal: the steps that were made on a kept document, and a position in
 * them. The steps before the position are done, those after it can be done
 * again; a new step cuts off what stands after it. A step is what one act
 * changed, in one row or in many. */
#ifndef SHINDAN_CORE_JOURNAL_H
#define SHINDAN_CORE_JOURNAL_H

#include <glib.h>
#include <stdbool.h>

#include "base/auto.h"

/* A row before and after; NULL = it was not there. Owned by the step. */
struct row_change {
	char *id;
	char **before;
	char **after;
};

/* An array of struct row_change. */
GArray *step_create(void);
/* Takes before and after over; id is copied. */
void step_add(GArray *step, const char *id, char **before, char **after);
const struct row_change *step_at(const GArray *step, guint index);
/* The change of that row, or NULL. */
const struct row_change *step_find(const GArray *step, const char *id);

struct journal;

struct journal *journal_create(void);
void journal_destroy(struct journal *journal);
AUTO_DEFINE(journal);

/* Takes the step over. */
void journal_add(struct journal *journal, GArray *step);

bool journal_can_undo(const struct journal *journal);
bool journal_can_redo(const struct journal *journal);

/* Moves the position over a step, which is given: borrowed until the next
 * journal_add(). There must be one. */
const GArray *journal_undo(struct journal *journal);
const GArray *journal_redo(struct journal *journal);

#endif
