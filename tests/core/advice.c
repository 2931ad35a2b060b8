/* SPDX-License-Identifier: MIT */
/* The advice against the text of the rule: sheets made by hand, and on random
 * sheets what must hold of every list. */
#include "core/advice.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "core/score.h"
#include "fixture.h"

#define SEED 20261121
#define SHEETS 1000
#define BACKUP 10 /* index of question 11 */

/* One random case: a sheet, finished actions, and the advice for them. */
struct trial {
	GRand *random;
	int picks[FIXTURE_QUESTIONS];
	struct sheet *sheet;
	GPtrArray *finished; /* ids, ended by NULL */
	struct advice *advice;
};

static const char *const *finished_of(const struct trial *trial)
{
	return (const char *const *)(void *)trial->finished->pdata;
}

static void trial_begin(struct trial *trial, const struct bank *bank)
{
	int one_in = g_rand_int_range(trial->random, 1, 6);

	trial->finished = g_ptr_array_new_with_free_func(g_free);
	for (size_t i = 0; i < bank->question_count; i++) {
		const struct question *question = &bank->questions[i];

		for (size_t k = 0; k < question->action_count; k++) {
			if (g_rand_int_range(trial->random, 0, 6) >= one_in) {
				g_ptr_array_add(trial->finished,
					g_strdup(question->actions[k].id));
			}
		}
	}
	g_ptr_array_add(trial->finished, NULL);
	fixture_random_picks(trial->random, trial->picks);
	trial->sheet = fixture_sheet(bank, trial->picks);
	trial->advice = advice_create(bank, trial->sheet, finished_of(trial));
}

static void trial_end(struct trial *trial)
{
	advice_destroy(trial->advice);
	sheet_destroy(trial->sheet);
	g_ptr_array_free(trial->finished, TRUE);
}

/* Runs a check on many random sheets. */
static void on_random_sheets(
	void (*check)(const struct bank *bank, const struct trial *trial))
{
	AUTO(bank) bank = fixture_bank();
	g_autoptr(GRand) random = g_rand_new_with_seed(SEED);

	for (int i = 0; i < SHEETS; i++) {
		struct trial trial = { .random = random };

		trial_begin(&trial, bank);
		check(bank, &trial);
		trial_end(&trial);
	}
}

static struct advice *advice_of(const struct bank *bank, const int *picks)
{
	AUTO(sheet) sheet = fixture_sheet(bank, picks);

	return advice_create(bank, sheet, NULL);
}

static void assert_item(const struct bank *bank, const struct advice_item *item,
	const char *action, enum priority priority)
{
	const struct question *question = &bank->questions[item->question];

	assert_string_equal(question->actions[item->action].id, action);
	assert_int_equal(item->priority, priority);
}

static void advice_items__all_full__nothing(void **state)
{
	AUTO(bank) bank = fixture_bank();
	int picks[FIXTURE_QUESTIONS];

	(void)state;
	fixture_fill_picks(picks, FIXTURE_FULL);
	AUTO(advice) advice = advice_of(bank, picks);

	assert_int_equal(advice->count, 0);
	assert_int_equal(advice->later_count, 0);
	assert_int_equal(advice->card_count, 0);
	assert_int_equal(advice->group_count, 0);
}

static void advice_items__empty_sheet__nothing(void **state)
{
	AUTO(bank) bank = fixture_bank();
	int picks[FIXTURE_QUESTIONS];

	(void)state;
	fixture_fill_picks(picks, FIXTURE_OPEN);
	AUTO(advice) advice = advice_of(bank, picks);

	assert_int_equal(advice->count, 0);
	assert_int_equal(advice->card_count, 0);
	assert_int_equal(advice->next_steps, 0);
	assert_null(advice->next_band);
}

