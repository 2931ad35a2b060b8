/* SPDX-License-Identifier: MIT */
/* The checks of one unit, one after the other. Banks that share a series share
 * a history; where two checks do not measure the same, the later one has a
 * seam. A check whose bank is missing takes part with the result of its
 * file. */
#ifndef SHINDAN_CORE_HISTORY_H
#define SHINDAN_CORE_HISTORY_H

#include <stdbool.h>
#include <stddef.h>

#include "base/auto.h"
#include "core/outcome.h"

struct history_item {
	struct result_source source; /* its date is the date of the check */
	struct outcome outcome;
	bool seam; /* to the one before; false for the first */
};

struct history {
	size_t count;
	struct history_item *items; /* oldest first */
};

/* What joins checks: the series of the bank, else its id; where the bank is
 * missing, the id that the sheet names. Borrowed. */
const char *history_series(const struct result_source *source);

/* Those of that series and unit among count sources, which may stand in any
 * order: by date, then by the day they were finished, unfinished ones last.
 * Borrows sheets and banks. */
struct history *history_create(const struct result_source *sources,
	size_t count, const char *series, const char *unit);
void history_destroy(struct history *history);
AUTO_DEFINE(history);

#endif
