/* SPDX-License-Identifier: MIT */
/* What a company has for SECURITY ACTION, in words: the same on the screen, in
 * the workbook and in the files that are written. */
#ifndef SHINDAN_CORE_SECURITY_ACTION_WORDS_H
#define SHINDAN_CORE_SECURITY_ACTION_WORDS_H

#include <glib.h>

#include "base/messages.h"
#include "core/declaration.h"
#include "core/policy.h"

/* That the policy is public, with the day and the place as far as they stand;
 * declaration_is_published() holds. Owned (g_free). */
char *security_action_published(
	const struct declaration *declaration, const struct messages *messages);

/* policy_parts() with its day in words, in the language of the catalogue.
 * Owned (g_ptr_array_unref). */
GPtrArray *security_action_policy(const struct policy *policy,
	const struct policy_template *template,
	const struct messages *messages);

#endif
