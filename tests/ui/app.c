/* SPDX-License-Identifier: MIT */
/* What keys do: the rules of answering, of coming back, of saving. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <glib.h>
#include <string.h>

#include "core/score.h"
#include "play.h"
#include "ui/views.h"

#define ALL_FULL "FFFFFFFFFFFFFFFFFFFFFFFFF"

static struct stage stage;

static void open_at(const char *answers)
{
	stage_open(&stage, 0, answers, true);
}

static int teardown(void **state)
{
	(void)state;
	stage_close(&stage);
	return 0;
}

static const char *choice(const char *question)
{
	const struct answer *answer =
		sheet_answer(work_sheet(stage.app), question);

	return answer == NULL ? "" : answer->choice;
}

static size_t place(void)
{
	return session_place(work_session(stage.app));
}

static const char *view_name(void)
{
	return app_view(stage.app)->class->name;
}

static void assert_shows(const char *words)
{
	g_autofree char *dump = stage_dump(&stage, 80, 24);

	if (strstr(dump, words) == NULL) {
		fail_msg("not on the screen: %s\n%s", words, dump);
	}
}

static void assert_hides(const char *words)
{
	g_autofree char *dump = stage_dump(&stage, 80, 24);

	if (strstr(dump, words) != NULL) {
		fail_msg("on the screen: %s\n%s", words, dump);
	}
}

static void app_key__digit__answers_saves_and_goes_on(void **state)
{
	(void)state;
	open_at(NULL);
	stage_play(&stage, "2");
	assert_string_equal(choice("1"), "partial");
	assert_int_equal(stage.saves, 1);
	assert_int_equal(place(), 1);
	assert_shows("問1  一部実施している");
	assert_shows("保存済み");
}

static void app_key__enter_on_open_question__does_not_answer(void **state)
{
	(void)state;
	open_at(NULL);
	stage_play(&stage, "<Enter>");
	assert_string_equal(choice("1"), "");
	assert_int_equal(place(), 0);
	assert_int_equal(stage.saves, 0);
}

static void app_key__arrow_then_enter__answers(void **state)
{
	(void)state;
	open_at(NULL);
	stage_play(&stage, "<Down><Down>j<Up><Enter>");
	assert_string_equal(choice("1"), "partial");
}

static void app_key__unknown_digit__changes_nothing(void **state)
{
	(void)state;
	open_at(NULL);
	stage_play(&stage, "59x");
	assert_string_equal(choice("1"), "");
	assert_int_equal(place(), 0);
}

static void app_key__full_width_and_kana__work_as_keys(void **state)
{
	(void)state;
	open_at(NULL);
	stage_play(&stage, "３");
	assert_string_equal(choice("1"), "none");
	assert_shows("日本語入力がオン");
	stage_play(&stage, "１");
	assert_hides("日本語入力がオン");
	stage_play(&stage, "う");
	assert_string_equal(choice("2"), "");
}

static void app_key__back_and_answer_again__replaces(void **state)
{
	(void)state;
	open_at(NULL);
	stage_play(&stage, "1b3");
	assert_string_equal(choice("1"), "none");
	assert_int_equal(place(), 1);
}

static void app_key__back_and_same_answer__journals_nothing(void **state)
{
	(void)state;
	open_at(NULL);
	stage_play(&stage, "1b1u");
	assert_string_equal(choice("1"), "");
	assert_false(session_can_undo(work_session(stage.app)));
}

static void app_key__undo_redo__go_to_the_question(void **state)
{
	(void)state;
	open_at(NULL);
	stage_play(&stage, "123uu");
	assert_string_equal(choice("2"), "");
	assert_string_equal(choice("1"), "full");
	assert_int_equal(place(), 1);
	stage_play(&stage, "<C-y>");
	assert_string_equal(choice("2"), "partial");
	stage_play(&stage, "<C-z><C-z>");
	assert_string_equal(choice("1"), "");
}

static void app_key__absent__only_where_the_bank_allows(void **state)
{
	(void)state;
	open_at("FFFFFFFF");
	stage_play(&stage, "x");
	assert_string_equal(choice("9"), "full");
	assert_true(sheet_answer(work_sheet(stage.app), "9")->absent);
	stage_play(&stage, "x");
	assert_string_equal(choice("10"), "");
}

static void app_key__memo__keeps_lines_and_saves(void **state)
{
	(void)state;
	open_at(NULL);
	stage_play(&stage, "m倉庫のPC<Enter>q?1<Esc>");
	assert_string_equal(sheet_answer(work_sheet(stage.app), "1")->memo,
		"倉庫のPC\nq?1");
	assert_int_equal(stage.saves, 1);
	assert_string_equal(choice("1"), "");
	assert_string_equal(view_name(), "question");
}

static void app_stop__while_typing__keeps_the_memo(void **state)
{
	struct request request;

	(void)state;
	open_at(NULL);
	stage_play(&stage, "m途中まで");
	app_stop(stage.app);
	assert_string_equal(
		sheet_answer(work_sheet(stage.app), "1")->memo, "途中まで");
	assert_true(app_next_request(stage.app, &request));
	assert_int_equal(request.kind, REQUEST_SAVE);
	assert_false(app_next_request(stage.app, &request));
	assert_true(app_is_over(stage.app));
}

static void app_key__last_answer__leads_to_review_and_result(void **state)
{
	(void)state;
	open_at("FFFFFFFFFFFFFFFFFFFFFFFF");
	stage_play(&stage, "2");
	assert_string_equal(view_name(), "review");
	stage_play(&stage, "<Enter>");
	assert_string_equal(view_name(), "result");
	stage_play(&stage, "<Enter>");
	assert_string_equal(view_name(), "steps");
	stage_play(&stage, "<Enter>");
	assert_string_equal(view_name(), "find_out");
	stage_play(&stage, "<Enter>");
	assert_string_equal(view_name(), "result");
}

static void app_key__review_with_open_question__goes_to_it(void **state)
{
	(void)state;
	open_at("FFFFFFF.FFFFFFFFFFFFFFFF");
	session_go(work_session(stage.app), 24);
	stage_play(&stage, "1");
	assert_string_equal(view_name(), "review");
	stage_play(&stage, "<Enter>");
	assert_string_equal(view_name(), "question");
	assert_int_equal(place(), 7);
}

static void app_create__complete_sheet__opens_at_the_result(void **state)
{
	(void)state;
	open_at(ALL_FULL);
	assert_string_equal(view_name(), "result");
}

static void app_key__mend_a_complete_sheet__returns_to_overview(void **state)
{
	(void)state;
	open_at(ALL_FULL);
	stage_play(&stage, "b12<Enter>");
	assert_string_equal(view_name(), "question");
	assert_int_equal(place(), 11);
	stage_play(&stage, "3");
	assert_string_equal(choice("12"), "none");
	assert_string_equal(view_name(), "overview");
	stage_play(&stage, "r");
	assert_string_equal(view_name(), "review");
}

static void app_key__first_export__asks_names_once(void **state)
{
	(void)state;
	open_at(ALL_FULL);
	stage_play(&stage, "e");
	assert_string_equal(view_name(), "export");
	stage_play(&stage, "<Enter>");
	assert_string_equal(view_name(), "names");
	assert_int_equal(stage.exports, 0);
	stage_play(&stage, "有限会社みほん<Enter>佐藤<Enter>");
	assert_int_equal(stage.exports, 1);
	assert_string_equal(
		work_sheet(stage.app)->organisation, "有限会社みほん");
	assert_string_equal(work_sheet(stage.app)->person, "佐藤");
	stage_play(&stage, "e<Enter>");
	assert_int_equal(stage.exports, 2);
	assert_string_equal(view_name(), "result");
	assert_shows("書き出しました");
}

static void app_key__export_with_empty_names__asks_no_second_time(void **state)
{
	(void)state;
	open_at(ALL_FULL);
	stage_play(&stage, "e<Enter><Enter><Enter>e<Enter>");
	assert_int_equal(stage.exports, 2);
	assert_string_equal(work_sheet(stage.app)->organisation, "");
}

static void app_key__papers__written_from_the_menu(void **state)
{
	(void)state;
	open_at(ALL_FULL);
	stage_play(&stage, "e2");
	assert_string_equal(view_name(), "names");
	stage_play(&stage, "<Enter><Enter>");
	assert_int_equal(stage.exports, 1);
	assert_string_equal(view_name(), "result");
	stage_play(&stage, "e3");
	assert_string_equal(view_name(), "customer");
	stage_play(&stage, "e");
	assert_int_equal(stage.exports, 2);
	assert_string_equal(view_name(), "customer");
	stage_play(&stage, "bb");
	assert_string_equal(view_name(), "result");
}

/* Every time the menu is opened, nothing but the first ticks stands there. */
static void app_key__ticks__stay_until_the_menu_is_left(void **state)
{
	(void)state;
	open_at(ALL_FULL);
	stage_play(&stage, "e32");
	assert_true(customer_paper_tells(
		work_customer_paper(stage.app), CUSTOMER_SCORE));
	stage_play(&stage, "b3");
	assert_true(customer_paper_tells(
		work_customer_paper(stage.app), CUSTOMER_SCORE));
	stage_play(&stage, "bbe3");
	assert_false(customer_paper_tells(
		work_customer_paper(stage.app), CUSTOMER_SCORE));
	stage_play(&stage, "<Down> ");
	assert_true(customer_paper_tells(
		work_customer_paper(stage.app), CUSTOMER_SCORE));
	stage_play(&stage, "<Enter>");
	assert_false(customer_paper_tells(
		work_customer_paper(stage.app), CUSTOMER_SCORE));
}

