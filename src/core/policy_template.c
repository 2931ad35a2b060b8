/* SPDX-License-Identifier: MIT */
/* Its texts own every string, as in a bank. */
#include "core/policy_template.h"

#include <glib.h>

struct policy_template *policy_template_create(void)
{
	struct policy_template *template = g_new0(struct policy_template, 1);

	texts_init(&template->texts);
	return template;
}

void policy_template_destroy(struct policy_template *template)
{
	if (template != NULL) {
		texts_finish(&template->texts);
		g_free(template);
	}
}

const char *policy_template_text(const struct policy_template *template,
	const struct text *text, const char *language)
{
	return texts_say(&template->texts, text, language);
}
