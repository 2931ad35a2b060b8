/* SPDX-License-Identifier: MIT */
/* Which rate belongs to which question, and that none comes before the
 * answer. */
#include "core/rates.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "fixture.h"

/* Question n has a rate of n.n %, for some n. */
static const struct rate some_rates[] = {
	{ .bank = "other", .edition = "3.1", .question = "2", .tenths = 999 },
	{ .bank = "ipa-25", .edition = "4.0", .question = "2", .tenths = 999 },
	{ .bank = "ipa-25", .edition = "3.1", .question = "2", .tenths = 22 },
	{ .bank = "ipa-25", .edition = "3.1", .question = "25", .tenths = 275 },
};

static struct rates *make_rates(void)
{
	struct rates *rates = rates_create();

	rates->rate_count = G_N_ELEMENTS(some_rates);
	rates->rates = some_rates;
	return rates;
}

static int tenths_of(const struct rates *rates, const struct bank *bank,
	const struct sheet *sheet, int number)
{
	const struct question *question = &bank->questions[number - 1];
	const struct rate *rate =
		sheet != NULL ? rates_after_answer(rates, bank, sheet, question)
			      : rates_find(rates, bank, question);

	return rate != NULL ? rate->tenths : -1;
}

static void rates_find__question__by_bank_and_edition(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(rates) rates = make_rates();

	(void)state;
	for (int n = 1; n <= FIXTURE_QUESTIONS; n++) {
		int expected = n == 2 ? 22 : n == 25 ? 275 : -1;

		assert_int_equal(tenths_of(rates, bank, NULL, n), expected);
	}
	bank->edition = "3.10";
	assert_int_equal(tenths_of(rates, bank, NULL, 2), -1);
	bank->edition = "4.0";
	assert_int_equal(tenths_of(rates, bank, NULL, 2), 999);
	bank->id = "ipa";
	assert_int_equal(tenths_of(rates, bank, NULL, 2), -1);
}

static void rates_find__no_rates__none(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(rates) empty = rates_create();
	int picks[FIXTURE_QUESTIONS];

	(void)state;
	fixture_fill_picks(picks, FIXTURE_FULL);
	AUTO(sheet) sheet = fixture_sheet(bank, picks);

	assert_int_equal(tenths_of(NULL, bank, NULL, 2), -1);
	assert_int_equal(tenths_of(empty, bank, NULL, 2), -1);
	assert_int_equal(tenths_of(NULL, bank, sheet, 2), -1);
	assert_false(rates_any_after_answer(NULL, bank, sheet));
	assert_false(rates_any_after_answer(empty, bank, sheet));
}

static void rates_after_answer__any_answer__shown(void **state)
{
	static const int given[] = { FIXTURE_FULL, FIXTURE_PARTIAL,
		FIXTURE_NONE, FIXTURE_UNKNOWN };
	AUTO(bank) bank = fixture_bank();
	AUTO(rates) rates = make_rates();

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(given); i++) {
		int picks[FIXTURE_QUESTIONS];

		fixture_fill_picks(picks, FIXTURE_OPEN);
		picks[1] = given[i];
		AUTO(sheet) sheet = fixture_sheet(bank, picks);

		assert_int_equal(tenths_of(rates, bank, sheet, 2), 22);
		assert_int_equal(tenths_of(rates, bank, sheet, 25), -1);
		assert_true(rates_any_after_answer(rates, bank, sheet));
	}
}

/* Everything else is answered, and a memo is no answer. */
static void rates_after_answer__question_open__hidden(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(rates) rates = make_rates();
	int picks[FIXTURE_QUESTIONS];

	(void)state;
	fixture_fill_picks(picks, FIXTURE_FULL);
	picks[1] = FIXTURE_OPEN;
	picks[24] = FIXTURE_OPEN;
	AUTO(sheet) sheet = fixture_sheet(bank, picks);

	sheet_set(&sheet_answer_make(sheet, "2")->memo, "あとで");
	assert_int_equal(tenths_of(rates, bank, sheet, 2), -1);
	assert_int_equal(tenths_of(rates, bank, sheet, 25), -1);
	assert_false(rates_any_after_answer(rates, bank, sheet));
	fixture_answer(sheet, bank, 24, FIXTURE_NONE);
	assert_true(rates_any_after_answer(rates, bank, sheet));
}

static void rate_percent__tenths__one_decimal(void **state)
{
	static const struct {
		int tenths;
		const char *text;
	} cases[] = {
		{ 0, "0.0%" },
		{ 1, "0.1%" },
		{ 10, "1.0%" },
		{ 379, "37.9%" },
		{ 730, "73.0%" },
		{ RATE_TENTHS_MAX, "100.0%" },
	};

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		struct rate rate = { .tenths = cases[i].tenths };
		g_autofree char *text = rate_percent(&rate);

		assert_string_equal(text, cases[i].text);
	}
}

static void rates_answers__number__in_threes(void **state)
{
	static const struct {
		int answers;
		const char *text;
	} cases[] = {
		{ 1, "1" },
		{ 999, "999" },
		{ 1000, "1,000" },
		{ 4191, "4,191" },
		{ 100000, "100,000" },
		{ 100000000, "100,000,000" },
	};
	AUTO(rates) rates = rates_create();

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		rates->answers = cases[i].answers;
		g_autofree char *text = rates_answers(rates);

		assert_string_equal(text, cases[i].text);
	}
}

/* The languages of the rates stand in an order of their own. */
static void rates_text__languages__of_the_rates(void **state)
{
	AUTO(rates) rates = rates_create();
	struct text text = { .in = { "words", "ことば" } };

	(void)state;
	rates->texts.languages[0] = "en";
	rates->texts.languages[1] = "ja";
	rates->texts.language_count = 2;
	assert_string_equal(rates_text(rates, &text, "ja"), "ことば");
	assert_string_equal(rates_text(rates, &text, "en"), "words");
	assert_string_equal(rates_text(rates, &text, "fr"), "words");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rates_find__question__by_bank_and_edition),
		cmocka_unit_test(rates_find__no_rates__none),
		cmocka_unit_test(rates_after_answer__any_answer__shown),
		cmocka_unit_test(rates_after_answer__question_open__hidden),
		cmocka_unit_test(rate_percent__tenths__one_decimal),
		cmocka_unit_test(rates_answers__number__in_threes),
		cmocka_unit_test(rates_text__languages__of_the_rates),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
