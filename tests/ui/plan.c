/* SPDX-License-Identifier: MIT */
/* The plan on the screens: what keys put into it, and that to try something
 * out changes nothing. Today is 21 November 2026. */
#include "core/plan.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <glib.h>
#include <string.h>

#include "core/score.h"
#include "play.h"

/* Advice: question 24 (at once), 3, 4, 11, 8, 15 and more. */
#define ANSWERS "FFPPF FPNFP PPPFN NNFNN NNPNN"

static struct stage stage;

static void open_steps(void)
{
	stage_open(&stage, 0, ANSWERS, true);
	stage_play(&stage, "<Enter>");
}

static int teardown(void **state)
{
	(void)state;
	stage_close(&stage);
	return 0;
}

static struct plan *plan(void)
{
	return stage.company->plan;
}

/* The item of the first action of a question. */
static const struct plan_item *item_of(const char *action)
{
	size_t index = plan_find(plan(), "ipa-25", action);

	if (index == PLAN_NONE) {
		fail_msg("not in the plan: %s", action);
	}
	return plan_at(plan(), index);
}

static void assert_day(struct date date, const char *expected)
{
	char text[DATE_TEXT_BYTES];

	date_format(date, text);
	assert_string_equal(text, expected);
}

static const char *view_name(void)
{
	return app_view(stage.app)->class->name;
}

static void assert_shows(const char *words)
{
	g_autofree char *dump = stage_dump(&stage, 100, 60);

	if (strstr(dump, words) == NULL) {
		fail_msg("not on the screen: %s\n%s", words, dump);
	}
}

static void assert_hides(const char *words)
{
	g_autofree char *dump = stage_dump(&stage, 100, 60);

	if (strstr(dump, words) != NULL) {
		fail_msg("on the screen: %s\n%s", words, dump);
	}
}

static void adopt__enter__in_the_plan_and_its_day_said(void **state)
{
	(void)state;
	open_steps();
	stage_play(&stage, "p<Enter>");
	assert_int_equal(plan_count(plan()), 1);
	assert_int_equal(stage.plan_saves, 1);
	assert_int_equal(stage.saves, 0);
	assert_day(item_of("24.1")->due, "2026-12-05");
	assert_shows("計画に入れました。期日は 2026年12月5日（土） です");
	assert_shows("早急に   計画に入れた");
	stage_play(&stage, "<Down><Enter>");
	assert_day(plan_at(plan(), 1)->due, "2027-02-21");
	assert_string_equal(view_name(), "adopt");
}

static void adopt__enter_again__opens_the_item(void **state)
{
	(void)state;
	open_steps();
	stage_play(&stage, "p<Enter><Enter>");
	assert_string_equal(view_name(), "plan_item");
	stage_play(&stage, "山田<Enter><Enter><Enter>");
	assert_string_equal(view_name(), "adopt");
	assert_string_equal(item_of("24.1")->owner, "山田");
	assert_shows("担当 山田");
}

static void adopt__digit__moves_the_focus_only(void **state)
{
	(void)state;
	open_steps();
	stage_play(&stage, "p3");
	assert_int_equal(plan_count(plan()), 0);
	stage_play(&stage, "3");
	assert_int_equal(plan_count(plan()), 1);
	assert_string_equal(plan_at(plan(), 0)->question, "4");
}

static void adopt__put_off__with_a_reason_and_in_its_place(void **state)
{
	(void)state;
	open_steps();
	stage_play(&stage, "px予算がつくまで");
	assert_int_equal(plan_count(plan()), 0);
	stage_play(&stage, "<Enter>");
	assert_int_equal(item_of("24.1")->decision, PLAN_DEFERRED);
	assert_string_equal(item_of("24.1")->reason, "予算がつくまで");
	assert_shows("早急に   見送り   理由: 予算がつくまで");
	stage_play(&stage, "<Down>x<Esc>");
	assert_int_equal(plan_count(plan()), 1);
	stage_play(&stage, "x<Enter>");
	assert_string_equal(plan_at(plan(), 1)->reason, "");
	stage_play(&stage, "<Up><Enter>");
	assert_int_equal(item_of("24.1")->decision, PLAN_ADOPTED);
	assert_day(item_of("24.1")->due, "2026-12-05");
}

