/* SPDX-License-Identifier: MIT */
/* UTF-8, or a guess at what else: Japanese editors still save Shift_JIS. */
#include "io/yaml/yaml_encoding.h"

#include <glib.h>
#include <stdint.h>
#include <string.h>

#include "base/utf8.h"

static bool is_between(unsigned char byte, unsigned first, unsigned last)
{
	return byte >= first && byte <= last;
}

/* Length of the character at bytes in EUC-JP; 0 if it is none. */
static size_t euc_jp_len(const unsigned char *bytes, size_t len)
{
	if (bytes[0] < 0x80) {
		return 1;
	}
	if (bytes[0] == 0x8F) {
		return len > 2 && is_between(bytes[1], 0xA1, 0xFE) &&
				       is_between(bytes[2], 0xA1, 0xFE)
			       ? 3
			       : 0;
	}
	if (bytes[0] != 0x8E && !is_between(bytes[0], 0xA1, 0xFE)) {
		return 0;
	}
	return len > 1 && is_between(bytes[1], 0xA1, 0xFE) ? 2 : 0;
}

static size_t shift_jis_len(const unsigned char *bytes, size_t len)
{
	if (bytes[0] < 0x80 || is_between(bytes[0], 0xA1, 0xDF)) {
		return 1;
	}
	if (!is_between(bytes[0], 0x81, 0x9F) &&
		!is_between(bytes[0], 0xE0, 0xFC)) {
		return 0;
	}
	return len > 1 && is_between(bytes[1], 0x40, 0xFC) && bytes[1] != 0x7F
		       ? 2
		       : 0;
}

static bool all_fit(const char *text, size_t len,
	size_t (*character_len)(const unsigned char *bytes, size_t len))
{
	const unsigned char *bytes = (const unsigned char *)text;

	for (size_t at = 0; at < len;) {
		size_t step = character_len(bytes + at, len - at);

		if (step == 0) {
			return false;
		}
		at += step;
	}
	return true;
}

/* A kana or kanji in UTF-8 before the wrong byte: a damaged file rather than
 * another encoding. */
static bool has_three_bytes(const char *bytes, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		if (is_between((unsigned char)bytes[i], 0xE0, 0xEF)) {
			return true;
		}
	}
	return false;
}

static bool looks_like_utf16(const char *bytes, size_t len)
{
	return len >= 2 && (memcmp(bytes, "\xFF\xFE", 2) == 0 ||
				   memcmp(bytes, "\xFE\xFF", 2) == 0 ||
				   bytes[0] == '\0' || bytes[1] == '\0');
}

static const char *guess(const char *bytes, size_t len, size_t wrong)
{
	if (looks_like_utf16(bytes, len)) {
		return "UTF-16";
	}
	if (has_three_bytes(bytes, wrong)) {
		return NULL;
	}
	/* Bytes of EUC-JP can pass for half-width katakana of Shift_JIS; the
	 * other way round hardly occurs. */
	if (all_fit(bytes, len, euc_jp_len)) {
		return "EUC-JP";
	}
	return all_fit(bytes, len, shift_jis_len) ? "Shift_JIS" : NULL;
}

static struct place place_at(const char *file, const char *bytes, size_t offset)
{
	struct place place = { .file = file, .line = 1, .column = 1 };

	for (size_t i = 0; i < offset; i++) {
		if (bytes[i] == '\n') {
			place.line++;
			place.column = 1;
		} else if (((unsigned char)bytes[i] & 0xC0) != 0x80) {
			place.column++;
		}
	}
	return place;
}

bool yaml_encoding_check(const char *file, const char *bytes, size_t len_bytes,
	struct diags *problems)
{
	size_t wrong = 0;

	if (utf8_validate(bytes, len_bytes, &wrong)) {
		return true;
	}
	struct place place = place_at(file, bytes, wrong);
	const char *encoding = guess(bytes, len_bytes, wrong);

	if (encoding != NULL) {
		diags_add(problems, DIAG_ERROR, "diag.yaml.encoding", place,
			encoding, NULL);
	} else if (bytes[wrong] == '\0') {
		diags_add(problems, DIAG_ERROR, "diag.yaml.hidden", place,
			"U+0000", NULL);
	} else {
		g_autofree char *byte = g_strdup_printf(
			"%02X", (unsigned)(unsigned char)bytes[wrong]);

		diags_add(problems, DIAG_ERROR, "diag.yaml.not_utf8", place,
			byte, NULL);
	}
	return false;
}
