/* SPDX-License-Identifier: MIT */
/* Which language: --lang, $SHINDAN_LANG, the company's
 * profile, the locale; Japanese where the locale names no language. */
#ifndef SHINDAN_CLI_LANGUAGE_H
#define SHINDAN_CLI_LANGUAGE_H

/* All may be NULL. locale is the first of LC_ALL, LC_MESSAGES and LANG that
 * is set and not empty. Gives "ja" or "en". */
struct language_wishes {
	const char *option;
	const char *environment;
	const char *profile;
	const char *locale;
};

const char *language_choose(const struct language_wishes *wishes);

#endif
