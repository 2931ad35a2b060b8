/* SPDX-License-Identifier: MIT */
/* The session: its journal against a naive list of snapshots, and the meaning
 * of each change. */
#include "core/session.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "core/score.h"
#include "fixture.h"

#define SEED 20261121
#define WALKS 60
#define STEPS 120

static const struct date next_day = { .year = 2026, .month = 11, .day = 22 };

static struct session *new_session(const struct bank *bank)
{
	return session_create(bank,
		sheet_create(bank, "sheet-1", fixture_today), fixture_today);
}

static struct session *session_of(const struct bank *bank, const int *picks)
{
	return session_create(bank, fixture_sheet(bank, picks), fixture_today);
}

static void session_create__empty_sheet__at_the_start(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(session) session = new_session(bank);

	(void)state;
	assert_ptr_equal(session_bank(session), bank);
	assert_int_equal(session_place(session), 0);
	assert_int_equal(session_revision(session), 0);
	assert_false(session_can_undo(session));
	assert_false(session_can_redo(session));
	assert_true(session_undo(session) == BANK_NONE);
	assert_true(session_redo(session) == BANK_NONE);
	assert_int_equal(session_revision(session), 0);
}

static void session_create__partly_answered__at_first_open(void **state)
{
	AUTO(bank) bank = fixture_bank();
	int picks[FIXTURE_QUESTIONS];

	(void)state;
	fixture_fill_picks(picks, FIXTURE_OPEN);
	picks[0] = FIXTURE_FULL;
	picks[1] = FIXTURE_UNKNOWN;
	picks[3] = FIXTURE_FULL;
	AUTO(session) session = session_of(bank, picks);

	assert_int_equal(session_place(session), 2);
}

static void session_create__complete__at_the_first(void **state)
{
	AUTO(bank) bank = fixture_bank();
	int picks[FIXTURE_QUESTIONS];

	(void)state;
	fixture_fill_picks(picks, FIXTURE_FULL);
	AUTO(session) session = session_of(bank, picks);

	assert_int_equal(session_place(session), 0);
	assert_int_equal(session_sheet(session)->result.score, 100);
}

static void session_go__beyond_the_bank__stays(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(session) session = new_session(bank);

	(void)state;
	session_go(session, 24);
	assert_int_equal(session_place(session), 24);
	session_go(session, 25);
	assert_int_equal(session_place(session), 24);
	session_go(session, BANK_NONE);
	assert_int_equal(session_place(session), 24);
	assert_int_equal(session_revision(session), 0);
}

static void session_choose__open_question__recorded(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(session) session = new_session(bank);
	const struct answer *answer = NULL;

	(void)state;
	session_go(session, 5);
	assert_true(session_choose(session, 3, FIXTURE_UNKNOWN));
	answer = session_answer_at(session, 3);
	assert_false(answer_is_open(answer));
	assert_string_equal(answer->choice, "unknown");
	assert_int_equal(answer->points, -1);
	assert_false(answer->absent);
	assert_string_equal(answer->from, "self");
	assert_int_equal(date_compare(answer->on, fixture_today), 0);
	assert_int_equal(session_sheet(session)->result.score, -1);
	assert_int_equal(session_place(session), 5);
	assert_int_equal(session_revision(session), 1);
}

static void session_choose__same_again__no_change(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(session) session = new_session(bank);

	(void)state;
	assert_true(session_choose(session, 3, FIXTURE_NONE));
	assert_false(session_choose(session, 3, FIXTURE_NONE));
	assert_int_equal(session_revision(session), 1);
	(void)session_undo(session);
	assert_false(session_can_undo(session));
}

/* Confirming last time's answer is a change: its day and origin are new. */
static void session_choose__answer_of_earlier_day__thought_through_anew(
	void **state)
{
	AUTO(bank) bank = fixture_bank();
	struct sheet *sheet = sheet_create(bank, "1", next_day);

	(void)state;
	fixture_answer(sheet, bank, 0, FIXTURE_FULL);
	sheet_set(&sheet_answer_make(sheet, "1")->from, "previous");
	AUTO(session) session = session_create(bank, sheet, next_day);

	assert_true(session_choose(session, 0, FIXTURE_FULL));
	const struct answer *answer = session_answer_at(session, 0);

	assert_int_equal(date_compare(answer->on, next_day), 0);
	assert_string_equal(answer->from, "self");
	assert_false(session_choose(session, 0, FIXTURE_FULL));
	(void)session_undo(session);
	answer = session_answer_at(session, 0);
	assert_int_equal(date_compare(answer->on, fixture_today), 0);
	assert_string_equal(answer->from, "previous");
}

