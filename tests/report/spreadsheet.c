/* SPDX-License-Identifier: MIT */
/* Cells, their days in both calendars, number formats, and what is found by
 * words: tables of cases. Whole files are tested by cli/program_import.py. */
#include "report/back/spreadsheet.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>

#include "io/banks/catalog.h"
#include "report/back/lookup.h"
#include "report/back/number_format.h"

static void put(
	struct spreadsheet_page *page, int row, int column, const char *text)
{
	struct spreadsheet_cell cell = {
		.row = row, .column = column, .text = text
	};

	g_array_append_val(page->cells, cell);
}

static void spreadsheet_day__both_calendars(void **state)
{
	static const struct {
		bool from_1904;
		double serial;
		const char *day;
	} cases[] = {
		{ false, 1, "1900-01-01" },
		{ false, 59, "1900-02-28" },
		{ false, 61, "1900-03-01" },
		{ false, 46361, "2026-12-05" },
		{ false, 46361.99, "2026-12-05" },
		{ false, 2958465, "9999-12-31" },
		{ true, 0, "1904-01-01" },
		{ true, 44899, "2026-12-05" },
	};
	AUTO(spreadsheet) spreadsheet = spreadsheet_create();

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		struct spreadsheet_cell cell = { .number = cases[i].serial,
			.is_day = true };
		char text[DATE_TEXT_BYTES];
		struct date day;

		spreadsheet->from_1904 = cases[i].from_1904;
		assert_true(spreadsheet_day(spreadsheet, &cell, &day));
		date_format(day, text);
		assert_string_equal(text, cases[i].day);
	}
}

static void spreadsheet_day__no_day__false(void **state)
{
	AUTO(spreadsheet) spreadsheet = spreadsheet_create();
	const struct spreadsheet_cell cells[] = {
		{ .number = 46361 },
		{ .number = -1, .is_day = true },
		{ .number = 1e300, .is_day = true },
		{ .number = (double)NAN, .is_day = true },
		{ .text = "2026-12-05", .is_day = true },
	};
	struct date day = { 1, 2, 3 };

	(void)state;
	assert_false(spreadsheet_day(spreadsheet, NULL, &day));
	for (size_t i = 0; i < G_N_ELEMENTS(cells); i++) {
		assert_false(spreadsheet_day(spreadsheet, &cells[i], &day));
	}
	assert_int_equal(day.year, 1);
}

static void spreadsheet_text__what_people_see(void **state)
{
	AUTO(spreadsheet) spreadsheet = spreadsheet_create();
	static const struct {
		struct spreadsheet_cell cell;
		const char *text;
	} cases[] = {
		{ { .text = " 山田　" }, "山田" },
		{ { .number = 3 }, "3" },
		{ { .number = 0.1 }, "0.1" },
		{ { .number = 46361, .is_day = true }, "2026-12-05" },
	};

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *text =
			spreadsheet_text(spreadsheet, &cases[i].cell);

		assert_string_equal(text, cases[i].text);
	}
	g_autofree char *none = spreadsheet_text(spreadsheet, NULL);

	assert_string_equal(none, "");
}

static void spreadsheet_sort__any_order__found_by_place(void **state)
{
	AUTO(spreadsheet) spreadsheet = spreadsheet_create();
	struct spreadsheet_page *page =
		spreadsheet_add_page(spreadsheet, "a", false);

	(void)state;
	put(page, 2, 1, "d");
	put(page, 0, 3, "b");
	put(page, 2, 0, "c");
	put(page, 0, 0, "a");
	spreadsheet_sort(page);
	assert_int_equal(page->cells->len, 4);
	for (size_t i = 0; i < 4; i++) {
		const char name[] = { (char)('a' + (int)i), '\0' };
		const struct spreadsheet_cell *cell =
			spreadsheet_cell_at(page, i);

		assert_string_equal(cell->text, name);
		assert_ptr_equal(
			spreadsheet_find(page, cell->row, cell->column), cell);
	}
	assert_null(spreadsheet_find(page, 1, 0));
	put(page, 0, 0, "twice");
	spreadsheet_sort(page);
	assert_int_equal(page->cells->len, 4);
}

static void spreadsheet_place__column_letters(void **state)
{
	static const struct {
		int column;
		const char *place;
	} cases[] = { { 0, "表 A12" }, { 25, "表 Z12" }, { 26, "表 AA12" },
		{ 701, "表 ZZ12" }, { 702, "表 AAA12" },
		{ SPREADSHEET_COLUMNS_MAX - 1, "表 XFD12" } };
	AUTO(spreadsheet) spreadsheet = spreadsheet_create();
	const struct spreadsheet_page *page =
		spreadsheet_add_page(spreadsheet, "表", false);

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *place =
			spreadsheet_place(page, 11, cases[i].column);

		assert_string_equal(place, cases[i].place);
	}
}

