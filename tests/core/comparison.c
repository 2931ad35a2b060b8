/* SPDX-License-Identifier: MIT */
/* What changed and why: every pair of answers with every reason by table, and
 * the sums against a slow second opinion on random sheets. */
#include "core/comparison.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>

#include "fixture.h"

#define SEED 20261124
#define SHEETS 5000

/* Picks and reasons of both sides. */
struct trial {
	int old[FIXTURE_QUESTIONS];
	int new[FIXTURE_QUESTIONS];
	enum reason reasons[FIXTURE_QUESTIONS];
};

static void set_reason(
	struct sheet *sheet, const char *question, enum reason reason)
{
	if (sheet_answer(sheet, question) != NULL) {
		sheet_set(&sheet_answer_make(sheet, question)->reason,
			reason_names[reason]);
	}
}

static struct sheet *new_sheet(
	const struct bank *bank, const struct trial *trial)
{
	struct sheet *sheet = fixture_sheet(bank, trial->new);

	for (size_t i = 0; i < bank->question_count; i++) {
		set_reason(sheet, bank->questions[i].id, trial->reasons[i]);
	}
	return sheet;
}

/* One question with all else equal. */
static void assert_change(int old, int new, enum reason reason,
	enum comparison_change change, enum change_cause cause)
{
	AUTO(bank) bank = fixture_bank();
	struct trial trial = { .reasons = { [4] = reason } };

	fixture_fill_picks(trial.old, FIXTURE_PARTIAL);
	fixture_fill_picks(trial.new, FIXTURE_PARTIAL);
	trial.old[4] = old;
	trial.new[4] = new;
	AUTO(sheet) before = fixture_sheet(bank, trial.old);
	AUTO(sheet) now = new_sheet(bank, &trial);
	AUTO(comparison)
	comparison = comparison_create(&(struct result_source){ before, bank },
		&(struct result_source){ now, bank });
	const struct comparison_item *item = &comparison->items[4];

	assert_int_equal(item->change, change);
	assert_int_equal(item->reason, reason);
	assert_int_equal(comparison->change.total,
		fixture_points[new] - fixture_points[old]);
	for (int i = 0; i < CHANGE_CAUSE_COUNT; i++) {
		assert_int_equal(comparison->change.by[i],
			i == (int)cause ? comparison->change.total : 0);
	}
}

static void comparison_change__known_answers__cause_by_reason(void **state)
{
	static const enum change_cause causes[REASON_COUNT] = {
		[REASON_NONE] = CHANGE_UNEXPLAINED,
		[REASON_DONE] = CHANGE_BY_MEASURES,
		[REASON_LEARNED] = CHANGE_BY_REVIEW,
		[REASON_SITUATION] = CHANGE_BY_REVIEW,
		[REASON_CORRECTION] = CHANGE_BY_REVIEW,
	};

	(void)state;
	for (int i = 0; i < REASON_COUNT; i++) {
		enum reason reason = (enum reason)i;

		assert_change(FIXTURE_NONE, FIXTURE_FULL, reason,
			COMPARISON_BETTER, causes[i]);
		assert_change(FIXTURE_FULL, FIXTURE_PARTIAL, reason,
			COMPARISON_WORSE, causes[i]);
		assert_change(FIXTURE_NONE, FIXTURE_NONE, reason,
			COMPARISON_SAME, causes[i]);
	}
}

/* Whatever the reason says: to know more is not to do more. */
static void comparison_change__unknown__always_review(void **state)
{
	(void)state;
	for (int i = 0; i < REASON_COUNT; i++) {
		enum reason reason = (enum reason)i;

		for (int known = FIXTURE_FULL; known <= FIXTURE_NONE; known++) {
			assert_change(FIXTURE_UNKNOWN, known, reason,
				COMPARISON_SETTLED, CHANGE_BY_REVIEW);
			assert_change(known, FIXTURE_UNKNOWN, reason,
				COMPARISON_NEW_UNKNOWN, CHANGE_BY_REVIEW);
		}
		assert_change(FIXTURE_UNKNOWN, FIXTURE_UNKNOWN, reason,
			COMPARISON_SAME, CHANGE_BY_REVIEW);
	}
}

/* The slow and obvious change of one question. */
static enum comparison_change plain_change(int old, int new)
{
	if (old == FIXTURE_OPEN || new == FIXTURE_OPEN) {
		return COMPARISON_UNMAPPED;
	}
	if (old == FIXTURE_UNKNOWN && new == FIXTURE_UNKNOWN) {
		return COMPARISON_SAME;
	}
	if (old == FIXTURE_UNKNOWN) {
		return COMPARISON_SETTLED;
	}
	if (new == FIXTURE_UNKNOWN) {
		return COMPARISON_NEW_UNKNOWN;
	}
	/* Full, partial, none: a higher number is worse. */
	return new < old   ? COMPARISON_BETTER
	       : new > old ? COMPARISON_WORSE
			   : COMPARISON_SAME;
}

