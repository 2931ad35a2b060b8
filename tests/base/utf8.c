/* SPDX-License-Identifier: MIT */
/* UTF-8 from outside: every code point, and every way of being wrong that the
 * standard names. */
#include "base/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>
#include <string.h>

#define CODE_POINTS 0x110000u
#define SEED 20261121

static bool is_surrogate(uint32_t c)
{
	return c >= 0xD800 && c <= 0xDFFF;
}

static void utf8__every_code_point__encoded_and_decoded(void **state)
{
	(void)state;
	for (uint32_t c = 1; c < CODE_POINTS; c++) {
		char text[UTF8_MAX_BYTES + 1] = { 0 };
		uint32_t read = 0;
		size_t offset = 0;

		if (is_surrogate(c)) {
			continue;
		}
		size_t len = utf8_encode(c, text);

		assert_int_equal(len, strlen(text));
		assert_int_equal(len, c < 0x80	    ? 1
				      : c < 0x800   ? 2
				      : c < 0x10000 ? 3
						    : 4);
		assert_true(utf8_validate(text, len, &offset));
		assert_int_equal(utf8_decode(text, &read), len);
		assert_int_equal(read, c);
	}
}

static void utf8_decode__end__zero(void **state)
{
	uint32_t read = 1;

	(void)state;
	assert_int_equal(utf8_decode("", &read), 0);
	assert_int_equal(read, 0);
}

struct sample {
	const char *bytes;
	size_t len;
	size_t offset;
};

#define SAMPLE(bytes, offset)                                                  \
	{                                                                      \
		bytes, sizeof(bytes) - 1, offset                               \
	}

static void utf8_validate__wrong_bytes__offset_of_the_first(void **state)
{
	static const struct sample wrong[] = {
		SAMPLE("\x80", 0), /* a tail alone */
		SAMPLE("ab\xff", 2), SAMPLE("\xc0\x80", 0), /* overlong NUL */
		SAMPLE("a\xc1\xbf", 1), /* overlong */
		SAMPLE("\xe0\x9f\xbf", 0), /* overlong */
		SAMPLE("\xf0\x8f\xbf\xbf", 0), /* overlong */
		SAMPLE("\xed\xa0\x80", 0), /* surrogate */
		SAMPLE("\xed\xbf\xbf", 0), /* surrogate */
		SAMPLE("\xf4\x90\x80\x80", 0), /* beyond U+10FFFF */
		SAMPLE("\xf8\x88\x80\x80\x80", 0), /* five bytes */
		SAMPLE("\xe3\x81", 0), /* cut */
		SAMPLE("\xe3\x81\x82\xe3\x81", 3), /* cut */
		SAMPLE("\xe3"
		       "ab",
			0),
		SAMPLE("a\0b", 1), SAMPLE("\x82\xa0", 0), /* Shift_JIS */
	};

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(wrong); i++) {
		size_t offset = 99;

		assert_false(
			utf8_validate(wrong[i].bytes, wrong[i].len, &offset));
		assert_int_equal(offset, wrong[i].offset);
	}
}

static void utf8_validate__good__true_and_nothing_written(void **state)
{
	static const struct sample good[] = {
		SAMPLE("", 0), SAMPLE("診断 abc", 0),
		SAMPLE("\xf0\xa0\xae\xb7", 0), /* 4 bytes */
		SAMPLE("\xef\xbf\xbf", 0), /* valid, but unsafe */
	};

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(good); i++) {
		size_t offset = 99;

		assert_true(utf8_validate(good[i].bytes, good[i].len, &offset));
		assert_int_equal(offset, 99);
	}
}

/* The header's words, one by one. */
static bool plain_is_unsafe(uint32_t c)
{
	bool control = c < 0x20 || (c >= 0x7F && c <= 0x9F);
	bool bidi = c == 0x061C || c == 0x200E || c == 0x200F ||
		    (c >= 0x202A && c <= 0x202E) ||
		    (c >= 0x2066 && c <= 0x2069);
	bool separator = c == 0x2028 || c == 0x2029;
	bool order_mark = c == 0xFEFF;
	bool tag = c >= 0xE0000 && c <= 0xE007F;
	bool nothing = is_surrogate(c) || (c >= 0xFDD0 && c <= 0xFDEF) ||
		       c % 0x10000 >= 0xFFFE;
	bool invisible =
		(c >= 0x2060 && c <= 0x206F) || (c >= 0xFFF9 && c <= 0xFFFB);

	return control || bidi || separator || order_mark || tag || nothing ||
	       invisible;
}

static void utf8_is_unsafe__every_code_point__by_the_list(void **state)
{
	(void)state;
	for (uint32_t c = 0; c < CODE_POINTS; c++) {
		if (utf8_is_unsafe(c) != plain_is_unsafe(c)) {
			fail_msg("U+%04X", c);
		}
	}
	assert_true(utf8_is_unsafe(CODE_POINTS));
	assert_true(utf8_is_unsafe(UINT32_MAX));
}

static void assert_shown(const char *text, const char *expected)
{
	g_autofree char *shown = utf8_shown(text);

	assert_string_equal(shown, expected);
	assert_int_equal(
		utf8_is_shown_as_is(text), strcmp(text, expected) == 0);
}