static void app_key__language__switches_everything_live(void **state)
{
	(void)state;
	open_at(NULL);
	stage_play(&stage, "1?l<Esc>");
	assert_shows("Q1  Done");
	assert_shows("saved");
	stage_play(&stage, "?l<Esc>");
	assert_shows("問1  実施している");
}

static void app_key__language_switch__translates_the_status(void **state)
{
	(void)state;
	open_at(NULL);
	stage_play(&stage, "b");
	assert_shows("これが最初の問です");
	app_next_language(stage.app);
	assert_shows("This is the first question");
}

static void app_key__save_fails__says_so_until_it_works(void **state)
{
	(void)state;
	open_at(NULL);
	stage_break_disk(true);
	stage_play(&stage, "1");
	assert_shows("保存できません");
	assert_shows("大きなファイル");
	stage_play(&stage, "?<Esc>");
	assert_shows("大きなファイル");
	stage_break_disk(false);
	stage_play(&stage, "1");
	assert_shows("保存済み");
	assert_hides("大きなファイル");
}

static void app_key__pasted__is_no_command(void **state)
{
	struct key key = { .kind = UI_KEY_CHAR, .code_point = '1', true };

	(void)state;
	open_at(NULL);
	app_key(stage.app, key);
	assert_string_equal(choice("1"), "");
}

