/* SPDX-License-Identifier: MIT */
/* Home, the first check with its rest, and the retake with its reasons. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <glib.h>
#include <string.h>

#include "play.h"

#define BEFORE "PFNUN PPNFN NPNNF NFFPN NPFNN"
#define OLDER "NNNUN PPNUN NPNNN NFFPN NPUNN"

static const char *const checks[] = { OLDER, BEFORE };

static struct stage stage;

static int teardown(void **state)
{
	(void)state;
	stage_close(&stage);
	return 0;
}

static const struct sheet *sheet(void)
{
	return work_sheet(stage.app);
}

static const struct answer *answer(const char *question)
{
	return sheet_answer(sheet(), question);
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

static void home__first_start__one_thing(void **state)
{
	(void)state;
	stage_open_home(&stage, 0, NULL, 0);
	assert_view("home");
	assert_true(shows("Enter キーで診断を始めます"));
	assert_false(shows("ほかの診断"));
	stage_play(&stage, "1");
	assert_view("home");
	stage_play(&stage, "<Enter>");
	assert_view("question");
	assert_string_equal(sheet()->previous, "");
}

static void home__later__how_things_stand(void **state)
{
	(void)state;
	stage_open_home(&stage, 0, checks, 2);
	assert_true(shows("株式会社サンプル印刷"));
	assert_true(shows("前回の診断"));
	assert_true(shows("2026年度 第3四半期の診断の時期です"));
	assert_true(shows("わからない 1問の続き"));
}

static void home__back_from_a_check__counts_it(void **state)
{
	(void)state;
	stage_open_home(&stage, 0, checks, 2);
	stage_play(&stage, "1<Enter>1");
	assert_view("reason");
	stage_play(&stage, "<Enter>q");
	assert_true(app_is_over(stage.app));
}

static void home__after_the_check__next_day_named(void **state)
{
	(void)state;
	stage_open_home(&stage, 0, checks, 2);
	stage_play(&stage, "1<Enter>");
	for (int i = 0; i < 40 &&
			strcmp(app_view(stage.app)->class->name, "result") != 0;
		i++) {
		stage_play(&stage, "<Enter>");
	}
	assert_view("result");
	stage_play(&stage, "h");
	assert_view("home");
	assert_true(shows("次の診断は 2027年2月21日"));
	assert_true(shows(">  1  前回の結果を見る"));
}

static void first_check__after_the_basic_questions__may_rest(void **state)
{
	(void)state;
	stage_open_home(&stage, 0, NULL, 0);
	stage_play(&stage, "<Enter>111<Enter>23");
	assert_view("pause");
	assert_true(shows("今日できることを1つ"));
	stage_play(&stage, "<Enter>");
	assert_view("question");
	assert_int_equal(session_place(work_session(stage.app)), 5);
	stage_play(&stage, "b2");
	assert_view("pause");
	stage_play(&stage, "1");
	assert_string_equal(answer("6")->choice, "full");
}

static void retake__enter__says_the_same_with_its_memo(void **state)
{
	(void)state;
	stage_open_home(&stage, 0, checks, 2);
	sheet_set(&sheet_answer_make(stage_sheet(&stage, 1), "1")->memo,
		"倉庫だけ");
	stage_play(&stage, "1");
	assert_view("retake");
	stage_play(&stage, "<Enter>");
	assert_true(shows("前回 2026年8月20日"));
	stage_play(&stage, "<Enter>");
	assert_view("question");
	assert_string_equal(answer("1")->choice, "partial");
	assert_string_equal(answer("1")->memo, "倉庫だけ");
	assert_string_equal(answer("1")->from, "self");
	assert_string_equal(answer("1")->reason, "");
}

static void retake__differs__one_key_says_why(void **state)
{
	(void)state;
	stage_open_home(&stage, 0, checks, 2);
	stage_play(&stage, "1<Enter>1");
	assert_view("reason");
	assert_true(shows("前回は一部、今回は実施"));
	stage_play(&stage, "1");
	assert_view("question");
	assert_string_equal(answer("1")->reason, "done");
	stage_play(&stage, "2");
	assert_view("reason");
	stage_play(&stage, "<Enter>");
	assert_string_equal(answer("2")->choice, "partial");
	assert_string_equal(answer("2")->reason, "");
}

/* わからない to anything is a review by itself. */
static void retake__unsure_before_or_now__no_reason_asked(void **state)
{
	(void)state;
	stage_open_home(&stage, 0, checks, 2);
	stage_play(&stage, "1<Enter><Enter><Enter><Enter>2");
	assert_string_equal(answer("4")->choice, "partial");
	assert_view("question");
	stage_play(&stage, "4");
	assert_string_equal(answer("5")->choice, "unknown");
	assert_view("question");
}

