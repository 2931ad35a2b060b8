/* SPDX-License-Identifier: MIT */
/* Which language the program speaks: a table. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>
#include <string.h>

#include "cli/language.h"

static void language_choose__table(void **state)
{
	static const struct {
		struct language_wishes wishes;
		const char *expected;
	} rows[] = {
		{ { NULL, NULL, NULL, NULL }, "ja" },
		{ { NULL, NULL, NULL, "" }, "ja" },
		{ { NULL, NULL, NULL, "C" }, "ja" },
		{ { NULL, NULL, NULL, "POSIX" }, "ja" },
		{ { NULL, NULL, NULL, "C.UTF-8" }, "ja" },
		{ { NULL, NULL, NULL, "C.utf8" }, "ja" },
		{ { NULL, NULL, NULL, "ja" }, "ja" },
		{ { NULL, NULL, NULL, "ja_JP.UTF-8" }, "ja" },
		{ { NULL, NULL, NULL, "ja_JP.eucJP" }, "ja" },
		{ { NULL, NULL, NULL, "en_US.UTF-8" }, "en" },
		{ { NULL, NULL, NULL, "de_DE.UTF-8" }, "en" },
		{ { NULL, NULL, NULL, "jam_JM" }, "en" },
		{ { NULL, NULL, NULL, "Cxx" }, "en" },
		{ { NULL, NULL, "en", "ja_JP.UTF-8" }, "en" },
		{ { NULL, NULL, "fr", "ja_JP.UTF-8" }, "ja" },
		{ { NULL, "ja", "en", "en_US.UTF-8" }, "ja" },
		{ { NULL, "en", "ja", "ja_JP.UTF-8" }, "en" },
		{ { NULL, "ja_JP.UTF-8", NULL, "en_US" }, "ja" },
		{ { NULL, "klingon", NULL, "en_US" }, "en" },
		{ { "en", "ja", "ja", "ja_JP" }, "en" },
		{ { "ja", "en", "en", "en_US" }, "ja" },
	};

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
		assert_string_equal(
			language_choose(&rows[i].wishes), rows[i].expected);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(language_choose__table),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