static int pick_points(int pick)
{
	return pick == FIXTURE_OPEN ? 0 : fixture_points[pick];
}

/* 使っていない is counted as full. */
static void make_plain(int *picks)
{
	for (int i = 0; i < FIXTURE_QUESTIONS; i++) {
		if (picks[i] == FIXTURE_ABSENT) {
			picks[i] = FIXTURE_FULL;
		}
	}
}

static struct score_change plain_sums(const struct trial *trial)
{
	struct score_change sums = { .total = 0 };

	for (int i = 0; i < FIXTURE_QUESTIONS; i++) {
		int points =
			pick_points(trial->new[i]) - pick_points(trial->old[i]);

		sums.total += points;
		switch (plain_change(trial->old[i], trial->new[i])) {
		case COMPARISON_UNMAPPED:
			sums.by[CHANGE_UNMAPPED] += points;
			break;
		case COMPARISON_SETTLED:
		case COMPARISON_NEW_UNKNOWN:
			sums.by[CHANGE_BY_REVIEW] += points;
			break;
		case COMPARISON_BETTER:
		case COMPARISON_WORSE:
		case COMPARISON_SAME:
		case COMPARISON_CHANGE_COUNT:
		default:
			sums.by[trial->reasons[i] == REASON_DONE
					? CHANGE_BY_MEASURES
				: trial->reasons[i] == REASON_NONE
					? CHANGE_UNEXPLAINED
					: CHANGE_BY_REVIEW] += points;
		}
	}
	return sums;
}

static void check_items(
	const struct comparison *comparison, const struct trial *trial)
{
	assert_int_equal(comparison->count, FIXTURE_QUESTIONS);
	for (int i = 0; i < FIXTURE_QUESTIONS; i++) {
		const struct comparison_item *item = &comparison->items[i];

		assert_int_equal(item->old.question, i);
		assert_int_equal(item->new.question, i);
		assert_int_equal(item->old.points, pick_points(trial->old[i]));
		assert_int_equal(item->new.points, pick_points(trial->new[i]));
		assert_int_equal(item->change,
			plain_change(trial->old[i], trial->new[i]));
		assert_int_equal(item->reason, trial->new[i] == FIXTURE_OPEN
						       ? REASON_NONE
						       : trial->reasons[i]);
	}
}

/* In one edition the parts are the sections of both sheets. */
static void check_parts(const struct comparison *comparison)
{
	const struct bank *bank = comparison->new.bank;

	for (size_t i = 0; i < bank->section_count; i++) {
		struct score old;
		struct score new;

		score_section(bank, comparison->old.sheet, i, &old);
		score_section(bank, comparison->new.sheet, i, &new);
		assert_int_equal(comparison->parts[i].old, old.total);
		assert_int_equal(comparison->parts[i].new, new.total);
		assert_int_equal(comparison->parts[i].max, new.max);
	}
}

static void comparison__random_sheets__second_opinion(void **state)
{
	AUTO(bank) bank = fixture_bank();
	g_autoptr(GRand) random = g_rand_new_with_seed(SEED);

	(void)state;
	for (int i = 0; i < SHEETS; i++) {
		struct trial trial;

		fixture_random_picks(random, trial.old);
		fixture_random_picks(random, trial.new);
		make_plain(trial.old);
		make_plain(trial.new);
		for (int k = 0; k < FIXTURE_QUESTIONS; k++) {
			trial.reasons[k] = (enum reason)g_rand_int_range(
				random, 0, REASON_COUNT);
		}
		AUTO(sheet) old = fixture_sheet(bank, trial.old);
		AUTO(sheet) new = new_sheet(bank, &trial);
		AUTO(comparison)
		comparison =
			comparison_create(&(struct result_source){ old, bank },
				&(struct result_source){ new, bank });
		struct score_change sums = plain_sums(&trial);

		assert_memory_equal(&comparison->change, &sums, sizeof(sums));
		assert_false(comparison->seam);
		check_items(comparison, &trial);
		check_parts(comparison);
	}
}

/* Two editions with some questions of their own each. */
static void spoil(GRand *random, struct fixture_edition *edition)
{
	edition->bank.question_count =
		(size_t)g_rand_int_range(random, 0, FIXTURE_QUESTIONS + 1);
	for (size_t i = 0; i < edition->bank.question_count; i++) {
		if (g_rand_int_range(random, 0, 3) == 0) {
			edition->questions[i].text.in[0] = "別の設問";
		}
	}
}

/* The four causes make up the difference of two scores that know nothing of
 * causes, and every question of either side is told of once. */
