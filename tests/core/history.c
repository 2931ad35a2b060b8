/* SPDX-License-Identifier: MIT */
/* Which checks make a history, in which order, and where its seams are. */
#include "core/history.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>

#include "fixture.h"

#define SEED 20261124
#define MANY 40

/* A check to be put into a folder. */
struct lying {
	const char *id;
	const char *edition;
	struct date date;
	struct date finished;
	int pick; /* the answer to all questions */
};

static struct sheet *sheet_of(
	const struct bank *bank, const struct lying *lying)
{
	int picks[FIXTURE_QUESTIONS];

	fixture_fill_picks(picks, lying->pick);
	struct sheet *sheet = fixture_sheet(bank, picks);

	sheet_set(&sheet->id, lying->id);
	sheet_set(&sheet->edition, lying->edition);
	sheet->date = lying->date;
	sheet->finished = lying->finished;
	return sheet;
}

static void history__no_checks__empty(void **state)
{
	AUTO(history) history = history_create(NULL, 0, "ipa-25", "");

	(void)state;
	assert_int_equal(history->count, 0);
}

static void history__one_check__its_outcome(void **state)
{
	static const struct lying lying = { "a", "3.1", { 2026, 8, 20 },
		{ 2026, 8, 21 }, FIXTURE_PARTIAL };
	AUTO(bank) bank = fixture_bank();
	AUTO(sheet) sheet = sheet_of(bank, &lying);
	const struct result_source source = { sheet, bank };
	AUTO(history) history = history_create(&source, 1, "ipa-25", "");
	const struct history_item *item = &history->items[0];

	(void)state;
	assert_int_equal(history->count, 1);
	assert_ptr_equal(item->source.sheet, sheet);
	assert_ptr_equal(item->source.bank, bank);
	assert_int_equal(item->outcome.total, 50);
	assert_string_equal(item->outcome.band, "insufficient");
	assert_true(item->outcome.complete);
	assert_false(item->seam);
}

static void assert_order(const struct history *history, const char *ids)
{
	GString *found = g_string_new(NULL);

	for (size_t i = 0; i < history->count; i++) {
		g_string_append(found, history->items[i].source.sheet->id);
	}
	assert_string_equal(found->str, ids);
	g_string_free(found, TRUE);
}

/* By day, by the day it was finished, unfinished last, then by id. */
static void history__any_order__oldest_first(void **state)
{
	static const struct lying lying[] = {
		{ "g", "3.1", { 2027, 2, 24 }, { 0, 0, 0 }, FIXTURE_OPEN },
		{ "d", "3.1", { 2026, 11, 24 }, { 2026, 11, 25 }, 0 },
		{ "f", "3.1", { 2026, 11, 24 }, { 0, 0, 0 }, FIXTURE_OPEN },
		{ "c", "3.1", { 2026, 11, 24 }, { 2026, 11, 24 }, 0 },
		{ "e", "3.1", { 2026, 11, 24 }, { 2026, 11, 25 }, 0 },
		{ "b", "3.1", { 2026, 8, 20 }, { 2026, 12, 1 }, 0 },
		{ "a", "3.1", { 0, 0, 0 }, { 2026, 12, 1 }, 0 },
	};
	enum { COUNT = G_N_ELEMENTS(lying) };
	AUTO(bank) bank = fixture_bank();
	g_autoptr(GRand) random = g_rand_new_with_seed(SEED);
	struct result_source sources[COUNT];

	(void)state;
	for (size_t i = 0; i < COUNT; i++) {
		sources[i] = (struct result_source){ sheet_of(bank, &lying[i]),
			bank };
	}
	for (int round = 0; round < 100; round++) {
		for (int i = COUNT - 1; i > 0; i--) {
			int other = g_rand_int_range(random, 0, i + 1);
			struct result_source swapped = sources[i];

			sources[i] = sources[other];
			sources[other] = swapped;
		}
		AUTO(history)
		history = history_create(sources, COUNT, "ipa-25", "");

		assert_order(history, "abcdefg");
		assert_false(history->items[5].outcome.complete);
		assert_null(history->items[5].outcome.band);
	}
	for (size_t i = 0; i < COUNT; i++) {
		sheet_destroy((struct sheet *)(gsize)sources[i].sheet);
	}
}

static void history__forty_checks__every_one(void **state)
{
	AUTO(bank) bank = fixture_bank();
	struct sheet *sheets[MANY];
	struct result_source sources[MANY];

	(void)state;
	for (int i = 0; i < MANY; i++) {
		struct lying lying = { "x", "3.1",
			date_add_months((struct date){ 2026, 11, 30 }, -3 * i),
			{ 0, 0, 0 }, i % 2 };

		sheets[i] = sheet_of(bank, &lying);
		sources[i] = (struct result_source){ sheets[i], bank };
	}
	AUTO(history) history = history_create(sources, MANY, "ipa-25", "");

	assert_int_equal(history->count, MANY);
	for (int i = 0; i < MANY; i++) {
		const struct history_item *item = &history->items[i];

		assert_ptr_equal(item->source.sheet, sheets[MANY - 1 - i]);
		assert_int_equal(item->outcome.total,
			(MANY - 1 - i) % 2 == 0 ? 100 : 50);
		assert_false(item->seam);
	}
	for (int i = 0; i < MANY; i++) {
		sheet_destroy(sheets[i]);
	}
}

static void history_series__bank_or_what_the_sheet_names(void **state)
{
	struct fixture_edition edition;

	(void)state;
	fixture_edition_init(&edition, "ipa-30", "1");
	AUTO(sheet) sheet = sheet_create(&edition.bank, "a", fixture_today);
	struct result_source source = { sheet, &edition.bank };

	assert_string_equal(history_series(&source), "ipa-30");
	edition.bank.series = "ipa";
	assert_string_equal(history_series(&source), "ipa");
	source.bank = NULL;
	assert_string_equal(history_series(&source), "ipa-30");
	fixture_edition_finish(&edition);
}

