/* SPDX-License-Identifier: MIT */
/* What a retake asks afresh, against the rule in words; and how a company
 * finds the check to go on from. */
#include "core/retake.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "core/company.h"
#include "core/session.h"
#include "fixture.h"

#define SEED 20261121
#define SHEETS 300

static const struct date today = { 2026, 11, 21 };

/* Days apart by question, so that the oldest are known. */
static void set_days(struct sheet *sheet)
{
	for (size_t i = 0; i < sheet->answer_count; i++) {
		sheet->answers[i].on = (struct date){ 2026, 8, (int)i + 1 };
	}
}

static struct retake *retake_of(const struct bank *bank,
	const struct sheet *sheet, const struct plan *plan)
{
	struct result_source previous = { sheet, bank };

	return retake_create(bank, &previous, plan);
}

static size_t count_afresh(const struct bank *bank, const struct retake *retake)
{
	size_t count = 0;

	for (size_t i = 0; i < bank->question_count; i++) {
		count += retake_is_afresh(retake, i) ? 1 : 0;
	}
	return count;
}

static void retake_afresh__all_full__basic_and_five_oldest(void **state)
{
	AUTO(bank) bank = fixture_bank();
	int picks[FIXTURE_QUESTIONS];

	(void)state;
	fixture_fill_picks(picks, FIXTURE_FULL);
	AUTO(sheet) sheet = fixture_sheet(bank, picks);

	set_days(sheet);
	AUTO(retake) retake = retake_of(bank, sheet, NULL);

	/* Seven are basic; of the others 6 to 10 are the oldest. */
	assert_int_equal(count_afresh(bank, retake), 12);
	for (size_t i = 5; i < 10; i++) {
		assert_true(retake_is_afresh(retake, i));
	}
	assert_false(retake_is_afresh(retake, 11));
	assert_true(retake_is_afresh(retake, 23));
}

/* Unknown, absent and open ones are afresh whatever their day. */
static void check_rule(const struct bank *bank, const int *picks)
{
	AUTO(sheet) sheet = fixture_sheet(bank, picks);
	AUTO(retake) retake = retake_of(bank, sheet, NULL);
	size_t must = 0;

	for (size_t i = 0; i < bank->question_count; i++) {
		bool absent = picks[i] == FIXTURE_ABSENT &&
			      fixture_may_be_absent((int)i + 1);
		bool wanted = fixture_is_basic((int)i + 1) || absent ||
			      picks[i] == FIXTURE_UNKNOWN ||
			      picks[i] == FIXTURE_OPEN;

		must += wanted ? 1 : 0;
		if (wanted) {
			assert_true(retake_is_afresh(retake, i));
		}
	}
	assert_int_equal(count_afresh(bank, retake),
		MIN(must + RETAKE_OLDEST, FIXTURE_QUESTIONS));
}

static void retake_afresh__random_sheets__by_the_rule(void **state)
{
	AUTO(bank) bank = fixture_bank();
	GRand *random = g_rand_new_with_seed(SEED);

	(void)state;
	for (int i = 0; i < SHEETS; i++) {
		int picks[FIXTURE_QUESTIONS];

		fixture_random_picks(random, picks);
		check_rule(bank, picks);
	}
	g_rand_free(random);
}

static void retake_afresh__planned_actions_done__asked_again(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(plan) plan = plan_create("plan");
	int picks[FIXTURE_QUESTIONS];

	(void)state;
	fixture_fill_picks(picks, FIXTURE_FULL);
	picks[24] = FIXTURE_NONE;
	AUTO(sheet) sheet = fixture_sheet(bank, picks);

	set_days(sheet);
	AUTO(retake) before = retake_of(bank, sheet, plan);
	struct plan_offer offer = { .bank = bank,
		.item = { .priority = PRIORITY_SOON, .question = 24 },
		.language = "ja",
		.checked = sheet->date };

	assert_false(retake_is_afresh(before, 24));
	assert_true(plan_adopt(plan, &offer, today));
	AUTO(retake) adopted = retake_of(bank, sheet, plan);

	assert_false(retake_is_afresh(adopted, 24));
	assert_true(plan_set_status(plan, 0, PLAN_DONE, today));
	AUTO(retake) done = retake_of(bank, sheet, plan);

	assert_true(retake_is_afresh(done, 24));
}

static void retake_sheet__names_people_and_named__no_answers(void **state)
{
	AUTO(bank) bank = fixture_bank();
	int picks[FIXTURE_QUESTIONS];

	(void)state;
	fixture_fill_picks(picks, FIXTURE_FULL);
	AUTO(sheet) sheet = fixture_sheet(bank, picks);

	sheet_set(&sheet->organisation, "山田商店");
	sheet->people = 7;
	sheet_add_named(sheet, "important", "名簿");
	struct result_source previous = { sheet, bank };
	AUTO(sheet) next = retake_sheet(bank, "next", today, &previous);

	assert_string_equal(next->previous, sheet->id);
	assert_string_equal(next->organisation, "山田商店");
	assert_int_equal(next->people, 7);
	assert_string_equal(sheet_named(next, "important", 0), "名簿");
	assert_int_equal(next->answer_count, 0);
	assert_false(date_is_set(next->finished));
}

