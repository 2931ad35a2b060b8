/* SPDX-License-Identifier: MIT */
/* The mistakes that come of typing YAML with a Japanese input method: some
 * break the syntax, others silently make a text of what was meant as a key. */
#ifndef SHINDAN_IO_YAML_YAML_TRAP_H
#define SHINDAN_IO_YAML_YAML_TRAP_H

#include <stdbool.h>
#include <stddef.h>

/* A key that did not become one. */
struct yaml_trap {
	const char *code; /* NULL: no such trap */
	size_t column; /* from 1, in characters of the text */
	char word[64]; /* the key as typed; may be "" */
};

/* Looks at the start of a line, a key or a text for `キー：`, `key:value`, and
 * an odd blank (full-width, no-break) or tab where YAML wants a space: before
 * the key, behind its dash, behind its colon. */
struct yaml_trap yaml_trap_find(const char *text, size_t len_bytes);

/* rest is what follows an unquoted text on its line. Whether ` #` there
 * probably belongs to the text, and how many blanks stand before it: a comment
 * that was meant has a blank behind its # and rarely follows Japanese. */
bool yaml_trap_hash(const char *text, const char *rest, size_t len_bytes,
	size_t *ret_blanks);

#endif