static void adopt__put_off_and_left__nothing_decided(void **state)
{
	(void)state;
	open_steps();
	stage_play(&stage, "px予算<C-c>");
	assert_int_equal(plan_count(plan()), 0);
	assert_int_equal(stage.plan_saves, 0);
}

static void adopt__first_six__but_not_what_was_put_off(void **state)
{
	(void)state;
	open_steps();
	stage_play(&stage, "p<Down>x<Enter>a");
	assert_int_equal(plan_count(plan()), ADVICE_FIRST);
	assert_int_equal(item_of("3.1")->decision, PLAN_DEFERRED);
	assert_shows("5つを計画に入れました");
	assert_int_equal(stage.plan_saves, 2);
	assert_hides("a はじめの6つ");
	stage_play(&stage, "a");
	assert_int_equal(plan_count(plan()), ADVICE_FIRST);
}

static void adopt__form__of_the_action_in_focus_only(void **state)
{
	(void)state;
	open_steps();
	stage_play(&stage, "pf");
	assert_string_equal(stage.form, "emergency");
	assert_shows("様式を書き出しました");
	stage_play(&stage, "<Down>f");
	assert_string_equal(stage.form, "password");
	assert_int_equal(plan_count(plan()), 0);
	stage.form = NULL;
	/* Question 4: the first action has no form. */
	stage_play(&stage, "<Down>f");
	assert_null(stage.form);
	assert_hides("f 様式");
}

static void plan__form__also_where_the_plan_is_read_only(void **state)
{
	(void)state;
	open_steps();
	stage_play(&stage, "p<Enter>");
	plan_set_read_only(plan());
	stage_play(&stage, "vf");
	assert_string_equal(view_name(), "plan");
	assert_string_equal(stage.form, "emergency");
}

static void find_out__form__while_the_vendor_is_to_be_asked(void **state)
{
	(void)state;
	stage_open(&stage, 0, "UFFFF FFFFF FFFFF FFFFF FFFFF", true);
	stage_play(&stage, "<Enter><Enter>");
	assert_string_equal(view_name(), "find_out");
	stage_play(&stage, "f");
	assert_string_equal(stage.form, "vendor");
	stage_close(&stage);
	/* Question 5 asks the staff. */
	stage_open(&stage, 0, "FFFFU FFFFF FFFFF FFFFF FFFFF", true);
	stage_play(&stage, "<Enter><Enter>f");
	assert_string_equal(view_name(), "find_out");
	assert_null(stage.form);
}

static void adopt__no_plan_to_write__not_offered(void **state)
{
	(void)state;
	open_steps();
	plan_set_read_only(plan());
	assert_hides("p 計画に入れる");
	stage_play(&stage, "p");
	assert_string_equal(view_name(), "steps");
	stage.company->plan = NULL;
	stage_play(&stage, "pv");
	assert_string_equal(view_name(), "steps");
}

static void plan__digits__state_of_the_focused_item(void **state)
{
	(void)state;
	open_steps();
	stage_play(&stage, "pav2<Down>3");
	assert_int_equal(item_of("24.1")->status, PLAN_DOING);
	assert_day(item_of("24.1")->started, "2026-11-21");
	assert_int_equal(item_of("3.1")->status, PLAN_DONE);
	assert_day(item_of("3.1")->finished, "2026-11-21");
	assert_int_equal(stage.plan_saves, 3);
	assert_shows("計画   未着手 4   着手 1   終了 1");
	assert_shows("計画を保存しました");
	stage_play(&stage, "3");
	assert_int_equal(stage.plan_saves, 3);
	stage_play(&stage, "1");
	assert_int_equal(item_of("3.1")->status, PLAN_TODO);
}

/* Nothing moves away under the hand; the next time what is done stands
 * below. */
