/* SPDX-License-Identifier: MIT */
/* What a check came to: worked out where its bank is known, else as it stands
 * in the file of its sheet. All borrowed. */
#ifndef SHINDAN_CORE_OUTCOME_H
#define SHINDAN_CORE_OUTCOME_H

#include <stdbool.h>

#include "core/score.h"

/* A sheet and its bank; bank NULL = not known, the result of the file
 * serves. */
struct result_source {
	const struct sheet *sheet;
	const struct bank *bank;
};

struct outcome {
	struct score score; /* all zero without the bank */
	bool has_score; /* total and max; not where no points count */
	int total;
	int max;
	bool has_complete; /* without the bank it may not be known */
	bool complete;
	const char *band; /* id; NULL while incomplete, or not known */
};

void outcome_of(
	const struct result_source *source, struct outcome *ret_outcome);

/* The words of the band; "" where there is none. Without the bank they are in
 * whatever language the file has. */
const char *outcome_band_label(
	const struct result_source *source, const char *language);

#endif
