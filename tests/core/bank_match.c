/* SPDX-License-Identifier: MIT */
/* Which question goes on from which: by table, and on random banks by what
 * every match must hold. */
#include "core/bank_match.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>
#include <string.h>

#include "fixture.h"

#define SEED 20261124
#define TRIALS 5000

/* Two editions to be changed before they are matched. */
struct pair {
	struct fixture_edition older;
	struct fixture_edition newer;
};

static void begin(struct pair *pair, const char *id, const char *number)
{
	fixture_edition_init(&pair->older, "ipa-25", "3.1");
	fixture_edition_init(&pair->newer, id, number);
}

static struct bank_match *match_of(const struct pair *pair)
{
	return bank_match_create(&pair->older.bank, &pair->newer.bank);
}

static void end(struct pair *pair)
{
	fixture_edition_finish(&pair->older);
	fixture_edition_finish(&pair->newer);
}

static size_t count_matches(const struct bank_match *match, size_t count)
{
	size_t matches = 0;

	for (size_t i = 0; i < count; i++) {
		matches += match->older[i] != BANK_NONE ? 1 : 0;
	}
	return matches;
}

static void bank_match__one_edition__each_with_itself(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(bank_match) match = bank_match_create(bank, bank);

	(void)state;
	for (size_t i = 0; i < FIXTURE_QUESTIONS; i++) {
		assert_int_equal(match->older[i], i);
		assert_int_equal(match->newer[i], i);
	}
	assert_false(match->seam);
}

static void bank_match__editions_alike__no_seam(void **state)
{
	struct pair pair;

	(void)state;
	begin(&pair, "ipa-25", "4.0");
	AUTO(bank_match) match = match_of(&pair);

	assert_int_equal(count_matches(match, 25), 25);
	assert_int_equal(match->older[24], 24);
	assert_false(match->seam);
	end(&pair);
}

static void bank_match__other_words_or_ids__seam(void **state)
{
	struct pair pair;

	(void)state;
	begin(&pair, "ipa-25", "4.0");
	pair.newer.questions[3].text.in[0] = "別の設問";
	pair.newer.questions[4].text.in[1] = "only the translation";
	pair.newer.questions[5].id = "6a";
	AUTO(bank_match) match = match_of(&pair);

	assert_int_equal(count_matches(match, 25), 23);
	assert_int_equal(match->older[3], BANK_NONE);
	assert_int_equal(match->older[4], 4);
	assert_int_equal(match->older[5], BANK_NONE);
	assert_int_equal(match->newer[5], BANK_NONE);
	assert_true(match->seam);
	end(&pair);
}

static void bank_match__other_bank__only_what_is_named(void **state)
{
	struct pair pair;

	(void)state;
	begin(&pair, "ipa-30", "1");
	pair.newer.questions[0].same_as =
		(struct same_as){ "ipa-25", "3.1", "7" };
	pair.newer.questions[1].same_as =
		(struct same_as){ "ipa-25", "3.0", "2" };
	pair.newer.questions[2].same_as =
		(struct same_as){ "ipa-26", "3.1", "3" };
	pair.newer.questions[3].same_as =
		(struct same_as){ "ipa-25", "3.1", "99" };
	AUTO(bank_match) match = match_of(&pair);

	assert_int_equal(count_matches(match, 25), 1);
	assert_int_equal(match->older[0], 6);
	assert_int_equal(match->newer[6], 0);
	assert_true(match->seam);
	end(&pair);
}

/* A swap is named; the rest goes by ids and words. */
static void bank_match__named__before_ids(void **state)
{
	struct pair pair;

	(void)state;
	begin(&pair, "ipa-25", "4.0");
	pair.newer.questions[0].same_as =
		(struct same_as){ "ipa-25", "3.1", "2" };
	pair.newer.questions[1].same_as =
		(struct same_as){ "ipa-25", "3.1", "1" };
	AUTO(bank_match) match = match_of(&pair);

	assert_int_equal(match->older[0], 1);
	assert_int_equal(match->older[1], 0);
	assert_int_equal(count_matches(match, 25), 25);
	assert_false(match->seam);
	end(&pair);
}

