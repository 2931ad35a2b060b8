/* SPDX-License-Identifier: MIT */
/* What stands in the history, what its keys do, and how one comes to a
 * comparison. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <glib.h>
#include <string.h>

#include "play.h"
#include "ui/views.h"

#define OLDEST "NNNUN PPNUN NPNNN NFFPN NPUNN"
#define MIDDLE "PFNUN PPNFN NPNNF NFFPN NPFNN"
#define NEWEST "PFNUN PPNNN NPNNF NFFPN NPFNN"

#define TO_HISTORY "5"

static const char *const checks[] = { OLDEST, MIDDLE, NEWEST };

static struct stage stage;

static int setup(void **state)
{
	(void)state;
	stage_open_home(&stage, 0, checks, G_N_ELEMENTS(checks));
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	stage_close(&stage);
	return 0;
}

static void assert_view(const char *name)
{
	assert_string_equal(app_view(stage.app)->class->name, name);
}

static bool shows(const char *words)
{
	g_autofree char *dump = stage_dump(&stage, 100, 60);

	return strstr(dump, words) != NULL;
}

static struct result_source *check(size_t index)
{
	return (struct result_source *)(gsize)&stage.company->checks[index];
}

static struct sheet *sheet(size_t index)
{
	return stage_sheet(&stage, index);
}

static void history__enter__compares_with_the_one_before(void **state)
{
	(void)state;
	stage_play(&stage, TO_HISTORY "<Enter>");
	assert_view("comparison");
	assert_true(shows("前回  2026年5月20日"));
	assert_true(shows("今回  2026年8月20日"));
	stage_play(&stage, "b<Up><Enter>");
	assert_true(shows("前回  2026年2月20日"));
	stage_play(&stage, "bb");
	assert_view("home");
}

static void history__number__compares_that_one(void **state)
{
	(void)state;
	stage_play(&stage, TO_HISTORY "2");
	assert_true(shows("今回  2026年5月20日"));
}

static void history__first_check__has_none_before(void **state)
{
	(void)state;
	stage_play(&stage, TO_HISTORY "<Home><Enter>");
	assert_view("history");
	assert_true(shows("これより前の診断がない"));
}

static void history__unfinished_check__not_listed(void **state)
{
	(void)state;
	sheet(1)->finished = (struct date){ .year = 0 };
	stage_play(&stage, TO_HISTORY);
	assert_false(shows("2026年5月20日"));
	stage_play(&stage, "<Enter>");
	assert_true(shows("前回  2026年2月20日"));
	assert_true(shows("今回  2026年8月20日"));
}

/* The seam lies between the checks that are listed, though the first one of
 * the new edition is not finished. */
static void history__unfinished_at_the_seam__seam_stays(void **state)
{
	(void)state;
	check(0)->bank = &stage.edition;
	sheet_set(&sheet(0)->edition, "3.0");
	sheet(1)->finished = (struct date){ .year = 0 };
	stage_play(&stage, TO_HISTORY);
	assert_true(shows("ここで版が変わりました（3.0 から 3.1）"));
}

static void history__missing_bank__only_what_the_file_says(void **state)
{
	(void)state;
	check(1)->bank = NULL;
	stage_play(&stage, TO_HISTORY);
	assert_true(shows(" 2  2026年5月20日"));
	assert_false(shows("前回から"));
	stage_play(&stage, "<Enter>");
	assert_view("history");
	assert_true(shows("設問集がない"));
}

static void history__other_unit__not_listed(void **state)
{
	(void)state;
	sheet_set(&sheet(0)->unit, "営業部");
	stage_play(&stage, TO_HISTORY);
	assert_false(shows("2026年2月20日"));
	assert_true(shows(" 1  2026年5月20日"));
}

static void result__retaken__key_compares_and_comes_back(void **state)
{
	(void)state;
	stage_play(&stage, "3");
	assert_view("result");
	assert_true(shows("前回より下がった設問  問9"));
	stage_play(&stage, "c");
	assert_view("comparison");
	assert_true(shows("今回  2026年8月20日"));
	stage_play(&stage, "b");
	assert_view("result");
}

static void result__previous_not_complete__a_comparison_only(void **state)
{
	(void)state;
	answer_finish(&sheet(1)->answers[4]);
	answer_init(&sheet(1)->answers[4]);
	stage_play(&stage, "3");
	assert_false(shows("前回 "));
	stage_play(&stage, "c");
	assert_view("comparison");
	assert_true(shows("判定はまだ出ません"));
	assert_true(shows("今回だけの答え  問5"));
}

static void result__first_check__no_comparison(void **state)
{
	(void)state;
	sheet_set(&sheet(2)->previous, "");
	stage_write_sheet(&stage, 2);
	stage_play(&stage, "3c");
	assert_view("result");
	assert_false(shows("前回"));
}

static void comparison__checklist__no_points(void **state)
{
	struct stage other;

	(void)state;
	stage_open_bank(&other, 0, "incident-ready", "FPNFU FPNFF FP", NULL);
	app_push(other.app,
		view_comparison_create(VIEW_PRESENT_CHECK, VIEW_PRESENT_CHECK));
	g_autofree char *dump = stage_dump(&other, 80, 24);

	stage_close(&other);
	assert_null(strstr(dump, "点"));
	assert_non_null(strstr(dump, "答えが同じ設問（12）"));
}

/* The same checks, of a bank that counts none. */
static void home_and_history__no_points_count__none_shown(void **state)
{
	struct bank *bank = (struct bank *)(gsize)stage.bank;
	enum bank_kind kind = bank->kind;

	(void)state;
	bank->kind = BANK_CHECKLIST;
	stage_play(&stage, TO_HISTORY);
	assert_view("history");
	g_autofree char *history = stage_dump(&stage, 80, 40);

	stage_play(&stage, "b");
	g_autofree char *home = stage_dump(&stage, 80, 40);

	bank->kind = kind;
	assert_view("home");
	assert_null(strstr(history, "点"));
	assert_null(strstr(home, "点"));
}

#define HISTORY_TEST(test)                                                     \
	cmocka_unit_test_setup_teardown(test, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		HISTORY_TEST(history__enter__compares_with_the_one_before),
		HISTORY_TEST(history__number__compares_that_one),
		HISTORY_TEST(history__first_check__has_none_before),
		HISTORY_TEST(history__unfinished_check__not_listed),
		HISTORY_TEST(history__unfinished_at_the_seam__seam_stays),
		HISTORY_TEST(history__missing_bank__only_what_the_file_says),
		HISTORY_TEST(history__other_unit__not_listed),
		HISTORY_TEST(result__retaken__key_compares_and_comes_back),
		HISTORY_TEST(result__previous_not_complete__a_comparison_only),
		HISTORY_TEST(result__first_check__no_comparison),
		cmocka_unit_test(comparison__checklist__no_points),
		HISTORY_TEST(home_and_history__no_points_count__none_shown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