static void advice_priority__basic_and_other__by_the_rule(void **state)
{
	AUTO(bank) bank = fixture_bank();
	int picks[FIXTURE_QUESTIONS];

	(void)state;
	fixture_fill_picks(picks, FIXTURE_FULL);
	picks[0] = FIXTURE_PARTIAL; /* 1, basic */
	picks[5] = FIXTURE_PARTIAL; /* 6 */
	picks[7] = FIXTURE_NONE; /* 8 */
	picks[23] = FIXTURE_NONE; /* 24, basic */
	AUTO(advice) advice = advice_of(bank, picks);

	assert_int_equal(advice->count, 4);
	assert_item(bank, &advice->items[0], "24.1", PRIORITY_NOW);
	assert_item(bank, &advice->items[1], "1.1", PRIORITY_SOON);
	assert_item(bank, &advice->items[2], "8.1", PRIORITY_SOON);
	assert_item(bank, &advice->items[3], "6.1", PRIORITY_LATER);
}

/* Efforts of n.1: small where n % 3 is 0, medium where it is 2, large where
 * it is 1. */
static void advice_order__same_priority__effort_then_position(void **state)
{
	static const char *const order[] = {
		"3.1",
		"24.1",
		"2.1",
		"5.1",
		"11.1",
		"1.1",
		"4.1",
	};
	AUTO(bank) bank = fixture_bank();
	int picks[FIXTURE_QUESTIONS];

	(void)state;
	for (int i = 0; i < FIXTURE_QUESTIONS; i++) {
		picks[i] =
			fixture_is_basic(i + 1) ? FIXTURE_NONE : FIXTURE_FULL;
	}
	AUTO(advice) advice = advice_of(bank, picks);

	assert_int_equal(advice->count, G_N_ELEMENTS(order));
	for (size_t i = 0; i < G_N_ELEMENTS(order); i++) {
		assert_item(bank, &advice->items[i], order[i], PRIORITY_NOW);
	}
}

/* Question 4 is basic with a large effort, 6 is not basic with a small one. */
static void advice_order__same_priority__basic_before_effort(void **state)
{
	AUTO(bank) bank = fixture_bank();
	int picks[FIXTURE_QUESTIONS];

	(void)state;
	fixture_fill_picks(picks, FIXTURE_FULL);
	picks[3] = FIXTURE_PARTIAL;
	picks[5] = FIXTURE_NONE;
	AUTO(advice) advice = advice_of(bank, picks);

	assert_int_equal(advice->count, 2);
	assert_item(bank, &advice->items[0], "4.1", PRIORITY_SOON);
	assert_item(bank, &advice->items[1], "6.1", PRIORITY_SOON);
}

static void advice_order__by_effort_of_first_unfinished(void **state)
{
	static const char *const finished[] = { "8.1", NULL };
	AUTO(bank) bank = fixture_bank();
	int picks[FIXTURE_QUESTIONS];

	(void)state;
	fixture_fill_picks(picks, FIXTURE_FULL);
	picks[5] = FIXTURE_NONE; /* 6.1 small */
	picks[7] = FIXTURE_NONE; /* 8.1 medium, 8.2 large */
	picks[9] = FIXTURE_NONE; /* 10.1 large */
	AUTO(sheet) sheet = fixture_sheet(bank, picks);
	AUTO(advice) advice = advice_create(bank, sheet, finished);

	assert_int_equal(bank->questions[7].actions[1].effort, EFFORT_LARGE);
	assert_int_equal(advice->count, 3);
	assert_item(bank, &advice->items[0], "6.1", PRIORITY_SOON);
	assert_item(bank, &advice->items[1], "8.2", PRIORITY_SOON);
	assert_item(bank, &advice->items[2], "10.1", PRIORITY_SOON);
}