static void bank_match__named_twice__first_one(void **state)
{
	struct pair pair;

	(void)state;
	begin(&pair, "ipa-30", "1");
	pair.newer.questions[4].same_as =
		(struct same_as){ "ipa-25", "3.1", "9" };
	pair.newer.questions[6].same_as =
		(struct same_as){ "ipa-25", "3.1", "9" };
	AUTO(bank_match) match = match_of(&pair);

	assert_int_equal(match->older[4], 8);
	assert_int_equal(match->older[6], BANK_NONE);
	assert_int_equal(match->newer[8], 4);
	end(&pair);
}

/* A company that goes back to an older edition. */
static void bank_match__later_check_of_older_edition__named_the_other_way(
	void **state)
{
	struct pair pair;

	(void)state;
	begin(&pair, "ipa-25", "2.0");
	pair.older.questions[0].same_as =
		(struct same_as){ "ipa-25", "2.0", "25" };
	pair.newer.questions[24].text.in[0] = "前の版の文";
	AUTO(bank_match) match = match_of(&pair);

	assert_int_equal(match->older[24], 0);
	assert_int_equal(match->newer[0], 24);
	assert_int_equal(match->older[0], BANK_NONE);
	end(&pair);
}

static void bank_match__questions_added_or_dropped__seam(void **state)
{
	struct pair pair;

	(void)state;
	begin(&pair, "ipa-25", "4.0");
	pair.older.bank.question_count = 24;
	AUTO(bank_match) added = match_of(&pair);

	assert_int_equal(count_matches(added, 25), 24);
	assert_true(added->seam);
	pair.older.bank.question_count = 25;
	pair.newer.bank.question_count = 24;
	AUTO(bank_match) dropped = match_of(&pair);

	assert_int_equal(count_matches(dropped, 24), 24);
	assert_int_equal(dropped->newer[24], BANK_NONE);
	assert_true(dropped->seam);
	end(&pair);
}

/* The full marks stay what they were. */
static void bank_match__question_without_points_dropped__seam(void **state)
{
	static const struct choice choices[] = {
		{ .id = "yes", .points = 0 },
		{ .id = "no", .points = 0 },
	};
	struct pair pair;

	(void)state;
	begin(&pair, "ipa-25", "4.0");
	pair.older.questions[24].choices = (struct choices){ 2, choices };
	pair.newer.bank.question_count = 24;
	AUTO(bank_match) match = match_of(&pair);

	assert_int_equal(count_matches(match, 24), 24);
	assert_true(match->seam);
	end(&pair);
}

static void bank_match__other_full_marks__seam(void **state)
{
	static const struct choice choices[] = {
		{ .id = "yes", .points = 5 },
		{ .id = "no", .points = 0 },
	};
	struct pair pair;

	(void)state;
	begin(&pair, "ipa-25", "4.0");
	pair.newer.questions[0].choices = (struct choices){ 2, choices };
	AUTO(bank_match) match = match_of(&pair);

	assert_int_equal(count_matches(match, 25), 25);
	assert_true(match->seam);
	end(&pair);
}

static void bank_match__no_questions__none(void **state)
{
	struct pair pair;

	(void)state;
	begin(&pair, "ipa-25", "4.0");
	pair.older.bank.question_count = 0;
	pair.newer.bank.question_count = 0;
	AUTO(bank_match) match = match_of(&pair);

	assert_false(match->seam);
	end(&pair);
}

static const char *const ids[] = { "1", "2", "3", "4", "5", "6", "7", "8" };

/* Few questions with ids in any order, two texts, and names of questions that
 * may not exist or be named by others, too. */