static void session_choose__not_in_the_bank__false(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(session) session = new_session(bank);

	(void)state;
	assert_false(session_choose(session, 0, 4));
	assert_false(session_choose(session, 0, BANK_NONE));
	assert_false(session_choose(session, 25, FIXTURE_FULL));
	assert_false(session_mark_absent(session, 25));
	assert_false(session_clear(session, 25));
	assert_false(session_set_memo(session, 25, "x"));
	assert_true(answer_is_open(session_answer_at(session, 25)));
	assert_int_equal(session_revision(session), 0);
	assert_false(session_can_undo(session));
}

static void session_mark_absent__where_allowed__full_with_a_mark(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(session) session = new_session(bank);

	(void)state;
	for (size_t i = 0; i < bank->question_count; i++) {
		bool allowed = fixture_may_be_absent((int)i + 1);
		const struct answer *answer = NULL;

		assert_int_equal(session_mark_absent(session, i), allowed);
		answer = session_answer_at(session, i);
		assert_int_equal(answer->absent, allowed);
		assert_string_equal(answer->choice, allowed ? "full" : "");
		assert_int_equal(answer->points, allowed ? 4 : 0);
	}
	assert_false(session_mark_absent(session, 6));
	assert_true(session_choose(session, 6, FIXTURE_FULL));
	assert_false(session_answer_at(session, 6)->absent);
	(void)session_undo(session);
	assert_true(session_answer_at(session, 6)->absent);
}

static void session_clear__answer_with_memo__memo_stays(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(session) session = new_session(bank);
	const struct answer *answer = NULL;

	(void)state;
	assert_false(session_clear(session, 6));
	assert_true(session_mark_absent(session, 6));
	assert_true(session_set_memo(session, 6, "公衆無線LANなし"));
	assert_true(session_clear(session, 6));
	answer = session_answer_at(session, 6);
	assert_true(answer_is_open(answer));
	assert_string_equal(answer->choice, "");
	assert_string_equal(answer->memo, "公衆無線LANなし");
	assert_int_equal(answer->points, 0);
	assert_false(answer->absent);
	assert_false(session_clear(session, 6));
	(void)session_undo(session);
	assert_true(session_answer_at(session, 6)->absent);
}

static void session_clear__answer_without_memo__nothing_recorded(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(session) session = new_session(bank);

	(void)state;
	assert_true(session_choose(session, 9, FIXTURE_FULL));
	assert_true(session_clear(session, 9));
	assert_null(sheet_answer(session_sheet(session), "10"));
	assert_false(date_is_set(session_answer_at(session, 9)->on));
}

static void session_set_memo__any_question__kept_with_its_answer(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(session) session = new_session(bank);

	(void)state;
	assert_false(session_set_memo(session, 2, ""));
	assert_true(session_set_memo(session, 2, "あとで"));
	assert_false(session_set_memo(session, 2, "あとで"));
	assert_true(answer_is_open(session_answer_at(session, 2)));
	assert_false(date_is_set(session_answer_at(session, 2)->on));
	assert_int_equal(session_place(session), 0);
	assert_true(session_choose(session, 2, FIXTURE_PARTIAL));
	assert_string_equal(session_answer_at(session, 2)->memo, "あとで");
	assert_true(session_set_memo(session, 2, ""));
	assert_string_equal(session_answer_at(session, 2)->choice, "partial");
	assert_int_equal(session_revision(session), 3);
}

