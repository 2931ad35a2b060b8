/* SPDX-License-Identifier: MIT */
/* The library that is opened late: it is there, and it is told when not. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <glib.h>
#include <string.h>

#include "report/book/xlsx.h"

static void xlsx_open__our_library__has_every_function(void **state)
{
	(void)state;
	struct xlsx xlsx = { .lxw_strerror = NULL };
	g_autofree char *reason = NULL;

	assert_true(xlsx_open(XLSX_LIBRARY, &xlsx, &reason));
	assert_null(reason);
	assert_string_equal(xlsx.lxw_strerror(LXW_NO_ERROR), "No error.");
#define EXPECT_FUNCTION(name) assert_non_null(xlsx.name);
	XLSX_FUNCTIONS(EXPECT_FUNCTION)
#undef EXPECT_FUNCTION
}

static void xlsx_open__no_such_library__is_told(void **state)
{
	(void)state;
	struct xlsx xlsx;
	g_autofree char *reason = NULL;

	assert_false(xlsx_open("libnowhere.so.1", &xlsx, &reason));
	assert_non_null(strstr(reason, "libnowhere.so.1"));
}

static void xlsx_open__other_library__names_what_it_lacks(void **state)
{
	(void)state;
	struct xlsx xlsx;
	g_autofree char *reason = NULL;

	assert_false(xlsx_open("libexpat.so.1", &xlsx, &reason));
	assert_non_null(strstr(reason, "chart_add_series"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(xlsx_open__our_library__has_every_function),
		cmocka_unit_test(xlsx_open__no_such_library__is_told),
		cmocka_unit_test(xlsx_open__other_library__names_what_it_lacks),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
