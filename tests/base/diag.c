/* SPDX-License-Identifier: MIT */
/* Problems as data: kept, ordered, given their lines and put into words. */
#include "base/diag.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>
#include <string.h>

#include "base/messages.h"

static struct messages *catalogue(void)
{
	struct messages *messages = messages_create("en");

	assert_true(messages_add(messages, "diag.warning", "warning"));
	assert_true(messages_add(messages, "diag.none", "It broke."));
	assert_true(messages_add(messages, "diag.two", "{0} is not {1}."));
	return messages;
}

static void add_at(struct diags *diags, const char *file, int line, int column,
	const char *arg)
{
	struct place place = { .file = file, .line = line, .column = column };

	diags_add(diags, DIAG_ERROR, "diag.two", place, arg, NULL);
}

static void diags_add__arguments__copied(void **state)
{
	AUTO(diags) diags = diags_create();
	char file[] = "a.yaml";
	char arg[] = "x";

	(void)state;
	add_at(diags, file, 3, 7, arg);
	file[0] = '?';
	arg[0] = '?';
	const struct diag *diag = diags_get(diags, 0);

	assert_int_equal(diags_count(diags), 1);
	assert_string_equal(diag->code, "diag.two");
	assert_string_equal(diag->file, "a.yaml");
	assert_int_equal(diag->line, 3);
	assert_int_equal(diag->column, 7);
	assert_string_equal(diag->args[0], "x");
	assert_null(diag->args[1]);
	assert_null(diag->line_text);
}

static void diags_add__most_arguments__all_kept(void **state)
{
	AUTO(diags) diags = diags_create();

	(void)state;
	diags_error(diags, "diag.two", NULL, "a", "b", "c", "d", NULL);
	assert_string_equal(diags_get(diags, 0)->args[3], "d");
	assert_null(diags_get(diags, 0)->file);
	assert_int_equal(diags_get(diags, 0)->line, 0);
}

static void diags_has_errors__warnings_only__false(void **state)
{
	AUTO(diags) diags = diags_create();
	struct place place = { .file = "a.yaml" };

	(void)state;
	assert_false(diags_has_errors(diags));
	diags_add(diags, DIAG_WARNING, "diag.none", place, NULL);
	assert_false(diags_has_errors(diags));
	diags_error(diags, "diag.none", "a.yaml", NULL);
	assert_true(diags_has_errors(diags));
}

static void diags_sort__mixed__by_place_and_stable(void **state)
{
	static const char *const order[] = {
		"0",
		"1",
		"2",
		"3",
		"4",
		"5",
		"6",
		"7",
	};
	AUTO(diags) diags = diags_create();

	(void)state;
	add_at(diags, "b.yaml", 1, 1, "7");
	add_at(diags, "a.yaml", 10, 1, "6");
	add_at(diags, "a.yaml", 2, 9, "4");
	add_at(diags, "a.yaml", 2, 9, "5");
	add_at(diags, "a.yaml", 2, 1, "3");
	add_at(diags, "a.yaml", 0, 0, "2");
	add_at(diags, NULL, 0, 0, "0");
	add_at(diags, NULL, 0, 0, "1");
	diags_sort(diags);
	for (size_t i = 0; i < G_N_ELEMENTS(order); i++) {
		assert_string_equal(diags_get(diags, i)->args[0], order[i]);
	}
}

static const char *line_of(struct diags *diags, const char *bytes, int line)
{
	size_t last = diags_count(diags);

	add_at(diags, "a.yaml", line, 1, "x");
	diags_attach_lines(diags, "a.yaml", bytes, strlen(bytes));
	return diags_get(diags, last)->line_text;
}

static void diags_attach_lines__each_line__without_its_end(void **state)
{
	static const char bytes[] = "first\nsecond\r\n\n四行目";
	AUTO(diags) diags = diags_create();

	(void)state;
	assert_string_equal(line_of(diags, bytes, 1), "first");
	assert_string_equal(line_of(diags, bytes, 4), "四行目");
	assert_string_equal(line_of(diags, bytes, 2), "second");
	assert_string_equal(line_of(diags, bytes, 3), "");
	assert_null(line_of(diags, bytes, 5));
	assert_null(line_of(diags, bytes, 0));
	assert_null(line_of(diags, bytes, -1));
}

static void diags_attach_lines__empty_file__empty_first_line(void **state)
{
	AUTO(diags) diags = diags_create();

	(void)state;
	assert_string_equal(line_of(diags, "", 1), "");
	assert_null(line_of(diags, "", 2));
}

static void diags_attach_lines__end_of_bytes__not_read_beyond(void **state)
{
	AUTO(diags) diags = diags_create();

	(void)state;
	add_at(diags, "a.yaml", 1, 1, "x");
	diags_attach_lines(diags, "a.yaml", "first line", 5);
	assert_string_equal(diags_get(diags, 0)->line_text, "first");
}

static void diags_attach_lines__other_file_or_given__left_alone(void **state)
{
	AUTO(diags) diags = diags_create();

	(void)state;
	add_at(diags, "a.yaml", 1, 1, "x");
	add_at(diags, "b.yaml", 1, 1, "x");
	add_at(diags, NULL, 1, 1, "x");
	diags_attach_lines(diags, "a.yaml", "old", 3);
	diags_attach_lines(diags, "a.yaml", "new", 3);
	assert_string_equal(diags_get(diags, 0)->line_text, "old");
	assert_null(diags_get(diags, 1)->line_text);
	assert_null(diags_get(diags, 2)->line_text);
}