/* Three banks: two of a series, of which the second names one question of the
 * first, and one of its own. */
static void history__series_and_unit__only_those(void **state)
{
	struct fixture_edition first;
	struct fixture_edition second;
	struct fixture_edition other;

	(void)state;
	fixture_edition_init(&first, "ipa-25", "3.1");
	fixture_edition_init(&second, "ipa-30", "1");
	fixture_edition_init(&other, "phishing", "1");
	first.bank.series = "ipa";
	second.bank.series = "ipa";
	AUTO(sheet) a = sheet_create(&first.bank, "a", fixture_today);
	AUTO(sheet) b = sheet_create(&second.bank, "b", fixture_today);
	AUTO(sheet) c = sheet_create(&other.bank, "c", fixture_today);
	AUTO(sheet) d = sheet_create(&first.bank, "d", fixture_today);
	AUTO(sheet) e = sheet_create(&first.bank, "e", fixture_today);

	sheet_set(&d->unit, "営業部");
	sheet_set(&e->bank, "ipa");
	const struct result_source sources[] = {
		{ a, &first.bank },
		{ b, &second.bank },
		{ c, &other.bank },
		{ d, &first.bank },
		{ e, NULL },
	};
	AUTO(history) whole = history_create(sources, 5, "ipa", "");
	AUTO(history) unit = history_create(sources, 5, "ipa", "営業部");
	AUTO(history) alone = history_create(sources, 5, "phishing", "");
	AUTO(history) none = history_create(sources, 5, "ipa-25", "");

	assert_order(whole, "abe");
	assert_true(whole->items[1].seam);
	assert_order(unit, "d");
	assert_false(unit->items[0].seam);
	assert_order(alone, "c");
	assert_order(none, "");
	fixture_edition_finish(&first);
	fixture_edition_finish(&second);
	fixture_edition_finish(&other);
}

/* 3.1, 3.1, 4.0 alike, 5.0 with another question, 5.0. */
static void history__editions__seam_where_totals_differ(void **state)
{
	static const size_t edition_of[] = { 0, 0, 1, 2, 2 };
	static const bool seams[] = { false, false, false, true, false };
	struct fixture_edition editions[3];
	struct sheet *sheets[5];
	struct result_source sources[5];

	(void)state;
	fixture_edition_init(&editions[0], "ipa-25", "3.1");
	fixture_edition_init(&editions[1], "ipa-25", "4.0");
	fixture_edition_init(&editions[2], "ipa-25", "5.0");
	editions[2].questions[10].text.in[0] = "別の設問";
	for (int i = 0; i < 5; i++) {
		const struct bank *own = &editions[edition_of[i]].bank;
		struct lying lying = { "x", own->edition, { 2026, 1 + i, 1 },
			{ 0, 0, 0 }, FIXTURE_FULL };

		sheets[i] = sheet_of(own, &lying);
		sources[i] = (struct result_source){ sheets[i], own };
	}
	AUTO(history) history = history_create(sources, 5, "ipa-25", "");

	for (int i = 0; i < 5; i++) {
		assert_int_equal(history->items[i].seam, seams[i]);
	}
	for (int i = 0; i < 5; i++) {
		sheet_destroy(sheets[i]);
	}
	for (int i = 0; i < 3; i++) {
		fixture_edition_finish(&editions[i]);
	}
}

/* Its result is in the file; whether its questions are the same nobody
 * knows, unless the edition is. */
static void history__bank_missing__result_of_the_file(void **state)
{
	static const struct lying lying[] = {
		{ "a", "2.0", { 2026, 2, 1 }, { 0, 0, 0 }, FIXTURE_FULL },
		{ "b", "2.0", { 2026, 5, 1 }, { 0, 0, 0 }, FIXTURE_FULL },
		{ "c", "3.1", { 2026, 8, 1 }, { 0, 0, 0 }, FIXTURE_FULL },
		{ "d", "2.0", { 2026, 11, 1 }, { 0, 0, 0 }, FIXTURE_FULL },
	};
	AUTO(bank) bank = fixture_bank();
	AUTO(sheet) a = sheet_of(bank, &lying[0]);
	AUTO(sheet) b = sheet_of(bank, &lying[1]);
	AUTO(sheet) c = sheet_of(bank, &lying[2]);
	AUTO(sheet) d = sheet_of(bank, &lying[3]);
	const struct result_source sources[] = { { a, NULL }, { b, NULL },
		{ c, bank }, { d, NULL } };

	(void)state;
	b->result.given = true;
	b->result.score = 38;
	sheet_set(&b->result.band, "critical");
	AUTO(history) history = history_create(sources, 4, "ipa-25", "");

	assert_order(history, "abcd");
	assert_false(history->items[0].outcome.has_score);
	assert_int_equal(history->items[1].outcome.total, 38);
	assert_true(history->items[1].outcome.complete);
	assert_false(history->items[1].seam);
	assert_int_equal(history->items[2].outcome.total, 100);
	assert_true(history->items[2].seam);
	assert_true(history->items[3].seam);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(history__no_checks__empty),
		cmocka_unit_test(history__one_check__its_outcome),
		cmocka_unit_test(history__any_order__oldest_first),
		cmocka_unit_test(history__forty_checks__every_one),
		cmocka_unit_test(history_series__bank_or_what_the_sheet_names),
		cmocka_unit_test(history__series_and_unit__only_those),
		cmocka_unit_test(history__editions__seam_where_totals_differ),
		cmocka_unit_test(history__bank_missing__result_of_the_file),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
