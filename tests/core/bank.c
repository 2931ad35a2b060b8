/* SPDX-License-Identifier: MIT */
/* The bank as a record: words in a language, choices, bands, ids. */
#include "core/bank.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "fixture.h"

static void bank_text__language_given__its_words(void **state)
{
	AUTO(bank) bank = fixture_bank();
	const struct text text = { .in = { "はい", "yes" } };

	(void)state;
	assert_string_equal(bank_text(bank, &text, "ja"), "はい");
	assert_string_equal(bank_text(bank, &text, "en"), "yes");
}

static void bank_text__language_missing__first_language(void **state)
{
	AUTO(bank) bank = fixture_bank();
	const struct text text = { .in = { "はい" } };

	(void)state;
	assert_string_equal(bank_text(bank, &text, "en"), "はい");
	assert_string_equal(bank_text(bank, &text, "fr"), "はい");
}

static void bank_text__only_second_language__its_words(void **state)
{
	AUTO(bank) bank = fixture_bank();
	const struct text text = { .in = { NULL, "yes" } };

	(void)state;
	assert_string_equal(bank_text(bank, &text, "ja"), "yes");
}

static void bank_text__absent__null(void **state)
{
	AUTO(bank) bank = fixture_bank();
	const struct text text = { .in = { NULL } };

	(void)state;
	assert_null(bank_text(bank, &text, "ja"));
	assert_false(text_is_given(&text));
}

static void bank_destroy__null__nothing(void **state)
{
	(void)state;
	bank_destroy(NULL);
}

static void bank_find_question__each_id__its_index(void **state)
{
	AUTO(bank) bank = fixture_bank();

	(void)state;
	for (size_t i = 0; i < bank->question_count; i++) {
		assert_int_equal(
			bank_find_question(bank, bank->questions[i].id), i);
	}
	assert_int_equal(bank_find_question(bank, "26"), BANK_NONE);
	assert_int_equal(bank_find_question(bank, ""), BANK_NONE);
}

static void bank_find_action__each_id__its_place(void **state)
{
	AUTO(bank) bank = fixture_bank();
	size_t question = 7;
	size_t action = 7;

	(void)state;
	assert_false(bank_find_action(bank, "26.1", &question, &action));
	assert_false(bank_find_action(bank, "5", &question, &action));
	assert_int_equal(question, 7);
	assert_true(bank_find_action(bank, "5.2", &question, &action));
	assert_int_equal(question, 4);
	assert_int_equal(action, 1);
}

static void question_find_choice__each_id__its_index(void **state)
{
	AUTO(bank) bank = fixture_bank();
	const struct question *question = &bank->questions[3];

	(void)state;
	assert_int_equal(question_find_choice(question, "full"), FIXTURE_FULL);
	assert_int_equal(
		question_find_choice(question, "unknown"), FIXTURE_UNKNOWN);
	assert_int_equal(question_find_choice(question, "Full"), BANK_NONE);
}

static void question_best_choice__scale__full(void **state)
{
	AUTO(bank) bank = fixture_bank();
	const struct question *question = &bank->questions[0];

	(void)state;
	assert_int_equal(question_best_choice(question), FIXTURE_FULL);
	assert_int_equal(question_points_highest(question), 4);
	assert_int_equal(question_points_lowest(question), 0);
}

static void question_best_choice__unsure_has_most_points__not_best(void **state)
{
	static const struct choice choices[] = {
		{ .id = "unsure", .points = 9, .unsure = true },
		{ .id = "low", .points = -5 },
		{ .id = "high", .points = -2 },
		{ .id = "high_too", .points = -2 },
	};
	struct question question = { .choices = { 4, choices } };

	(void)state;
	assert_int_equal(question_best_choice(&question), 2);
	assert_int_equal(question_points_highest(&question), -2);
	assert_int_equal(question_points_lowest(&question), -5);
}

static void question_best_choice__no_choices__none(void **state)
{
	struct question question = { .choices = { 0, NULL } };

	(void)state;
	assert_int_equal(question_best_choice(&question), BANK_NONE);
	assert_int_equal(question_points_highest(&question), 0);
	assert_int_equal(question_points_lowest(&question), 0);
}

static void bank_points_max__ipa_25__100(void **state)
{
	AUTO(bank) bank = fixture_bank();

	(void)state;
	assert_int_equal(bank_points_max(bank), 100);
}

