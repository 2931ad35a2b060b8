/* SPDX-License-Identifier: MIT */
/* Recognising; the words are in the catalogue. */
#include "io/yaml/yaml_trap.h"

#include <glib.h>
#include <stdint.h>
#include <string.h>

#include "base/utf8.h"
#include "io/yaml/yaml_source.h"

#define WIDE_COLON 0xFF1A

/* A walk over a text; code_point is 0 at its end. */
struct walk {
	const char *at;
	const char *end;
	size_t column;
	uint32_t code_point;
};

static void look(struct walk *walk)
{
	walk->code_point = 0;
	if (walk->at < walk->end) {
		walk->code_point = g_utf8_get_char(walk->at);
	}
}

static void step(struct walk *walk)
{
	walk->at += g_utf8_skip[(unsigned char)*walk->at];
	walk->column++;
	look(walk);
}

static void skip_spaces(struct walk *walk)
{
	while (walk->code_point == ' ') {
		step(walk);
	}
}

static bool found(
	struct yaml_trap *trap, const struct walk *walk, const char *code)
{
	trap->code = code;
	trap->column = walk->column;
	return true;
}

static bool find_blank(struct yaml_trap *trap, const struct walk *walk)
{
	if (walk->code_point == '\t') {
		return found(trap, walk, "diag.yaml.tab");
	}
	if (yaml_blank_is_odd(walk->code_point)) {
		return found(trap, walk, "diag.yaml.odd_blank");
	}
	return false;
}

static bool is_word(uint32_t code_point, bool first)
{
	return code_point < 0x80 &&
	       (g_ascii_isalpha((char)code_point) || code_point == '_' ||
		       (!first && (g_ascii_isdigit((char)code_point) ||
					  code_point == '-')));
}

/* Reads a key; false if there is none or it is longer than any key of ours. */
static bool read_word(struct yaml_trap *trap, struct walk *walk)
{
	size_t len = 0;

	while (is_word(walk->code_point, len == 0)) {
		if (len + 1 == sizeof(trap->word)) {
			return false;
		}
		trap->word[len++] = (char)walk->code_point;
		step(walk);
	}
	trap->word[len] = '\0';
	return len > 0;
}

/* Behind the colon of a key. */
static void find_after_colon(struct yaml_trap *trap, struct walk *walk)
{
	step(walk);
	bool value = walk->code_point != 0 && walk->code_point != ' ' &&
		     walk->code_point != '\r';
	bool address = walk->end - walk->at > 1 && walk->at[0] == '/' &&
		       walk->at[1] == '/';

	if (walk->code_point == '\t') {
		return; /* YAML allows it here */
	}
	if (!find_blank(trap, walk) && value && !address) {
		(void)found(trap, walk, "diag.yaml.tight_colon");
	}
}

struct yaml_trap yaml_trap_find(const char *text, size_t len_bytes)
{
	struct yaml_trap trap = { 0 };
	struct walk walk = { .at = text, .end = text + len_bytes, .column = 1 };

	look(&walk);
	skip_spaces(&walk);
	while (walk.code_point == '-') {
		step(&walk);
		if (find_blank(&trap, &walk) || walk.code_point != ' ') {
			return trap;
		}
		skip_spaces(&walk);
	}
	if (find_blank(&trap, &walk) || !read_word(&trap, &walk)) {
		return trap;
	}
	if (walk.code_point == WIDE_COLON) {
		(void)found(&trap, &walk, "diag.yaml.wide_colon");
	} else if (walk.code_point == ':') {
		find_after_colon(&trap, &walk);
	}
	return trap;
}

bool yaml_trap_hash(const char *text, const char *rest, size_t len_bytes,
	size_t *ret_blanks)
{
	size_t blanks = 0;

	while (blanks < len_bytes &&
		(rest[blanks] == ' ' || rest[blanks] == '\t')) {
		blanks++;
	}
	if (blanks == 0 || blanks == len_bytes || rest[blanks] != '#') {
		return false;
	}
	bool tight = blanks + 1 < len_bytes && rest[blanks + 1] != ' ' &&
		     rest[blanks + 1] != '#';

	*ret_blanks = blanks;
	return tight || !g_str_is_ascii(text);
}