static void session_set_memo__taken_back__nothing_recorded(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(session) session = new_session(bank);

	(void)state;
	assert_true(session_set_memo(session, 2, "あとで"));
	assert_true(session_set_memo(session, 2, ""));
	assert_null(sheet_answer(session_sheet(session), "3"));
	assert_int_equal(session_undo(session), 2);
	assert_string_equal(session_answer_at(session, 2)->memo, "あとで");
	assert_int_equal(session_redo(session), 2);
	assert_null(sheet_answer(session_sheet(session), "3"));
}

/* A memo left as it is does not make an old answer new. */
static void session_set_memo__same_memo_of_earlier_day__no_change(void **state)
{
	AUTO(bank) bank = fixture_bank();
	struct sheet *sheet = sheet_create(bank, "1", next_day);

	(void)state;
	fixture_answer(sheet, bank, 0, FIXTURE_FULL);
	AUTO(session) session = session_create(bank, sheet, next_day);

	assert_false(session_set_memo(session, 0, ""));
	assert_int_equal(session_revision(session), 0);
}

static void session_set_names__changed_or_not__revision_not_journal(
	void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(session) session = new_session(bank);

	(void)state;
	session_set_names(session, "青葉商店", "営業部", NULL);
	assert_int_equal(session_revision(session), 1);
	session_set_names(session, NULL, "営業部", NULL);
	session_set_names(session, NULL, NULL, "");
	assert_int_equal(session_revision(session), 1);
	session_set_names(session, NULL, NULL, "佐藤");
	assert_int_equal(session_revision(session), 2);
	assert_false(session_can_undo(session));
	assert_string_equal(session_sheet(session)->organisation, "青葉商店");
	assert_string_equal(session_sheet(session)->unit, "営業部");
	assert_string_equal(session_sheet(session)->person, "佐藤");
}

static void session_set_people__changed_or_not__revision_not_journal(
	void **state)
{
	static const char *const texts[] = { "名簿" };
	static const struct prompt prompt = { .id = "important" };
	AUTO(bank) bank = fixture_bank();
	AUTO(session)
	session = session_create(bank,
		sheet_create(bank, "sheet-1", fixture_today), fixture_today);

	(void)state;
	assert_true(session_set_people(session, 12));
	assert_false(session_set_people(session, 12));
	assert_true(session_set_named(session, &prompt, texts, 1));
	assert_false(session_set_named(session, &prompt, texts, 1));
	assert_int_equal(session_revision(session), 2);
	assert_false(session_can_undo(session));
	assert_int_equal(session_sheet(session)->people, 12);
	assert_string_equal(
		sheet_named(session_sheet(session), "important", 0), "名簿");
}

/* Exported, changed, changed on, changed back: one correction or none. */
static void session_corrections__after_an_export__until_it_goes_back(
	void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(session)
	session = session_create(bank,
		sheet_create(bank, "sheet-1", fixture_today), fixture_today);
	const struct sheet *sheet = session_sheet(session);

	(void)state;
	assert_true(session_choose(session, 0, FIXTURE_NONE));
	assert_true(session_choose(session, 0, FIXTURE_PARTIAL));
	assert_int_equal(sheet->correction_count, 0);
	session_mark_exported(session);
	assert_int_equal(date_compare(sheet->exported, fixture_today), 0);
	assert_true(session_choose(session, 1, FIXTURE_FULL));
	assert_int_equal(sheet->correction_count, 0);
	assert_true(session_choose(session, 0, FIXTURE_FULL));
	assert_int_equal(sheet->correction_count, 1);
	assert_string_equal(sheet->corrections[0].question, "1");
	assert_string_equal(sheet->corrections[0].before, "partial");
	assert_true(session_choose(session, 0, FIXTURE_NONE));
	assert_int_equal(sheet->correction_count, 1);
	assert_true(session_undo(session) != BANK_NONE);
	assert_true(session_undo(session) != BANK_NONE);
	assert_int_equal(sheet->correction_count, 0);
	assert_true(session_redo(session) != BANK_NONE);
	session_mark_exported(session);
	assert_true(session_choose(session, 0, FIXTURE_PARTIAL));
	assert_int_equal(sheet->correction_count, 2);
	assert_string_equal(sheet->corrections[1].before, "full");
}

