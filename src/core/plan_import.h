/* SPDX-License-Identifier: MIT */
/* What a list of actions that came back changes in the plan. Three sides: the
 * values as they were exported, the values in the list now, and the plan now.
 * Only what differs from the export was meant; where the plan has moved on and
 * differs, too, the plan stays. Nothing is removed because a row is missing.
 * Pure rules: values are words of the file format ("2026-12-05", "todo"),
 * whatever wrote the list. */
#ifndef SHINDAN_CORE_PLAN_IMPORT_H
#define SHINDAN_CORE_PLAN_IMPORT_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/auto.h"
#include "base/date.h"
#include "core/bank.h"
#include "core/plan.h"

/* In the order of the columns. */
enum import_field {
	IMPORT_OWNER,
	IMPORT_BEGIN,
	IMPORT_DUE,
	IMPORT_STARTED,
	IMPORT_FINISHED,
	IMPORT_STATUS,
	IMPORT_NOTE,
	IMPORT_FIELD_COUNT
};

bool import_field_is_day(enum import_field field);

struct import_value {
	char *text; /* NULL: its column is missing, or it cannot be read */
	bool is_unreadable; /* something stands there, and was told */
	char *place; /* for messages: "対策リスト H12"; NULL in the base */
};

/* One action of the list; all strings owned. */
struct import_row {
	char *bank; /* id */
	char *action; /* id */
	char *edition; /* NULL: not said */
	struct import_value values[IMPORT_FIELD_COUNT];
};

/* key is "ipa-25/3.1"; NULL if it is none. */
struct import_row *import_row_create(const char *key);
void import_row_destroy(struct import_row *row);
AUTO_DEFINE(import_row);

enum import_verdict {
	IMPORT_SAME, /* nothing to tell; never in a list of changes */
	IMPORT_TAKEN, /* what stands in the cell */
	IMPORT_FOLLOWS, /* what another cell of the row makes necessary */
	/* Told, and not taken over: */
	IMPORT_CONFLICT, /* the plan was changed, too */
	IMPORT_REMOVED, /* the action was taken out of the plan */
	IMPORT_DEFERRED, /* the action is deferred */
	IMPORT_NOT_PLANNED, /* a note alone plans no action */
	IMPORT_UNKNOWN_ACTION, /* no bank that is known has it */
	IMPORT_NO_STATUS, /* an action of the plan has one */
	IMPORT_TOO_EARLY, /* a day before 1900 */
	IMPORT_FUTURE, /* begun or finished on a day to come */
	IMPORT_ORDER, /* ends before it begins */
	IMPORT_NEEDS_DAY, /* taken away, but the status asks for it */
	IMPORT_WAITS, /* goes with another value that was not taken */
	IMPORT_VERDICT_COUNT
};

struct import_change {
	const struct import_row *row; /* borrowed */
	const char *question; /* id; "" = not known */
	const char *words; /* of the action; "" = not known */
	bool adopts; /* its action is new in the plan */
	enum import_field field;
	char *before; /* what the plan says, "" = nothing */
	char *after;
	enum import_verdict verdict;
};

/* All borrowed. */
struct plan_import_input {
	const GPtrArray *rows; /* struct import_row *, as they are now */
	const GPtrArray *base; /* likewise, as they were exported */
	const struct plan *plan;
	/* Where the words of new actions come from. */
	const struct bank *const *banks;
	size_t bank_count;
	const char *language;
	struct date today;
};

struct plan_import {
	struct plan_import_input input;
	GPtrArray *changes; /* struct import_change *, row by row */
	size_t taken; /* changes that apply */
	size_t missing; /* rows of the base that are not there */
	bool plan_moved_on; /* the plan differs from the base */
};

/* Borrows all of the input until it is destroyed. */
struct plan_import *plan_import_create(const struct plan_import_input *input);
void plan_import_destroy(struct plan_import *import);
AUTO_DEFINE(plan_import);

const struct import_change *plan_import_at(
	const struct plan_import *import, size_t index);

/* Whether a change with that verdict is made. */
bool import_verdict_applies(enum import_verdict verdict);

/* Makes the changes in the plan that was given, or one that is equal to it. */
void plan_import_apply(const struct plan_import *import, struct plan *plan);

#endif
