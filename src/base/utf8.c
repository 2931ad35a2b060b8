/* SPDX-License-Identifier: MIT */
/* Strict UTF-8 and the one rule for what a sink may receive. */
#include "base/utf8.h"

#include <glib.h>
#include <string.h>

#define REPLACEMENT 0xFFFDu

bool utf8_validate(const char *text, size_t len_bytes, size_t *ret_offset)
{
	const char *end = NULL;

	if (g_utf8_validate_len(text, len_bytes, &end)) {
		return true;
	}
	*ret_offset = (size_t)(end - text);
	return false;
}

size_t utf8_encode(uint32_t code_point, char ret_text[UTF8_MAX_BYTES])
{
	char buf[6];
	int len = g_unichar_to_utf8(code_point, buf);

	g_assert(len <= UTF8_MAX_BYTES);
	memcpy(ret_text, buf, (size_t)len);
	return (size_t)len;
}

/* Ranges of code points that no sink receives, ascending. */
static const struct {
	uint32_t first;
	uint32_t last;
} unsafe_ranges[] = {
	{ 0x0000, 0x001F }, /* C0 */
	{ 0x007F, 0x009F }, /* DEL, C1 */
	{ 0x061C, 0x061C }, /* Arabic letter mark */
	{ 0x200E, 0x200F }, /* bidi marks */
	{ 0x2028, 0x202E }, /* separators, bidi embeddings */
	{ 0x2060, 0x206F }, /* invisible operators, bidi isolates */
	{ 0xD800, 0xDFFF }, /* surrogates */
	{ 0xFDD0, 0xFDEF }, /* noncharacters */
	{ 0xFEFF, 0xFEFF }, /* byte order mark */
	{ 0xFFF9, 0xFFFB }, /* interlinear annotation */
	{ 0xE0000, 0xE007F }, /* tags */
};

/* ASCII that prints, and kana, Han and Hangul: nearly every character. */
static bool is_plain(uint32_t code_point)
{
	return (code_point >= 0x20 && code_point < 0x7F) ||
	       (code_point >= 0x3000 && code_point < 0xD800);
}

bool utf8_is_unsafe(uint32_t code_point)
{
	if (is_plain(code_point)) {
		return false;
	}
	if (code_point > 0x10FFFF || (code_point & 0xFFFE) == 0xFFFE) {
		return true;
	}
	for (size_t i = 0; i < G_N_ELEMENTS(unsafe_ranges); i++) {
		if (code_point <= unsafe_ranges[i].last) {
			return code_point >= unsafe_ranges[i].first;
		}
	}
	return false;
}

static void append_shown(GString *shown, uint32_t code_point, bool one_line)
{
	if (code_point == '\t' || (code_point == '\n' && one_line)) {
		g_string_append_c(shown, ' ');
	} else if (code_point == '\n' || !utf8_is_unsafe(code_point)) {
		g_string_append_unichar(shown, code_point);
	} else {
		g_string_append_unichar(shown, REPLACEMENT);
	}
}

/* Nearly every text is, and is copied whole. */
static bool is_clean(const char *text, bool one_line)
{
	uint32_t c = 0;

	if (!g_utf8_validate(text, -1, NULL)) {
		return false;
	}
	for (size_t len = 0; (len = utf8_decode(text, &c)) > 0; text += len) {
		if (utf8_is_unsafe(c) && (c != '\n' || one_line)) {
			return false;
		}
	}
	return true;
}

static char *shown_copy(const char *text, bool one_line)
{
	if (is_clean(text, one_line)) {
		return g_strdup(text);
	}
	GString *shown = g_string_sized_new(strlen(text));
	const char *at = text;

	while (*at != '\0') {
		gunichar c = g_utf8_get_char_validated(at, -1);

		if (c == (gunichar)-1 || c == (gunichar)-2) {
			g_string_append_unichar(shown, REPLACEMENT);
			at++;
			continue;
		}
		/* A line end of Windows is one line end. */
		if (c != '\r' || at[1] != '\n') {
			append_shown(shown, c, one_line);
		}
		at += g_utf8_skip[(unsigned char)*at];
	}
	return g_string_free(shown, FALSE);
}

char *utf8_shown(const char *text)
{
	return shown_copy(text, false);
}

char *utf8_shown_line(const char *text)
{
	return shown_copy(text, true);
}

/* Bytes of the text up to its last character that is no blank. */
static size_t length_without_blanks(const char *text)
{
	size_t length = 0;
	size_t at = 0;
	size_t len = 0;
	uint32_t c = 0;

	while ((len = utf8_decode(text + at, &c)) > 0) {
		at += len;
		length = g_unichar_isspace(c) ? length : at;
	}
	return length;
}

char *utf8_trimmed(const char *text)
{
	g_autofree char *shown = utf8_shown(text);
	const char *start = shown;
	size_t len = 0;
	uint32_t c = 0;

	while ((len = utf8_decode(start, &c)) > 0 && g_unichar_isspace(c)) {
		start += len;
	}
	return g_strndup(start, length_without_blanks(start));
}

bool utf8_is_shown_as_is(const char *text)
{
	g_autofree char *shown = utf8_shown(text);

	return strcmp(text, shown) == 0;
}
