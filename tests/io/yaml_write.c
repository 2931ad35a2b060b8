/* SPDX-License-Identifier: MIT */
/* What stands in a file, byte for byte; that readers understand it is the
 * matter of sheet_yaml.c and round_trip.py. */
#include "io/yaml/yaml_write.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void assert_quoted(const char *text, const char *expected)
{
	g_autoptr(GString) out = g_string_new(NULL);

	yaml_write_quoted(out, text);
	assert_string_equal(out->str, expected);
}

static void yaml_write_quoted__words_yaml_would_change__quoted(void **state)
{
	(void)state;
	assert_quoted("", "\"\"");
	assert_quoted("no", "\"no\"");
	assert_quoted("~", "\"~\"");
	assert_quoted("123", "\"123\"");
	assert_quoted("a: b # c", "\"a: b # c\"");
	assert_quoted("診断 𠮷", "\"診断 𠮷\"");
}

static void yaml_write_quoted__specials__escaped(void **state)
{
	(void)state;
	assert_quoted("\"\\", "\"\\\"\\\\\"");
	assert_quoted("a\tb\r\nc", "\"a\\tb\\r\\nc\"");
	assert_quoted("\033[31m\a\177", "\"\\x1B[31m\\x07\\x7F\"");
	assert_quoted("\xC2\x85\xC2\x9B", "\"\\x85\\x9B\"");
	assert_quoted("\u2028\u202E\uFEFF", "\"\\u2028\\u202E\\uFEFF\"");
	assert_quoted("\U000E0041\U0010FFFF", "\"\\U000E0041\\U0010FFFF\"");
}

static void yaml_write_quoted__bad_utf8__replaced(void **state)
{
	(void)state;
	assert_quoted("\xFF", "\"\uFFFD\"");
	assert_quoted("あ\x80い\xE3\x81", "\"あ\uFFFDい\uFFFD\uFFFD\"");
	assert_quoted("\xED\xA0\x80", "\"\uFFFD\uFFFD\uFFFD\"");
}

static void yaml_write__lines_and_flow_maps__as_designed(void **state)
{
	g_autoptr(GString) out = g_string_new(NULL);
	bool first = false;

	(void)state;
	yaml_write_integer(out, "format", 1);
	yaml_write_text(out, "unit", "営業部");
	yaml_write_flow_open(out, &first);
	yaml_write_flow_text(out, &first, "question", "1");
	yaml_write_flow_integer(out, &first, "points", -1);
	yaml_write_flow_bool(out, &first, "absent", true);
	yaml_write_flow_bool(out, &first, "other", false);
	yaml_write_flow_close(out);
	yaml_write_map_open(out, "result", &first);
	yaml_write_flow_integer(out, &first, "score", 62);
	yaml_write_flow_close(out);
	yaml_write_map_open(out, "none", &first);
	yaml_write_flow_close(out);
	assert_string_equal(out->str,
		"format: 1\n"
		"unit: \"営業部\"\n"
		"  - {question: \"1\", points: -1, absent: true, "
		"other: false}\n"
		"result: {score: 62}\n"
		"none: {}\n");
}

static void yaml_write_item__one_line_a_pair(void **state)
{
	g_autoptr(GString) out = g_string_new("items:\n");
	bool first = true;

	(void)state;
	yaml_write_item_text(out, &first, "action", "3.1");
	yaml_write_item_text(out, &first, "note", "a\nb");
	first = true;
	yaml_write_item_text(out, &first, "action", "");
	yaml_write_bool(out, "end", true);
	yaml_write_bool(out, "more", false);
	assert_string_equal(out->str, "items:\n"
				      "  - action: \"3.1\"\n"
				      "    note: \"a\\nb\"\n"
				      "  - action: \"\"\n"
				      "end: true\n"
				      "more: false\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			yaml_write_quoted__words_yaml_would_change__quoted),
		cmocka_unit_test(yaml_write_quoted__specials__escaped),
		cmocka_unit_test(yaml_write_quoted__bad_utf8__replaced),
		cmocka_unit_test(yaml_write__lines_and_flow_maps__as_designed),
		cmocka_unit_test(yaml_write_item__one_line_a_pair),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
