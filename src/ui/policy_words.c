/* SPDX-License-Identifier: MIT */
/* Policy and template are those of the app. */
#include "ui/policy_words.h"

#include "core/security_action_words.h"

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
	return security_action_policy(policy_words_policy(app),
		app_policy_template(app), app_messages(app));
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
