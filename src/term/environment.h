/* SPDX-License-Identifier: MIT */
/* What the user's environment says about the terminal. */
#ifndef SHINDAN_TERM_ENVIRONMENT_H
#define SHINDAN_TERM_ENVIRONMENT_H

#include <stdbool.h>

/* LC_ALL, LC_CTYPE or LANG names an encoding that is not UTF-8, as in
 * ja_JP.eucJP: the terminal speaks it, whatever locales there are. */
bool environment_names_other_encoding(void);

/* $NO_COLOR is set and not empty. */
bool environment_wants_no_color(void);

/* $TERM, or NULL where it names nothing. Borrowed. */
const char *environment_term(void);

#endif