static void assert_last(struct diags *diags, const char *expected)
{
	AUTO(messages) messages = catalogue();
	g_autofree char *words =
		diag_format(diags_get(diags, diags_count(diags) - 1), messages);

	assert_string_equal(words, expected);
}

static void diag_format__places__as_far_as_known(void **state)
{
	AUTO(diags) diags = diags_create();
	struct place place = { .file = "a.yaml", .line = 3, .column = 7 };

	(void)state;
	diags_add(diags, DIAG_ERROR, "diag.two", place, "x", "y", NULL);
	assert_last(diags, "a.yaml:3:7: x is not y.");
	diags_error(diags, "diag.two", "a.yaml", "x", "y", NULL);
	assert_last(diags, "a.yaml: x is not y.");
	diags_error(diags, "diag.none", NULL, NULL);
	assert_last(diags, "It broke.");
	diags_add(diags, DIAG_WARNING, "diag.none", place, NULL);
	assert_last(diags, "a.yaml:3:7: warning: It broke.");
	diags_error(diags, "diag.nowhere", NULL, NULL);
	assert_last(diags, "diag.nowhere");
}

static void diag_format_short__name_of_the_file_alone(void **state)
{
	AUTO(messages) messages = catalogue();
	AUTO(diags) diags = diags_create();
	struct place place = { .file = "/a/b/c.yaml", .line = 3, .column = 7 };

	(void)state;
	diags_add(diags, DIAG_ERROR, "diag.two", place, "/a/x", "y", NULL);
	diags_error(diags, "diag.none", NULL, NULL);
	g_autofree char *words =
		diag_format_short(diags_get(diags, 0), messages);
	g_autofree char *nowhere =
		diag_format_short(diags_get(diags, 1), messages);

	assert_string_equal(words, "c.yaml:3:7: /a/x is not y.");
	assert_string_equal(nowhere, "It broke.");
	assert_string_equal(diags_get(diags, 0)->file, "/a/b/c.yaml");
}

/* A name from outside can neither send escapes nor forge a second line. */
static void diag_format__unsafe_name_and_argument__on_one_line(void **state)
{
	AUTO(diags) diags = diags_create();

	(void)state;
	diags_error(diags, "diag.two", "a\nb\x1b.yaml", "x\ny: error", "\xff",
		NULL);
	assert_last(
		diags, "a b\xef\xbf\xbd.yaml: x y: error is not \xef\xbf\xbd.");
}

static void diags_add_all__at_least_that_severe__whole_copies(void **state)
{
	AUTO(diags) all = diags_create();
	AUTO(diags) errors = diags_create();
	struct diags *others = diags_create();
	struct place place = { .file = "b.yaml", .line = 1, .column = 2 };

	(void)state;
	add_at(others, "a.yaml", 3, 7, "x");
	diags_add(others, DIAG_WARNING, "diag.none", place, NULL);
	diags_error(others, "diag.two", NULL, "a", "b", "c", "d", NULL);
	diags_attach_lines(others, "a.yaml", "one\ntwo\nthree", 13);
	diags_error(all, "diag.none", "first.yaml", NULL);
	diags_add_all(all, others, DIAG_WARNING);
	diags_add_all(errors, others, DIAG_ERROR);
	diags_destroy(others);
	assert_int_equal(diags_count(all), 4);
	assert_string_equal(diags_get(all, 0)->file, "first.yaml");
	assert_int_equal(diags_count(errors), 2);
	const struct diag *diag = diags_get(all, 1);

	assert_int_equal(diag->severity, DIAG_ERROR);
	assert_string_equal(diag->file, "a.yaml");
	assert_int_equal(diag->line, 3);
	assert_int_equal(diag->column, 7);
	assert_string_equal(diag->line_text, "three");
	assert_string_equal(diag->args[0], "x");
	assert_null(diag->args[1]);
	assert_int_equal(diags_get(all, 2)->severity, DIAG_WARNING);
	assert_string_equal(diags_get(errors, 1)->args[3], "d");
	assert_null(diags_get(errors, 1)->file);
	assert_null(diags_get(errors, 1)->line_text);
}

static void diags_destroy__null__nothing(void **state)
{
	(void)state;
	diags_destroy(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(diags_add__arguments__copied),
		cmocka_unit_test(diags_add__most_arguments__all_kept),
		cmocka_unit_test(diags_has_errors__warnings_only__false),
		cmocka_unit_test(diags_sort__mixed__by_place_and_stable),
		cmocka_unit_test(
			diags_attach_lines__each_line__without_its_end),
		cmocka_unit_test(
			diags_attach_lines__empty_file__empty_first_line),
		cmocka_unit_test(
			diags_attach_lines__end_of_bytes__not_read_beyond),
		cmocka_unit_test(
			diags_attach_lines__other_file_or_given__left_alone),
		cmocka_unit_test(diag_format__places__as_far_as_known),
		cmocka_unit_test(diag_format_short__name_of_the_file_alone),
		cmocka_unit_test(
			diag_format__unsafe_name_and_argument__on_one_line),
		cmocka_unit_test(
			diags_add_all__at_least_that_severe__whole_copies),
		cmocka_unit_test(diags_destroy__null__nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
