/* SPDX-License-Identifier: MIT */
/* The score against the text of the rule: sums by hand, the range by trying
 * every way in which the open questions could be answered. And the sheet is
 * brought into line with its bank. */
#include "core/score.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "fixture.h"

#define SEED 20261121
#define SHEETS 5000
#define POINTS_LOWEST (-25)
#define POINTS_HIGHEST 100
#define POINTS_COUNT (POINTS_HIGHEST - POINTS_LOWEST + 1)

static void score_picks(
	const struct bank *bank, const int *picks, struct score *ret_score)
{
	AUTO(sheet) sheet = fixture_sheet(bank, picks);

	score_sheet(bank, sheet, ret_score);
}

/* Number of picks of one kind. */
static int count_of(const int *picks, int pick)
{
	int count = 0;

	for (int i = 0; i < FIXTURE_QUESTIONS; i++) {
		count += picks[i] == pick ? 1 : 0;
	}
	return count;
}

/* So many of each, the rest none. */
static void picks_of(int *ret_picks, int full, int partial, int unknown)
{
	fixture_fill_picks(ret_picks, FIXTURE_NONE);
	for (int i = 0; i < full + partial + unknown; i++) {
		ret_picks[i] = i < full		    ? FIXTURE_FULL
			       : i < full + partial ? FIXTURE_PARTIAL
						    : FIXTURE_UNKNOWN;
	}
}

/* The slow and obvious score. */
struct plain_score {
	int total;
	int low;
	int high;
	size_t answered;
	size_t unknown;
	size_t absent;
	size_t counts[4];
	const char *band;
};

static const char *plain_band(int total)
{
	return total == 100  ? "complete"
	       : total >= 70 ? "partial"
	       : total >= 50 ? "insufficient"
			     : "critical";
}

static struct plain_score plain_score_of(const int *picks)
{
	struct plain_score plain = { 0 };
	int full = count_of(picks, FIXTURE_FULL);
	int absent = count_of(picks, FIXTURE_ABSENT);
	int partial = count_of(picks, FIXTURE_PARTIAL);
	int none = count_of(picks, FIXTURE_NONE);
	int unknown = count_of(picks, FIXTURE_UNKNOWN);
	int open = count_of(picks, FIXTURE_OPEN);

	plain.total = 4 * (full + absent) + 2 * partial - unknown;
	plain.low = plain.total + unknown;
	plain.high = plain.total + 5 * unknown + 4 * open;
	plain.answered = (size_t)(25 - open);
	plain.unknown = (size_t)unknown;
	plain.counts[0] = (size_t)full + (size_t)absent;
	plain.counts[1] = (size_t)partial;
	plain.counts[2] = (size_t)none;
	plain.counts[3] = (size_t)unknown;
	for (int i = 0; i < FIXTURE_QUESTIONS; i++) {
		if (picks[i] == FIXTURE_ABSENT &&
			fixture_may_be_absent(i + 1)) {
			plain.absent++;
		}
	}
	plain.band = open > 0 ? NULL : plain_band(plain.total);
	return plain;
}

static void assert_plain(
	const struct score *score, const struct plain_score *plain)
{
	assert_int_equal(score->total, plain->total);
	assert_int_equal(score->max, 100);
	assert_int_equal(score->low, plain->low);
	assert_int_equal(score->high, plain->high);
	assert_int_equal(score->questions, 25);
	assert_int_equal(score->answered, plain->answered);
	assert_int_equal(score->unsure, plain->unknown);
	assert_int_equal(score->absent, plain->absent);
	assert_memory_equal(
		score->counts, plain->counts, sizeof(plain->counts));
	assert_int_equal(score->complete, plain->answered == 25);
	if (plain->band == NULL) {
		assert_null(score->band);
		assert_null(score->low_band);
		assert_null(score->high_band);
		return;
	}
	assert_string_equal(score->band->id, plain->band);
	assert_string_equal(score->low_band->id, plain_band(plain->low));
	assert_string_equal(score->high_band->id, plain_band(plain->high));
}

