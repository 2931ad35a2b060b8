/* SPDX-License-Identifier: MIT */
/* Only days need words of ours here. */
#include "core/security_action_words.h"

#include "base/date_words.h"

char *security_action_published(
	const struct declaration *declaration, const struct messages *messages)
{
	g_autofree char *day = date_words(declaration->published, messages);

	return g_strconcat(tr(messages, "security_action.published_done"), "  ",
		day, day[0] != '\0' ? "  " : "", declaration->published_at,
		NULL);
}

GPtrArray *security_action_policy(const struct policy *policy,
	const struct policy_template *template, const struct messages *messages)
{
	g_autofree char *date = date_words(policy->date, messages);

	return policy_parts(
		policy, template, date, messages_language(messages));
}