/* Question 5 has three actions, 3 has one, 1 has two. */
static void advice_later__finished_steps__skipped(void **state)
{
	static const char *const finished[] = { "5.2", "3.1", "nowhere", NULL };
	AUTO(bank) bank = fixture_bank();
	int picks[FIXTURE_QUESTIONS];

	(void)state;
	fixture_fill_picks(picks, FIXTURE_FULL);
	picks[0] = FIXTURE_NONE;
	picks[2] = FIXTURE_NONE;
	picks[4] = FIXTURE_NONE;
	AUTO(sheet) sheet = fixture_sheet(bank, picks);
	AUTO(advice) advice = advice_create(bank, sheet, finished);

	assert_int_equal(advice->count, 2);
	assert_item(bank, &advice->items[0], "5.1", PRIORITY_NOW);
	assert_item(bank, &advice->items[1], "1.1", PRIORITY_NOW);
	assert_int_equal(advice->later_count, 2);
	assert_item(bank, &advice->later[0], "5.3", PRIORITY_NOW);
	assert_item(bank, &advice->later[1], "1.2", PRIORITY_NOW);
}

/* Question 2 has three actions; the first is made one for few people. */
static void advice_items__people__actions_of_that_size(void **state)
{
	AUTO(bank) bank = fixture_bank();
	struct action actions[3];
	struct question questions[FIXTURE_QUESTIONS];
	int picks[FIXTURE_QUESTIONS];

	(void)state;
	memcpy(questions, bank->questions, sizeof(questions));
	memcpy(actions, questions[1].actions, sizeof(actions));
	actions[0].people.max = 9;
	actions[1].people.min = 10;
	questions[1].actions = actions;
	bank->questions = questions;
	fixture_fill_picks(picks, FIXTURE_FULL);
	picks[1] = FIXTURE_NONE;
	AUTO(sheet) sheet = fixture_sheet(bank, picks);

	sheet->people = 9;
	AUTO(advice) few = advice_create(bank, sheet, NULL);

	assert_item(bank, &few->items[0], "2.1", PRIORITY_NOW);
	assert_int_equal(few->later_count, 1);
	assert_item(bank, &few->later[0], "2.3", PRIORITY_NOW);
	sheet->people = 10;
	AUTO(advice) many = advice_create(bank, sheet, NULL);

	assert_item(bank, &many->items[0], "2.2", PRIORITY_NOW);
	assert_int_equal(many->later_count, 1);
	sheet->people = 0;
	AUTO(advice) unknown = advice_create(bank, sheet, NULL);

	assert_item(bank, &unknown->items[0], "2.1", PRIORITY_NOW);
	assert_int_equal(unknown->later_count, 2);
}

static void advice_items__choice_unknown_to_the_bank__not_answered(void **state)
{
	AUTO(bank) bank = fixture_bank();
	int picks[FIXTURE_QUESTIONS];

	(void)state;
	fixture_fill_picks(picks, FIXTURE_FULL);
	picks[0] = FIXTURE_NONE;
	AUTO(sheet) sheet = fixture_sheet(bank, picks);

	sheet_set(&sheet_answer_make(sheet, "1")->choice, "hardly");
	AUTO(advice) advice = advice_create(bank, sheet, NULL);

	assert_int_equal(advice->count, 0);
	assert_int_equal(advice->card_count, 0);
}

/* Own choices of a question: neither best nor mixed is none. */
static void advice_items__own_choices__mixed_partial_rest_none(void **state)
{
	static const struct choice own[] = {
		{ .id = "x", .points = 0 },
		{ .id = "y", .points = 3, .mixed = true },
		{ .id = "z", .points = 3 },
		{ .id = "q", .points = 9, .unsure = true },
	};
	static const int lines[] = { 1, 1, 0, 0 };
	static const enum priority priorities[] = {
		PRIORITY_NOW,
		PRIORITY_SOON,
	};
	AUTO(bank) bank = fixture_bank();
	struct question question = bank->questions[0];

	(void)state;
	question.choices = (struct choices){ .count = 4, .at = own };
	bank->questions = &question;
	bank->question_count = 1;
	for (size_t i = 0; i < G_N_ELEMENTS(own); i++) {
		AUTO(sheet) sheet = sheet_create(bank, "1", fixture_today);
		struct answer *answer = sheet_answer_make(sheet, "1");

		sheet_set(&answer->choice, own[i].id);
		AUTO(advice) advice = advice_create(bank, sheet, NULL);

		assert_int_equal(advice->count, lines[i]);
		assert_int_equal(advice->card_count, own[i].unsure);
		if (lines[i] == 1) {
			assert_int_equal(
				advice->items[0].priority, priorities[i]);
		}
	}
}

