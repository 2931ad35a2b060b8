/* SPDX-License-Identifier: MIT */
/* Small pieces of language that screens, papers and commands say alike.
 * Strings are owned by the caller (g_free) where they are not const. */
#ifndef SHINDAN_SAY_WORDS_H
#define SHINDAN_SAY_WORDS_H

#include <glib.h>

#include "base/messages.h"
#include "core/bank.h"
#include "core/rates.h"
#include "core/sheet.h"

/* 問3 / Q3 */
char *words_question(const struct messages *messages, const char *id);

/* Adds one more to a list of them: 問4 問9. */
void words_add_question(
	GString *list, const struct messages *messages, const char *id);

/* The words of a key with {0} {1} {2} replaced by numbers. */
char *words_numbers(const struct messages *messages, const char *key, long a,
	long b, long c);

/* The words of the key "area.name". */
const char *words_of(
	const struct messages *messages, const char *area, const char *name);

/* Those of a text of the bank in the language of the catalogue; "" if there
 * are none. */
const char *words_text(const struct messages *messages, const struct bank *bank,
	const struct text *text);

/* How wide the longest title of a part is, and the longest 問3. */
int words_parts_cells(const struct messages *messages, const struct bank *bank);
int words_questions_cells(
	const struct messages *messages, const struct bank *bank);

/* 「9人まで」「10人から」「10～30人」; "" where there is no limit. */
char *words_people(
	const struct messages *messages, const struct people *people);

/* 経営者   手間 小さい   費用 無料 */
char *words_facts(const struct messages *messages, const struct action *action);

/* The same with the people that it is for, where it is not for all. */
char *words_facts_and_people(
	const struct messages *messages, const struct action *action);

/* What the company named for a prompt, joined; NULL if nothing. */
char *words_named(const struct messages *messages, const struct sheet *sheet,
	const struct prompt *prompt);

/* A survey: publisher, title, year, n. */
char *words_survey(const struct messages *messages, const struct rates *rates);

#endif