static void check_sums(const struct comparison *comparison)
{
	struct score old;
	struct score new;
	size_t old_count = 0;
	size_t new_count = 0;
	int by_part = 0;
	int sum = 0;

	score_sheet(comparison->old.bank, comparison->old.sheet, &old);
	score_sheet(comparison->new.bank, comparison->new.sheet, &new);
	assert_int_equal(comparison->change.total, new.total - old.total);
	for (int i = 0; i < CHANGE_CAUSE_COUNT; i++) {
		sum += comparison->change.by[i];
	}
	assert_int_equal(sum, new.total - old.total);
	for (size_t i = 0; i < comparison->count; i++) {
		const struct comparison_item *item = &comparison->items[i];

		old_count += item->old.question != BANK_NONE ? 1 : 0;
		new_count += item->new.question != BANK_NONE ? 1 : 0;
		assert_true(item->new.question ==
			    (i < new.questions ? i : BANK_NONE));
	}
	for (size_t i = 0; i < comparison->new.bank->section_count; i++) {
		by_part += comparison->parts[i].new;
	}
	assert_int_equal(old_count, old.questions);
	assert_int_equal(new_count, new.questions);
	assert_int_equal(by_part, new.total);
}

static void comparison__random_editions__causes_add_up(void **state)
{
	g_autoptr(GRand) random = g_rand_new_with_seed(SEED);

	(void)state;
	for (int i = 0; i < SHEETS; i++) {
		struct fixture_edition older;
		struct fixture_edition newer;
		struct trial trial = { .reasons = { REASON_DONE } };

		fixture_edition_init(&older, "ipa-25", "3.1");
		fixture_edition_init(&newer, "ipa-25", "4.0");
		spoil(random, &older);
		spoil(random, &newer);
		fixture_random_picks(random, trial.old);
		fixture_random_picks(random, trial.new);
		AUTO(sheet) old = fixture_sheet(&older.bank, trial.old);
		AUTO(sheet) new = new_sheet(&newer.bank, &trial);
		AUTO(comparison)
		comparison = comparison_create(
			&(struct result_source){ old, &older.bank },
			&(struct result_source){ new, &newer.bank });

		check_sums(comparison);
		fixture_edition_finish(&older);
		fixture_edition_finish(&newer);
	}
}

/* Question 3 of the older edition goes on as "3a"; 25 is dropped, and the new
 * 25 is another one. */
static void comparison__two_editions__mapped_and_unmapped(void **state)
{
	struct fixture_edition older;
	struct fixture_edition newer;
	struct trial trial;

	(void)state;
	fixture_edition_init(&older, "ipa-25", "3.1");
	fixture_edition_init(&newer, "ipa-25", "4.0");
	newer.questions[2].id = "3a";
	newer.questions[2].text.in[0] = "書き直した設問";
	newer.questions[2].same_as = (struct same_as){ "ipa-25", "3.1", "3" };
	newer.questions[24].text.in[0] = "別の設問";
	fixture_fill_picks(trial.old, FIXTURE_PARTIAL);
	fixture_fill_picks(trial.new, FIXTURE_PARTIAL);
	trial.old[2] = FIXTURE_NONE;
	AUTO(sheet) old = fixture_sheet(&older.bank, trial.old);
	AUTO(sheet) new = fixture_sheet(&newer.bank, trial.new);
	AUTO(comparison)
	comparison =
		comparison_create(&(struct result_source){ old, &older.bank },
			&(struct result_source){ new, &newer.bank });
	const struct comparison_item *items = comparison->items;

	assert_true(comparison->seam);
	assert_int_equal(comparison->count, 26);
	assert_int_equal(items[2].change, COMPARISON_BETTER);
	assert_int_equal(items[24].change, COMPARISON_UNMAPPED);
	assert_int_equal(items[24].old.question, BANK_NONE);
	assert_int_equal(items[24].old.choice, BANK_NONE);
	assert_int_equal(items[25].change, COMPARISON_UNMAPPED);
	assert_int_equal(items[25].old.question, 24);
	assert_int_equal(items[25].new.question, BANK_NONE);
	assert_int_equal(comparison->change.total, 2);
	assert_int_equal(comparison->change.by[CHANGE_UNEXPLAINED], 2);
	assert_int_equal(comparison->change.by[CHANGE_UNMAPPED], 0);
	fixture_edition_finish(&older);
	fixture_edition_finish(&newer);
}

