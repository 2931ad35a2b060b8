/* SPDX-License-Identifier: MIT */
/* Random texts of everything that is hard: wide, half, marks, flags, joined
 * emoji, Hangul, blanks, brackets, URLs, line breaks. The same seed gives the
 * same texts. */
#ifndef SHINDAN_TESTS_TEXT_ANY_TEXT_H
#define SHINDAN_TESTS_TEXT_ANY_TEXT_H

#include <glib.h>

/* Up to pieces_max pieces; safe to show. Owned by the caller (g_free). */
char *any_text(GRand *random, int pieces_max);

#endif