static void score_sheet__random_sheets__equals_plain_score(void **state)
{
	AUTO(bank) bank = fixture_bank();
	g_autoptr(GRand) random = g_rand_new_with_seed(SEED);

	(void)state;
	for (int i = 0; i < SHEETS; i++) {
		int picks[FIXTURE_QUESTIONS];
		struct score score;

		fixture_random_picks(random, picks);
		struct plain_score plain = plain_score_of(picks);

		score_picks(bank, picks, &score);
		assert_plain(&score, &plain);
		assert_int_equal(score_outlook(&score) != OUTLOOK_SETTLED,
			plain.band != NULL &&
				(plain_band(plain.low) != plain.band ||
					plain_band(plain.high) != plain.band));
	}
}

/* Every mixture of the four answers, 3276 of them. */
static void mark_totals(const struct bank *bank, bool *ret_seen)
{
	for (int full = 0; full <= 25; full++) {
		for (int partial = 0; full + partial <= 25; partial++) {
			for (int unknown = 0; full + partial + unknown <= 25;
				unknown++) {
				int picks[FIXTURE_QUESTIONS];
				struct score score;

				picks_of(picks, full, partial, unknown);
				score_picks(bank, picks, &score);
				assert_in_range(score.total - POINTS_LOWEST, 0,
					POINTS_COUNT - 1);
				ret_seen[score.total - POINTS_LOWEST] = true;
			}
		}
	}
}

static void score_total__all_mixtures__only_97_and_99_cannot_occur(void **state)
{
	AUTO(bank) bank = fixture_bank();
	bool seen[POINTS_COUNT] = { false };

	(void)state;
	mark_totals(bank, seen);
	for (int total = POINTS_LOWEST; total <= POINTS_HIGHEST; total++) {
		assert_int_equal(seen[total - POINTS_LOWEST],
			total != 97 && total != 99);
	}
}

static void score_band__every_edge__band_of_the_source(void **state)
{
	static const struct {
		int total;
		int full, partial, unknown;
		const char *band;
	} edges[] = {
		{ 100, 25, 0, 0, "complete" },
		{ 98, 24, 1, 0, "partial" },
		{ 96, 24, 0, 0, "partial" },
		{ 70, 17, 1, 0, "partial" },
		{ 69, 17, 1, 1, "insufficient" },
		{ 68, 17, 0, 0, "insufficient" },
		{ 50, 12, 1, 0, "insufficient" },
		{ 49, 12, 1, 1, "critical" },
		{ 48, 12, 0, 0, "critical" },
		{ 0, 0, 0, 0, "critical" },
		{ -25, 0, 0, 25, "critical" },
	};
	AUTO(bank) bank = fixture_bank();

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(edges); i++) {
		int picks[FIXTURE_QUESTIONS];
		struct score score;

		picks_of(picks, edges[i].full, edges[i].partial,
			edges[i].unknown);
		score_picks(bank, picks, &score);
		assert_int_equal(score.total, edges[i].total);
		assert_string_equal(score.band->id, edges[i].band);
	}
}

static void score_band__one_question_open__null(void **state)
{
	AUTO(bank) bank = fixture_bank();

	(void)state;
	for (int open = 0; open < FIXTURE_QUESTIONS; open++) {
		int picks[FIXTURE_QUESTIONS];
		struct score score;

		fixture_fill_picks(picks, FIXTURE_FULL);
		picks[open] = FIXTURE_OPEN;
		score_picks(bank, picks, &score);
		assert_int_equal(score.total, 96);
		assert_false(score.complete);
		assert_null(score.band);
		assert_int_equal(score_outlook(&score), OUTLOOK_SETTLED);
	}
}

static void score_total__empty_sheet__zero_of_nothing_answered(void **state)
{
	AUTO(bank) bank = fixture_bank();
	int picks[FIXTURE_QUESTIONS];
	struct score score;

	(void)state;
	fixture_fill_picks(picks, FIXTURE_OPEN);
	score_picks(bank, picks, &score);
	assert_int_equal(score.total, 0);
	assert_int_equal(score.answered, 0);
	assert_int_equal(score.counts[FIXTURE_NONE], 0);
	assert_int_equal(score.low, 0);
	assert_int_equal(score.high, 100);
}

static void score_range__known_and_complete__is_the_score(void **state)
{
	AUTO(bank) bank = fixture_bank();
	int picks[FIXTURE_QUESTIONS];
	struct score score;

	(void)state;
	picks_of(picks, 11, 7, 0);
	score_picks(bank, picks, &score);
	assert_int_equal(score.low, score.total);
	assert_int_equal(score.high, score.total);
	assert_int_equal(score_outlook(&score), OUTLOOK_SETTLED);
}

