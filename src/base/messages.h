/* SPDX-License-Identifier: MIT */
/* A catalogue: what the program says, in one language. Filled by io/catalog;
 * the rest of the program only asks for words by key. */
#ifndef SHINDAN_BASE_MESSAGES_H
#define SHINDAN_BASE_MESSAGES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/auto.h"

struct messages;

/* language is a code as in a bank's `languages`: "ja", "en". */
struct messages *messages_create(const char *language);
void messages_destroy(struct messages *messages);
AUTO_DEFINE(messages);

const char *messages_language(const struct messages *messages);

/* Copies key and text; false if the key stands already. */
bool messages_add(struct messages *messages, const char *key, const char *text);

/* Copies nothing: key and text outlive the catalogue. The key is not there
 * yet. */
void messages_add_static(
	struct messages *messages, const char *key, const char *text);

/* Calls visit for every key, in no order. */
void messages_each(const struct messages *messages,
	void (*visit)(const char *key, const char *text, void *data),
	void *data);

/* The words of a key; the key itself if the catalogue lacks it, so that a
 * gap is seen and nothing crashes (a test holds that there is none). */
const char *tr(const struct messages *messages, const char *key);

/* The words with {0}, {1} … replaced. The arguments are strings ended by
 * NULL. A {n} without an argument stays. Owned by the caller (g_free). */
char *tr_args(const struct messages *messages, const char *key, ...)
	__attribute__((sentinel));

/* The same from an array; NULL entries count as missing. */
char *tr_with(const struct messages *messages, const char *key,
	const char *const *args, size_t count);

/* The words with {0} replaced by a number. */
char *tr_number(const struct messages *messages, const char *key, long number);

#endif
