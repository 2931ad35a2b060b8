/* SPDX-License-Identifier: MIT */
/* A check that starts from last time. What may have changed, or was never
 * sure, is thought through afresh: the basic questions, every わからない and
 * 使っていない, what was not answered, questions whose planned actions are all
 * done, and the five others that were thought through longest ago. The rest may
 * be kept as it was. */
#ifndef SHINDAN_CORE_RETAKE_H
#define SHINDAN_CORE_RETAKE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/auto.h"
#include "core/outcome.h"
#include "core/plan.h"

#define RETAKE_OLDEST 5

struct retake;

/* previous: a check whose bank is known, of the same series. Borrows all but
 * needs the plan (may be NULL) only now. */
struct retake *retake_create(const struct bank *bank,
	const struct result_source *previous, const struct plan *plan);
void retake_destroy(struct retake *retake);
AUTO_DEFINE(retake);

/* A new sheet that goes on from the previous one: its names, how many people
 * work there, what was named; no answers. id as for sheet_create(). */
struct sheet *retake_sheet(const struct bank *bank, const char *id,
	struct date today, const struct result_source *previous);

const struct result_source *retake_previous(const struct retake *retake);

/* Last time's answer; NULL if there was none. */
const struct answer *retake_answer(
	const struct retake *retake, size_t question);
/* Its choice among those of the question today, or BANK_NONE. */
size_t retake_choice(const struct retake *retake, size_t question);
bool retake_is_afresh(const struct retake *retake, size_t question);

/* The first question at or after `from`, going round, that is thought through
 * afresh and still open; BANK_NONE if there is none. */
size_t retake_next(
	const struct retake *retake, const struct sheet *sheet, size_t from);

/* Open questions that may be kept as they were. */
size_t retake_rest_count(
	const struct retake *retake, const struct sheet *sheet);

#endif
