/* SPDX-License-Identifier: MIT */
/* Random sheets: what is raised counts as best, all brought back is the sheet
 * as it was, and the real one never changes. */
#include "core/what_if.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/score.h"
#include "fixture.h"

#define SEED 20261121
#define SHEETS 500
#define TOGGLES 40

static int total(const struct bank *bank, const struct sheet *sheet)
{
	struct score score;

	score_sheet(bank, sheet, &score);
	return score.total;
}

static bool is_best(int pick)
{
	return pick == FIXTURE_FULL || pick == FIXTURE_ABSENT;
}

static void what_if_create__picks__all_but_the_best(void **state)
{
	AUTO(bank) bank = fixture_bank();
	int picks[FIXTURE_QUESTIONS];

	(void)state;
	fixture_fill_picks(picks, FIXTURE_FULL);
	picks[3] = FIXTURE_OPEN;
	picks[6] = FIXTURE_ABSENT;
	picks[10] = FIXTURE_UNKNOWN;
	picks[20] = FIXTURE_PARTIAL;
	picks[24] = FIXTURE_NONE;
	AUTO(sheet) sheet = fixture_sheet(bank, picks);
	AUTO(what_if) what_if = what_if_create(bank, sheet);

	assert_int_equal(what_if_count(what_if), 4);
	assert_int_equal(what_if_question(what_if, 0), 3);
	assert_int_equal(what_if_question(what_if, 1), 10);
	assert_int_equal(what_if_question(what_if, 2), 20);
	assert_int_equal(what_if_question(what_if, 3), 24);
	assert_true(sheet_equals(what_if_sheet(what_if), sheet));
}

static void what_if_toggle__all_raised__full_marks(void **state)
{
	AUTO(bank) bank = fixture_bank();
	int picks[FIXTURE_QUESTIONS];

	(void)state;
	fixture_fill_picks(picks, FIXTURE_OPEN);
	AUTO(sheet) sheet = fixture_sheet(bank, picks);
	AUTO(what_if) what_if = what_if_create(bank, sheet);

	for (size_t i = 0; i < what_if_count(what_if); i++) {
		what_if_toggle(what_if, i);
		assert_true(what_if_is_raised(what_if, i));
	}
	assert_int_equal(total(bank, what_if_sheet(what_if)), 100);
	assert_int_equal(total(bank, sheet), 0);
}

/* Points of the pick of every question that is not raised. */
static int plain_total(const struct what_if *what_if, const int *picks)
{
	int points = 0;
	size_t index = 0;

	for (size_t i = 0; i < FIXTURE_QUESTIONS; i++) {
		bool raised = false;

		if (!is_best(picks[i])) {
			raised = what_if_is_raised(what_if, index++);
		}
		if (raised || is_best(picks[i])) {
			points += 4;
		} else if (picks[i] != FIXTURE_OPEN) {
			points += fixture_points[picks[i]];
		}
	}
	return points;
}

static void toggle_at_random(GRand *random, const struct bank *bank,
	struct what_if *what_if, const int *picks)
{
	int count = (int)what_if_count(what_if);

	for (int i = 0; i < TOGGLES && count > 0; i++) {
		what_if_toggle(
			what_if, (size_t)g_rand_int_range(random, 0, count));
		assert_int_equal(total(bank, what_if_sheet(what_if)),
			plain_total(what_if, picks));
	}
	for (size_t i = 0; i < (size_t)count; i++) {
		if (what_if_is_raised(what_if, i)) {
			what_if_toggle(what_if, i);
		}
	}
}

static void what_if_toggle__random__points_and_back(void **state)
{
	AUTO(bank) bank = fixture_bank();
	g_autoptr(GRand) random = g_rand_new_with_seed(SEED);
	int picks[FIXTURE_QUESTIONS];

	(void)state;
	for (int i = 0; i < SHEETS; i++) {
		fixture_random_picks(random, picks);
		AUTO(sheet) sheet = fixture_sheet(bank, picks);
		AUTO(sheet) before = sheet_copy(sheet);
		AUTO(what_if) what_if = what_if_create(bank, sheet);

		toggle_at_random(random, bank, what_if, picks);
		assert_true(sheet_equals(what_if_sheet(what_if), sheet));
		assert_true(sheet_equals(before, sheet));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_if_create__picks__all_but_the_best),
		cmocka_unit_test(what_if_toggle__all_raised__full_marks),
		cmocka_unit_test(what_if_toggle__random__points_and_back),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
