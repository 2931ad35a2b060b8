/* SPDX-License-Identifier: MIT */
/* The basic policy in the language of the app: the same on the screen and in
 * the files that are written. */
#ifndef SHINDAN_UI_POLICY_WORDS_H
#define SHINDAN_UI_POLICY_WORDS_H

#include <glib.h>

#include "ui/app.h"

/* The policy of the company, and whether screens can be made of it: there is a
 * template, and what the company filled in can be read. */
const struct policy *policy_words_policy(const struct app *app);
bool policy_words_can(const struct app *app);

/* The finished text, of struct policy_part; policy_words_can() holds. Owned
 * (g_ptr_array_unref). */
GPtrArray *policy_words_parts(const struct app *app);

/* 済, 書きかけ, まだです. Borrowed. */
const char *policy_words_state(const struct app *app);

#endif
