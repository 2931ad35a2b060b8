/* SPDX-License-Identifier: MIT */
/* UTF-8 as it comes from outside: is it whole, and how may it be shown?
 *
 * Names, files, environment and library messages keep their bytes inside the
 * program and pass through utf8_shown() at the six sinks and nowhere else:
 * canvas_put, plain_line, the stderr line, the workbook cell, the CSV or JSON
 * field, the calendar line (CWE-150: terminal escapes must never reach a
 * sink). */
#ifndef SHINDAN_BASE_UTF8_H
#define SHINDAN_BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define UTF8_MAX_BYTES 4

/* Strict (no overlong form, surrogate or NUL). False gives the offset in
 * bytes of the first byte that is wrong. */
bool utf8_validate(const char *text, size_t len_bytes, size_t *ret_offset);

/* The code point at text, which must be valid UTF-8 or the terminating NUL;
 * returns its length in bytes, 0 at the NUL. Inline, because every text is
 * walked by it several times. */
static inline size_t utf8_decode(const char *text, uint32_t *ret_code_point)
{
	const unsigned char *at = (const unsigned char *)text;

	if (at[0] < 0x80) {
		*ret_code_point = at[0];
		return at[0] == '\0' ? 0 : 1;
	}
	if (at[0] < 0xE0) {
		*ret_code_point = (at[0] & 0x1Fu) << 6 | (at[1] & 0x3Fu);
		return 2;
	}
	if (at[0] < 0xF0) {
		*ret_code_point = (at[0] & 0x0Fu) << 12 | (at[1] & 0x3Fu) << 6 |
				  (at[2] & 0x3Fu);
		return 3;
	}
	*ret_code_point = (at[0] & 0x07u) << 18 | (at[1] & 0x3Fu) << 12 |
			  (at[2] & 0x3Fu) << 6 | (at[3] & 0x3Fu);
	return 4;
}

/* Writes the code point; returns its length in bytes. No NUL is added. */
size_t utf8_encode(uint32_t code_point, char ret_text[UTF8_MAX_BYTES]);

/* Control, C1, escape, bidi control, line and paragraph separator, byte
 * order mark, tag, surrogate or noncharacter: never sent to a sink.
 * '\n' and '\t' count as unsafe too; callers who allow them say so. */
bool utf8_is_unsafe(uint32_t code_point);

/* A copy that is valid and safe to show: wrong bytes and unsafe code points
 * become U+FFFD, a tab becomes a space, a line break stays '\n' ("\r\n"
 * becomes one). Owned by the caller (g_free). */
char *utf8_shown(const char *text);

/* The same on one line: line breaks become a space. */
char *utf8_shown_line(const char *text);

/* utf8_shown() without the blanks around it, wide ones too: what a person
 * meant to write. Owned by the caller (g_free). */
char *utf8_trimmed(const char *text);

/* Whether utf8_shown() would leave the text as it is. */
bool utf8_is_shown_as_is(const char *text);

#endif