static bool is_finished(const struct trial *trial, const char *id)
{
	return g_strv_contains(finished_of(trial), id);
}

/* The first unfinished action by asking one after the other. */
static size_t plain_first(
	const struct trial *trial, const struct question *question)
{
	for (size_t i = 0; i < question->action_count; i++) {
		if (!is_finished(trial, question->actions[i].id)) {
			return i;
		}
	}
	return BANK_NONE;
}

static void check_lines(const struct bank *bank, const struct trial *trial)
{
	const struct advice *advice = trial->advice;

	for (size_t i = 0; i < bank->question_count; i++) {
		int pick = trial->picks[i];
		size_t first = plain_first(trial, &bank->questions[i]);
		bool expected =
			first != BANK_NONE &&
			(pick == FIXTURE_NONE || pick == FIXTURE_PARTIAL);
		size_t found = 0;

		for (size_t k = 0; k < advice->count; k++) {
			if (advice->items[k].question == i) {
				assert_int_equal(
					advice->items[k].action, first);
				found++;
			}
		}
		assert_int_equal(found, expected);
	}
}

static void advice_items__random_sheets__one_line_a_question_to_act_on(
	void **state)
{
	(void)state;
	on_random_sheets(check_lines);
}

/* The rule as one number: a smaller one stands first. */
static size_t plain_rank(const struct bank *bank, const struct trial *trial,
	const struct advice_item *item)
{
	const struct question *question = &bank->questions[item->question];
	bool basic = fixture_is_basic((int)item->question + 1);
	bool none = trial->picks[item->question] == FIXTURE_NONE;
	size_t priority = basic && none ? 0 : basic || none ? 1 : 2;
	size_t effort = question->actions[item->action].effort;

	assert_int_equal(item->priority, priority);
	return ((priority * 2 + (basic ? 0 : 1)) * 3 + effort) * 100 +
	       item->question;
}

static void check_order(const struct bank *bank, const struct trial *trial)
{
	const struct advice *advice = trial->advice;

	for (size_t i = 1; i < advice->count; i++) {
		assert_true(plain_rank(bank, trial, &advice->items[i - 1]) <
			    plain_rank(bank, trial, &advice->items[i]));
	}
}

static void advice_order__random_sheets__by_the_rule(void **state)
{
	(void)state;
	on_random_sheets(check_order);
}

static void check_later(const struct bank *bank, const struct trial *trial)
{
	const struct advice *advice = trial->advice;
	size_t at = 0;

	for (size_t i = 0; i < advice->count; i++) {
		const struct advice_item *item = &advice->items[i];
		const struct question *question =
			&bank->questions[item->question];

		for (size_t k = item->action + 1; k < question->action_count;
			k++) {
			if (is_finished(trial, question->actions[k].id)) {
				continue;
			}
			assert_true(at < advice->later_count);
			assert_int_equal(
				advice->later[at].question, item->question);
			assert_int_equal(advice->later[at].action, k);
			assert_int_equal(
				advice->later[at].priority, item->priority);
			at++;
		}
	}
	assert_int_equal(at, advice->later_count);
}

static void advice_later__random_sheets__rest_in_the_same_order(void **state)
{
	(void)state;
	on_random_sheets(check_later);
}

