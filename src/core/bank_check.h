/* SPDX-License-Identifier: MIT */
/* What must hold of a bank beyond the form of its file: unique ids, choices
 * and bands that fit together, texts in every language. The loader passes the
 * places; this module knows none itself. */
#ifndef SHINDAN_CORE_BANK_CHECK_H
#define SHINDAN_CORE_BANK_CHECK_H

#include "base/diag.h"
#include "core/bank.h"

#define BANK_CHOICES_MIN 2
#define BANK_CHOICES_MAX 9 /* the keys 1 to 9 */

/* Gives the place of a thing of the bank: pointer to one of its sections,
 * questions, choices, bands, actions, texts or terms; or of the bank itself. */
typedef struct place bank_place_function(const void *thing, void *data);

/* Adds every problem found; warnings for what only asks for attention (a
 * language missing in a text). Of a bank that is not whole (an id missing, a
 * list empty) only what is there is judged: that something lacks is for the
 * loader to say. */
void bank_check(const struct bank *bank, bank_place_function *place_of,
	void *data, struct diags *diags);

#endif
