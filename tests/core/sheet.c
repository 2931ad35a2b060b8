/* SPDX-License-Identifier: MIT */
/* The sheet as a record: what is recorded, what is equal, what is open. */
#include "core/sheet.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "fixture.h"

#define SEED 20261121

static const struct date another_day = { .year = 2027, .month = 2, .day = 3 };

/* A sheet with something in every field. */
static struct sheet *full_sheet(const struct bank *bank)
{
	struct sheet *sheet = sheet_create(bank, "8f0c", fixture_today);
	struct answer *answer = NULL;

	sheet_set(&sheet->organisation, "青葉商店");
	sheet_set(&sheet->unit, "営業部");
	sheet_set(&sheet->person, "佐藤");
	sheet_set(&sheet->previous, "77aa");
	sheet->finished = another_day;
	sheet->read_only = true;
	sheet->result.given = true;
	sheet->result.score = 62;
	sheet->result.max = 100;
	sheet_set(&sheet->result.band, "insufficient");
	sheet_set(&sheet->result.band_label, "対策が不十分");
	fixture_answer(sheet, bank, 6, FIXTURE_ABSENT);
	fixture_answer(sheet, bank, 2, FIXTURE_PARTIAL);
	answer = sheet_answer_make(sheet, "3");
	sheet_set(&answer->memo, "本店だけ");
	sheet_set(&answer->reason, "支店を開いた");
	return sheet;
}

static void sheet_create__bank__named_and_empty(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(sheet) sheet = sheet_create(bank, "8f0c", fixture_today);

	(void)state;
	assert_string_equal(sheet->id, "8f0c");
	assert_string_equal(sheet->bank, "ipa-25");
	assert_string_equal(sheet->edition, "3.1");
	assert_string_equal(sheet->bank_sha256, "00ff");
	assert_string_equal(sheet->unit, "");
	assert_int_equal(date_compare(sheet->date, fixture_today), 0);
	assert_false(date_is_set(sheet->finished));
	assert_int_equal(sheet->answer_count, 0);
	assert_false(sheet->result.given);
	assert_true(sheet_is_of(sheet, bank));
}

static void sheet_is_of__other_edition_or_bank__false(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(sheet) sheet = sheet_create(bank, "8f0c", fixture_today);

	(void)state;
	sheet_set(&sheet->edition, "4.0");
	assert_false(sheet_is_of(sheet, bank));
	sheet_set(&sheet->edition, "3.1");
	sheet_set(&sheet->bank, "sa-1");
	assert_false(sheet_is_of(sheet, bank));
}

static void sheet_copy__full_sheet__equal_and_separate(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(sheet) sheet = full_sheet(bank);
	AUTO(sheet) copy = sheet_copy(sheet);

	(void)state;
	assert_true(sheet_equals(sheet, copy));
	assert_true(sheet_equals(copy, sheet));
	assert_string_equal(copy->questions[0], "7");
	assert_string_equal(copy->questions[1], "3");
	sheet_set(&copy->answers[0].memo, "違う");
	assert_string_equal(sheet->answers[0].memo, "");
	assert_false(sheet_equals(sheet, copy));
}

static void sheet_equals__one_text_differs__false(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(sheet) sheet = full_sheet(bank);
	AUTO(sheet) copy = sheet_copy(sheet);
	char **const fields[] = {
		&copy->id,
		&copy->bank,
		&copy->edition,
		&copy->bank_sha256,
		&copy->organisation,
		&copy->unit,
		&copy->person,
		&copy->previous,
		&copy->result.band,
		&copy->result.band_label,
		&copy->answers[1].choice,
		&copy->answers[1].from,
		&copy->answers[1].memo,
		&copy->answers[1].reason,
		&copy->questions[1],
	};

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(fields); i++) {
		g_autofree char *before = g_strdup(*fields[i]);

		sheet_set(fields[i], "different");
		assert_false(sheet_equals(sheet, copy));
		assert_false(sheet_equals(copy, sheet));
		sheet_set(fields[i], before);
		assert_true(sheet_equals(sheet, copy));
	}
}

static void sheet_equals__one_number_differs__false(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(sheet) sheet = full_sheet(bank);
	AUTO(sheet) copy = sheet_copy(sheet);
	int *const numbers[] = {
		&copy->date.day,
		&copy->finished.month,
		&copy->result.score,
		&copy->result.max,
		&copy->answers[1].points,
		&copy->answers[1].on.year,
	};
	bool *const flags[] = {
		&copy->read_only,
		&copy->result.given,
		&copy->answers[1].absent,
	};

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(numbers); i++) {
		(*numbers[i])++;
		assert_false(sheet_equals(sheet, copy));
		(*numbers[i])--;
	}
	for (size_t i = 0; i < G_N_ELEMENTS(flags); i++) {
		*flags[i] = !*flags[i];
		assert_false(sheet_equals(sheet, copy));
		*flags[i] = !*flags[i];
	}
}

