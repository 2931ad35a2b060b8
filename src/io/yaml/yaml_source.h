/* SPDX-License-Identifier: MIT */
/* The bytes of a YAML file before libyaml sees them: are they UTF-8 without
 * hidden characters, where do the lines begin, and where does a line break
 * stand where Japanese has no space? */
#ifndef SHINDAN_IO_YAML_YAML_SOURCE_H
#define SHINDAN_IO_YAML_YAML_SOURCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/auto.h"
#include "base/diag.h"

struct yaml_source;

/* Borrows file and bytes. NULL if the bytes cannot be read as text at all;
 * why is then in problems. */
struct yaml_source *yaml_source_create(const char *file, const char *bytes,
	size_t len_bytes, struct diags *problems);
void yaml_source_destroy(struct yaml_source *source);
AUTO_DEFINE(yaml_source);

/* What libyaml is to parse: the file with a mark at every line break that
 * stands between two wide characters or behind a full stop or the like.
 * Borrowed from the source. */
const char *yaml_source_marked(
	const struct yaml_source *source, size_t *ret_len_bytes);

/* Takes the marks out of a text that libyaml made of it, with the spaces that
 * folding put behind them. Returns the new length. */
size_t yaml_source_unmark(char *text, size_t len_bytes);

/* A place within the file for a place of libyaml, which may lie behind the
 * end of a line or of the file when the syntax is broken. */
struct place yaml_source_place(
	const struct yaml_source *source, size_t line, size_t column);

/* The line without its end; not terminated. "" past the end of the file. */
const char *yaml_source_line(
	const struct yaml_source *source, size_t line, size_t *ret_len_bytes);

/* What stands on the line from that column on (1 = the whole line). Asked for
 * one column after another it costs no more than one walk over the line. */
const char *yaml_source_rest(struct yaml_source *source, size_t line,
	size_t column, size_t *ret_len_bytes);

/* A space that is not the half-width one: U+3000, U+00A0, … */
bool yaml_blank_is_odd(uint32_t code_point);

#endif