static void session_set_reason__answered_or_open__kept_or_false(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(session)
	session = session_create(bank,
		sheet_create(bank, "sheet-1", fixture_today), fixture_today);

	(void)state;
	assert_false(session_set_reason(session, 0, REASON_DONE));
	assert_true(session_choose(session, 0, FIXTURE_FULL));
	assert_true(session_set_reason(session, 0, REASON_DONE));
	assert_int_equal(
		answer_reason(session_answer_at(session, 0)), REASON_DONE);
	assert_true(session_undo(session) != BANK_NONE);
	assert_int_equal(
		answer_reason(session_answer_at(session, 0)), REASON_NONE);
}

static void session_undo__names_set_between__names_stay(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(session) session = new_session(bank);

	(void)state;
	assert_true(session_choose(session, 0, FIXTURE_FULL));
	session_set_names(session, NULL, "営業部", NULL);
	(void)session_undo(session);
	assert_string_equal(session_sheet(session)->unit, "営業部");
}

static void session_undo__change__answer_and_place(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(session) session = new_session(bank);

	(void)state;
	assert_true(session_choose(session, 7, FIXTURE_FULL));
	assert_true(session_choose(session, 7, FIXTURE_NONE));
	session_go(session, 20);
	assert_int_equal(session_undo(session), 7);
	assert_int_equal(session_answer_at(session, 7)->points, 4);
	assert_string_equal(session_answer_at(session, 7)->choice, "full");
	assert_int_equal(session_place(session), 7);
	assert_int_equal(session_revision(session), 3);
	session_go(session, 1);
	assert_int_equal(session_redo(session), 7);
	assert_int_equal(session_answer_at(session, 7)->points, 0);
	assert_string_equal(session_answer_at(session, 7)->choice, "none");
	assert_int_equal(session_place(session), 7);
	assert_int_equal(session_revision(session), 4);
	assert_false(session_can_redo(session));
}

static void session_redo__new_change_after_undo__cut_off(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(session) session = new_session(bank);

	(void)state;
	assert_true(session_choose(session, 0, FIXTURE_FULL));
	assert_true(session_choose(session, 1, FIXTURE_FULL));
	(void)session_undo(session);
	(void)session_undo(session);
	assert_true(session_can_redo(session));
	assert_true(session_choose(session, 2, FIXTURE_NONE));
	assert_false(session_can_redo(session));
	assert_true(session_redo(session) == BANK_NONE);
	assert_int_equal(session_undo(session), 2);
	assert_false(session_can_undo(session));
}

static void session_redo__call_that_changes_nothing__not_cut(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(session) session = new_session(bank);

	(void)state;
	assert_true(session_choose(session, 0, FIXTURE_FULL));
	(void)session_undo(session);
	assert_false(session_clear(session, 0));
	assert_false(session_set_memo(session, 0, ""));
	assert_true(session_can_redo(session));
}

static void session_finished__last_answer__set_once_and_undone(void **state)
{
	AUTO(bank) bank = fixture_bank();
	int picks[FIXTURE_QUESTIONS];

	(void)state;
	fixture_fill_picks(picks, FIXTURE_FULL);
	picks[12] = FIXTURE_OPEN;
	AUTO(session) session = session_of(bank, picks);
	const struct sheet *sheet = session_sheet(session);

	assert_false(date_is_set(sheet->finished));
	assert_true(session_choose(session, 12, FIXTURE_NONE));
	assert_int_equal(date_compare(sheet->finished, fixture_today), 0);
	assert_string_equal(sheet->result.band, "partial");
	assert_true(session_clear(session, 12));
	assert_int_equal(date_compare(sheet->finished, fixture_today), 0);
	assert_string_equal(sheet->result.band, "");
	(void)session_undo(session);
	(void)session_undo(session);
	assert_false(date_is_set(sheet->finished));
	(void)session_redo(session);
	assert_int_equal(date_compare(sheet->finished, fixture_today), 0);
}

static void session_finished__complete_on_earlier_day__stays(void **state)
{
	AUTO(bank) bank = fixture_bank();
	int picks[FIXTURE_QUESTIONS];

	(void)state;
	fixture_fill_picks(picks, FIXTURE_FULL);
	struct sheet *sheet = fixture_sheet(bank, picks);

	sheet->finished = fixture_today;
	AUTO(session) session = session_create(bank, sheet, next_day);

	assert_true(session_choose(session, 0, FIXTURE_NONE));
	assert_int_equal(date_compare(sheet->finished, fixture_today), 0);
}

