/* SPDX-License-Identifier: MIT */
/* An answer given in one bank that proposes one in another (`covers:`). A
 * proposal is shown and never carried over by itself; one that covers a part
 * only says what was answered there. */
#ifndef SHINDAN_CORE_PROPOSAL_H
#define SHINDAN_CORE_PROPOSAL_H

#include <stdbool.h>
#include <stddef.h>

#include "core/bank.h"
#include "core/sheet.h"

/* A sheet that may propose, with its bank. */
struct proposal_source {
	const struct bank *bank;
	const struct sheet *sheet;
};

struct proposal {
	const struct bank *bank; /* where the answer was given */
	size_t question; /* there */
	const struct answer *answer; /* there */
	size_t choice; /* here; BANK_NONE where it covers a part only */
};

/* What a cover of the question proposes; false if no source has that bank and
 * edition, or the question is open there. All borrowed from the sources. */
bool proposal_find(const struct question *question, const struct cover *cover,
	const struct proposal_source *sources, size_t source_count,
	struct proposal *ret_proposal);

#endif
