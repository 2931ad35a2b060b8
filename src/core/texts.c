/* SPDX-License-Identifier: MIT */
/* Strings stand in a chunk, which costs one allocation for many of them. */
#include "core/texts.h"

#include <glib.h>
#include <string.h>

#define CHUNK_BYTES 16384

struct texts_memory {
	GStringChunk *strings;
	GPtrArray *arrays;
};

void texts_init(struct texts *texts)
{
	*texts = (struct texts){ .memory = g_new0(struct texts_memory, 1) };
	texts->memory->strings = g_string_chunk_new(CHUNK_BYTES);
	texts->memory->arrays = g_ptr_array_new_with_free_func(g_free);
}

void texts_finish(struct texts *texts)
{
	g_string_chunk_free(texts->memory->strings);
	g_ptr_array_free(texts->memory->arrays, TRUE);
	g_free(texts->memory);
}

const char *texts_keep_string(struct texts *texts, const char *string)
{
	return g_string_chunk_insert(texts->memory->strings, string);
}

void *texts_keep_array(struct texts *texts, size_t count, size_t item_bytes)
{
	void *array = NULL;

	if (count > 0) {
		array = g_malloc0_n(count, item_bytes);
		g_ptr_array_add(texts->memory->arrays, array);
	}
	return array;
}

const char *texts_say(const struct texts *texts, const struct text *text,
	const char *language)
{
	for (size_t i = 0; i < texts->language_count; i++) {
		if (text->in[i] != NULL &&
			strcmp(texts->languages[i], language) == 0) {
			return text->in[i];
		}
	}
	for (size_t i = 0; i < TEXT_LANGUAGES_MAX; i++) {
		if (text->in[i] != NULL) {
			return text->in[i];
		}
	}
	return NULL;
}

bool text_is_given(const struct text *text)
{
	for (size_t i = 0; i < TEXT_LANGUAGES_MAX; i++) {
		if (text->in[i] != NULL) {
			return true;
		}
	}
	return false;
}

bool text_says(const struct text *text, const char *words)
{
	for (size_t i = 0; i < TEXT_LANGUAGES_MAX; i++) {
		if (text->in[i] != NULL && strcmp(text->in[i], words) == 0) {
			return true;
		}
	}
	return false;
}
