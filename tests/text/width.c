/* SPDX-License-Identifier: MIT */
/* Cells: the table made while building says what libc says, and the program's
 * own locale has no say in it. */
#include "text/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>
#include <locale.h>
#include <wchar.h>

#include "base/utf8.h"

/* Not in POSIX.1-2008 without XSI, but in every libc we build on. */
int wcwidth(wchar_t c);

#define LAST_CODE_POINT 0x10FFFFu

static void text_code_point_width__agrees__with_libc(void **state)
{
	(void)state;
	assert_non_null(setlocale(LC_CTYPE, "C.UTF-8"));
	for (uint32_t c = 1; c <= LAST_CODE_POINT; c++) {
		int cells = wcwidth((wchar_t)c);
		int expected = c == '\n' ? 0 : cells < 0 ? 1 : cells;

		if (text_code_point_width(c) != expected) {
			fail_msg("U+%04X: %d cells, libc says %d", c,
				text_code_point_width(c), cells);
		}
	}
}

static void text_code_point_width__stays__in_another_locale(void **state)
{
	(void)state;
	assert_non_null(setlocale(LC_ALL, "C"));
	assert_int_equal(text_code_point_width(0x3042), 2);
	assert_int_equal(text_code_point_width('a'), 1);
	assert_int_equal(text_code_point_width(0xFF71), 1);
	assert_int_equal(text_code_point_width(0x3099), 0);
	assert_int_equal(text_code_point_width(0x20BB7), 2);
	assert_int_equal(text_code_point_width(0x1F600), 2);
	assert_int_equal(text_code_point_width('\n'), 0);
}

static void text_width__adds__cells(void **state)
{
	(void)state;
	assert_int_equal(text_width(""), 0);
	assert_int_equal(text_width("OSやソフト"), 10);
	assert_int_equal(text_width("か\u3099"), 2);
	assert_int_equal(text_width("\nあ\nい\n"), 4);
	assert_int_equal(text_width_bytes("あい", 3), 2);
	assert_int_equal(text_width_bytes("あい", 0), 0);
	assert_int_equal(text_width_bytes("あ", 100), 2);
}

static void text_is_ambiguous__knows__the_troublemakers(void **state)
{
	static const char ambiguous[] = "○●◎★☆×①⑳■□※→←↑↓…‥°±“”‘’—αЖ─│é½Ⅳ℃㉈";
	static const char sure[] = "aZ0 ~あア漢。、「」ー！？＊＞￥㈱～ｱ😀✓";
	uint32_t c = 0;
	size_t len = 0;

	(void)state;
	for (const char *at = ambiguous; (len = utf8_decode(at, &c)) > 0;
		at += len) {
		if (!text_is_ambiguous(c)) {
			fail_msg("U+%04X is ambiguous", c);
		}
	}
	for (const char *at = sure; (len = utf8_decode(at, &c)) > 0;
		at += len) {
		if (text_is_ambiguous(c)) {
			fail_msg("U+%04X is not ambiguous", c);
		}
	}
	assert_false(text_is_ambiguous(0x0301));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(text_code_point_width__agrees__with_libc),
		cmocka_unit_test(
			text_code_point_width__stays__in_another_locale),
		cmocka_unit_test(text_width__adds__cells),
		cmocka_unit_test(text_is_ambiguous__knows__the_troublemakers),
	};

	return cmocka_run_group_tests_name("width", tests, NULL, NULL);
}