static void sheet_equals__other_order__true(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(sheet) a = sheet_create(bank, "1", fixture_today);
	AUTO(sheet) b = sheet_create(bank, "1", fixture_today);

	(void)state;
	fixture_answer(a, bank, 0, FIXTURE_FULL);
	fixture_answer(a, bank, 1, FIXTURE_NONE);
	fixture_answer(b, bank, 1, FIXTURE_NONE);
	fixture_answer(b, bank, 0, FIXTURE_FULL);
	assert_true(sheet_equals(a, b));
}

static void sheet_equals__one_answer_more__false(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(sheet) a = full_sheet(bank);
	AUTO(sheet) b = sheet_copy(a);

	(void)state;
	fixture_answer(b, bank, 20, FIXTURE_NONE);
	assert_false(sheet_equals(a, b));
	assert_false(sheet_equals(b, a));
}

static void sheet_equals__empty_answer_more__true(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(sheet) a = full_sheet(bank);
	AUTO(sheet) b = sheet_copy(a);

	(void)state;
	(void)sheet_answer_make(b, "21");
	assert_true(sheet_equals(a, b));
	assert_true(sheet_equals(b, a));
	assert_null(sheet_answer(b, "21"));
}

static void sheet_answer__memo_without_choice__recorded_but_open(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(sheet) sheet = sheet_create(bank, "1", fixture_today);

	(void)state;
	sheet_set(&sheet_answer_make(sheet, "4")->memo, "聞く");
	assert_non_null(sheet_answer(sheet, "4"));
	assert_false(answer_is_empty(sheet_answer(sheet, "4")));
	assert_false(sheet_is_answered(sheet, &bank->questions[3]));
	assert_null(sheet_answer(sheet, "5"));
}

static void sheet_answer_make__twice__same_answer(void **state)
{
	AUTO(sheet) sheet = sheet_create_empty();

	(void)state;
	sheet_set(&sheet_answer_make(sheet, "x")->memo, "a");
	sheet_set(&sheet_answer_make(sheet, "y")->memo, "b");
	assert_string_equal(sheet_answer_make(sheet, "x")->memo, "a");
	assert_int_equal(sheet->answer_count, 2);
}

/* Answered in any order they stand in the order of the bank; a question that
 * the bank does not know keeps its place. */
static void sheet_answer_make_in_order__random_order__order_of_bank(
	void **state)
{
	AUTO(bank) bank = fixture_bank();
	g_autoptr(GRand) random = g_rand_new_with_seed(SEED);

	(void)state;
	for (int i = 0; i < 50; i++) {
		AUTO(sheet) sheet = sheet_create(bank, "1", fixture_today);
		size_t last = 0;

		(void)sheet_answer_make(sheet, "unknown");
		for (int k = 0; k < 100; k++) {
			size_t at = (size_t)g_rand_int_range(random, 0, 25);

			sheet_set(&sheet_answer_make_in_order(sheet, bank, at)
					   ->memo,
				bank->questions[at].id);
		}
		assert_string_equal(sheet->questions[0], "unknown");
		for (size_t k = 1; k < sheet->answer_count; k++) {
			size_t at =
				bank_find_question(bank, sheet->questions[k]);

			assert_true(k == 1 || at > last);
			assert_string_equal(
				sheet->answers[k].memo, sheet->questions[k]);
			last = at;
		}
	}
}

static void sheet_choice__choice_unknown_to_the_bank__none(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(sheet) sheet = sheet_create(bank, "1", fixture_today);
	const struct question *question = &bank->questions[0];

	(void)state;
	assert_int_equal(sheet_choice(sheet, question), BANK_NONE);
	fixture_answer(sheet, bank, 0, FIXTURE_NONE);
	assert_int_equal(sheet_choice(sheet, question), FIXTURE_NONE);
	sheet_set(&sheet_answer_make(sheet, "1")->choice, "mostly");
	assert_int_equal(sheet_choice(sheet, question), BANK_NONE);
	assert_false(sheet_is_answered(sheet, question));
}

/* By walking on from question to question. */
static size_t plain_next_open(const int *picks, size_t from)
{
	size_t at = from;

	do {
		if (picks[at] == FIXTURE_OPEN) {
			return at;
		}
		at = at == FIXTURE_QUESTIONS - 1 ? 0 : at + 1;
	} while (at != from);
	return BANK_NONE;
}

static void sheet_next_open__random_sheets__goes_round(void **state)
{
	AUTO(bank) bank = fixture_bank();
	g_autoptr(GRand) random = g_rand_new_with_seed(SEED);

	(void)state;
	for (int i = 0; i < 500; i++) {
		int picks[FIXTURE_QUESTIONS];

		fixture_random_picks(random, picks);
		AUTO(sheet) sheet = fixture_sheet(bank, picks);

		for (size_t from = 0; from < FIXTURE_QUESTIONS; from++) {
			assert_int_equal(sheet_next_open(sheet, bank, from),
				plain_next_open(picks, from));
		}
		assert_int_equal(sheet_is_complete(sheet, bank),
			plain_next_open(picks, 0) == BANK_NONE);
	}
}

