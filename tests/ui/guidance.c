/* SPDX-License-Identifier: MIT */
/* What keys do on the screens beside the questions: the prompt, the card for
 * now, the number of people, proposals of another bank, other kinds of
 * result. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <glib.h>
#include <string.h>

#include "play.h"

static struct stage stage;

static int teardown(void **state)
{
	(void)state;
	stage_close(&stage);
	return 0;
}

static void open_at(const char *answers)
{
	stage_open(&stage, 0, answers, true);
}

static const struct sheet *sheet(void)
{
	return work_sheet(stage.app);
}

static const char *choice(const char *question)
{
	const struct answer *answer = sheet_answer(sheet(), question);

	return answer == NULL ? "" : answer->choice;
}

static const char *named(size_t index)
{
	return sheet_named(sheet(), "important-information", index);
}

static void assert_view(const char *name)
{
	assert_string_equal(app_view(stage.app)->class->name, name);
}

static bool shows(const char *words)
{
	g_autofree char *dump = stage_dump(&stage, 80, 24);

	return strstr(dump, words) != NULL;
}

static void prompt__before_its_question__once(void **state)
{
	(void)state;
	open_at("FP");
	stage_play(&stage, "1");
	assert_view("prompt");
	stage_play(&stage, "<Enter>");
	assert_view("question");
	stage_play(&stage, "bn");
	assert_view("question");
}

static void prompt__question_answered_or_named_before__not_shown(void **state)
{
	(void)state;
	open_at("FFFF");
	stage_play(&stage, "bb");
	assert_view("question");
	assert_int_equal(session_place(work_session(stage.app)), 2);
	stage_play(&stage, "1");
	assert_view("question");
	assert_int_equal(session_place(work_session(stage.app)), 3);
}

static void prompt__digit__answers_the_question_below(void **state)
{
	(void)state;
	open_at("FFF");
	assert_view("prompt");
	stage_play(&stage, "2");
	assert_view("question");
	assert_string_equal(choice("4"), "partial");
}

static void prompt__undo_and_back__as_if_nothing_stood_there(void **state)
{
	(void)state;
	open_at("FF");
	stage_play(&stage, "1u");
	assert_view("question");
	assert_string_equal(choice("3"), "");
	stage_play(&stage, "1b");
	assert_int_equal(session_place(work_session(stage.app)), 2);
}

static void prompt__what_is_written__kept_and_under_the_questions(void **state)
{
	(void)state;
	open_at("FFF");
	stage_play(&stage, "w名簿<Enter><Enter>図面<Enter>");
	assert_view("prompt");
	assert_string_equal(named(0), "名簿");
	assert_string_equal(named(1), "図面");
	assert_null(named(2));
	assert_true(stage.saves > 0);
	stage_play(&stage, "<Enter>");
	assert_true(shows("うちの重要情報  名簿、図面"));
	stage_play(&stage, "1");
	assert_false(shows("うちの重要情報"));
	stage_play(&stage, "111");
	assert_true(shows("うちの重要情報  名簿、図面"));
	stage_play(&stage, "iw<Backspace><Backspace><Esc><Enter>");
	assert_true(shows("うちの重要情報  図面"));
}

static void prompt__leaving_while_writing__kept(void **state)
{
	(void)state;
	open_at("FFF");
	stage_play(&stage, "w名簿<C-c>");
	assert_true(app_is_over(stage.app));
	assert_string_equal(named(0), "名簿");
}

static void emergency__everywhere_but_in_text(void **state)
{
	static const char *const ways[] = { "", "?", "o", "1" };

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(ways); i++) {
		open_at("FF");
		stage_play(&stage, ways[i]);
		const struct view *before = app_view(stage.app);

		stage_play(&stage, "!");
		assert_view("emergency");
		assert_true(shows("電源は切らずに"));
		stage_play(&stage, "!");
		assert_view("emergency");
		stage_play(&stage, "<Esc>");
		assert_ptr_equal(app_view(stage.app), before);
		stage_close(&stage);
	}
	open_at("FF");
	stage_play(&stage, "m火事!<Esc>");
	assert_view("question");
	assert_string_equal(sheet_answer(sheet(), "3")->memo, "火事!");
}

static void emergency__full_width_key__the_same(void **state)
{
	(void)state;
	open_at("FF");
	stage_play(&stage, "！");
	assert_view("emergency");
}

static void people__number__leaves_out_other_sizes(void **state)
{
	(void)state;
	open_at("FFPPF FPNFP PPPFN NNFNN NNPNN");
	stage_play(&stage, "<Enter>");
	assert_true(shows("会社の人数を入れると"));
	stage_play(&stage, "s１２人<Enter>");
	assert_view("steps");
	assert_int_equal(sheet()->people, 12);
	assert_false(shows("会社の人数を入れると"));
	stage_play(&stage, "a<End>");
	assert_false(shows("9人まで"));
}

static void people__no_number__asked_again(void **state)
{
	(void)state;
	open_at("FFPPF FPNFP PPPFN NNFNN NNPNN");
	stage_play(&stage, "<Enter>s少し<Enter>");
	assert_view("people");
	assert_true(shows("数字で書いてください"));
	assert_int_equal(sheet()->people, 0);
	stage_play(&stage, "<Esc>");
	assert_view("steps");
}

static void proposal__match__taken_by_its_key_only(void **state)
{
	(void)state;
	stage_open_bank(&stage, 0, "ipa-rules-4.0", NULL, "PNUFF");
	assert_true(shows("問1は「一部実施している」でした"));
	assert_string_equal(choice("1"), "");
	stage_play(&stage, "<Enter>");
	assert_string_equal(choice("1"), "");
	stage_play(&stage, "p");
	assert_string_equal(choice("1"), "partial");
	assert_string_equal(sheet_answer(sheet(), "1")->from, "ipa-25");
	stage_play(&stage, "1");
	assert_string_equal(choice("2"), "full");
	assert_string_equal(sheet_answer(sheet(), "2")->from, "self");
	stage_play(&stage, "p");
	assert_string_equal(choice("3"), "unknown");
}

static void proposal__part__said_but_not_taken(void **state)
{
	(void)state;
	stage_open_bank(&stage, 0, "ipa-rules-4.0", "FFF", "PNUFF");
	assert_true(shows("問4は「実施している」でした"));
	stage_play(&stage, "p");
	assert_string_equal(choice("4"), "");
}

static void proposal__open_or_absent_there__nothing_to_take(void **state)
{
	(void)state;
	stage_open_bank(&stage, 0, "ipa-rules-4.0", NULL, ".");
	assert_false(shows("問1は「"));
	stage_play(&stage, "p");
	assert_string_equal(choice("1"), "");
}

static void outcome__choice__says_what_it_means(void **state)
{
	(void)state;
	stage_open_bank(&stage, 0, "approach", NULL, NULL);
	stage_play(&stage, "1");
	assert_view("result");
	assert_true(shows("Lv.1"));
	assert_true(shows("10大脅威"));
	assert_false(shows("点"));
}

static void outcome__checklist__gaps_without_points(void **state)
{
	(void)state;
	stage_open_bank(&stage, 0, "incident-ready", "FFFFF NFFFF FF", NULL);
	assert_view("result");
	assert_true(shows("11問  決めて紙にあり、全員が知っている"));
	assert_true(shows("問6"));
	assert_false(shows("問5"));
	assert_false(shows("満点"));
}

#define on_stage(test) cmocka_unit_test_teardown(test, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		on_stage(prompt__before_its_question__once),
		on_stage(prompt__question_answered_or_named_before__not_shown),
		on_stage(prompt__digit__answers_the_question_below),
		on_stage(prompt__undo_and_back__as_if_nothing_stood_there),
		on_stage(prompt__what_is_written__kept_and_under_the_questions),
		on_stage(prompt__leaving_while_writing__kept),
		on_stage(emergency__everywhere_but_in_text),
		on_stage(emergency__full_width_key__the_same),
		on_stage(people__number__leaves_out_other_sizes),
		on_stage(people__no_number__asked_again),
		on_stage(proposal__match__taken_by_its_key_only),
		on_stage(proposal__part__said_but_not_taken),
		on_stage(proposal__open_or_absent_there__nothing_to_take),
		on_stage(outcome__choice__says_what_it_means),
		on_stage(outcome__checklist__gaps_without_points),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