/* Answering what is afresh leaves the rest, and keeping it completes. */
static void retake_walk__afresh_then_rest__complete(void **state)
{
	AUTO(bank) bank = fixture_bank();
	int picks[FIXTURE_QUESTIONS];

	(void)state;
	fixture_fill_picks(picks, FIXTURE_PARTIAL);
	AUTO(sheet) sheet = fixture_sheet(bank, picks);

	set_days(sheet);
	sheet_set(&sheet_answer_make(sheet, "25")->memo, "倉庫だけ");
	AUTO(retake) retake = retake_of(bank, sheet, NULL);
	AUTO(session)
	session =
		session_create(bank, sheet_create(bank, "next", today), today);
	size_t at = 0;
	size_t asked = 0;

	while ((at = retake_next(retake, session_sheet(session), at)) !=
		BANK_NONE) {
		assert_true(session_confirm(
			session, at, retake_answer(retake, at)));
		asked++;
	}
	assert_int_equal(asked, 12);
	assert_int_equal(retake_rest_count(retake, session_sheet(session)), 13);
	assert_true(session_keep(session, 24, retake_answer(retake, 24)));
	const struct answer *kept = sheet_answer(session_sheet(session), "25");

	assert_string_equal(kept->memo, "倉庫だけ");
	assert_string_equal(kept->from, "previous");
	assert_int_equal(
		date_compare(kept->on, (struct date){ 2026, 8, 25 }), 0);
	const struct answer *again = sheet_answer(session_sheet(session), "1");

	assert_string_equal(again->from, "self");
	assert_int_equal(date_compare(again->on, today), 0);
}

static void retake_choice__gone_from_the_question__afresh(void **state)
{
	AUTO(bank) bank = fixture_bank();
	int picks[FIXTURE_QUESTIONS];

	(void)state;
	fixture_fill_picks(picks, FIXTURE_FULL);
	AUTO(sheet) sheet = fixture_sheet(bank, picks);

	sheet_set(&sheet_answer_make(sheet, "25")->choice, "gone");
	AUTO(retake) retake = retake_of(bank, sheet, NULL);
	AUTO(session)
	session =
		session_create(bank, sheet_create(bank, "next", today), today);

	assert_int_equal(retake_choice(retake, 24), BANK_NONE);
	assert_true(retake_is_afresh(retake, 24));
	assert_false(session_keep(session, 24, retake_answer(retake, 24)));
}

static struct sheet *dated(const struct bank *bank, const char *id,
	struct date date, bool finished)
{
	struct sheet *sheet = sheet_create(bank, id, date);

	if (finished) {
		sheet->finished = date;
	}
	return sheet;
}

static void company_checks__several__newest_of_unit_and_state(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(sheet) old = dated(bank, "a", (struct date){ 2026, 2, 1 }, true);
	AUTO(sheet) new = dated(bank, "b", (struct date){ 2026, 8, 1 }, true);
	AUTO(sheet) open = dated(bank, "c", (struct date){ 2026, 9, 1 }, false);
	AUTO(sheet)
	other = dated(bank, "d", (struct date){ 2026, 10, 1 }, true);
	AUTO(sheet) lost = dated(bank, "e", (struct date){ 2026, 9, 5 }, true);

	(void)state;
	sheet_set(&other->unit, "営業部");
	const struct result_source checks[] = { { open, bank }, { new, bank },
		{ old, bank }, { other, bank }, { lost, NULL } };
	const struct company company = { .check_count = 5, .checks = checks };

	assert_int_equal(company_last_check(&company, "ipa-25", "", true), 1);
	assert_int_equal(company_last_check(&company, "ipa-25", "", false), 4);
	assert_int_equal(
		company_last_check(&company, "ipa-25", "営業部", true), 3);
	assert_int_equal(
		company_last_check(&company, "other", "", true), BANK_NONE);
	assert_int_equal(company_unfinished(&company, "ipa-25", ""), 0);
	open->read_only = true;
	assert_int_equal(company_unfinished(&company, "ipa-25", ""), BANK_NONE);
	assert_int_equal(company_find(&company, "b"), 1);
	assert_int_equal(company_find(&company, "z"), BANK_NONE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			retake_afresh__all_full__basic_and_five_oldest),
		cmocka_unit_test(retake_afresh__random_sheets__by_the_rule),
		cmocka_unit_test(
			retake_afresh__planned_actions_done__asked_again),
		cmocka_unit_test(
			retake_sheet__names_people_and_named__no_answers),
		cmocka_unit_test(retake_walk__afresh_then_rest__complete),
		cmocka_unit_test(retake_choice__gone_from_the_question__afresh),
		cmocka_unit_test(
			company_checks__several__newest_of_unit_and_state),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
