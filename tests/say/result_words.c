/* SPDX-License-Identifier: MIT */
/* The phrases of a result, with plain words in place of a catalogue. */
#include "say/result_words.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>

#include "fixture.h"

static struct messages *words(void)
{
	static const char *const texts[][2] = {
		{ "question.label", "Q{0}" },
		{ "word.open", "open" },
		{ "word.absent", "not used" },
		{ "report.absent", "not used here" },
		{ "show.points", "{0} of {1}" },
	};
	struct messages *messages = messages_create("en");

	for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
		assert_true(messages_add(messages, texts[i][0], texts[i][1]));
	}
	return messages;
}

static struct sheet *sheet_of(const struct bank *bank, int pick)
{
	int picks[FIXTURE_QUESTIONS];

	fixture_fill_picks(picks, pick);
	return fixture_sheet(bank, picks);
}

static void result_words__lists__unsure_and_open_stay_apart(void **state)
{
	AUTO(messages) messages = words();
	AUTO(bank) bank = fixture_bank();
	AUTO(sheet) sheet = sheet_of(bank, FIXTURE_FULL);

	(void)state;
	fixture_answer(sheet, bank, 3, FIXTURE_UNKNOWN);
	fixture_answer(sheet, bank, 8, FIXTURE_UNKNOWN);
	sheet_set(&sheet_answer_make(sheet, "2")->choice, "");
	g_autofree char *unsure = result_words_unsure(messages, bank, sheet);
	g_autofree char *open = result_words_open(messages, bank, sheet);

	assert_string_equal(unsure, "Q4 Q9");
	assert_string_equal(open, "Q2");
}

static void result_words_answer__absent__by_the_area(void **state)
{
	AUTO(messages) messages = words();
	AUTO(bank) bank = fixture_bank();
	AUTO(sheet) sheet = sheet_of(bank, FIXTURE_ABSENT);
	const struct question *absent = &bank->questions[6];
	const struct answer *answer = sheet_answer(sheet, absent->id);

	(void)state;
	assert_string_equal(result_words_answer(messages, WORDS_OF_SCREENS,
				    bank, absent, answer),
		"not used");
	assert_string_equal(result_words_answer(messages, WORDS_OF_PAPERS, bank,
				    absent, answer),
		"not used here");
	assert_string_equal(result_words_answer(messages, WORDS_OF_SCREENS,
				    bank, absent, NULL),
		"open");
	g_autofree char *first = result_words_numbered_answer(
		messages, WORDS_OF_SCREENS, bank, &bank->questions[0], NULL);

	assert_string_equal(first, "Q1 open");
}

static void result_words_outlook__settled__nothing(void **state)
{
	AUTO(messages) messages = words();
	AUTO(bank) bank = fixture_bank();
	AUTO(sheet) sheet = sheet_of(bank, FIXTURE_FULL);
	struct score score;

	(void)state;
	score_sheet(bank, sheet, &score);
	g_autofree char *points = result_words_points(messages, &score);

	assert_string_equal(points, "100 of 100");
	assert_null(result_words_outlook(messages, bank, &score));
	AUTO(sheet) lost = sheet_of(bank, FIXTURE_UNKNOWN);

	score_sheet(bank, lost, &score);
	g_autofree char *outlook = result_words_outlook(messages, bank, &score);

	assert_string_equal(outlook, "outlook.may_change");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			result_words__lists__unsure_and_open_stay_apart),
		cmocka_unit_test(result_words_answer__absent__by_the_area),
		cmocka_unit_test(result_words_outlook__settled__nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
