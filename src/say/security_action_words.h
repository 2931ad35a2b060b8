/* SPDX-License-Identifier: MIT */
/* What a company has for SECURITY ACTION, in words: the same on the screen, in
 * the workbook and in the files that are written. Strings are owned by the
 * caller (g_free) where they are not const. */
#ifndef SHINDAN_SAY_SECURITY_ACTION_WORDS_H
#define SHINDAN_SAY_SECURITY_ACTION_WORDS_H

#include <glib.h>

#include "base/messages.h"
#include "core/declaration.h"
#include "core/policy.h"

/* What one should know of the scheme: keys, each list ended by NULL. */
enum security_action_texts {
	SECURITY_ACTION_KNOWN,
	SECURITY_ACTION_ONE,
	SECURITY_ACTION_TWO,
	SECURITY_ACTION_SAY,
	SECURITY_ACTION_OUTLOOK,
	SECURITY_ACTION_TEXTS_COUNT
};

#define SECURITY_ACTION_TEXTS_MAX 4

struct security_action_text {
	const char *heading;
	const char *texts[SECURITY_ACTION_TEXTS_MAX + 1];
};

extern const struct security_action_text
	security_action_texts[SECURITY_ACTION_TEXTS_COUNT];

/* 一つ星を宣言済み（2026年4月3日）, or that nothing was declared yet; of NULL
 * that it cannot be read. */
char *security_action_words_declared(
	const struct messages *messages, const struct declaration *declaration);

/* That the policy is public, with the day and the place as far as they stand,
 * or that it is not. */
char *security_action_words_published(
	const struct messages *messages, const struct declaration *declaration);

/* 済, 書きかけ, まだです; either may be NULL: it cannot be read. */
const char *security_action_words_policy(const struct messages *messages,
	const struct policy *policy, const struct declaration *declaration);

/* policy_parts() with its day in words, in the language of the catalogue.
 * Owned (g_ptr_array_unref). */
GPtrArray *security_action_words_parts(const struct messages *messages,
	const struct policy *policy, const struct policy_template *template);

#endif
