/* SPDX-License-Identifier: MIT */
/* The day of the policy is the only thing in it that needs words of ours. */
#include "ui/policy_words.h"

#include "ui/words.h"

const struct policy *policy_words_policy(const struct app *app)
{
	return app_company(app)->policy;
}

bool policy_words_can(const struct app *app)
{
	return policy_words_policy(app) != NULL &&
	       app_policy_template(app) != NULL;
}

GPtrArray *policy_words_parts(const struct app *app)
{
	const struct policy *policy = policy_words_policy(app);
	g_autofree char *date = date_is_set(policy->date)
					? words_day(app, policy->date)
					: g_strdup("");

	return policy_parts(
		policy, app_policy_template(app), date, app_language(app));
}

const char *policy_words_state(const struct app *app)
{
	const struct policy *policy = policy_words_policy(app);
	const struct declaration *declaration = app_company(app)->declaration;
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
	return tr(app_messages(app), key);
}
