/* SPDX-License-Identifier: MIT */
/* What an item of the customer's page says, so that who ticks it reads what
 * the customer will read. */
#ifndef SHINDAN_SAY_CUSTOMER_WORDS_H
#define SHINDAN_SAY_CUSTOMER_WORDS_H

#include "base/messages.h"
#include "core/customer_paper.h"

/* Whole sentences, or the words of a measure. Owned by the caller (g_free). */
char *customer_words(const struct customer_paper *paper, size_t index,
	const struct company *company, const struct result_source *check,
	const struct messages *messages);

#endif