static void retake__rest__one_key_keeps_it(void **state)
{
	size_t keys = 0;

	(void)state;
	stage_open_home(&stage, 0, checks, 2);
	sheet_set(
		&sheet_answer_make(stage_sheet(&stage, 1), "25")->memo, "来年");
	stage_play(&stage, "1<Enter>");
	while (strcmp(app_view(stage.app)->class->name, "rest") != 0) {
		stage_play(&stage, "<Enter>");
		assert_true(++keys < 30);
	}
	assert_true(shows("前回と同じですか"));
	stage_play(&stage, "<Enter>");
	assert_view("review");
	assert_true(sheet_is_complete(sheet(), work_bank(stage.app)));
	assert_string_equal(answer("25")->from, "previous");
	assert_string_equal(answer("25")->memo, "来年");
	assert_int_equal(answer("25")->on.month, 8);
	/* With the start, the rest, the review and two exports: under 40. */
	assert_true(keys + 8 < 40);
}

static void retake__old_sheet__as_it_was(void **state)
{
	(void)state;
	stage_open_home(&stage, 0, checks, 2);
	AUTO(sheet) before = sheet_copy(stage_sheet(&stage, 1));

	stage_play(&stage, "1<Enter>1132");
	assert_true(sheet_equals(before, stage_sheet(&stage, 1)));
}

static void retake__finished_action__beside_its_question(void **state)
{
	(void)state;
	stage_open_home(&stage, 0, checks, 2);
	struct plan_offer offer = { .bank = stage.bank,
		.item = { .priority = PRIORITY_NOW, .question = 0 },
		.language = "ja",
		.checked = { 2026, 8, 20 } };

	assert_true(plan_adopt(
		stage.company->plan, &offer, (struct date){ 2026, 8, 21 }));
	assert_true(plan_set_status(stage.company->plan, 0, PLAN_DONE,
		(struct date){ 2026, 9, 1 }));
	stage_play(&stage, "1");
	assert_true(shows("前回から終えた対策"));
	stage_play(&stage, "<Enter>");
	assert_true(shows("終えた対策"));
	assert_true(shows("決めた対策は全部終わっています"));
	/* It proposes and never sets. */
	assert_null(answer("1"));
}

static void unsure__from_home__in_the_same_sheet(void **state)
{
	(void)state;
	stage_open_home(&stage, 0, checks, 2);
	stage_play(&stage, "2");
	assert_view("question");
	assert_string_equal(sheet()->id, "check-1");
	assert_int_equal(session_place(work_session(stage.app)), 3);
	stage_play(&stage, "1");
	assert_view("result");
	assert_string_equal(answer("4")->choice, "full");
}

static void memo__of_the_best_answer__asks_for_proof(void **state)
{
	(void)state;
	stage_open(&stage, 0, "FN", true);
	stage_play(&stage, "bbm");
	assert_true(shows("実施の根拠"));
	stage_play(&stage, "<Esc><Enter>m");
	assert_false(shows("実施の根拠"));
}

#define on_stage(test) cmocka_unit_test_teardown(test, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		on_stage(home__first_start__one_thing),
		on_stage(home__later__how_things_stand),
		on_stage(home__back_from_a_check__counts_it),
		on_stage(home__after_the_check__next_day_named),
		on_stage(first_check__after_the_basic_questions__may_rest),
		on_stage(retake__enter__says_the_same_with_its_memo),
		on_stage(retake__differs__one_key_says_why),
		on_stage(retake__unsure_before_or_now__no_reason_asked),
		on_stage(retake__rest__one_key_keeps_it),
		on_stage(retake__old_sheet__as_it_was),
		on_stage(retake__finished_action__beside_its_question),
		on_stage(unsure__from_home__in_the_same_sheet),
		on_stage(memo__of_the_best_answer__asks_for_proof),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