static void utf8_shown__good_text__as_it_is(void **state)
{
	(void)state;
	assert_shown("", "");
	assert_shown("営業部 (本社)\n二行目", "営業部 (本社)\n二行目");
	assert_shown("か\xe3\x82\x99", "か\xe3\x82\x99");
}

static void utf8_shown__escapes_and_controls__replaced(void **state)
{
	(void)state;
	assert_shown("a\x1b[31mb", "a\xef\xbf\xbd[31mb");
	assert_shown("a\tb", "a b");
	assert_shown("a\r\nb", "a\nb");
	assert_shown("a\rb", "a\xef\xbf\xbd"
			     "b");
	assert_shown("\x7f", "\xef\xbf\xbd");
	assert_shown("\xc2\x9b"
		     "31m",
		"\xef\xbf\xbd"
		"31m"); /* C1 CSI */
	assert_shown("\xe2\x80\xae", "\xef\xbf\xbd"); /* U+202E */
	assert_shown("\xef\xbb\xbf", "\xef\xbf\xbd"); /* U+FEFF */
}

static void utf8_shown__wrong_bytes__one_mark_each(void **state)
{
	(void)state;
	assert_shown("a\xff\xfe"
		     "b",
		"a\xef\xbf\xbd\xef\xbf\xbd"
		"b");
	assert_shown("\xe3\x81", "\xef\xbf\xbd\xef\xbf\xbd");
	assert_shown("\xe3\x81"
		     "a",
		"\xef\xbf\xbd\xef\xbf\xbd"
		"a");
	assert_shown("\xc0\x80", "\xef\xbf\xbd\xef\xbf\xbd");
	assert_shown("\xed\xa0\x80", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd");
}

static void utf8_shown_line__line_breaks__spaces(void **state)
{
	g_autofree char *line = utf8_shown_line("a\nb\tc\x1b");

	(void)state;
	assert_string_equal(line, "a b c\xef\xbf\xbd");
}

static void assert_safe(const char *shown, bool one_line)
{
	size_t offset = 0;
	uint32_t c = 0;
	size_t len = 0;

	assert_true(utf8_validate(shown, strlen(shown), &offset));
	while ((len = utf8_decode(shown, &c)) > 0) {
		assert_true((c == '\n' && !one_line) || !utf8_is_unsafe(c));
		shown += len;
	}
}

/* Bytes that often come near to being UTF-8. */
static void random_bytes(GRand *random, char *ret_text, size_t len)
{
	static const unsigned char often[] = { 0xE3, 0x81, 0x82, 0xF0, 0x9F,
		0xC2, 0x9B, 0xE2, 0x80, 0xAE, 0xEF, 0xBB, 0xBF, 0x1B, '\n' };

	for (size_t i = 0; i < len; i++) {
		int draw = g_rand_int_range(
			random, 0, (int)G_N_ELEMENTS(often) * 2);

		if (draw >= (int)G_N_ELEMENTS(often)) {
			draw = g_rand_int_range(random, 1, 256);
		} else {
			draw = often[draw];
		}
		memcpy(&ret_text[i], &(unsigned char){ (unsigned char)draw },
			1);
	}
	ret_text[len] = '\0';
}

static void utf8_shown__random_bytes__valid_safe_and_stable(void **state)
{
	g_autoptr(GRand) random = g_rand_new_with_seed(SEED);

	(void)state;
	for (int i = 0; i < 20000; i++) {
		char text[33];

		random_bytes(random, text,
			(size_t)g_rand_int_range(random, 0, sizeof(text)));
		g_autofree char *shown = utf8_shown(text);
		g_autofree char *line = utf8_shown_line(text);

		assert_safe(shown, false);
		assert_safe(line, true);
		assert_true(utf8_is_shown_as_is(shown));
	}
}

static void utf8_trimmed__blanks_around__gone(void **state)
{
	static const char *const texts[][2] = { { "", "" }, { " ", "" },
		{ "a", "a" }, { " a b ", "a b" },
		{ "\t\r\na\r\nb\r\n", "a\nb" },
		{ "　山田　太郎　", "山田　太郎" }, { "a\x1b", "a\uFFFD" } };

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		g_autofree char *trimmed = utf8_trimmed(texts[i][0]);

		assert_string_equal(trimmed, texts[i][1]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(utf8__every_code_point__encoded_and_decoded),
		cmocka_unit_test(utf8_decode__end__zero),
		cmocka_unit_test(
			utf8_validate__wrong_bytes__offset_of_the_first),
		cmocka_unit_test(utf8_validate__good__true_and_nothing_written),
		cmocka_unit_test(utf8_is_unsafe__every_code_point__by_the_list),
		cmocka_unit_test(utf8_shown__good_text__as_it_is),
		cmocka_unit_test(utf8_shown__escapes_and_controls__replaced),
		cmocka_unit_test(utf8_shown__wrong_bytes__one_mark_each),
		cmocka_unit_test(utf8_shown_line__line_breaks__spaces),
		cmocka_unit_test(utf8_trimmed__blanks_around__gone),
		cmocka_unit_test(
			utf8_shown__random_bytes__valid_safe_and_stable),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