/* 62 with two unknown gives 64 to 72, which crosses 70. */
static void score_range__crosses_a_limit__uncertain(void **state)
{
	AUTO(bank) bank = fixture_bank();
	int picks[FIXTURE_QUESTIONS];
	struct score score;

	(void)state;
	picks_of(picks, 14, 4, 2);
	score_picks(bank, picks, &score);
	assert_int_equal(score.total, 62);
	assert_int_equal(score.low, 64);
	assert_int_equal(score.high, 72);
	assert_string_equal(score.low_band->id, "insufficient");
	assert_string_equal(score.high_band->id, "partial");
	assert_int_equal(score_outlook(&score), OUTLOOK_MAY_RISE);
}

/* A range may lie wholly in the band above that of the score. */
static void score_range__69_with_one_unknown__will_rise(void **state)
{
	AUTO(bank) bank = fixture_bank();
	int picks[FIXTURE_QUESTIONS];
	struct score score;

	(void)state;
	picks_of(picks, 17, 1, 1);
	score_picks(bank, picks, &score);
	assert_string_equal(score.band->id, "insufficient");
	assert_int_equal(score.low, 70);
	assert_int_equal(score.high, 74);
	assert_string_equal(score.low_band->id, "partial");
	assert_int_equal(score_outlook(&score), OUTLOOK_WILL_RISE);
}

/* Answers the question `at` and all later ones that are not known in every
 * known way, and notes the lowest and highest total. */
static void try_all(const struct bank *bank, int *picks, int at, int *ret_low,
	int *ret_high)
{
	while (at < FIXTURE_QUESTIONS && picks[at] != FIXTURE_OPEN &&
		picks[at] != FIXTURE_UNKNOWN) {
		at++;
	}
	if (at == FIXTURE_QUESTIONS) {
		struct score score;

		score_picks(bank, picks, &score);
		*ret_low = MIN(*ret_low, score.total);
		*ret_high = MAX(*ret_high, score.total);
		return;
	}
	int before = picks[at];

	for (int pick = FIXTURE_FULL; pick <= FIXTURE_NONE; pick++) {
		picks[at] = pick;
		try_all(bank, picks, at + 1, ret_low, ret_high);
	}
	picks[at] = before;
}

static void score_range__up_to_four_not_known__lowest_and_highest_of_all_ways(
	void **state)
{
	AUTO(bank) bank = fixture_bank();
	g_autoptr(GRand) random = g_rand_new_with_seed(SEED);

	(void)state;
	for (int i = 0; i < 60; i++) {
		int picks[FIXTURE_QUESTIONS];
		int low = G_MAXINT;
		int high = G_MININT;
		struct score score;

		for (int k = 0; k < FIXTURE_QUESTIONS; k++) {
			picks[k] = g_rand_int_range(random, 0, 3);
		}
		for (int k = 0; k < 4; k++) {
			picks[g_rand_int_range(random, 0, 25)] =
				g_rand_boolean(random) ? FIXTURE_OPEN
						       : FIXTURE_UNKNOWN;
		}
		score_picks(bank, picks, &score);
		try_all(bank, picks, 0, &low, &high);
		assert_int_equal(score.low, low);
		assert_int_equal(score.high, high);
	}
}

static void add_score(struct score *sum, const struct score *part)
{
	sum->total += part->total;
	sum->max += part->max;
	sum->low += part->low;
	sum->high += part->high;
	sum->questions += part->questions;
	sum->answered += part->answered;
	sum->unsure += part->unsure;
	sum->absent += part->absent;
	for (size_t i = 0; i < SCORE_CHOICES_MAX; i++) {
		sum->counts[i] += part->counts[i];
	}
}

