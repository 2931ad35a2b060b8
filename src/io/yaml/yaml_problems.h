/* SPDX-License-Identifier: MIT */
/* The problems of one file while it is read. They are collected apart, so
 * that a hostile file with 40,000 of them costs no more than one with a
 * hundred, and are handed on in the order of the file, with their lines. */
#ifndef SHINDAN_IO_YAML_YAML_PROBLEMS_H
#define SHINDAN_IO_YAML_YAML_PROBLEMS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"

#define PROBLEMS_SHOWN_MAX 100

/* Whether nobody would read one more: time to stop looking. */
bool problems_are_full(const struct diags *problems);

/* A text of the file as an argument of a message: one line, not too long.
 * Owned by the caller (g_free). */
char *problems_quote(const char *text);

/* Sorts problems and copies the first PROBLEMS_SHOWN_MAX to ret_diags, with a
 * word on how many are left out. bytes is the whole file. */
void problems_hand_on(struct diags *problems, const char *file,
	const char *bytes, size_t len_bytes, struct diags *ret_diags);

#endif
