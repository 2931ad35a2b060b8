/* SPDX-License-Identifier: MIT */
/* Walks a text once, code point by code point, and counts UTF-16 units. */
#include "report/book/safe_text.h"

#include <glib.h>
#include <stdbool.h>
#include <string.h>

#include "base/utf8.h"
#include "text/text.h"

#define ESCAPED_LOW_LINE "_x005F_"
#define CUT_MARK "..."
#define FOOTER_CELLS_MAX 60

static size_t utf16_units(uint32_t code_point)
{
	return code_point > 0xFFFF ? 2 : 1;
}

/* _xHHHH_, which a reader of the file would decode. */
static bool begins_escape(const char *text)
{
	if (strncmp(text, "_x", 2) != 0) {
		return false;
	}
	for (size_t i = 2; i < 6; i++) {
		if (!g_ascii_isxdigit(text[i])) {
			return false;
		}
	}
	return text[6] == '_';
}

/* Short enough, as a unit takes a byte at least, and nothing to escape. */
static bool is_safe(const char *shown, size_t units_max)
{
	return strlen(shown) <= units_max && strstr(shown, "_x") == NULL;
}

char *safe_text_cell(const char *text, size_t units_max)
{
	g_autofree char *shown = utf8_shown(text);

	if (is_safe(shown, units_max)) {
		return g_steal_pointer(&shown);
	}
	GString *safe = g_string_sized_new(strlen(shown));
	size_t units = 0;
	gsize cut_at = 0; /* the mark still fits here */
	uint32_t code_point = 0;
	size_t len = 0;

	for (const char *at = shown; *at != '\0'; at += len) {
		bool escape = begins_escape(at);

		len = utf8_decode(at, &code_point);
		if (units + strlen(CUT_MARK) <= units_max) {
			cut_at = safe->len;
		}
		units += escape ? strlen(ESCAPED_LOW_LINE)
				: utf16_units(code_point);
		if (units > units_max) {
			g_string_truncate(safe, cut_at);
			g_string_append(safe, CUT_MARK);
			break;
		}
		if (escape) {
			g_string_append(safe, ESCAPED_LOW_LINE);
		} else {
			g_string_append_len(safe, at, (gssize)len);
		}
	}
	return g_string_free(safe, FALSE);
}

/* Excel allows an apostrophe inside a name, but not at its ends. */
static void trim_name(GString *name)
{
	while (name->len > 0 && strchr("' ", name->str[name->len - 1])) {
		g_string_truncate(name, name->len - 1);
	}
	while (name->len > 0 && strchr("' ", name->str[0])) {
		g_string_erase(name, 0, 1);
	}
}

char *safe_text_sheet_name(const char *text)
{
	g_autofree char *shown = utf8_shown_line(text);
	GString *name = g_string_new(NULL);
	size_t units = 0;
	uint32_t code_point = 0;
	size_t len = 0;

	for (const char *at = shown; *at != '\0'; at += len) {
		len = utf8_decode(at, &code_point);
		units += utf16_units(code_point);
		if (units > SHEET_NAME_UNITS_MAX) {
			break;
		}
		if (strchr("[]:*?/\\", *at) != NULL) {
			g_string_append_c(name, ' ');
		} else {
			g_string_append_len(name, at, (gssize)len);
		}
	}
	trim_name(name);
	/* Excel keeps this one for itself. */
	if (g_ascii_strcasecmp(name->str, "History") == 0) {
		g_string_truncate(name, 0);
	}
	return g_string_free(name, FALSE);
}

char *safe_text_footer(const char *text)
{
	g_autofree char *line = utf8_shown_line(text);
	g_autofree char *clipped = text_clip(line, FOOTER_CELLS_MAX);
	GString *safe = g_string_new(clipped);

	/* The full-width form: libxlsxwriter takes even "&&G" for a picture. */
	(void)g_string_replace(safe, "&", "＆", 0); /* count not needed */
	return g_string_free(safe, FALSE);
}