/* An answer the bank does not know comes back whole. */
static void session_undo__answer_unknown_to_the_bank__comes_back(void **state)
{
	AUTO(bank) bank = fixture_bank();
	struct sheet *sheet = sheet_create(bank, "1", fixture_today);

	(void)state;
	fixture_answer(sheet, bank, 0, FIXTURE_FULL);
	sheet_set(&sheet_answer_make(sheet, "1")->choice, "mostly");
	sheet_answer_make(sheet, "1")->points = 3;
	AUTO(session) session = session_create(bank, sheet, fixture_today);
	AUTO(sheet) before = sheet_copy(session_sheet(session));

	assert_int_equal(session_place(session), 0);
	assert_true(session_choose(session, 0, FIXTURE_NONE));
	(void)session_undo(session);
	assert_true(sheet_equals(session_sheet(session), before));
	assert_string_equal(session_answer_at(session, 0)->choice, "mostly");
	assert_int_equal(session_answer_at(session, 0)->points, 3);
}

static bool change_at_random(
	struct session *session, GRand *random, size_t question)
{
	static const char *const memos[] = { "", "聞く", "済み" };

	switch (g_rand_int_range(random, 0, 6)) {
	case 0:
		return session_set_memo(session, question,
			memos[g_rand_int_range(random, 0, 3)]);
	case 1:
		return session_clear(session, question);
	case 2:
		return session_mark_absent(session, question);
	default:
		return session_choose(session, question,
			(size_t)g_rand_int_range(random, 0, 4));
	}
}

/* The naive journal: a copy of the sheet after every change. */
struct snapshots {
	GPtrArray *sheets;
	guint at;
};

static void free_sheet(void *sheet)
{
	sheet_destroy(sheet);
}

static void snapshots_add(
	struct snapshots *snapshots, const struct sheet *sheet)
{
	g_ptr_array_set_size(snapshots->sheets, (int)snapshots->at + 1);
	g_ptr_array_add(snapshots->sheets, sheet_copy(sheet));
	snapshots->at++;
}

/* One step of a walk; the revision rises if and only if something changed. */
static void walk_on(
	struct session *session, struct snapshots *snapshots, GRand *random)
{
	unsigned revision = session_revision(session);
	int move = g_rand_int_range(random, 0, 10);
	bool changed = false;

	if (move < 2) {
		changed = session_undo(session) != BANK_NONE;
		assert_int_equal(changed, snapshots->at > 0);
		snapshots->at -= changed ? 1 : 0;
	} else if (move < 4) {
		changed = session_redo(session) != BANK_NONE;
		assert_int_equal(
			changed, snapshots->at + 1 < snapshots->sheets->len);
		snapshots->at += changed ? 1 : 0;
	} else {
		size_t question = (size_t)g_rand_int_range(random, 0, 25);

		changed = change_at_random(session, random, question);
		if (changed) {
			snapshots_add(snapshots, session_sheet(session));
		}
	}
	assert_int_equal(session_revision(session) - revision, changed);
}

static void assert_at_snapshot(
	const struct session *session, const struct snapshots *snapshots)
{
	assert_true(sheet_equals(session_sheet(session),
		g_ptr_array_index(snapshots->sheets, snapshots->at)));
	assert_int_equal(session_can_undo(session), snapshots->at > 0);
	assert_int_equal(session_can_redo(session),
		snapshots->at + 1 < snapshots->sheets->len);
}

