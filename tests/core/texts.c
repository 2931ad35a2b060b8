/* SPDX-License-Identifier: MIT */
/* What is kept lives as long as the texts, whatever becomes of its source. */
#include "core/texts.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void text_is_given__any_language__true(void **state)
{
	(void)state;
	for (size_t i = 0; i < TEXT_LANGUAGES_MAX; i++) {
		struct text text = { .in = { NULL } };

		text.in[i] = "";
		assert_true(text_is_given(&text));
	}
}

static void texts_keep_string__source_changes__copy_stays(void **state)
{
	struct texts texts;
	char string[] = "設問";

	(void)state;
	texts_init(&texts);
	const char *kept = texts_keep_string(&texts, string);

	string[0] = '\0';
	assert_string_equal(kept, "設問");
	for (int i = 0; i < 5000; i++) {
		(void)texts_keep_string(&texts, "one of many strings to keep");
	}
	assert_string_equal(kept, "設問");
	texts_finish(&texts);
}

static void texts_keep_array__items__zeroed(void **state)
{
	static const struct text zero = { 0 };
	struct texts texts;

	(void)state;
	texts_init(&texts);
	const struct text *array = texts_keep_array(&texts, 100, sizeof(zero));

	for (size_t i = 0; i < 100; i++) {
		assert_memory_equal(&array[i], &zero, sizeof(zero));
	}
	assert_null(texts_keep_array(&texts, 0, sizeof(zero)));
	texts_finish(&texts);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(text_is_given__any_language__true),
		cmocka_unit_test(texts_keep_string__source_changes__copy_stays),
		cmocka_unit_test(texts_keep_array__items__zeroed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
