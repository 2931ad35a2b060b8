/* SPDX-License-Identifier: MIT */
/* What the texts of one file need to live: the languages that they are in, and
 * the memory that they stand in. A bank has one, and so has every other file
 * of ours with texts. */
#ifndef SHINDAN_CORE_TEXTS_H
#define SHINDAN_CORE_TEXTS_H

#include <stdbool.h>
#include <stddef.h>

#define TEXT_LANGUAGES_MAX 8

/* One text, by the index of the language in its texts; NULL = missing in that
 * language. One that may be absent is empty: nothing in any language. */
struct text {
	const char *in[TEXT_LANGUAGES_MAX];
};

/* Whoever holds the struct owns all that is kept in it. */
struct texts {
	size_t language_count;
	const char *languages[TEXT_LANGUAGES_MAX];
	struct texts_memory *memory;
};

void texts_init(struct texts *texts);
void texts_finish(struct texts *texts);

/* A copy that lives as long as the texts. */
const char *texts_keep_string(struct texts *texts, const char *string);

/* Zeroed memory that lives as long as the texts; count 0 gives NULL. */
void *texts_keep_array(struct texts *texts, size_t count, size_t item_bytes);

/* The words in that language ("en"), else in the first language of the texts,
 * else in any; NULL if the text is absent. */
const char *texts_say(const struct texts *texts, const struct text *text,
	const char *language);

bool text_is_given(const struct text *text);

/* Whether these are the words of any of its languages. */
bool text_says(const struct text *text, const char *words);

#endif
