/* SPDX-License-Identifier: MIT */
/* ASCII for the ambiguous, and the key that was meant. */
#include "text/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>
#include <string.h>

#include "base/utf8.h"

#define LAST_CODE_POINT 0x10FFFFu

static void check_unambiguous(const char *text, const char *expected)
{
	g_autofree char *plain = text_unambiguous(text);

	assert_string_equal(plain, expected);
}

static void text_unambiguous__writes__ascii(void **state)
{
	(void)state;
	check_unambiguous("①②⑳", "(1)(2)(20)");
	check_unambiguous("❶❿⓫⓵⓿㉈", "(1)(10)(11)(1)(0)(10)");
	check_unambiguous("Ⓐⓩ", "(A)(z)");
	check_unambiguous("続く…", "続く...");
	check_unambiguous("設定→保存←↑↓", "設定->保存<-^v");
	check_unambiguous("○●◎★※×÷", "ooo**x/");
	check_unambiguous("“a” ‘b’ — ─│┌", "\"a\" 'b' - -|+");
	check_unambiguous("Ⅳ ½ ℃ № ™ é", "IV 1/2 degC No TM e");
	check_unambiguous("≠≦≧±", "!=<=>=+-");
	check_unambiguous("αЖ\uE000", "???");
	check_unambiguous("", "");
	check_unambiguous("そのまま（株）㈱～ｱ😀", "そのまま（株）㈱～ｱ😀");
}

static void text_unambiguous__leaves__nothing_ambiguous(void **state)
{
	(void)state;
	for (uint32_t c = 1; c <= LAST_CODE_POINT; c++) {
		char text[UTF8_MAX_BYTES + 1] = "";

		if (utf8_is_unsafe(c) || !text_is_ambiguous(c)) {
			continue;
		}
		text[utf8_encode(c, text)] = '\0';
		g_autofree char *plain = text_unambiguous(text);

		if (!g_str_is_ascii(plain) || *plain == '\0') {
			fail_msg("U+%04X became '%s'", c, plain);
		}
	}
}

static void check_fold(const char *typed, const char *meant)
{
	uint32_t c = 0;
	size_t len = 0;

	for (; (len = utf8_decode(typed, &c)) > 0; typed += len) {
		bool folded = false;

		assert_int_equal(text_fold_key(c, &folded), *meant++);
		assert_true(folded);
	}
	assert_int_equal(*meant, '\0');
}

static void text_fold_key__finds__the_key_meant(void **state)
{
	(void)state;
	check_fold("０１９ＡＺａｊｚ？！＋～　", "019AZajz?!+~ ");
	check_fold("あいうえお", "aiueo");
	check_fold("アイウエオ", "aiueo");
	check_fold("ｱｲｳｴｵ", "aiueo");
}

static void text_fold_key__leaves__other_keys(void **state)
{
	static const char others[] = "a1? ~かん漢、。ー「é";
	uint32_t c = 0;
	size_t len = 0;

	(void)state;
	for (const char *at = others; (len = utf8_decode(at, &c)) > 0;
		at += len) {
		bool folded = true;

		assert_int_equal(text_fold_key(c, &folded), c);
		assert_false(folded);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(text_unambiguous__writes__ascii),
		cmocka_unit_test(text_unambiguous__leaves__nothing_ambiguous),
		cmocka_unit_test(text_fold_key__finds__the_key_meant),
		cmocka_unit_test(text_fold_key__leaves__other_keys),
	};

	return cmocka_run_group_tests_name("fold", tests, NULL, NULL);
}
