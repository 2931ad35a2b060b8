/* SPDX-License-Identifier: MIT */
/* Nobody certifies anything here, and no word may sound as if somebody did. */
#include "say/security_action_words.h"

#include "base/date_words.h"
#include "say/words.h"

const struct security_action_text
	security_action_texts[SECURITY_ACTION_TEXTS_COUNT] = {
		[SECURITY_ACTION_KNOWN] = { "security_action.known",
			{ "security_action.by_oneself",
				"security_action.name_public",
				"security_action.no_report",
				"security_action.no_promise" } },
		[SECURITY_ACTION_ONE] = { "word.star_one",
			{ "security_action.one_means" } },
		[SECURITY_ACTION_TWO] = { "word.star_two",
			{ "security_action.two_means",
				"security_action.two_free" } },
		[SECURITY_ACTION_SAY] = { "security_action.say_title",
			{ "security_action.say" } },
		[SECURITY_ACTION_OUTLOOK] = { "security_action.outlook",
			{ "security_action.scs" } },
	};

char *security_action_words_declared(
	const struct messages *messages, const struct declaration *declaration)
{
	if (declaration == NULL) {
		return g_strdup(tr(messages, "security_action.unreadable"));
	}
	const char *star = words_of(messages, "security_action.star",
		star_names[declaration->star]);

	if (declaration->star == STAR_NONE || !date_is_set(declaration->day)) {
		return g_strdup(star);
	}
	g_autofree char *day = date_words(declaration->day, messages);

	return tr_args(messages, "security_action.on", star, day, NULL);
}

char *security_action_words_published(
	const struct messages *messages, const struct declaration *declaration)
{
	g_autofree char *day = date_words(declaration->published, messages);

	if (!declaration_is_published(declaration)) {
		return g_strdup(tr(messages, "security_action.published_open"));
	}
	return g_strconcat(tr(messages, "security_action.published_done"), "  ",
		day, day[0] != '\0' ? "  " : "", declaration->published_at,
		NULL);
}

const char *security_action_words_policy(const struct messages *messages,
	const struct policy *policy, const struct declaration *declaration)
{
	const char *key = "policy.state_open";

	if (policy == NULL) {
		key = "policy.unreadable";
	} else if (policy_is_complete(policy) ||
		   (declaration != NULL &&
			   declaration_is_published(declaration))) {
		key = "policy.state_done";
	} else if (policy_is_begun(policy)) {
		key = "policy.state_begun";
	}
	return tr(messages, key);
}

GPtrArray *security_action_words_parts(const struct messages *messages,
	const struct policy *policy, const struct policy_template *template)
{
	g_autofree char *date = date_words(policy->date, messages);

	return policy_parts(
		policy, template, date, messages_language(messages));
}