static void check_backup(const struct bank *bank, const struct trial *trial)
{
	const struct advice *advice = trial->advice;

	if (trial->picks[BACKUP] != FIXTURE_NONE ||
		plain_first(trial, &bank->questions[BACKUP]) == BANK_NONE) {
		return;
	}
	for (size_t i = 0; i < advice->count && i < ADVICE_FIRST; i++) {
		if (advice->items[i].question == BACKUP) {
			return;
		}
	}
	assert_true(advice->count > ADVICE_FIRST);
	for (size_t i = 0; i < ADVICE_FIRST; i++) {
		assert_true(
			fixture_is_basic((int)advice->items[i].question + 1));
	}
}

static void advice_items__backup_none__among_first_six_or_after_basic(
	void **state)
{
	(void)state;
	on_random_sheets(check_backup);
}

/* 1, 7, 13 and 19 ask the staff, 6 and 12 oneself, 8 the vendor. */
static void advice_groups__by_informant__largest_first(void **state)
{
	static const int unknown[] = { 1, 6, 7, 12, 13, 19, 8 };
	static const size_t staff[] = { 0, 6, 12, 18 };
	static const size_t self[] = { 5, 11 };
	AUTO(bank) bank = fixture_bank();
	int picks[FIXTURE_QUESTIONS];

	(void)state;
	fixture_fill_picks(picks, FIXTURE_FULL);
	for (size_t i = 0; i < G_N_ELEMENTS(unknown); i++) {
		picks[unknown[i] - 1] = FIXTURE_UNKNOWN;
	}
	AUTO(advice) advice = advice_of(bank, picks);

	assert_int_equal(advice->count, 0);
	assert_int_equal(advice->card_count, 7);
	assert_int_equal(advice->group_count, 3);
	assert_int_equal(advice->groups[0].from, INFORMANT_STAFF);
	assert_int_equal(advice->groups[0].count, 4);
	assert_memory_equal(advice->groups[0].questions, staff, sizeof(staff));
	assert_int_equal(advice->groups[1].from, INFORMANT_SELF);
	assert_int_equal(advice->groups[1].count, 2);
	assert_memory_equal(advice->groups[1].questions, self, sizeof(self));
	assert_int_equal(advice->groups[2].from, INFORMANT_VENDOR);
	assert_int_equal(advice->groups[2].count, 1);
	assert_int_equal(advice->groups[2].questions[0], 7);
}

static void advice_groups__equal_size__in_order_of_informants(void **state)
{
	static const int unknown[] = { 5, 4, 3, 2 };
	AUTO(bank) bank = fixture_bank();
	int picks[FIXTURE_QUESTIONS];

	(void)state;
	fixture_fill_picks(picks, FIXTURE_FULL);
	for (size_t i = 0; i < G_N_ELEMENTS(unknown); i++) {
		picks[unknown[i] - 1] = FIXTURE_UNKNOWN;
	}
	AUTO(advice) advice = advice_of(bank, picks);

	assert_int_equal(advice->group_count, 4);
	assert_int_equal(advice->groups[0].from, INFORMANT_VENDOR);
	assert_int_equal(advice->groups[1].from, INFORMANT_BANK);
	assert_int_equal(advice->groups[2].from, INFORMANT_LANDLORD);
	assert_int_equal(advice->groups[3].from, INFORMANT_INSURER);
}

/* Nobody is named for question 25: one asks oneself. */
static void advice_groups__no_find_out__a_card_all_the_same(void **state)
{
	AUTO(bank) bank = fixture_bank();
	int picks[FIXTURE_QUESTIONS];

	(void)state;
	fixture_fill_picks(picks, FIXTURE_FULL);
	picks[24] = FIXTURE_UNKNOWN;
	AUTO(advice) advice = advice_of(bank, picks);

	assert_int_equal(advice->card_count, 1);
	assert_int_equal(advice->groups[0].from, INFORMANT_SELF);
	assert_int_equal(advice->groups[0].questions[0], 24);
}

