/* SPDX-License-Identifier: MIT */
/* What a check came to, with its bank and without. */
#include "core/outcome.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "fixture.h"

/* A file that says 70 of 100. */
static struct sheet *sheet_with_result(const struct bank *bank)
{
	int picks[FIXTURE_QUESTIONS];

	fixture_fill_picks(picks, FIXTURE_PARTIAL);
	struct sheet *sheet = fixture_sheet(bank, picks);

	sheet->result.given = true;
	sheet->result.score = 70;
	sheet->result.max = 101;
	sheet_set(&sheet->result.band, "partial");
	sheet_set(&sheet->result.band_label, "部分的");
	return sheet;
}

static void outcome_of__bank_known__worked_out(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(sheet) sheet = sheet_with_result(bank);
	const struct result_source source = { sheet, bank };
	struct outcome outcome;

	(void)state;
	outcome_of(&source, &outcome);
	assert_true(outcome.has_score);
	assert_int_equal(outcome.total, 50);
	assert_int_equal(outcome.max, 100);
	assert_int_equal(outcome.score.answered, 25);
	assert_true(outcome.has_complete);
	assert_true(outcome.complete);
	assert_string_equal(outcome.band, "insufficient");
	assert_string_equal(outcome_band_label(&source, "ja"), "帯");
	assert_string_equal(outcome_band_label(&source, "en"), "insufficient");
}

static void outcome_of__no_points_count__no_score(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(sheet) sheet = sheet_with_result(bank);
	const struct result_source source = { sheet, bank };
	struct outcome outcome;

	(void)state;
	bank->kind = BANK_CHECKLIST;
	outcome_of(&source, &outcome);
	assert_false(outcome.has_score);
	assert_int_equal(outcome.max, 0);
	assert_int_equal(outcome.score.answered, 25);
	assert_true(outcome.complete);
}

/* Whoever reads the file without the bank is shown no points, either. */
static void score_refresh__no_points_count__no_result_is_copied(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(sheet) sheet = sheet_with_result(bank);
	const struct result_source source = { sheet, NULL };
	struct outcome outcome;

	(void)state;
	bank->kind = BANK_CHECKLIST;
	assert_false(score_refresh(sheet, bank, fixture_today));
	assert_false(sheet->result.given);
	assert_string_equal(sheet->result.band_label, "");
	outcome_of(&source, &outcome);
	assert_false(outcome.has_score);
}

static void outcome_of__question_open__no_band(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(sheet) sheet = sheet_with_result(bank);
	const struct result_source source = { sheet, bank };
	struct outcome outcome;

	(void)state;
	fixture_answer(sheet, bank, 3, FIXTURE_OPEN);
	outcome_of(&source, &outcome);
	assert_int_equal(outcome.total, 48);
	assert_true(outcome.has_complete);
	assert_false(outcome.complete);
	assert_null(outcome.band);
	assert_string_equal(outcome_band_label(&source, "ja"), "");
}

static void outcome_of__bank_missing__as_the_file_says(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(sheet) sheet = sheet_with_result(bank);
	const struct result_source source = { sheet, NULL };
	struct outcome outcome;

	(void)state;
	outcome_of(&source, &outcome);
	assert_true(outcome.has_score);
	assert_int_equal(outcome.total, 70);
	assert_int_equal(outcome.max, 101);
	assert_int_equal(outcome.score.questions, 0);
	assert_true(outcome.has_complete);
	assert_true(outcome.complete);
	assert_string_equal(outcome.band, "partial");
	assert_string_equal(outcome_band_label(&source, "en"), "部分的");
}

static void outcome_of__bank_missing_no_band__complete_unknown(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(sheet) sheet = sheet_with_result(bank);
	const struct result_source source = { sheet, NULL };
	struct outcome outcome;

	(void)state;
	sheet_set(&sheet->result.band, "");
	outcome_of(&source, &outcome);
	assert_true(outcome.has_score);
	assert_false(outcome.has_complete);
	assert_false(outcome.complete);
	assert_null(outcome.band);
	assert_string_equal(outcome_band_label(&source, "ja"), "");
}

static void outcome_of__bank_and_result_missing__nothing(void **state)
{
	AUTO(sheet) sheet = sheet_create_empty();
	const struct result_source source = { sheet, NULL };
	struct outcome outcome;

	(void)state;
	outcome_of(&source, &outcome);
	assert_false(outcome.has_score);
	assert_false(outcome.has_complete);
	assert_null(outcome.band);
	assert_string_equal(outcome_band_label(&source, "ja"), "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(outcome_of__bank_known__worked_out),
		cmocka_unit_test(outcome_of__no_points_count__no_score),
		cmocka_unit_test(
			score_refresh__no_points_count__no_result_is_copied),
		cmocka_unit_test(outcome_of__question_open__no_band),
		cmocka_unit_test(outcome_of__bank_missing__as_the_file_says),
		cmocka_unit_test(
			outcome_of__bank_missing_no_band__complete_unknown),
		cmocka_unit_test(outcome_of__bank_and_result_missing__nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