static void assert_sections_sum(const struct bank *bank, const int *picks)
{
	AUTO(sheet) sheet = fixture_sheet(bank, picks);
	struct score whole;
	struct score sum = { 0 };

	score_sheet(bank, sheet, &whole);
	for (size_t i = 0; i < bank->section_count; i++) {
		struct score part;

		score_section(bank, sheet, i, &part);
		assert_int_equal(part.questions, bank->sections[i].count);
		assert_int_equal(
			part.complete, part.answered == part.questions);
		assert_null(part.band);
		assert_null(part.low_band);
		assert_null(part.high_band);
		add_score(&sum, &part);
	}
	assert_int_equal(sum.total, whole.total);
	assert_int_equal(sum.max, whole.max);
	assert_int_equal(sum.low, whole.low);
	assert_int_equal(sum.high, whole.high);
	assert_int_equal(sum.questions, whole.questions);
	assert_int_equal(sum.answered, whole.answered);
	assert_int_equal(sum.unsure, whole.unsure);
	assert_int_equal(sum.absent, whole.absent);
	assert_memory_equal(sum.counts, whole.counts, sizeof(whole.counts));
}

static void score_section__random_sheets__sum_equals_the_sheet(void **state)
{
	AUTO(bank) bank = fixture_bank();
	g_autoptr(GRand) random = g_rand_new_with_seed(SEED);

	(void)state;
	for (int i = 0; i < 1000; i++) {
		int picks[FIXTURE_QUESTIONS];

		fixture_random_picks(random, picks);
		assert_sections_sum(bank, picks);
	}
}

static void score_section__second_part__counts_only_its_questions(void **state)
{
	AUTO(bank) bank = fixture_bank();
	int picks[FIXTURE_QUESTIONS];
	struct score score;

	(void)state;
	fixture_fill_picks(picks, FIXTURE_NONE);
	picks[4] = FIXTURE_FULL;
	picks[5] = FIXTURE_PARTIAL;
	picks[17] = FIXTURE_FULL;
	picks[18] = FIXTURE_FULL;
	AUTO(sheet) sheet = fixture_sheet(bank, picks);

	score_section(bank, sheet, 1, &score);
	assert_int_equal(score.total, 6);
	assert_int_equal(score.max, 52);
}

static void score_sheet__choice_unknown_to_the_bank__not_answered(void **state)
{
	AUTO(bank) bank = fixture_bank();
	int picks[FIXTURE_QUESTIONS];
	struct score score;

	(void)state;
	fixture_fill_picks(picks, FIXTURE_FULL);
	AUTO(sheet) sheet = fixture_sheet(bank, picks);

	sheet_set(&sheet_answer_make(sheet, "8")->choice, "mostly");
	sheet_set(&sheet_answer_make(sheet, "99")->choice, "full");
	score_sheet(bank, sheet, &score);
	assert_int_equal(score.answered, 24);
	assert_int_equal(score.total, 96);
	assert_int_equal(score.high, 100);
	assert_null(score.band);
}

static void score_sheet__points_of_the_file_differ__bank_counts(void **state)
{
	AUTO(bank) bank = fixture_bank();
	int picks[FIXTURE_QUESTIONS];
	struct score score;

	(void)state;
	fixture_fill_picks(picks, FIXTURE_FULL);
	AUTO(sheet) sheet = fixture_sheet(bank, picks);

	sheet_answer_make(sheet, "1")->points = 400;
	score_sheet(bank, sheet, &score);
	assert_int_equal(score.total, 100);
}

static void score_sheet__absent_mark_on_none__counts_as_none(void **state)
{
	AUTO(bank) bank = fixture_bank();
	int picks[FIXTURE_QUESTIONS];
	struct score score;

	(void)state;
	fixture_fill_picks(picks, FIXTURE_NONE);
	AUTO(sheet) sheet = fixture_sheet(bank, picks);

	sheet_answer_make(sheet, "7")->absent = true;
	score_sheet(bank, sheet, &score);
	assert_int_equal(score.absent, 0);
	assert_int_equal(score.counts[FIXTURE_NONE], 25);
}

/* Two questions: one with the scale, one with three choices of its own. */
static void score_sheet__own_choices__points_count_scale_counts_do_not(
	void **state)
{
	static const struct choice own_choices[] = {
		{ .id = "a", .points = 1 },
		{ .id = "b", .points = 10 },
		{ .id = "full", .points = -3 },
	};
	AUTO(bank) bank = fixture_bank();
	struct question questions[] = {
		bank->questions[0],
		bank->questions[1],
	};
	const int picks[] = { FIXTURE_PARTIAL, FIXTURE_FULL };
	struct score score;

	(void)state;
	questions[1].choices =
		(struct choices){ .count = 3, .at = own_choices };
	bank->questions = questions;
	bank->question_count = 2;
	AUTO(sheet) sheet = fixture_sheet(bank, picks);

	score_sheet(bank, sheet, &score);
	assert_int_equal(score.total, -1);
	assert_int_equal(score.max, 14);
	assert_int_equal(score.answered, 2);
	assert_int_equal(score.counts[FIXTURE_FULL], 0);
	assert_int_equal(score.counts[FIXTURE_PARTIAL], 1);
	assert_int_equal(score.counts[FIXTURE_NONE], 0);
	fixture_answer(sheet, bank, 1, FIXTURE_OPEN);
	score_sheet(bank, sheet, &score);
	assert_int_equal(score.low, 2 - 3);
	assert_int_equal(score.high, 2 + 10);
}