static void plan__done__in_its_place_until_opened_again(void **state)
{
	const char *before = NULL;
	const char *after = NULL;

	(void)state;
	open_steps();
	stage_play(&stage, "pav3");
	g_autofree char *dump = stage_dump(&stage, 100, 60);

	before = strstr(dump, "問24 ");
	after = strstr(dump, "問3 ");
	assert_true(before != NULL && after != NULL && before < after);
	stage_play(&stage, "bv");
	g_autofree char *again = stage_dump(&stage, 100, 60);

	before = strstr(again, "問24 ");
	after = strstr(again, "問3 ");
	assert_true(before != NULL && after != NULL && after < before);
}

static void plan__state_of_what_was_put_off__taken_up(void **state)
{
	(void)state;
	open_steps();
	stage_play(&stage, "px予算<Enter>v2");
	assert_int_equal(item_of("24.1")->decision, PLAN_ADOPTED);
	assert_int_equal(item_of("24.1")->status, PLAN_DOING);
	stage_play(&stage, "x人が足りない<Enter>1");
	assert_int_equal(item_of("24.1")->status, PLAN_TODO);
	assert_int_equal(item_of("24.1")->decision, PLAN_ADOPTED);
	assert_string_equal(item_of("24.1")->reason, "");
}

static void plan__put_off__reason_can_be_mended(void **state)
{
	(void)state;
	open_steps();
	stage_play(&stage, "pavx予算<Enter>");
	assert_string_equal(item_of("24.1")->reason, "予算");
	stage_play(&stage, "<Enter>がない<Enter>");
	assert_string_equal(item_of("24.1")->reason, "予算がない");
	assert_shows("見送り 1");
}

static void plan__done__cannot_be_put_off(void **state)
{
	(void)state;
	open_steps();
	stage_play(&stage, "pav3x");
	assert_string_equal(view_name(), "plan");
	assert_hides("x 見送る");
}

/* Types over the day of the focused item. */
static void type_due(const char *text)
{
	stage_play(&stage, "<Enter><Enter><Home>");
	for (size_t i = 0; i < 20; i++) {
		stage_play(&stage, "<Delete>");
	}
	stage_play(&stage, text);
	stage_play(&stage, "<Enter><Enter>");
}

static void plan_item__due_day__as_people_write_it(void **state)
{
	static const char *const days[][2] = { { "2026-12-10", "2026-12-10" },
		{ "12/11", "2026-12-11" }, { "令和8年12月12日", "2026-12-12" },
		{ "１２月１３日", "2026-12-13" }, { "1/10", "2027-01-10" },
		{ "", "" } };

	(void)state;
	open_steps();
	stage_play(&stage, "p<Enter>v");
	for (size_t i = 0; i < G_N_ELEMENTS(days); i++) {
		type_due(days[i][0]);
		assert_string_equal(view_name(), "plan");
		assert_day(item_of("24.1")->due, days[i][1]);
	}
	assert_hides("期日");
}

static void plan_item__wrong_day__asked_again_and_nothing_lost(void **state)
{
	(void)state;
	open_steps();
	stage_play(&stage, "p<Enter>v<Enter>山田<Enter>ごろ<Enter>");
	assert_string_equal(view_name(), "plan_item");
	assert_shows("期日は 12/5、2026-12-05、令和8年12月5日");
	stage_play(&stage, "<Down>メモ<Enter>");
	assert_string_equal(view_name(), "plan_item");
	assert_shows("期日は 12/5、2026-12-05、令和8年12月5日");
	assert_string_equal(item_of("24.1")->owner, "山田");
	assert_string_equal(item_of("24.1")->note, "メモ");
	assert_day(item_of("24.1")->due, "2026-12-05");
	stage_play(&stage, "<Backspace><Backspace><Enter><Enter>");
	assert_string_equal(view_name(), "plan");
}

static void plan_item__left_on_the_way__kept(void **state)
{
	(void)state;
	open_steps();
	stage_play(&stage, "p<Enter>v<Enter>山田<C-c>");
	assert_string_equal(item_of("24.1")->owner, "山田");
	assert_int_equal(stage.plan_saves, 2);
}

