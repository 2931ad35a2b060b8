/* SPDX-License-Identifier: MIT */
/* Characters in the place of others: ASCII for what a terminal may draw one
 * or two cells wide, and the key that was meant where an input method is on. */
#include <glib.h>
#include <stdio.h>
#include <uninorm.h>

#include "base/utf8.h"
#include "text/text.h"

#define IDEOGRAPHIC_SPACE 0x3000u
#define FULL_WIDTH_FIRST 0xFF01u
#define FULL_WIDTH_LAST 0xFF5Eu
#define FULL_WIDTH_TO_ASCII 0xFEE0u

/* What stands for a range: ASCII, or the number in a circle, counted from
 * number at first. Asked before the decomposition of Unicode, which loses the
 * stroke of a "not equal" and knows no numbers in black circles. */
static const struct replacement {
	uint32_t first;
	uint32_t last;
	const char *ascii;
	int number;
} replacements[] = {
	{ 0x00A1, 0x00A1, "!", 0 },
	{ 0x00A7, 0x00A7, "S", 0 },
	{ 0x00A8, 0x00A8, "\"", 0 },
	{ 0x00AD, 0x00AD, "-", 0 },
	{ 0x00AE, 0x00AE, "(R)", 0 },
	{ 0x00B0, 0x00B0, "deg", 0 },
	{ 0x00B1, 0x00B1, "+-", 0 },
	{ 0x00B4, 0x00B4, "'", 0 },
	{ 0x00B6, 0x00B6, "P", 0 },
	{ 0x00B7, 0x00B7, ".", 0 },
	{ 0x00B8, 0x00B8, ",", 0 },
	{ 0x00C6, 0x00C6, "AE", 0 },
	{ 0x00D0, 0x00D0, "D", 0 },
	{ 0x00D7, 0x00D7, "x", 0 },
	{ 0x00D8, 0x00D8, "O", 0 },
	{ 0x00DE, 0x00DE, "Th", 0 },
	{ 0x00DF, 0x00DF, "ss", 0 },
	{ 0x00E6, 0x00E6, "ae", 0 },
	{ 0x00F0, 0x00F0, "d", 0 },
	{ 0x00F7, 0x00F7, "/", 0 },
	{ 0x00F8, 0x00F8, "o", 0 },
	{ 0x00FE, 0x00FE, "th", 0 },
	{ 0x0152, 0x0152, "OE", 0 },
	{ 0x0153, 0x0153, "oe", 0 },
	{ 0x2010, 0x2015, "-", 0 },
	{ 0x2016, 0x2016, "||", 0 },
	{ 0x2018, 0x2019, "'", 0 },
	{ 0x201C, 0x201D, "\"", 0 },
	{ 0x2020, 0x2021, "+", 0 },
	{ 0x2022, 0x2022, "*", 0 },
	{ 0x2027, 0x2027, ".", 0 },
	{ 0x2030, 0x2030, "o/oo", 0 },
	{ 0x2032, 0x2032, "'", 0 },
	{ 0x2035, 0x2035, "`", 0 },
	{ 0x203B, 0x203B, "*", 0 },
	{ 0x203E, 0x203E, "~", 0 },
	{ 0x2044, 0x2044, "/", 0 },
	{ 0x20AC, 0x20AC, "EUR", 0 },
	{ 0x2190, 0x2190, "<-", 0 },
	{ 0x2191, 0x2191, "^", 0 },
	{ 0x2192, 0x2192, "->", 0 },
	{ 0x2193, 0x2193, "v", 0 },
	{ 0x2194, 0x2194, "<->", 0 },
	{ 0x2195, 0x2195, "|", 0 },
	{ 0x21D2, 0x21D2, "=>", 0 },
	{ 0x21D4, 0x21D4, "<=>", 0 },
	{ 0x2212, 0x2212, "-", 0 },
	{ 0x221E, 0x221E, "inf", 0 },
	{ 0x2225, 0x2225, "||", 0 },
	{ 0x223C, 0x223D, "~", 0 },
	{ 0x2252, 0x2252, "~=", 0 },
	{ 0x2260, 0x2260, "!=", 0 },
	{ 0x2261, 0x2261, "==", 0 },
	{ 0x2264, 0x2264, "<=", 0 },
	{ 0x2265, 0x2265, ">=", 0 },
	{ 0x2266, 0x2266, "<=", 0 },
	{ 0x2267, 0x2267, ">=", 0 },
	{ 0x226A, 0x226A, "<<", 0 },
	{ 0x226B, 0x226B, ">>", 0 },
	{ 0x226E, 0x226E, "!<", 0 },
	{ 0x226F, 0x226F, "!>", 0 },
	{ 0x24EB, 0x24F4, NULL, 11 },
	{ 0x24F5, 0x24FE, NULL, 1 },
	{ 0x24FF, 0x24FF, "(0)", 0 },
	{ 0x2500, 0x2501, "-", 0 },
	{ 0x2502, 0x2503, "|", 0 },
	{ 0x2504, 0x2505, "-", 0 },
	{ 0x2506, 0x2507, "|", 0 },
	{ 0x2508, 0x2509, "-", 0 },
	{ 0x250A, 0x250B, "|", 0 },
	{ 0x250C, 0x254B, "+", 0 },
	{ 0x2550, 0x2550, "=", 0 },
	{ 0x2551, 0x2551, "|", 0 },
	{ 0x2552, 0x2573, "+", 0 },
	{ 0x2580, 0x2595, "#", 0 },
	{ 0x25A0, 0x25A9, "#", 0 },
	{ 0x25B2, 0x25B3, "^", 0 },
	{ 0x25B6, 0x25B7, ">", 0 },
	{ 0x25BC, 0x25BD, "v", 0 },
	{ 0x25C0, 0x25C1, "<", 0 },
	{ 0x25C6, 0x25C8, "*", 0 },
	{ 0x25CB, 0x25D1, "o", 0 },
	{ 0x25EF, 0x25EF, "o", 0 },
	{ 0x2605, 0x2606, "*", 0 },
	{ 0x260E, 0x260F, "TEL", 0 },
	{ 0x261C, 0x261C, "<-", 0 },
	{ 0x261E, 0x261E, "->", 0 },
	{ 0x2660, 0x266F, "*", 0 },
	{ 0x2776, 0x277F, NULL, 1 },
	{ 0x3248, 0x3248, NULL, 10 },
	{ 0x3249, 0x3249, NULL, 20 },
	{ 0x324A, 0x324A, NULL, 30 },
	{ 0x324B, 0x324B, NULL, 40 },
	{ 0x324C, 0x324C, NULL, 50 },
	{ 0x324D, 0x324D, NULL, 60 },
	{ 0x324E, 0x324E, NULL, 70 },
	{ 0x324F, 0x324F, NULL, 80 },
};

