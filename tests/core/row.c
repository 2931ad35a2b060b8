/* SPDX-License-Identifier: MIT */
/* Fields of every kind to texts and back. */
#include "core/row.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/date.h"

enum colour { RED, GREEN, COLOUR_COUNT };

static const char *const colour_names[COLOUR_COUNT] = { "red", "green" };

struct record {
	char *text;
	struct date day;
	enum colour colour;
	int number;
	bool flag;
};

#define FIELDS 5

static const struct row_field fields[FIELDS] = {
	{ "text", ROW_TEXT, offsetof(struct record, text), NULL, 0 },
	{ "day", ROW_DAY, offsetof(struct record, day), NULL, 0 },
	{ "colour", ROW_WORD, offsetof(struct record, colour), colour_names,
		COLOUR_COUNT },
	{ "number", ROW_NUMBER, offsetof(struct record, number), NULL, 0 },
	{ "flag", ROW_FLAG, offsetof(struct record, flag), NULL, 0 },
};

static const struct row_entry table[] = {
	{ "first", fields, 2 },
	{ "second", fields + 2, 3 },
};

static void init(struct record *record)
{
	*record = (struct record){ .text = g_strdup("一行目\n二行目"),
		.day = { 2026, 11, 21 },
		.colour = GREEN,
		.number = -12,
		.flag = true };
}

static void assert_joined(char **row, const char *expected)
{
	g_autofree char *joined = g_strjoinv("|", row);

	assert_string_equal(joined, expected);
	g_strfreev(row);
}

static void row_of__each_kind__its_text(void **state)
{
	struct record record;
	struct record nothing = { .text = g_strdup("") };

	(void)state;
	init(&record);
	assert_joined(row_of(fields, FIELDS, &record),
		"一行目\n二行目|2026-11-21|green|-12|true");
	assert_joined(row_of(fields, FIELDS, &nothing), "||red|0|");
	g_free(record.text);
	g_free(nothing.text);
}

static void row_put__what_was_given__the_same_record(void **state)
{
	struct record record;
	struct record nothing = { .text = g_strdup("") };

	(void)state;
	init(&record);
	g_auto(GStrv) full = row_of(fields, FIELDS, &record);
	g_auto(GStrv) empty = row_of(fields, FIELDS, &nothing);

	row_put(fields, FIELDS, &nothing, full);
	assert_string_equal(nothing.text, record.text);
	assert_ptr_not_equal(nothing.text, full[0]);
	assert_int_equal(date_compare(nothing.day, record.day), 0);
	assert_int_equal(nothing.colour, GREEN);
	assert_int_equal(nothing.number, -12);
	assert_true(nothing.flag);
	row_put(fields, FIELDS, &record, empty);
	assert_joined(row_of(fields, FIELDS, &record), "||red|0|");
	g_free(record.text);
	g_free(nothing.text);
}

static void row_put__no_such_day_or_word__as_it_was(void **state)
{
	char *texts[] = { (char[]){ "x" }, (char[]){ "2026-02-30" },
		(char[]){ "blue" }, NULL };
	struct record record;

	(void)state;
	init(&record);
	row_put(fields, FIELDS, &record, texts);
	assert_joined(
		row_of(fields, FIELDS, &record), "x|2026-11-21|green|-12|true");
	row_put(fields, FIELDS, &record, texts + 3);
	assert_joined(
		row_of(fields, FIELDS, &record), "x|2026-11-21|green|-12|true");
	g_free(record.text);
}

static void row_table__rows_by_name__only_their_fields(void **state)
{
	char *texts[] = { (char[]){ "red" }, (char[]){ "7" }, (char[]){ "" },
		NULL };
	g_autoptr(GPtrArray) ids = row_table_ids(table, G_N_ELEMENTS(table));
	struct record record;
	size_t count = 0;

	(void)state;
	init(&record);
	assert_int_equal(ids->len, 2);
	assert_string_equal(g_ptr_array_index(ids, 0), "first");
	assert_string_equal(g_ptr_array_index(ids, 1), "second");
	assert_ptr_equal(
		row_table_fields(table, 2, "second", &count), fields + 2);
	assert_int_equal(count, 3);
	assert_joined(
		row_table_row(table, 2, &record, "second"), "green|-12|true");
	row_table_put(table, 2, &record, "second", texts);
	assert_joined(row_of(fields, FIELDS, &record),
		"一行目\n二行目|2026-11-21|red|7|");
	g_free(record.text);
}

static void row_table__other_name_or_no_row__nothing(void **state)
{
	char *texts[] = { (char[]){ "x" }, NULL };
	struct record record;
	size_t count = 9;

	(void)state;
	init(&record);
	assert_null(row_table_fields(table, 2, "third", &count));
	assert_int_equal(count, 0);
	assert_null(row_table_row(table, 2, &record, "third"));
	row_table_put(table, 2, &record, "third", texts);
	row_table_put(table, 2, &record, "first", NULL);
	assert_joined(row_of(fields, FIELDS, &record),
		"一行目\n二行目|2026-11-21|green|-12|true");
	g_free(record.text);
}

static void row_equals__rows__by_every_text(void **state)
{
	char *one[] = { (char[]){ "a" }, (char[]){ "b" }, NULL };
	char *same[] = { (char[]){ "a" }, (char[]){ "b" }, NULL };
	char *other[] = { (char[]){ "a" }, (char[]){ "c" }, NULL };
	char *shorter[] = { (char[]){ "a" }, NULL };
	char *empty[] = { NULL };

	(void)state;
	assert_true(row_equals(one, same));
	assert_false(row_equals(one, other));
	assert_false(row_equals(one, shorter));
	assert_false(row_equals(shorter, one));
	assert_true(row_equals(empty, empty));
	assert_true(row_equals(NULL, NULL));
	/* A row without texts is there. */
	assert_false(row_equals(empty, NULL));
	assert_false(row_equals(NULL, empty));
}

static void row_copy__rows__equal_and_its_own(void **state)
{
	char *one[] = { (char[]){ "a" }, (char[]){ "" }, NULL };
	char *empty[] = { NULL };
	g_auto(GStrv) copy = row_copy(one);
	g_auto(GStrv) empty_copy = row_copy(empty);

	(void)state;
	assert_true(row_equals(copy, one));
	one[0][0] = 'x';
	assert_string_equal(copy[0], "a");
	assert_true(row_equals(empty_copy, empty));
	assert_null(row_copy(NULL));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(row_of__each_kind__its_text),
		cmocka_unit_test(row_put__what_was_given__the_same_record),
		cmocka_unit_test(row_put__no_such_day_or_word__as_it_was),
		cmocka_unit_test(row_table__rows_by_name__only_their_fields),
		cmocka_unit_test(row_table__other_name_or_no_row__nothing),
		cmocka_unit_test(row_equals__rows__by_every_text),
		cmocka_unit_test(row_copy__rows__equal_and_its_own),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
