/* SPDX-License-Identifier: MIT */
#include "term/environment.h"

#include <glib.h>
#include <string.h>

/* NULL where the variable is not set or empty. */
static const char *value_of(const char *name)
{
	const char *value = g_getenv(name);

	return value == NULL || *value == '\0' ? NULL : value;
}

bool environment_names_other_encoding(void)
{
	static const char *const names[] = { "LC_ALL", "LC_CTYPE", "LANG" };

	for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
		const char *locale = value_of(names[i]);
		const char *encoding =
			locale == NULL ? NULL : strchr(locale, '.');

		if (locale == NULL) {
			continue;
		}
		return encoding != NULL &&
		       g_ascii_strncasecmp(encoding, ".utf", 4) != 0;
	}
	return false;
}

bool environment_wants_no_color(void)
{
	return value_of("NO_COLOR") != NULL;
}

const char *environment_term(void)
{
	const char *term = value_of("TERM");

	return term == NULL || strcmp(term, "unknown") == 0 ? NULL : term;
}