/* A random walk, then all the way back and all the way forth. */
static void walk(const struct bank *bank, GRand *random)
{
	int picks[FIXTURE_QUESTIONS];
	struct snapshots snapshots = {
		.sheets = g_ptr_array_new_with_free_func(free_sheet),
	};

	fixture_random_picks(random, picks);
	AUTO(session) session = session_of(bank, picks);

	g_ptr_array_add(snapshots.sheets, sheet_copy(session_sheet(session)));
	for (int i = 0; i < STEPS; i++) {
		walk_on(session, &snapshots, random);
		assert_at_snapshot(session, &snapshots);
	}
	while (session_undo(session) != BANK_NONE) {
		snapshots.at--;
		assert_at_snapshot(session, &snapshots);
	}
	assert_int_equal(snapshots.at, 0);
	while (session_redo(session) != BANK_NONE) {
		snapshots.at++;
		assert_at_snapshot(session, &snapshots);
	}
	assert_int_equal(snapshots.at + 1, snapshots.sheets->len);
	g_ptr_array_free(snapshots.sheets, TRUE);
}

static void session_journal__random_walks__as_a_list_of_snapshots(void **state)
{
	AUTO(bank) bank = fixture_bank();
	g_autoptr(GRand) random = g_rand_new_with_seed(SEED);

	(void)state;
	for (int i = 0; i < WALKS; i++) {
		walk(bank, random);
	}
}

/* The sheet as it was given, not only as the session first saw it. */
static void session_undo__to_the_start__the_sheet_as_given(void **state)
{
	AUTO(bank) bank = fixture_bank();
	g_autoptr(GRand) random = g_rand_new_with_seed(SEED);

	(void)state;
	for (int i = 0; i < WALKS; i++) {
		int picks[FIXTURE_QUESTIONS];

		fixture_random_picks(random, picks);
		struct sheet *sheet = fixture_sheet(bank, picks);

		(void)score_refresh(sheet, bank, fixture_today);
		AUTO(sheet) given = sheet_copy(sheet);
		AUTO(session) session = session_create(bank, sheet, next_day);

		for (int k = 0; k < STEPS; k++) {
			(void)change_at_random(session, random,
				(size_t)g_rand_int_range(random, 0, 25));
		}
		while (session_undo(session) != BANK_NONE) {
		}
		assert_true(sheet_equals(session_sheet(session), given));
	}
}

static void session_destroy__null__nothing(void **state)
{
	(void)state;
	session_destroy(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(session_create__empty_sheet__at_the_start),
		cmocka_unit_test(
			session_create__partly_answered__at_first_open),
		cmocka_unit_test(session_create__complete__at_the_first),
		cmocka_unit_test(session_go__beyond_the_bank__stays),
		cmocka_unit_test(session_choose__open_question__recorded),
		cmocka_unit_test(session_choose__same_again__no_change),
		cmocka_unit_test(
			session_choose__answer_of_earlier_day__thought_through_anew),
		cmocka_unit_test(session_choose__not_in_the_bank__false),
		cmocka_unit_test(
			session_mark_absent__where_allowed__full_with_a_mark),
		cmocka_unit_test(session_clear__answer_with_memo__memo_stays),
		cmocka_unit_test(
			session_clear__answer_without_memo__nothing_recorded),
		cmocka_unit_test(
			session_set_memo__any_question__kept_with_its_answer),
		cmocka_unit_test(
			session_set_memo__taken_back__nothing_recorded),
		cmocka_unit_test(
			session_set_memo__same_memo_of_earlier_day__no_change),
		cmocka_unit_test(
			session_set_names__changed_or_not__revision_not_journal),
		cmocka_unit_test(
			session_set_people__changed_or_not__revision_not_journal),
		cmocka_unit_test(
			session_corrections__after_an_export__until_it_goes_back),
		cmocka_unit_test(
			session_set_reason__answered_or_open__kept_or_false),
		cmocka_unit_test(session_undo__names_set_between__names_stay),
		cmocka_unit_test(session_undo__change__answer_and_place),
		cmocka_unit_test(session_redo__new_change_after_undo__cut_off),
		cmocka_unit_test(
			session_redo__call_that_changes_nothing__not_cut),
		cmocka_unit_test(
			session_finished__last_answer__set_once_and_undone),
		cmocka_unit_test(
			session_finished__complete_on_earlier_day__stays),
		cmocka_unit_test(
			session_undo__answer_unknown_to_the_bank__comes_back),
		cmocka_unit_test(
			session_journal__random_walks__as_a_list_of_snapshots),
		cmocka_unit_test(
			session_undo__to_the_start__the_sheet_as_given),
		cmocka_unit_test(session_destroy__null__nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