static void sheet_next_open__only_one_before__found_from_behind(void **state)
{
	AUTO(bank) bank = fixture_bank();
	int picks[FIXTURE_QUESTIONS];

	(void)state;
	fixture_fill_picks(picks, FIXTURE_FULL);
	picks[3] = FIXTURE_OPEN;
	AUTO(sheet) sheet = fixture_sheet(bank, picks);

	assert_int_equal(sheet_next_open(sheet, bank, 4), 3);
	assert_int_equal(sheet_next_open(sheet, bank, 24), 3);
	assert_int_equal(sheet_next_open(sheet, bank, 25), 3);
	assert_int_equal(sheet_next_open(sheet, bank, BANK_NONE), 3);
}

static void answer_copy__over_itself__unchanged(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(sheet) sheet = full_sheet(bank);
	AUTO(sheet) before = sheet_copy(sheet);

	(void)state;
	answer_copy(&sheet->answers[1], &sheet->answers[1]);
	assert_true(sheet_equals(sheet, before));
}

static void sheet_set_named__texts__in_order_without_empty_ones(void **state)
{
	static const char *const first[] = { "名簿", "", "図面" };
	static const char *const again[] = { "名簿", "図面" };
	static const char *const other[] = { "給与" };
	AUTO(sheet) sheet = sheet_create_empty();

	(void)state;
	assert_true(sheet_set_named(sheet, "a", first, 3));
	assert_true(sheet_set_named(sheet, "b", other, 1));
	assert_string_equal(sheet_named(sheet, "a", 0), "名簿");
	assert_string_equal(sheet_named(sheet, "a", 1), "図面");
	assert_null(sheet_named(sheet, "a", 2));
	assert_false(sheet_set_named(sheet, "a", again, 2));
	assert_true(sheet_set_named(sheet, "a", NULL, 0));
	assert_null(sheet_named(sheet, "a", 0));
	assert_string_equal(sheet_named(sheet, "b", 0), "給与");
	assert_null(sheet_named(sheet, "b", 1));
}

static void sheet_equals__people_or_named_differ__false(void **state)
{
	AUTO(sheet) sheet = sheet_create_empty();
	AUTO(sheet) people = sheet_copy(sheet);

	(void)state;
	people->people = 3;
	assert_false(sheet_equals(sheet, people));
	sheet_add_named(sheet, "a", "名簿");
	AUTO(sheet) copy = sheet_copy(sheet);

	assert_true(sheet_equals(sheet, copy));
	sheet_set(&copy->named[0].text, "図面");
	assert_false(sheet_equals(sheet, copy));
	AUTO(sheet) more = sheet_copy(sheet);

	sheet_add_named(more, "a", "図面");
	assert_false(sheet_equals(sheet, more));
}

static void sheet_destroy__null__nothing(void **state)
{
	(void)state;
	sheet_destroy(NULL);
}

static void answer_reason__only_our_words(void **state)
{
	static const struct {
		const char *words;
		enum reason reason;
	} rows[] = {
		{ "", REASON_NONE },
		{ "done", REASON_DONE },
		{ "learned", REASON_LEARNED },
		{ "situation", REASON_SITUATION },
		{ "correction", REASON_CORRECTION },
		{ "Done", REASON_NONE },
		{ "支店を開いた", REASON_NONE },
	};
	struct answer answer;

	(void)state;
	answer_init(&answer);
	for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
		sheet_set(&answer.reason, rows[i].words);
		assert_int_equal(answer_reason(&answer), rows[i].reason);
	}
	answer_finish(&answer);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sheet_create__bank__named_and_empty),
		cmocka_unit_test(sheet_is_of__other_edition_or_bank__false),
		cmocka_unit_test(sheet_copy__full_sheet__equal_and_separate),
		cmocka_unit_test(sheet_equals__one_text_differs__false),
		cmocka_unit_test(sheet_equals__one_number_differs__false),
		cmocka_unit_test(sheet_equals__other_order__true),
		cmocka_unit_test(sheet_equals__one_answer_more__false),
		cmocka_unit_test(sheet_equals__empty_answer_more__true),
		cmocka_unit_test(
			sheet_answer__memo_without_choice__recorded_but_open),
		cmocka_unit_test(sheet_answer_make__twice__same_answer),
		cmocka_unit_test(
			sheet_answer_make_in_order__random_order__order_of_bank),
		cmocka_unit_test(
			sheet_choice__choice_unknown_to_the_bank__none),
		cmocka_unit_test(sheet_next_open__random_sheets__goes_round),
		cmocka_unit_test(
			sheet_next_open__only_one_before__found_from_behind),
		cmocka_unit_test(answer_copy__over_itself__unchanged),
		cmocka_unit_test(
			sheet_set_named__texts__in_order_without_empty_ones),
		cmocka_unit_test(sheet_equals__people_or_named_differ__false),
		cmocka_unit_test(sheet_destroy__null__nothing),
		cmocka_unit_test(answer_reason__only_our_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
