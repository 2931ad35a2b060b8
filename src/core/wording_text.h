/* SPDX-License-Identifier: MIT */
/* A text as the guard reads it: the known words in their order, each with its
 * place in the text. Blanks, brackets, emphasis and inline tags are gone; a
 * line break inside a Japanese sentence joins what it parts, one before a
 * list item, a label or an empty line ends the sentence. */
#ifndef SHINDAN_CORE_WORDING_TEXT_H
#define SHINDAN_CORE_WORDING_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/auto.h"
#include "core/wording_words.h"

/* Bytes start .. end of the text; word is NULL for what nobody knows. The
 * follower is the folded character behind it, 0 at the end. */
struct wording_token {
	const struct wording_word *word;
	size_t start;
	size_t end;
	uint32_t follower;
	bool begins_line;
};

struct wording_tokens {
	size_t count;
	struct wording_token *at;
};

/* Borrows the words: tokens point into them. */
struct wording_tokens *wording_tokens_create(
	const struct wording_words *words, const char *text);
void wording_tokens_destroy(struct wording_tokens *tokens);
AUTO_DEFINE(wording_tokens);

/* Whether it is a number, which counts as part of a date (WORD_LINK). */
bool wording_token_is_number(const struct wording_token *token);

#endif