static void score_sheet__bank_without_bands__complete_without_band(void **state)
{
	AUTO(bank) bank = fixture_bank();
	int picks[FIXTURE_QUESTIONS];
	struct score score;

	(void)state;
	bank->band_count = 0;
	fixture_fill_picks(picks, FIXTURE_FULL);
	score_picks(bank, picks, &score);
	assert_true(score.complete);
	assert_null(score.band);
}

static bool is_uniform(const struct bank *bank, const int *picks)
{
	AUTO(sheet) sheet = fixture_sheet(bank, picks);

	return score_is_uniform(bank, sheet);
}

static void score_is_uniform__one_choice_everywhere__true(void **state)
{
	AUTO(bank) bank = fixture_bank();
	int picks[FIXTURE_QUESTIONS];

	(void)state;
	for (int pick = FIXTURE_FULL; pick <= FIXTURE_UNKNOWN; pick++) {
		fixture_fill_picks(picks, pick);
		assert_true(is_uniform(bank, picks));
	}
}

static void score_is_uniform__one_differs_or_open__false(void **state)
{
	AUTO(bank) bank = fixture_bank();
	int picks[FIXTURE_QUESTIONS];

	(void)state;
	for (int i = 0; i < FIXTURE_QUESTIONS; i++) {
		fixture_fill_picks(picks, FIXTURE_FULL);
		picks[i] = FIXTURE_PARTIAL;
		assert_false(is_uniform(bank, picks));
		picks[i] = FIXTURE_OPEN;
		assert_false(is_uniform(bank, picks));
	}
	fixture_fill_picks(picks, FIXTURE_OPEN);
	assert_false(is_uniform(bank, picks));
}

static void score_is_uniform__bank_without_questions__false(void **state)
{
	AUTO(bank) bank = bank_create();
	AUTO(sheet) sheet = sheet_create_empty();
	struct score score;

	(void)state;
	assert_false(score_is_uniform(bank, sheet));
	score_sheet(bank, sheet, &score);
	assert_int_equal(score.max, 0);
	assert_null(score.band);
}

static void score_refresh__new_sheet__result_without_band(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(sheet) sheet = sheet_create(bank, "1", fixture_today);

	(void)state;
	fixture_answer(sheet, bank, 0, FIXTURE_FULL);
	assert_false(score_refresh(sheet, bank, fixture_today));
	assert_true(sheet->result.given);
	assert_int_equal(sheet->result.score, 4);
	assert_int_equal(sheet->result.max, 100);
	assert_string_equal(sheet->result.band, "");
	assert_string_equal(sheet->result.band_label, "");
	assert_false(date_is_set(sheet->finished));
}

static void score_refresh__complete__finished_the_first_time_only(void **state)
{
	const struct date another_day = { .year = 2027, .month = 2, .day = 3 };
	AUTO(bank) bank = fixture_bank();
	int picks[FIXTURE_QUESTIONS];

	(void)state;
	fixture_fill_picks(picks, FIXTURE_PARTIAL);
	AUTO(sheet) sheet = fixture_sheet(bank, picks);

	assert_false(score_refresh(sheet, bank, fixture_today));
	assert_int_equal(date_compare(sheet->finished, fixture_today), 0);
	assert_int_equal(sheet->result.score, 50);
	assert_string_equal(sheet->result.band, "insufficient");
	assert_string_equal(sheet->result.band_label, "帯");
	fixture_answer(sheet, bank, 0, FIXTURE_NONE);
	assert_true(score_refresh(sheet, bank, another_day));
	assert_int_equal(date_compare(sheet->finished, fixture_today), 0);
	assert_int_equal(sheet->result.score, 48);
	assert_string_equal(sheet->result.band, "critical");
}