static void app_key__while_answering__shows_no_running_score(void **state)
{
	(void)state;
	open_at("FFFFFFFFFFFFFFFFFFFFFF");
	assert_hides("88");
	assert_hides("点");
}

static void app_key__ctrl_s__says_saved(void **state)
{
	(void)state;
	open_at(NULL);
	stage_play(&stage, "1<C-s>");
	assert_shows("保存済みです");
}

static void app_key__quit__is_over_without_questions(void **state)
{
	(void)state;
	open_at(NULL);
	stage_play(&stage, "1<C-c>");
	assert_true(app_is_over(stage.app));
}

/* Any keys at any size: no crash, and the screen keeps its size. */
static void app_key__random_keys__never_break(void **state)
{
	static const char *const keys[] = { "1", "2", "3", "4", "x", "b", "n",
		"o", "m", "?", "u", "<C-z>", "<C-y>", "<Enter>", "<Esc>",
		"<Up>", "<Down>", "<Left>", "<Right>", "<PageDown>", "<Home>",
		"<End>", "e", "w", "a", "r", "l", "あ", "漢", "<Backspace>",
		"<Delete>", "<Tab>", "9", "0", " ", "<F1>" };
	static const int sizes[][2] = { { 1, 1 }, { 2, 1 }, { 3, 2 }, { 5, 3 },
		{ 20, 5 }, { 40, 12 }, { 60, 20 }, { 64, 18 }, { 80, 24 },
		{ 120, 40 }, { 200, 50 } };
	g_autoptr(GRand) random = g_rand_new_with_seed(20261121);

	(void)state;
	stage_open(&stage, 0, NULL, false);
	for (int i = 0; i < 3000; i++) {
		size_t key = (size_t)g_rand_int_range(
			random, 0, (gint32)G_N_ELEMENTS(keys));
		size_t size = (size_t)g_rand_int_range(
			random, 0, (gint32)G_N_ELEMENTS(sizes));

		stage_draw(&stage, sizes[size][0], sizes[size][1]);
		stage_play(&stage, keys[key]);
		assert_false(app_is_over(stage.app));
	}
}

