/* SPDX-License-Identifier: MIT */
/* One test a file tests/data/banks/NAME.yaml: loaded as a bank it gives
 * exactly the messages of NAME.expected, in Japanese, and of
 * NAME.expected.en, in English, where there is one. A bank that has no errors
 * among its messages must load. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <glib.h>
#include <stdlib.h>
#include <string.h>

#include "io/banks/bank_yaml.h"
#include "io/banks/catalog.h"

#define FOLDER TEST_DIR "/data/banks/"

static char *formatted(const struct diags *diags, const char *language)
{
	AUTO(messages) messages = catalog_builtin(language);
	GString *lines = g_string_new(NULL);

	for (size_t i = 0; i < diags_count(diags); i++) {
		g_autofree char *line =
			diag_format(diags_get(diags, i), messages);

		g_string_append_printf(lines, "%s\n", line);
	}
	return g_string_free(lines, FALSE);
}

static void expect_messages(const char *name, const char *ending,
	const struct diags *diags, const char *language)
{
	g_autofree char *path = g_strconcat(FOLDER, name, ending, NULL);
	g_autofree char *actual = formatted(diags, language);
	g_autofree char *expected = NULL;

	assert_true(g_file_get_contents(path, &expected, NULL, NULL));
	assert_string_equal(actual, expected);
}

static void bad_bank(void **state)
{
	const char *name = *state;
	g_autofree char *file = g_strconcat(name, ".yaml", NULL);
	g_autofree char *path = g_strconcat(FOLDER, file, NULL);
	g_autofree char *english =
		g_strconcat(FOLDER, name, ".expected.en", NULL);
	g_autofree char *bytes = NULL;
	gsize len = 0;

	assert_true(g_file_get_contents(path, &bytes, &len, NULL));
	AUTO(diags) diags = diags_create();
	AUTO(bank) bank = bank_yaml_load(file, bytes, len, false, diags);

	assert_int_equal(bank != NULL, !diags_has_errors(diags));
	assert_true(diags_count(diags) > 0);
	expect_messages(name, ".expected", diags, "ja");
	if (g_file_test(english, G_FILE_TEST_EXISTS)) {
		expect_messages(name, ".expected.en", diags, "en");
	}
}

static int compare_names(const void *left, const void *right)
{
	return strcmp(*(const char *const *)left, *(const char *const *)right);
}

static GPtrArray *list_names(void)
{
	GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GDir) folder = g_dir_open(FOLDER, 0, NULL);
	const char *name = NULL;

	while (folder != NULL && (name = g_dir_read_name(folder)) != NULL) {
		if (g_str_has_suffix(name, ".yaml")) {
			g_ptr_array_add(
				names, g_strndup(name, strlen(name) - 5));
		}
	}
	g_ptr_array_sort(names, compare_names);
	return names;
}

int main(void)
{
	g_autoptr(GPtrArray) names = list_names();
	g_autofree struct CMUnitTest *tests =
		g_new0(struct CMUnitTest, names->len);

	if (names->len == 0) {
		return EXIT_FAILURE;
	}
	for (guint i = 0; i < names->len; i++) {
		tests[i].name = g_ptr_array_index(names, i);
		tests[i].test_func = bad_bank;
		tests[i].initial_state = g_ptr_array_index(names, i);
	}
	/* The macro wants the size of an array. */
	return _cmocka_run_group_tests(
		"bad_banks", tests, names->len, NULL, NULL);
}
