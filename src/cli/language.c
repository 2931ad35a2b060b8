/* SPDX-License-Identifier: MIT */
/* Names of locales are ll_CC.CHARSET@MODIFIER, or C, POSIX, C.UTF-8. */
#include "cli/language.h"

#include <glib.h>
#include <stdbool.h>
#include <string.h>

/* The end of the wish ends a name, too. */
static bool names_language(const char *wish, const char *language)
{
	size_t len = strlen(language);

	return wish != NULL && strncmp(wish, language, len) == 0 &&
	       strchr("_.@-", wish[len]) != NULL;
}

/* NULL where the wish is neither. */
static const char *known(const char *wish)
{
	if (names_language(wish, "ja")) {
		return "ja";
	}
	return names_language(wish, "en") ? "en" : NULL;
}

static bool names_none(const char *locale)
{
	return locale == NULL || locale[0] == '\0' ||
	       names_language(locale, "C") || names_language(locale, "POSIX");
}

const char *language_choose(const struct language_wishes *wishes)
{
	const char *const explicit[] = { wishes->option, wishes->environment,
		wishes->profile };

	for (size_t i = 0; i < G_N_ELEMENTS(explicit); i++) {
		const char *language = known(explicit[i]);

		if (language != NULL) {
			return language;
		}
	}
	if (names_none(wishes->locale) ||
		names_language(wishes->locale, "ja")) {
		return "ja";
	}
	return "en";
}
