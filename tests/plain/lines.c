/* SPDX-License-Identifier: MIT */
/* Columns of text: aligned by display width, never wider than a screen. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>
#include <string.h>

#include "plain/lines.h"
#include "text/text.h"

static void assert_lines(
	int indent, const char *lead, const char *text, const char *expected)
{
	GString *out = g_string_new(NULL);

	lines_add(out, indent, lead, text);
	assert_string_equal(out->str, expected);
	g_string_free(out, TRUE);
}

static void lines_add__short__one_line(void **state)
{
	(void)state;
	assert_lines(0, "", "点数", "点数\n");
	assert_lines(4, "", "点数", "    点数\n");
}

static void lines_add__wide_lead__aligned_by_cells(void **state)
{
	(void)state;
	assert_lines(8, "点数", "62", "点数    62\n");
	assert_lines(8, "Score", "62", "Score   62\n");
}

static void lines_add__lead_too_wide__stands_alone(void **state)
{
	(void)state;
	assert_lines(4, "点数", "62", "点数\n    62\n");
}

static void lines_add__line_breaks__keep_the_indent(void **state)
{
	(void)state;
	assert_lines(2, "", "a\n\nb", "  a\n\n  b\n");
}

static void lines_add__long__wrapped_below_the_text(void **state)
{
	GString *text = g_string_new(NULL);
	GString *out = g_string_new(NULL);

	(void)state;
	for (int i = 0; i < 100; i++) {
		g_string_append(text, "あ");
	}
	lines_add(out, 10, "lead", text->str);
	g_auto(GStrv) lines = g_strsplit(out->str, "\n", -1);
	size_t count = 0;

	for (size_t i = 0; lines[i][0] != '\0'; i++) {
		assert_true(text_width(lines[i]) <= LINES_CELLS);
		if (i > 0) {
			assert_int_equal(strspn(lines[i], " "), 10);
		}
		count += strlen(strstr(lines[i], "あ")) / strlen("あ");
	}
	assert_int_equal(count, 100);
	g_string_free(text, TRUE);
	g_string_free(out, TRUE);
}

static void lines_add__escapes__never_pass(void **state)
{
	(void)state;
	assert_lines(4, "\033[31m", "\x9b\033]52;c;x\a",
		"\xEF\xBF\xBD[31m\n    \xEF\xBF\xBD\xEF\xBF\xBD]52;c;x"
		"\xEF\xBF\xBD\n");
}

static void lines_pad__last_line__only(void **state)
{
	GString *out = g_string_new("first\n点");

	(void)state;
	lines_pad(out, 4);
	assert_string_equal(out->str, "first\n点  ");
	lines_pad(out, 2);
	assert_string_equal(out->str, "first\n点  ");
	g_string_free(out, TRUE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_add__short__one_line),
		cmocka_unit_test(lines_add__wide_lead__aligned_by_cells),
		cmocka_unit_test(lines_add__lead_too_wide__stands_alone),
		cmocka_unit_test(lines_add__line_breaks__keep_the_indent),
		cmocka_unit_test(lines_add__long__wrapped_below_the_text),
		cmocka_unit_test(lines_add__escapes__never_pass),
		cmocka_unit_test(lines_pad__last_line__only),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
