/* SPDX-License-Identifier: MIT */
/* What if (ためしに): a sheet on which some questions are raised to their best
 * choice. It is a copy; the real sheet is only read. */
#ifndef SHINDAN_CORE_WHAT_IF_H
#define SHINDAN_CORE_WHAT_IF_H

#include <stdbool.h>
#include <stddef.h>

#include "base/auto.h"
#include "core/bank.h"
#include "core/sheet.h"

struct what_if;

/* Borrows both; nothing is raised. */
struct what_if *what_if_create(
	const struct bank *bank, const struct sheet *sheet);
void what_if_destroy(struct what_if *what_if);
AUTO_DEFINE(what_if);

/* The questions that do not stand at their best, わからない and unanswered
 * ones too, in the order of the bank. */
size_t what_if_count(const struct what_if *what_if);
size_t what_if_question(const struct what_if *what_if, size_t index);

bool what_if_is_raised(const struct what_if *what_if, size_t index);
/* Raises it, or brings its own answer back. */
void what_if_toggle(struct what_if *what_if, size_t index);

/* The sheet as it would be. Borrowed until the next toggle. */
const struct sheet *what_if_sheet(const struct what_if *what_if);

#endif