static void plan_item__nothing_changed__not_saved(void **state)
{
	(void)state;
	open_steps();
	stage_play(&stage, "p<Enter>v<Enter><Enter><Enter><Enter>");
	assert_string_equal(view_name(), "plan");
	assert_int_equal(stage.plan_saves, 1);
}

static void plan__past_day__said_in_words(void **state)
{
	(void)state;
	open_steps();
	stage_play(&stage, "p<Enter>v");
	type_due("2026-11-20");
	assert_shows("期日を過ぎた   未着手   期日 2026年11月20日（金）");
	assert_shows("期日を過ぎた 1");
	stage_play(&stage, "3");
	assert_hides("期日を過ぎた");
}

static void plan__read_only__says_so_and_changes_nothing(void **state)
{
	(void)state;
	open_steps();
	stage_play(&stage, "pa");
	plan_set_read_only(plan());
	unsigned before = plan_revision(plan());

	stage_play(&stage, "v123x<Down>2");
	assert_shows("この計画は見るだけです");
	assert_string_equal(view_name(), "plan");
	assert_int_equal(plan_revision(plan()), before);
	assert_int_equal(stage.plan_saves, 1);
	stage_play(&stage, "<Enter>");
	assert_string_equal(view_name(), "adopt");
	stage_play(&stage, "<Enter>x");
	assert_string_equal(view_name(), "adopt");
	assert_int_equal(plan_revision(plan()), before);
}

static void plan__empty__how_to_fill_it(void **state)
{
	(void)state;
	open_steps();
	stage_play(&stage, "v123xc");
	assert_shows("計画はまだ空です");
	stage_play(&stage, "<Enter>");
	assert_string_equal(view_name(), "steps");
}

static void plan__calendar__asked_for_and_its_place_shown(void **state)
{
	(void)state;
	open_steps();
	stage_play(&stage, "pavc");
	assert_shows("対策の予定.ics");
}

static void plan__from_home__keeps_what_was_adopted(void **state)
{
	static const char *const checks[] = { ANSWERS };

	(void)state;
	stage_open_home(&stage, 0, checks, 1);
	stage_play(&stage, "2<Enter>pabh");
	assert_string_equal(view_name(), "home");
	assert_shows("未着手 6   着手 0   終了 0");
	stage_play(&stage, "32");
	assert_string_equal(view_name(), "plan");
	stage_play(&stage, "b");
	assert_shows("未着手 5   着手 1   終了 0");
}

/* A done action makes room for the next step of its question. */
static void plan__done__gone_from_the_advice(void **state)
{
	(void)state;
	open_steps();
	stage_play(&stage, "p<Enter>v3bb");
	AUTO(advice) advice = work_advice(stage.app);
	const struct action *first =
		&stage.bank->questions[advice->items[0].question]
			 .actions[advice->items[0].action];

	assert_string_not_equal(first->id, "24.1");
}

static struct sheet *sheet_now(void)
{
	return sheet_copy(work_sheet(stage.app));
}

static void what_if__raised_and_left__nothing_has_changed(void **state)
{
	static const char *const ways_out[] = { "b", "<Esc>", "<Left>" };

	(void)state;
	stage_open(&stage, 0, ANSWERS, true);
	AUTO(sheet) before = sheet_now();
	unsigned revision = session_revision(work_session(stage.app));

	for (size_t i = 0; i < G_N_ELEMENTS(ways_out); i++) {
		stage_play(&stage, "t<Enter><Down> <Down><Enter>12345");
		assert_string_equal(view_name(), "what_if");
		stage_play(&stage, ways_out[i]);
		assert_string_equal(view_name(), "result");
		assert_true(sheet_equals(work_sheet(stage.app), before));
	}
	stage_play(&stage, "t<Enter><C-c>");
	assert_true(sheet_equals(work_sheet(stage.app), before));
	assert_int_equal(session_revision(work_session(stage.app)), revision);
	assert_int_equal(stage.saves, 0);
	assert_int_equal(stage.plan_saves, 0);
	assert_int_equal(plan_count(plan()), 0);
}