static void check_cards(const struct bank *bank, const struct trial *trial)
{
	const struct advice *advice = trial->advice;
	bool seen[FIXTURE_QUESTIONS] = { false };
	size_t cards = 0;

	for (size_t i = 0; i < advice->group_count; i++) {
		const struct card_group *group = &advice->groups[i];

		assert_true(group->count > 0);
		for (size_t k = 0; k < group->count; k++) {
			size_t question = group->questions[k];

			assert_int_equal(
				bank->questions[question].find_out.from,
				group->from);
			assert_true(
				k == 0 || group->questions[k - 1] < question);
			assert_false(seen[question]);
			seen[question] = true;
			cards++;
		}
		if (i > 0) {
			const struct card_group *before = group - 1;

			assert_true(before->count > group->count ||
				    (before->count == group->count &&
					    before->from < group->from));
		}
	}
	assert_int_equal(cards, advice->card_count);
	for (int i = 0; i < FIXTURE_QUESTIONS; i++) {
		assert_int_equal(seen[i], trial->picks[i] == FIXTURE_UNKNOWN);
	}
}

static void advice_groups__random_sheets__every_unknown_once(void **state)
{
	(void)state;
	on_random_sheets(check_cards);
}

static size_t band_index(const struct bank *bank, const int *picks)
{
	AUTO(sheet) sheet = fixture_sheet(bank, picks);
	struct score score;

	score_sheet(bank, sheet, &score);
	return score.band == NULL ? BANK_NONE
				  : (size_t)(score.band - bank->bands);
}

/* By the definition: answers the first lines anew, one by one, until the sheet
 * as a whole is in a better band. */
static void check_next_steps(const struct bank *bank, const struct trial *trial)
{
	const struct advice *advice = trial->advice;
	size_t start = band_index(bank, trial->picks);
	size_t steps = 0;
	int picks[FIXTURE_QUESTIONS];

	memcpy(picks, trial->picks, sizeof(picks));
	for (size_t i = 0; start != BANK_NONE && i < advice->count; i++) {
		picks[advice->items[i].question] = FIXTURE_FULL;
		if (band_index(bank, picks) < start) {
			steps = i + 1;
			break;
		}
	}
	assert_int_equal(advice->next_steps, steps);
	if (steps == 0) {
		assert_null(advice->next_band);
	} else {
		assert_ptr_equal(advice->next_band,
			&bank->bands[band_index(bank, picks)]);
	}
}

static void advice_next_steps__random_sheets__by_the_definition(void **state)
{
	(void)state;
	on_random_sheets(check_next_steps);
}

/* Random sheets seldom are complete with a band that can be reached. */
static void advice_next_steps__random_complete_sheets__by_the_definition(
	void **state)
{
	AUTO(bank) bank = fixture_bank();
	g_autoptr(GRand) random = g_rand_new_with_seed(SEED);
	int reached = 0;

	(void)state;
	for (int i = 0; i < SHEETS; i++) {
		struct trial trial = { .random = random };
		int worst = g_rand_int_range(
			random, FIXTURE_PARTIAL, FIXTURE_UNKNOWN + 1);

		for (int k = 0; k < FIXTURE_QUESTIONS; k++) {
			trial.picks[k] = g_rand_int_range(random, 0, worst + 1);
		}
		AUTO(sheet) sheet = fixture_sheet(bank, trial.picks);
		AUTO(advice) advice = advice_create(bank, sheet, NULL);

		trial.advice = advice;
		check_next_steps(bank, &trial);
		reached += advice->next_steps > 0 ? 1 : 0;
	}
	assert_true(reached > SHEETS / 2);
}

