/* SPDX-License-Identifier: MIT */
#include "term/cell_text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>
#include <locale.h>

static void check(const char *text, bool wide, const wchar_t *expected)
{
	struct cell cell = { .wide = wide };
	wchar_t shown[CELL_TEXT_MAX + 1] = L"";

	(void)g_strlcpy(cell.text, text, sizeof(cell.text));
	cell_text(&cell, shown);
	assert_int_equal(wcscmp(shown, expected), 0);
}

static void cell_text__gives__character_and_marks(void **state)
{
	(void)state;
	check("a", false, L"a");
	check(" ", false, L" ");
	check("漢", true, L"漢");
	check("か\u3099", true, L"か\u3099");
	check("e\u0301\u0302\u0303\u0304", false, L"e\u0301\u0302\u0303\u0304");
}

/* U+0378 is assigned to nothing: libc gives it no width, we count it as 1. */
static void cell_text__replaces__what_libc_sees_otherwise(void **state)
{
	(void)state;
	check("\u0378", false, L"?");
	check("漢", false, L"?");
	check("a", true, L"？");
	check("\u0301", false, L"?");
	check("", false, L"?");
	check("ab", false, L"a");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cell_text__gives__character_and_marks),
		cmocka_unit_test(cell_text__replaces__what_libc_sees_otherwise),
	};

	if (setlocale(LC_CTYPE, "C.UTF-8") == NULL) {
		return 1;
	}
	return cmocka_run_group_tests_name("cell_text", tests, NULL, NULL);
}