static void bank_band__all_points__highest_band_reached(void **state)
{
	AUTO(bank) bank = fixture_bank();

	(void)state;
	for (int points = -30; points <= 110; points++) {
		size_t expected = points >= 100	 ? 0
				  : points >= 70 ? 1
				  : points >= 50 ? 2
						 : 3;

		assert_ptr_equal(
			bank_band(bank, points), &bank->bands[expected]);
	}
}

static void bank_band__no_bands__null(void **state)
{
	AUTO(bank) bank = bank_create();

	(void)state;
	assert_null(bank_band(bank, 50));
}

static void edition_compare__ascending_list__every_pair_in_order(void **state)
{
	static const char *const ascending[] = {
		"",
		"0",
		"1",
		"1.0",
		"1.0.1",
		"1.9",
		"1.10",
		"2",
		"3.1",
		"3.9",
		"3.10",
		"3.11",
		"4.0",
		"10.0",
		"18446744073709551617",
		"18446744073709551618.1",
	};
	int count = (int)G_N_ELEMENTS(ascending);

	(void)state;
	for (int i = 0; i < count; i++) {
		for (int k = 0; k < count; k++) {
			int order = edition_compare(ascending[i], ascending[k]);

			assert_int_equal(
				(order > 0) - (order < 0), (i > k) - (i < k));
		}
	}
}

static void edition_compare__leading_zeros__equal(void **state)
{
	(void)state;
	assert_int_equal(edition_compare("3.01", "3.1"), 0);
	assert_int_equal(edition_compare("0", "000"), 0);
}

static void id_is_valid__good_ids__true(void **state)
{
	static const char *const good[] = {
		"1",
		"a",
		"Z",
		"ipa-25",
		"3.1",
		"a_b",
		"a.-_",
	};

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(good); i++) {
		assert_true(id_is_valid(good[i]));
	}
}

static void id_is_valid__bad_ids__false(void **state)
{
	static const char *const bad[] = {
		"",
		".",
		"..",
		"-a",
		"_a",
		".a",
		"a b",
		"a/b",
		"a\\b",
		"a\n",
		"a:",
		"問1",
		"a１",
	};

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(bad); i++) {
		assert_false(id_is_valid(bad[i]));
	}
}

static void id_is_valid__64_bytes_at_most__by_length(void **state)
{
	char id[66];

	(void)state;
	memset(id, 'a', sizeof(id));
	id[64] = '\0';
	assert_true(id_is_valid(id));
	id[64] = 'a';
	id[65] = '\0';
	assert_false(id_is_valid(id));
}

static void assert_all_named(const char *const *names, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		assert_non_null(names[i]);
		for (size_t k = 0; k < i; k++) {
			assert_string_not_equal(names[i], names[k]);
		}
	}
}

static void names__every_member__has_its_own(void **state)
{
	(void)state;
	assert_all_named(bank_kind_names, BANK_KIND_COUNT);
	assert_all_named(role_names, ROLE_COUNT);
	assert_all_named(effort_names, EFFORT_COUNT);
	assert_all_named(cost_names, COST_COUNT);
	assert_all_named(informant_names, INFORMANT_COUNT);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bank_text__language_given__its_words),
		cmocka_unit_test(bank_text__language_missing__first_language),
		cmocka_unit_test(bank_text__only_second_language__its_words),
		cmocka_unit_test(bank_text__absent__null),
		cmocka_unit_test(bank_destroy__null__nothing),
		cmocka_unit_test(bank_find_question__each_id__its_index),
		cmocka_unit_test(bank_find_action__each_id__its_place),
		cmocka_unit_test(question_find_choice__each_id__its_index),
		cmocka_unit_test(question_best_choice__scale__full),
		cmocka_unit_test(
			question_best_choice__unsure_has_most_points__not_best),
		cmocka_unit_test(question_best_choice__no_choices__none),
		cmocka_unit_test(bank_points_max__ipa_25__100),
		cmocka_unit_test(bank_band__all_points__highest_band_reached),
		cmocka_unit_test(bank_band__no_bands__null),
		cmocka_unit_test(
			edition_compare__ascending_list__every_pair_in_order),
		cmocka_unit_test(edition_compare__leading_zeros__equal),
		cmocka_unit_test(id_is_valid__good_ids__true),
		cmocka_unit_test(id_is_valid__bad_ids__false),
		cmocka_unit_test(id_is_valid__64_bytes_at_most__by_length),
		cmocka_unit_test(names__every_member__has_its_own),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