/* Only questions 3 and 4 have no rate among the first five. */
static void rates__before_the_answer__not_shown(void **state)
{
	static const struct {
		const char *answers;
		bool possible;
	} cases[] = { { NULL, false }, { "..FN", false }, { "U", true },
		{ ".P", true }, { "..FNN", true } };

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		stage_open(&stage, 0, cases[i].answers, true);
		assert_int_equal(view_action_is_enabled(app_view(stage.app),
					 stage.app, &view_rates_action),
			cases[i].possible);
		stage_close(&stage);
	}
	open_at(".P");
	app_push(stage.app, view_rates_create());
	assert_shows("71.4%");
	assert_shows("n = 4,191");
	assert_hides("73.0%");
}

static void rates__keys__back_to_where_one_was(void **state)
{
	static const char *const back[] = { "b", "n", "<Enter>", "<Esc>" };

	(void)state;
	open_at(ALL_FULL);
	for (size_t i = 0; i < G_N_ELEMENTS(back); i++) {
		stage_play(&stage, "n");
		assert_string_equal(view_name(), "rates");
		stage_play(&stage, back[i]);
		assert_string_equal(view_name(), "result");
	}
	stage_play(&stage, "wn");
	assert_string_equal(view_name(), "rates");
	stage_play(&stage, "b");
	assert_string_equal(view_name(), "arithmetic");
}

#define TEST(name) cmocka_unit_test_teardown(name, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(app_key__digit__answers_saves_and_goes_on),
		TEST(app_key__enter_on_open_question__does_not_answer),
		TEST(app_key__arrow_then_enter__answers),
		TEST(app_key__unknown_digit__changes_nothing),
		TEST(app_key__full_width_and_kana__work_as_keys),
		TEST(app_key__back_and_answer_again__replaces),
		TEST(app_key__back_and_same_answer__journals_nothing),
		TEST(app_key__undo_redo__go_to_the_question),
		TEST(app_key__absent__only_where_the_bank_allows),
		TEST(app_key__memo__keeps_lines_and_saves),
		TEST(app_stop__while_typing__keeps_the_memo),
		TEST(app_key__last_answer__leads_to_review_and_result),
		TEST(app_key__review_with_open_question__goes_to_it),
		TEST(app_create__complete_sheet__opens_at_the_result),
		TEST(app_key__mend_a_complete_sheet__returns_to_overview),
		TEST(app_key__first_export__asks_names_once),
		TEST(app_key__export_with_empty_names__asks_no_second_time),
		TEST(app_key__papers__written_from_the_menu),
		TEST(app_key__ticks__stay_until_the_menu_is_left),
		TEST(app_key__language__switches_everything_live),
		TEST(app_key__language_switch__translates_the_status),
		TEST(app_key__save_fails__says_so_until_it_works),
		TEST(app_key__pasted__is_no_command),
		TEST(app_key__while_answering__shows_no_running_score),
		TEST(app_key__ctrl_s__says_saved),
		TEST(app_key__quit__is_over_without_questions),
		TEST(app_key__random_keys__never_break),
		TEST(rates__before_the_answer__not_shown),
		TEST(rates__keys__back_to_where_one_was),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
