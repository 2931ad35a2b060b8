/* SPDX-License-Identifier: MIT */
/* An answer given in one bank that proposes one in another (`covers:`). A
 * proposal is shown and never carried over by itself; one that covers a part
 * only says what was answered there. */
#ifndef SHINDAN_CORE_PROPOSAL_H
#define SHINDAN_CORE_PROPOSAL_H

#include <stdbool.h>
#include <stddef.h>

#include "core/bank.h"
#include "core/outcome.h"

struct proposal {
	const struct bank *bank; /* where the answer was given */
	size_t question; /* there */
	const struct answer *answer; /* there */
	size_t choice; /* here; BANK_NONE where it covers a part only */
};

/* What a cover of the question proposes: the answer of the newest check among
 * the sources that has that bank and edition and answers the question; false
 * if there is none. All borrowed from the sources. */
bool proposal_find(const struct question *question, const struct cover *cover,
	const struct result_source *sources, size_t source_count,
	struct proposal *ret_proposal);

#endif