static void number_format_is_day__table(void **state)
{
	static const int days[] = { 14, 22, 27, 36, 45, 47, 50, 58 };
	static const int others[] = { 0, 1, 13, 23, 26, 37, 44, 48, 49, 59, 164,
		-1 };
	static const char *const day_codes[] = { "yyyy-mm-dd", "m/d",
		"[$-411]yyyy\"年\"m\"月\"d\"日 (\"aaa\")\"", "D-MMM",
		"\"(\"d\")\"", "\\(m\\)", "[$-411]ge.m.d;@" };
	static const char *const other_codes[] = { "General", "0.00", "#,##0",
		"\"days\"0", "[Red]0", "0\\d", "_d0", "*m0", "0\"円\";d", "\"d",
		"[d", "0\\", "", "@", "0.00E+00" };

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(days); i++) {
		assert_true(number_format_is_day(days[i]));
	}
	for (size_t i = 0; i < G_N_ELEMENTS(others); i++) {
		assert_false(number_format_is_day(others[i]));
	}
	for (size_t i = 0; i < G_N_ELEMENTS(day_codes); i++) {
		assert_true(number_format_code_is_day(day_codes[i]));
	}
	for (size_t i = 0; i < G_N_ELEMENTS(other_codes); i++) {
		if (number_format_code_is_day(other_codes[i])) {
			fail_msg("a day: %s", other_codes[i]);
		}
	}
}

static void lookup_fold__width_blanks_case__do_not_matter(void **state)
{
	static const char *const cases[][2] = { { "ＩＤ", "id" },
		{ "予定\n開始", "予定開始" }, { " 予定　終了： ", "予定終了" },
		{ "ﾒﾓ", "メモ" }, { "Planned End:", "plannedend" }, { "", "" },
		{ "\xff", "" } };

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *folded = lookup_fold(cases[i][0]);

		assert_string_equal(folded, cases[i][1]);
	}
}

static void lookup_find_table__most_headings_win(void **state)
{
	static const char *const keys[] = { "report.column.owner",
		"report.column.status", "report.column.id" };
	AUTO(messages) ja = catalog_builtin("ja");
	const struct messages *const catalogues[] = { ja, NULL };
	AUTO(spreadsheet) spreadsheet = spreadsheet_create();
	struct spreadsheet_page *first =
		spreadsheet_add_page(spreadsheet, "a", false);
	struct spreadsheet_page *second =
		spreadsheet_add_page(spreadsheet, "b", false);
	struct lookup lookup = { .spreadsheet = spreadsheet,
		.catalogues = catalogues };
	struct lookup_table table;

	(void)state;
	put(first, 0, 0, "担当");
	put(first, 1, 0, "ID");
	assert_false(lookup_find_table(&lookup, keys, 3, &table));
	put(first, 2, 0, "担当");
	put(first, 2, 1, "ID");
	put(second, 7, 2, "ＩＤ");
	put(second, 7, 4, "状 況");
	put(second, 7, 9, "担当");
	put(second, 7, 10, "担当");
	assert_true(lookup_find_table(&lookup, keys, 3, &table));
	assert_ptr_equal(table.page, second);
	assert_int_equal(table.row, 7);
	assert_int_equal(table.columns[0], 9);
	assert_int_equal(table.columns[1], 4);
	assert_int_equal(table.columns[2], 2);
	lookup.but = second;
	assert_true(lookup_find_table(&lookup, keys, 3, &table));
	assert_ptr_equal(table.page, first);
	assert_int_equal(table.columns[1], LOOKUP_NO_COLUMN);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(spreadsheet_day__both_calendars),
		cmocka_unit_test(spreadsheet_day__no_day__false),
		cmocka_unit_test(spreadsheet_text__what_people_see),
		cmocka_unit_test(spreadsheet_sort__any_order__found_by_place),
		cmocka_unit_test(spreadsheet_place__column_letters),
		cmocka_unit_test(number_format_is_day__table),
		cmocka_unit_test(lookup_fold__width_blanks_case__do_not_matter),
		cmocka_unit_test(lookup_find_table__most_headings_win),
	};

	return cmocka_run_group_tests_name("spreadsheet", tests, NULL, NULL);
}
