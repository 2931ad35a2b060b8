/* SPDX-License-Identifier: MIT */
/* The keeper owns every string, as in a bank. */
#include "core/policy_template.h"

#include <glib.h>

struct policy_template *policy_template_create(void)
{
	struct policy_template *template = g_new0(struct policy_template, 1);

	template->keeper = bank_create();
	return template;
}

void policy_template_destroy(struct policy_template *template)
{
	if (template == NULL) {
		return;
	}
	bank_destroy(template->keeper);
	g_free(template);
}

const char *policy_template_text(const struct policy_template *template,
	const struct text *text, const char *language)
{
	return bank_text(template->keeper, text, language);
}