/* 48 with ten none: one line makes 52. */
static void advice_next_steps__below_a_limit__smallest_number(void **state)
{
	AUTO(bank) bank = fixture_bank();
	int picks[FIXTURE_QUESTIONS];

	(void)state;
	fixture_fill_picks(picks, FIXTURE_NONE);
	for (int i = 0; i < 12; i++) {
		picks[i] = FIXTURE_FULL;
	}
	AUTO(advice) one = advice_of(bank, picks);

	assert_int_equal(one->next_steps, 1);
	assert_string_equal(one->next_band->id, "insufficient");
	picks[0] = FIXTURE_NONE;
	picks[1] = FIXTURE_PARTIAL; /* 42: 46, 50 */
	AUTO(advice) two = advice_of(bank, picks);

	assert_int_equal(two->next_steps, 2);
}

static void advice_next_steps__at_the_top__none(void **state)
{
	AUTO(bank) bank = fixture_bank();
	int picks[FIXTURE_QUESTIONS];

	(void)state;
	fixture_fill_picks(picks, FIXTURE_FULL);
	AUTO(advice) advice = advice_of(bank, picks);

	assert_int_equal(advice->next_steps, 0);
	assert_null(advice->next_band);
}

/* One unknown keeps 100 out of reach: 96 after the only line. */
static void advice_next_steps__unknown_left__cannot_reach(void **state)
{
	AUTO(bank) bank = fixture_bank();
	int picks[FIXTURE_QUESTIONS];

	(void)state;
	fixture_fill_picks(picks, FIXTURE_FULL);
	picks[0] = FIXTURE_NONE;
	picks[1] = FIXTURE_UNKNOWN;
	AUTO(advice) advice = advice_of(bank, picks);

	assert_int_equal(advice->count, 1);
	assert_int_equal(advice->next_steps, 0);
	assert_null(advice->next_band);
}

static void advice_next_steps__one_question_open__none(void **state)
{
	AUTO(bank) bank = fixture_bank();
	int picks[FIXTURE_QUESTIONS];

	(void)state;
	fixture_fill_picks(picks, FIXTURE_NONE);
	picks[3] = FIXTURE_OPEN;
	AUTO(advice) advice = advice_of(bank, picks);

	assert_int_equal(advice->count, 24);
	assert_int_equal(advice->next_steps, 0);
	assert_null(advice->next_band);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(advice_items__all_full__nothing),
		cmocka_unit_test(advice_items__empty_sheet__nothing),
		cmocka_unit_test(advice_priority__basic_and_other__by_the_rule),
		cmocka_unit_test(
			advice_order__same_priority__effort_then_position),
		cmocka_unit_test(
			advice_order__same_priority__basic_before_effort),
		cmocka_unit_test(advice_order__by_effort_of_first_unfinished),
		cmocka_unit_test(advice_later__finished_steps__skipped),
		cmocka_unit_test(advice_items__people__actions_of_that_size),
		cmocka_unit_test(
			advice_items__choice_unknown_to_the_bank__not_answered),
		cmocka_unit_test(
			advice_items__own_choices__mixed_partial_rest_none),
		cmocka_unit_test(
			advice_items__random_sheets__one_line_a_question_to_act_on),
		cmocka_unit_test(advice_order__random_sheets__by_the_rule),
		cmocka_unit_test(
			advice_later__random_sheets__rest_in_the_same_order),
		cmocka_unit_test(
			advice_items__backup_none__among_first_six_or_after_basic),
		cmocka_unit_test(advice_groups__by_informant__largest_first),
		cmocka_unit_test(
			advice_groups__equal_size__in_order_of_informants),
		cmocka_unit_test(
			advice_groups__no_find_out__a_card_all_the_same),
		cmocka_unit_test(
			advice_groups__random_sheets__every_unknown_once),
		cmocka_unit_test(
			advice_next_steps__random_sheets__by_the_definition),
		cmocka_unit_test(
			advice_next_steps__random_complete_sheets__by_the_definition),
		cmocka_unit_test(
			advice_next_steps__below_a_limit__smallest_number),
		cmocka_unit_test(advice_next_steps__at_the_top__none),
		cmocka_unit_test(advice_next_steps__unknown_left__cannot_reach),
		cmocka_unit_test(advice_next_steps__one_question_open__none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
