/* SPDX-License-Identifier: MIT */
/* YAML out, one line a text. What utf8_is_unsafe() names never stands raw in
 * a file: libyaml and PyYAML refuse most of it, editors hide the rest. */
#include "io/yaml/yaml_write.h"

#include <string.h>

#include "base/utf8.h"

#define REPLACEMENT 0xFFFDu

/* Escapes that have a letter of their own. */
static char escape_letter(uint32_t code_point)
{
	switch (code_point) {
	case '"':
		return '"';
	case '\\':
		return '\\';
	case '\n':
		return 'n';
	case '\r':
		return 'r';
	case '\t':
		return 't';
	default:
		return '\0';
	}
}

static void append_quoted(GString *out, uint32_t code_point)
{
	char letter = escape_letter(code_point);

	if (letter != '\0') {
		g_string_append_printf(out, "\\%c", letter);
	} else if (!utf8_is_unsafe(code_point)) {
		g_string_append_unichar(out, code_point);
	} else if (code_point <= 0xFF) {
		g_string_append_printf(out, "\\x%02X", code_point);
	} else if (code_point <= 0xFFFF) {
		g_string_append_printf(out, "\\u%04X", code_point);
	} else {
		g_string_append_printf(out, "\\U%08X", code_point);
	}
}

/* The valid beginning of a text; returns where it ends. */
static const char *append_valid(GString *out, const char *text, size_t len)
{
	size_t valid = len;

	(void)utf8_validate(text, len, &valid);
	const char *end = text + valid;

	while (text < end) {
		uint32_t code_point = 0;

		text += utf8_decode(text, &code_point);
		append_quoted(out, code_point);
	}
	return end;
}

void yaml_write_quoted(GString *out, const char *text)
{
	const char *end = text + strlen(text);

	g_string_append_c(out, '"');
	while (text < end) {
		text = append_valid(out, text, (size_t)(end - text));
		if (text < end) {
			append_quoted(out, REPLACEMENT);
			text++;
		}
	}
	g_string_append_c(out, '"');
}

void yaml_write_text(GString *out, const char *key, const char *text)
{
	g_string_append_printf(out, "%s: ", key);
	yaml_write_quoted(out, text);
	g_string_append_c(out, '\n');
}

void yaml_write_integer(GString *out, const char *key, int number)
{
	g_string_append_printf(out, "%s: %d\n", key, number);
}

static const char *bool_word(bool value)
{
	return value ? "true" : "false";
}

void yaml_write_bool(GString *out, const char *key, bool value)
{
	g_string_append_printf(out, "%s: %s\n", key, bool_word(value));
}

void yaml_write_item_text(
	GString *out, bool *first, const char *key, const char *text)
{
	g_string_append(out, *first ? "  - " : "    ");
	*first = false;
	yaml_write_text(out, key, text);
}

void yaml_write_map_open(GString *out, const char *key, bool *ret_first)
{
	g_string_append_printf(out, "%s: {", key);
	*ret_first = true;
}

void yaml_write_flow_open(GString *out, bool *ret_first)
{
	g_string_append(out, "  - {");
	*ret_first = true;
}

static void write_flow_key(GString *out, bool *first, const char *key)
{
	g_string_append_printf(out, "%s%s: ", *first ? "" : ", ", key);
	*first = false;
}

void yaml_write_flow_text(
	GString *out, bool *first, const char *key, const char *text)
{
	write_flow_key(out, first, key);
	yaml_write_quoted(out, text);
}

void yaml_write_flow_integer(
	GString *out, bool *first, const char *key, int number)
{
	write_flow_key(out, first, key);
	g_string_append_printf(out, "%d", number);
}

void yaml_write_flow_bool(
	GString *out, bool *first, const char *key, bool value)
{
	write_flow_key(out, first, key);
	g_string_append(out, bool_word(value));
}

void yaml_write_flow_close(GString *out)
{
	g_string_append(out, "}\n");
}