/* Still わからない, but the newer edition counts it otherwise. */
static void comparison__unknown_of_other_points__same_and_review(void **state)
{
	static const struct choice choices[] = {
		{ .id = "full", .points = 4 },
		{ .id = "unknown", .points = -3, .unsure = true },
	};
	struct fixture_edition older;
	struct fixture_edition newer;
	int picks[FIXTURE_QUESTIONS];

	(void)state;
	fixture_edition_init(&older, "ipa-25", "3.1");
	fixture_edition_init(&newer, "ipa-25", "4.0");
	newer.questions[0].choices = (struct choices){ 2, choices };
	fixture_fill_picks(picks, FIXTURE_FULL);
	picks[0] = FIXTURE_UNKNOWN;
	AUTO(sheet) old = fixture_sheet(&older.bank, picks);
	AUTO(sheet) new = fixture_sheet(&newer.bank, picks);
	AUTO(comparison)
	comparison =
		comparison_create(&(struct result_source){ old, &older.bank },
			&(struct result_source){ new, &newer.bank });

	assert_int_equal(comparison->items[0].change, COMPARISON_SAME);
	assert_int_equal(comparison->change.total, -2);
	assert_int_equal(comparison->change.by[CHANGE_BY_REVIEW], -2);
	fixture_edition_finish(&older);
	fixture_edition_finish(&newer);
}

/* 使っていない is counted as 実施している: nothing changes between them. */
static void comparison__absent_and_full__same(void **state)
{
	(void)state;
	AUTO(bank) bank = fixture_bank();
	int old_picks[FIXTURE_QUESTIONS];
	int new_picks[FIXTURE_QUESTIONS];

	fixture_fill_picks(old_picks, FIXTURE_ABSENT);
	fixture_fill_picks(new_picks, FIXTURE_FULL);
	AUTO(sheet) old = fixture_sheet(bank, old_picks);
	AUTO(sheet) new = fixture_sheet(bank, new_picks);
	AUTO(comparison)
	comparison = comparison_create(&(struct result_source){ old, bank },
		&(struct result_source){ new, bank });

	for (size_t i = 0; i < comparison->count; i++) {
		assert_int_equal(comparison->items[i].change, COMPARISON_SAME);
	}
	assert_int_equal(comparison->change.total, 0);
}

static void comparison__choice_unknown_to_the_bank__not_answered(void **state)
{
	(void)state;
	AUTO(bank) bank = fixture_bank();
	int picks[FIXTURE_QUESTIONS];

	fixture_fill_picks(picks, FIXTURE_FULL);
	AUTO(sheet) old = fixture_sheet(bank, picks);
	AUTO(sheet) new = fixture_sheet(bank, picks);

	sheet_set(&sheet_answer_make(new, "2")->choice, "half");
	set_reason(new, "2", REASON_DONE);
	AUTO(comparison)
	comparison = comparison_create(&(struct result_source){ old, bank },
		&(struct result_source){ new, bank });

	assert_int_equal(comparison->items[1].change, COMPARISON_UNMAPPED);
	assert_int_equal(comparison->items[1].reason, REASON_NONE);
	assert_int_equal(comparison->change.by[CHANGE_UNMAPPED], -4);
}

/* What tells itself needs no reason, but may have one. */
static void comparison_reason_key__table(void **state)
{
	static const struct {
		enum comparison_change change;
		enum reason reason;
		bool old_unsure;
		bool new_unsure;
		const char *key;
	} rows[] = {
		{ COMPARISON_BETTER, REASON_DONE, false, false, "reason.done" },
		{ COMPARISON_WORSE, REASON_SITUATION, false, false,
			"reason.situation" },
		{ COMPARISON_WORSE, REASON_CORRECTION, false, false,
			"reason.correction" },
		{ COMPARISON_WORSE, REASON_NONE, false, false, "reason.none" },
		{ COMPARISON_SETTLED, REASON_NONE, true, false, NULL },
		{ COMPARISON_SETTLED, REASON_LEARNED, true, false,
			"reason.learned" },
		{ COMPARISON_NEW_UNKNOWN, REASON_NONE, false, true, NULL },
		{ COMPARISON_SAME, REASON_DONE, false, false, NULL },
		{ COMPARISON_UNMAPPED, REASON_DONE, false, false, NULL },
	};

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
		const struct comparison_item item = {
			.old.unsure = rows[i].old_unsure,
			.new.unsure = rows[i].new_unsure,
			.change = rows[i].change,
			.reason = rows[i].reason,
		};
		const char *key = comparison_reason_key(&item);

		if (rows[i].key == NULL) {
			assert_null(key);
		} else {
			assert_string_equal(key, rows[i].key);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			comparison_change__known_answers__cause_by_reason),
		cmocka_unit_test(comparison_change__unknown__always_review),
		cmocka_unit_test(comparison__random_sheets__second_opinion),
		cmocka_unit_test(comparison__random_editions__causes_add_up),
		cmocka_unit_test(comparison__two_editions__mapped_and_unmapped),
		cmocka_unit_test(
			comparison__unknown_of_other_points__same_and_review),
		cmocka_unit_test(comparison__absent_and_full__same),
		cmocka_unit_test(
			comparison__choice_unknown_to_the_bank__not_answered),
		cmocka_unit_test(comparison_reason_key__table),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