/* In the outline, which small windows show. */
static void assert_says(const char *label, const char *words)
{
	GArray *outline = outline_create();
	bool found = false;

	app_view(stage.app)->class->outline(
		app_view(stage.app), stage.app, outline);
	for (size_t i = 0; i < outline->len; i++) {
		const struct outline_item *item =
			&g_array_index(outline, struct outline_item, i);

		found = found || (strcmp(item->label, label) == 0 &&
					 strcmp(item->text, words) == 0);
	}
	outline_destroy(outline);
	if (!found) {
		fail_msg("not said: %s %s", label, words);
	}
}

static void what_if__raised__score_band_and_steps_move(void **state)
{
	(void)state;
	stage_open(&stage, 0, ANSWERS, true);
	stage_play(&stage, "t");
	assert_says("ためすと", "44点   事故がいつ起きても不思議ではない");
	assert_says("", "この一覧を上から2個終えると50点台です");
	/* 問3, 問4 and 問7 were partial. */
	stage_play(&stage, "<Enter><Down> <Down><Enter>");
	assert_says("ためすと", "50点   対策が不十分");
	assert_says("いまは", "44点   事故がいつ起きても不思議ではない");
	assert_shows("ためしに 実施 (いまは 一部)");
	stage_play(&stage, "<Enter>");
	assert_says("ためすと", "48点   事故がいつ起きても不思議ではない");
	assert_says("", "この一覧を上から1個終えると50点台です");
}

static void what_if__bank_without_points__not_offered(void **state)
{
	(void)state;
	stage_open_bank(&stage, 0, "incident-ready", "FPNFU FPNFF FP", NULL);
	stage_play(&stage, "t");
	assert_string_not_equal(view_name(), "what_if");
	stage_play(&stage, "<Enter>t");
	assert_string_not_equal(view_name(), "what_if");
}

#define TEST(name) cmocka_unit_test_teardown(name, teardown)

/* The file keeps the words as they were copied. */
static void plan__other_language__words_of_the_bank(void **state)
{
	(void)state;
	open_steps();
	stage_play(&stage, "p<Enter>v");
	assert_shows("困ったときの電話先");
	stage_play(&stage, "b<Esc>?lb");
	stage_play(&stage, "v");
	assert_shows("Put up a page with the numbers to call");
	assert_true(g_str_has_prefix(item_of("24.1")->text, "困ったときの"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(adopt__enter__in_the_plan_and_its_day_said),
		TEST(adopt__enter_again__opens_the_item),
		TEST(adopt__digit__moves_the_focus_only),
		TEST(adopt__put_off__with_a_reason_and_in_its_place),
		TEST(adopt__put_off_and_left__nothing_decided),
		TEST(adopt__first_six__but_not_what_was_put_off),
		TEST(adopt__form__of_the_action_in_focus_only),
		TEST(plan__form__also_where_the_plan_is_read_only),
		TEST(find_out__form__while_the_vendor_is_to_be_asked),
		TEST(adopt__no_plan_to_write__not_offered),
		TEST(plan__digits__state_of_the_focused_item),
		TEST(plan__done__in_its_place_until_opened_again),
		TEST(plan__state_of_what_was_put_off__taken_up),
		TEST(plan__put_off__reason_can_be_mended),
		TEST(plan__done__cannot_be_put_off),
		TEST(plan_item__due_day__as_people_write_it),
		TEST(plan_item__wrong_day__asked_again_and_nothing_lost),
		TEST(plan_item__left_on_the_way__kept),
		TEST(plan_item__nothing_changed__not_saved),
		TEST(plan__past_day__said_in_words),
		TEST(plan__read_only__says_so_and_changes_nothing),
		TEST(plan__empty__how_to_fill_it),
		TEST(plan__calendar__asked_for_and_its_place_shown),
		TEST(plan__from_home__keeps_what_was_adopted),
		TEST(plan__done__gone_from_the_advice),
		TEST(plan__other_language__words_of_the_bank),
		TEST(what_if__raised_and_left__nothing_has_changed),
		TEST(what_if__raised__score_band_and_steps_move),
		TEST(what_if__bank_without_points__not_offered),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