static void score_refresh__same_again__false(void **state)
{
	AUTO(bank) bank = fixture_bank();
	int picks[FIXTURE_QUESTIONS];

	(void)state;
	fixture_fill_picks(picks, FIXTURE_NONE);
	AUTO(sheet) sheet = fixture_sheet(bank, picks);

	assert_false(score_refresh(sheet, bank, fixture_today));
	assert_false(score_refresh(sheet, bank, fixture_today));
}

static void score_refresh__result_tampered__true_and_mended(void **state)
{
	AUTO(bank) bank = fixture_bank();
	int picks[FIXTURE_QUESTIONS];

	(void)state;
	fixture_fill_picks(picks, FIXTURE_NONE);
	AUTO(sheet) sheet = fixture_sheet(bank, picks);

	(void)score_refresh(sheet, bank, fixture_today);
	AUTO(sheet) right = sheet_copy(sheet);

	sheet->result.score = 100;
	assert_true(score_refresh(sheet, bank, fixture_today));
	sheet->result.max = 99;
	assert_true(score_refresh(sheet, bank, fixture_today));
	sheet_set(&sheet->result.band, "complete");
	assert_true(score_refresh(sheet, bank, fixture_today));
	sheet_set(&sheet->result.band_label, "達成");
	assert_false(score_refresh(sheet, bank, fixture_today));
	assert_true(sheet_equals(sheet, right));
}

static void score_refresh__points_differ__those_of_the_bank(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(sheet) sheet = sheet_create(bank, "1", fixture_today);
	struct answer *stranger = NULL;

	(void)state;
	fixture_answer(sheet, bank, 0, FIXTURE_PARTIAL);
	sheet_answer_make(sheet, "1")->points = 77;
	fixture_answer(sheet, bank, 1, FIXTURE_PARTIAL);
	stranger = sheet_answer_make(sheet, "2");
	sheet_set(&stranger->choice, "mostly");
	stranger->points = 3;
	(void)score_refresh(sheet, bank, fixture_today);
	assert_int_equal(sheet_answer(sheet, "1")->points, 2);
	assert_int_equal(sheet_answer(sheet, "2")->points, 3);
	assert_int_equal(sheet->result.score, 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			score_sheet__random_sheets__equals_plain_score),
		cmocka_unit_test(
			score_total__all_mixtures__only_97_and_99_cannot_occur),
		cmocka_unit_test(score_band__every_edge__band_of_the_source),
		cmocka_unit_test(score_band__one_question_open__null),
		cmocka_unit_test(
			score_total__empty_sheet__zero_of_nothing_answered),
		cmocka_unit_test(score_range__known_and_complete__is_the_score),
		cmocka_unit_test(score_range__crosses_a_limit__uncertain),
		cmocka_unit_test(score_range__69_with_one_unknown__will_rise),
		cmocka_unit_test(
			score_range__up_to_four_not_known__lowest_and_highest_of_all_ways),
		cmocka_unit_test(
			score_section__random_sheets__sum_equals_the_sheet),
		cmocka_unit_test(
			score_section__second_part__counts_only_its_questions),
		cmocka_unit_test(
			score_sheet__choice_unknown_to_the_bank__not_answered),
		cmocka_unit_test(
			score_sheet__points_of_the_file_differ__bank_counts),
		cmocka_unit_test(
			score_sheet__absent_mark_on_none__counts_as_none),
		cmocka_unit_test(
			score_sheet__own_choices__points_count_scale_counts_do_not),
		cmocka_unit_test(
			score_sheet__bank_without_bands__complete_without_band),
		cmocka_unit_test(score_is_uniform__one_choice_everywhere__true),
		cmocka_unit_test(score_is_uniform__one_differs_or_open__false),
		cmocka_unit_test(
			score_is_uniform__bank_without_questions__false),
		cmocka_unit_test(score_refresh__new_sheet__result_without_band),
		cmocka_unit_test(
			score_refresh__complete__finished_the_first_time_only),
		cmocka_unit_test(score_refresh__same_again__false),
		cmocka_unit_test(
			score_refresh__result_tampered__true_and_mended),
		cmocka_unit_test(
			score_refresh__points_differ__those_of_the_bank),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