static void spoil(GRand *random, struct fixture_edition *edition,
	const struct bank *other)
{
	const char *left[G_N_ELEMENTS(ids)];
	int count = (int)G_N_ELEMENTS(ids);

	memcpy(left, ids, sizeof(left));
	edition->bank.question_count =
		(size_t)g_rand_int_range(random, 0, count + 1);
	for (size_t i = 0; i < edition->bank.question_count; i++) {
		struct question *question = &edition->questions[i];
		int drawn = g_rand_int_range(random, 0, count - (int)i);

		question->id = left[drawn];
		left[drawn] = left[count - (int)i - 1];
		if (g_rand_boolean(random)) {
			question->text.in[0] = "別の設問";
		}
		if (g_rand_boolean(random)) {
			question->same_as = (struct same_as){ other->id,
				other->edition,
				ids[g_rand_int_range(random, 0, count)] };
		}
	}
}

static bool is_named(const struct question *question, const char *id)
{
	return question->same_as.question != NULL &&
	       strcmp(question->same_as.question, id) == 0;
}

static bool may_match(const struct pair *pair, size_t older, size_t newer)
{
	const struct question *a = &pair->older.questions[older];
	const struct question *b = &pair->newer.questions[newer];

	return is_named(a, b->id) || is_named(b, a->id) ||
	       (strcmp(pair->older.bank.id, pair->newer.bank.id) == 0 &&
		       strcmp(a->id, b->id) == 0 &&
		       strcmp(a->text.in[0], b->text.in[0]) == 0);
}

/* A match may be one and is one both ways; of two without a match none was
 * overlooked. */
static void check_match(const struct pair *pair, const struct bank_match *match)
{
	size_t older_count = pair->older.bank.question_count;
	size_t newer_count = pair->newer.bank.question_count;
	bool seam = older_count != newer_count;

	for (size_t i = 0; i < newer_count; i++) {
		size_t older = match->older[i];

		seam = seam || older == BANK_NONE;
		if (older != BANK_NONE) {
			assert_int_equal(match->newer[older], i);
			assert_true(may_match(pair, older, i));
			continue;
		}
		for (size_t j = 0; j < older_count; j++) {
			assert_false(match->newer[j] == BANK_NONE &&
				     may_match(pair, j, i));
		}
	}
	for (size_t j = 0; j < older_count; j++) {
		size_t newer = match->newer[j];

		assert_true(newer == BANK_NONE || match->older[newer] == j);
	}
	assert_int_equal(match->seam, seam);
}

static void bank_match__random_banks__one_to_one_and_complete(void **state)
{
	g_autoptr(GRand) random = g_rand_new_with_seed(SEED);
	int seams = 0;

	(void)state;
	for (int i = 0; i < TRIALS; i++) {
		struct pair pair;

		begin(&pair, i % 3 == 0 ? "ipa-30" : "ipa-25", "4.0");
		spoil(random, &pair.older, &pair.newer.bank);
		spoil(random, &pair.newer, &pair.older.bank);
		AUTO(bank_match) match = match_of(&pair);

		check_match(&pair, match);
		seams += match->seam ? 1 : 0;
		end(&pair);
	}
	assert_true(seams > 0 && seams < TRIALS);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bank_match__one_edition__each_with_itself),
		cmocka_unit_test(bank_match__editions_alike__no_seam),
		cmocka_unit_test(bank_match__other_words_or_ids__seam),
		cmocka_unit_test(bank_match__other_bank__only_what_is_named),
		cmocka_unit_test(bank_match__named__before_ids),
		cmocka_unit_test(bank_match__named_twice__first_one),
		cmocka_unit_test(
			bank_match__later_check_of_older_edition__named_the_other_way),
		cmocka_unit_test(bank_match__questions_added_or_dropped__seam),
		cmocka_unit_test(
			bank_match__question_without_points_dropped__seam),
		cmocka_unit_test(bank_match__other_full_marks__seam),
		cmocka_unit_test(bank_match__no_questions__none),
		cmocka_unit_test(
			bank_match__random_banks__one_to_one_and_complete),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
