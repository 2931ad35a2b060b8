/* SPDX-License-Identifier: MIT */
/* What a workbook can hold, by example and by Excel's limits. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>
#include <string.h>

#include "base/utf8.h"
#include "report/book/safe_text.h"

#define MEMO_UNITS 40000

static void expect_cell(const char *text, const char *expected)
{
	g_autofree char *safe = safe_text_cell(text, CELL_UNITS_MAX);

	assert_string_equal(safe, expected);
}

static void safe_text_cell__plain_text__as_it_is(void **state)
{
	(void)state;
	expect_cell("", "");
	expect_cell("倉庫のPC\n2行目", "倉庫のPC\n2行目");
	expect_cell("=1+1", "=1+1");
	expect_cell("𠮷野家 🍣", "𠮷野家 🍣");
	expect_cell("_x004", "_x004");
	expect_cell("_x00G1_", "_x00G1_");
}

static void safe_text_cell__what_xml_forbids__replaced(void **state)
{
	(void)state;
	expect_cell("a\x01z", "a\uFFFDz");
	expect_cell("a\xFFz", "a\uFFFDz");
	expect_cell("a\xED\xA0\x80z", "a\uFFFD\uFFFD\uFFFDz");
	expect_cell("a\xEF\xBF\xBEz", "a\uFFFDz");
	expect_cell("a\tz", "a z");
}

static void safe_text_cell__literal_escape__escaped(void **state)
{
	(void)state;
	expect_cell("_x0041_", "_x005F_x0041_");
	expect_cell("a_x000a_b", "a_x005F_x000a_b");
	expect_cell("_x0041_x0042_", "_x005F_x0041_x005F_x0042_");
	expect_cell("__x0041_", "__x005F_x0041_");
}

static size_t units_of(const char *text)
{
	glong units = 0;
	g_autofree gunichar2 *utf16 =
		g_utf8_to_utf16(text, -1, NULL, &units, NULL);

	assert_non_null(utf16);
	return (size_t)units;
}

static char *repeated(const char *text, size_t count)
{
	GString *all = g_string_new(NULL);

	for (size_t i = 0; i < count; i++) {
		g_string_append(all, text);
	}
	return g_string_free(all, FALSE);
}

static void expect_cut(const char *piece, size_t count, size_t slack)
{
	g_autofree char *text = repeated(piece, count);
	g_autofree char *safe = safe_text_cell(text, CELL_UNITS_MAX);
	size_t units = units_of(safe);

	assert_true(units <= CELL_UNITS_MAX);
	assert_true(units + slack >= CELL_UNITS_MAX);
	assert_true(g_str_has_suffix(safe, "..."));
}

static void safe_text_cell__too_long__cut_with_mark(void **state)
{
	(void)state;
	expect_cut("a", MEMO_UNITS, 0);
	expect_cut("あ", MEMO_UNITS, 0);
	expect_cut("🍣", MEMO_UNITS, 1);
	expect_cut("_x0041_", MEMO_UNITS, 13);
}

static void safe_text_cell__just_fits__not_cut(void **state)
{
	(void)state;
	g_autofree char *text = repeated("あ", CELL_UNITS_MAX);

	expect_cell(text, text);
}

static void safe_text_cell__any_limit__never_passed(void **state)
{
	(void)state;
	const char *text = "a🍣_x0041_あ\x01_x0041_x0042_🍣";
	g_autofree char *whole = safe_text_cell(text, 1000);

	for (size_t limit = 3; limit < 60; limit++) {
		g_autofree char *safe = safe_text_cell(text, limit);

		assert_true(units_of(safe) <= limit);
		if (units_of(whole) <= limit) {
			assert_string_equal(safe, whole);
		} else {
			assert_true(g_str_has_suffix(safe, "..."));
		}
	}
}

static void expect_name(const char *text, const char *expected)
{
	g_autofree char *name = safe_text_sheet_name(text);

	assert_string_equal(name, expected);
}

static void safe_text_sheet_name__rules_of_excel__kept(void **state)
{
	(void)state;
	expect_name("対策リスト", "対策リスト");
	expect_name("a[b]c:d*e?f/g\\h", "a b c d e f g h");
	expect_name("'it's'", "it's");
	expect_name("''", "");
	expect_name("///", "");
	expect_name("history", "");
	expect_name("1234567890123456789012345678901234",
		"1234567890123456789012345678901");
	expect_name("🍣🍣🍣🍣🍣🍣🍣🍣🍣🍣🍣🍣🍣🍣🍣🍣", "🍣🍣🍣🍣🍣🍣🍣🍣🍣🍣🍣🍣🍣🍣🍣");
}

static void safe_text_footer__codes__taken_as_text(void **state)
{
	(void)state;
	g_autofree char *footer = safe_text_footer("A&G\n&P");

	assert_string_equal(footer, "A＆G ＆P");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(safe_text_cell__plain_text__as_it_is),
		cmocka_unit_test(safe_text_cell__what_xml_forbids__replaced),
		cmocka_unit_test(safe_text_cell__literal_escape__escaped),
		cmocka_unit_test(safe_text_cell__too_long__cut_with_mark),
		cmocka_unit_test(safe_text_cell__just_fits__not_cut),
		cmocka_unit_test(safe_text_cell__any_limit__never_passed),
		cmocka_unit_test(safe_text_sheet_name__rules_of_excel__kept),
		cmocka_unit_test(safe_text_footer__codes__taken_as_text),
	};

	return cmocka_run_group_tests_name("safe_text", tests, NULL, NULL);
}
