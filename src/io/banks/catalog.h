/* SPDX-License-Identifier: MIT */
/* locales/<language>/<area>.yaml to messages. All areas of one language make
 * one catalogue. */
#ifndef SHINDAN_IO_BANKS_CATALOG_H
#define SHINDAN_IO_BANKS_CATALOG_H

#include "base/diag.h"
#include "base/messages.h"

/* The built-in catalogue of a language ("ja", "en"); NULL if there is none. */
struct messages *catalog_builtin(const char *language);

/* Reads one file into messages: for tests and translators. */
bool catalog_load(struct messages *messages, const char *file,
	const char *bytes, size_t len_bytes, struct diags *diags);

#endif
