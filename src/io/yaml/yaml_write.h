/* SPDX-License-Identifier: MIT */
/* YAML out. Every text is double-quoted, so that `no`, `~` and `123` stay
 * texts for every reader; keys and numbers are ours and stand bare. */
#ifndef SHINDAN_IO_YAML_YAML_WRITE_H
#define SHINDAN_IO_YAML_YAML_WRITE_H

#include <glib.h>
#include <stdbool.h>

/* A quoted text; bytes that are no valid UTF-8 or not safe in a file are
 * written as escapes (invalid ones as U+FFFD). */
void yaml_write_quoted(GString *out, const char *text);

/* "key: value\n" at the left margin. */
void yaml_write_text(GString *out, const char *key, const char *text);
void yaml_write_integer(GString *out, const char *key, int number);
void yaml_write_bool(GString *out, const char *key, bool value);

/* A pair of a map that is an item of a list, on a line of its own, for files
 * that people edit. first is true before the first pair of the item and false
 * after it. */
void yaml_write_item_text(
	GString *out, bool *first, const char *key, const char *text);

/* Pieces of a flow map: "  - {" as an item of a list or "key: {" as a value,
 * then "key: \"text\"", and at last "}\n". first is true before the first pair
 * and false after it. */
void yaml_write_flow_open(GString *out, bool *ret_first);
void yaml_write_map_open(GString *out, const char *key, bool *ret_first);
void yaml_write_flow_text(
	GString *out, bool *first, const char *key, const char *text);
void yaml_write_flow_integer(
	GString *out, bool *first, const char *key, int number);
void yaml_write_flow_bool(
	GString *out, bool *first, const char *key, bool value);
void yaml_write_flow_close(GString *out);

#endif