static bool append_replacement(GString *ascii, uint32_t c)
{
	for (size_t i = 0; i < G_N_ELEMENTS(replacements); i++) {
		const struct replacement *entry = &replacements[i];

		if (c < entry->first || c > entry->last) {
			continue;
		}
		if (entry->number > 0) {
			g_string_append_printf(ascii, "(%d)",
				entry->number + (int)(c - entry->first));
		} else {
			g_string_append(ascii, entry->ascii);
		}
		return true;
	}
	return false;
}

static void append_ascii(GString *ascii, uint32_t c);

static bool append_decomposition(GString *ascii, uint32_t c)
{
	ucs4_t parts[UC_DECOMPOSITION_MAX_LENGTH];
	int tag = 0;
	int count = uc_decomposition(c, &tag, parts);

	if (count <= 0) {
		return false;
	}
	if (tag == UC_DECOMP_CIRCLE) {
		g_string_append_c(ascii, '(');
	}
	for (int i = 0; i < count; i++) {
		append_ascii(ascii, parts[i]);
	}
	if (tag == UC_DECOMP_CIRCLE) {
		g_string_append_c(ascii, ')');
	}
	return true;
}

static void append_ascii(GString *ascii, uint32_t c)
{
	if (c < 0x80) {
		g_string_append_c(ascii, (char)c);
	} else if (text_code_point_width(c) == 0) {
		return;
	} else if (!append_replacement(ascii, c) &&
		   !append_decomposition(ascii, c)) {
		g_string_append_c(ascii, '?');
	}
}

char *text_unambiguous(const char *text)
{
	GString *ascii = g_string_new(NULL);
	uint32_t c = 0;

	for (size_t len = 0; (len = utf8_decode(text, &c)) > 0; text += len) {
		if (text_is_ambiguous(c)) {
			append_ascii(ascii, c);
		} else {
			g_string_append_len(ascii, text, (gssize)len);
		}
	}
	return g_string_free(ascii, FALSE);
}

/* Hiragana, katakana and half-width katakana of the five vowels. */
static const struct {
	uint32_t kana[3];
	char letter;
} vowels[] = {
	{ { 0x3042, 0x30A2, 0xFF71 }, 'a' },
	{ { 0x3044, 0x30A4, 0xFF72 }, 'i' },
	{ { 0x3046, 0x30A6, 0xFF73 }, 'u' },
	{ { 0x3048, 0x30A8, 0xFF74 }, 'e' },
	{ { 0x304A, 0x30AA, 0xFF75 }, 'o' },
};

static uint32_t folded(uint32_t c)
{
	if (c == IDEOGRAPHIC_SPACE) {
		return ' ';
	}
	if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST) {
		return c - FULL_WIDTH_TO_ASCII;
	}
	for (size_t i = 0; i < G_N_ELEMENTS(vowels); i++) {
		for (size_t n = 0; n < G_N_ELEMENTS(vowels[i].kana); n++) {
			if (c == vowels[i].kana[n]) {
				return (uint32_t)vowels[i].letter;
			}
		}
	}
	return c;
}

uint32_t text_fold_key(uint32_t code_point, bool *ret_folded)
{
	uint32_t key = folded(code_point);

	*ret_folded = key != code_point;
	return key;
}
