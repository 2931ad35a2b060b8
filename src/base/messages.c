/* SPDX-License-Identifier: MIT */
/* Keys to words, and {n} to arguments. */
#include "base/messages.h"

#include <glib.h>
#include <stdarg.h>

#define ARGS_MAX 10 /* {0} .. {9} */
#define CHUNK_BYTES 4096

struct messages {
	char *language;
	GHashTable *texts; /* borrowed by borrowed */
	GStringChunk *copies;
};

struct messages *messages_create(const char *language)
{
	struct messages *messages = g_new0(struct messages, 1);

	messages->language = g_strdup(language);
	messages->texts = g_hash_table_new(g_str_hash, g_str_equal);
	messages->copies = g_string_chunk_new(CHUNK_BYTES);
	return messages;
}

void messages_destroy(struct messages *messages)
{
	if (messages == NULL) {
		return;
	}
	g_hash_table_destroy(messages->texts);
	g_string_chunk_free(messages->copies);
	g_free(messages->language);
	g_free(messages);
}

const char *messages_language(const struct messages *messages)
{
	return messages->language;
}

bool messages_add(struct messages *messages, const char *key, const char *text)
{
	if (g_hash_table_contains(messages->texts, key)) {
		return false;
	}
	g_hash_table_insert(messages->texts,
		g_string_chunk_insert(messages->copies, key),
		g_string_chunk_insert(messages->copies, text));
	return true;
}

void messages_add_static(
	struct messages *messages, const char *key, const char *text)
{
	/* GHashTable takes no const pointers. */
	bool added = g_hash_table_insert(
		messages->texts, (gpointer)(gsize)key, (gpointer)(gsize)text);

	g_assert(added);
}

void messages_each(const struct messages *messages,
	void (*visit)(const char *key, const char *text, void *data),
	void *data)
{
	GHashTableIter iter;
	void *key = NULL;
	void *text = NULL;

	g_hash_table_iter_init(&iter, messages->texts);
	while (g_hash_table_iter_next(&iter, &key, &text)) {
		visit(key, text, data);
	}
}

const char *tr(const struct messages *messages, const char *key)
{
	const char *text = g_hash_table_lookup(messages->texts, key);

	return text != NULL ? text : key;
}

char *tr_with(const struct messages *messages, const char *key,
	const char *const *args, size_t count)
{
	GString *filled = g_string_new(NULL);

	for (const char *at = tr(messages, key); *at != '\0'; at++) {
		if (at[0] == '{' && g_ascii_isdigit(at[1]) && at[2] == '}') {
			size_t n = (size_t)(at[1] - '0');

			if (n < count && args[n] != NULL) {
				g_string_append(filled, args[n]);
				at += 2;
				continue;
			}
		}
		g_string_append_c(filled, *at);
	}
	return g_string_free(filled, FALSE);
}

char *tr_args(const struct messages *messages, const char *key, ...)
{
	const char *list[ARGS_MAX] = { NULL };
	size_t count = 0;
	const char *arg = NULL;
	va_list args;

	va_start(args, key);
	while ((arg = va_arg(args, const char *)) != NULL) {
		g_assert(count < ARGS_MAX);
		list[count++] = arg;
	}
	va_end(args);
	return tr_with(messages, key, list, count);
}

char *tr_number(const struct messages *messages, const char *key, long number)
{
	g_autofree char *digits = g_strdup_printf("%ld", number);

	return tr_args(messages, key, digits, NULL);
}
