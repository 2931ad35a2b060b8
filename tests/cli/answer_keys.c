/* SPDX-License-Identifier: MIT */
/* KEYS against the bank of the fixture, where 7, 9 and 16 may be absent. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>
#include <string.h>

#include "cli/answer_keys.h"
#include "fixture.h"

struct paper {
	struct bank *bank;
	struct session *session;
	struct usage_problem problem;
};

static int set_up(void **state)
{
	struct paper *paper = g_new0(struct paper, 1);

	paper->bank = fixture_bank();
	paper->session = session_create(paper->bank,
		sheet_create(paper->bank, "id", fixture_today), fixture_today);
	*state = paper;
	return 0;
}

static int tear_down(void **state)
{
	struct paper *paper = *state;

	session_destroy(paper->session);
	bank_destroy(paper->bank);
	usage_problem_finish(&paper->problem);
	g_free(paper);
	return 0;
}

/* The answers as letters: F P N U, x = absent, . = open. */
static char *letters(const struct paper *paper)
{
	GString *text = g_string_new(NULL);

	for (size_t i = 0; i < paper->bank->question_count; i++) {
		const struct question *question = &paper->bank->questions[i];
		size_t choice =
			sheet_choice(session_sheet(paper->session), question);
		bool absent = session_answer_at(paper->session, i)->absent;

		g_string_append_c(text, choice == BANK_NONE ? '.'
					: absent	    ? 'x'
							    : "FPNU"[choice]);
	}
	return g_string_free(text, FALSE);
}

static void assert_answers(struct paper *paper, const char *keys,
	bool by_points, const char *expected)
{
	assert_true(answer_keys_apply(
		paper->session, keys, by_points, &paper->problem));
	g_autofree char *given = letters(paper);

	assert_string_equal(given, expected);
}

static void assert_refused(struct paper *paper, const char *keys,
	bool by_points, const char *key, const char *const args[3])
{
	assert_false(answer_keys_apply(
		paper->session, keys, by_points, &paper->problem));
	assert_string_equal(paper->problem.key, key);
	for (size_t i = 0; i < 3; i++) {
		assert_int_equal(g_strcmp0(paper->problem.args[i], args[i]), 0);
	}
	assert_int_equal(session_revision(paper->session), 0);
}

static void answer_keys__choices__in_order(void **state)
{
	assert_answers(*state, "1234123412341234123412341", false,
		"FPNUFPNUFPNUFPNUFPNUFPNUF");
}

static void answer_keys__blanks__do_not_count(void **state)
{
	assert_answers(*state, " 12341 23412\t34123\n41234　12341 ", false,
		"FPNUFPNUFPNUFPNUFPNUFPNUF");
}

static void answer_keys__full_width__is_the_same(void **state)
{
	assert_answers(*state, "１２３４１23412３４１２３4123412３４１", false,
		"FPNUFPNUFPNUFPNUFPNUFPNUF");
}

static void answer_keys__open_and_absent__by_their_marks(void **state)
{
	assert_answers(*state, ".1111-x1x1111111111111111", false,
		".FFFF.xFxFFFFFFFFFFFFFFFF");
}

static void answer_keys__points__by_their_digit(void **state)
{
	assert_answers(*state, "420m4 2x020 m420m 420m4 20m.-", true,
		"FPNUFPxNPNUFPNUFPNUFPNU..");
}

static void answer_keys__wrong_character__position_named(void **state)
{
	static const char *const args[] = { "3", "5", "1-4 ." };

	assert_refused(*state, "115111111111111111111111", false,
		"usage.key_wrong", args);
}

static void answer_keys__wrong_character__blanks_not_counted(void **state)
{
	static const char *const args[] = { "7", "あ", "1-4 . x" };

	assert_refused(*state, "11111 1あ111 11111 11111 11111", false,
		"usage.key_wrong", args);
}

static void answer_keys__zero__is_no_choice(void **state)
{
	static const char *const args[] = { "1", "0", "1-4 ." };

	assert_refused(*state, "0111111111111111111111111", false,
		"usage.key_wrong", args);
}

static void answer_keys__capital__is_no_mark(void **state)
{
	static const char *const args[] = { "7", "X", "1-4 . x" };

	assert_refused(*state, "111111X111111111111111111", false,
		"usage.key_wrong", args);
}

static void answer_keys__absent_not_on_offer__told_apart(void **state)
{
	static const char *const args[] = { "2", "x", "1-4 ." };

	assert_refused(*state, "1x11111111111111111111111", false,
		"usage.key_no_absent", args);
}

static void answer_keys__points__wrong_one(void **state)
{
	static const char *const args[] = { "2", "3", "4 2 0 m ." };

	assert_refused(*state, "4344444444444444444444444", true,
		"usage.key_wrong", args);
}

static void answer_keys__points__not_without_the_option(void **state)
{
	static const char *const args[] = { "1", "m", "1-4 ." };

	assert_refused(*state, "m111111111111111111111111", false,
		"usage.key_wrong", args);
}

static void answer_keys__too_short__next_named(void **state)
{
	static const char *const args[] = { "24", "25", "25" };

	assert_refused(*state, "111111111111111111111111", false,
		"usage.keys_short", args);
}

static void answer_keys__empty__too_short(void **state)
{
	static const char *const args[] = { "0", "25", "1" };

	assert_refused(*state, "", false, "usage.keys_short", args);
}

static void answer_keys__too_long__counted(void **state)
{
	static const char *const args[] = { "27", "25", NULL };

	assert_refused(*state, "11111111111111111111111111z", false,
		"usage.keys_long", args);
}

static void answer_keys__no_utf8__is_a_wrong_character(void **state)
{
	static const char *const args[] = { "2", "\xEF\xBF\xBD", "1-4 ." };

	assert_refused(*state, "1\xFF", false, "usage.key_wrong", args);
}

#define PAPER_TEST(test)                                                       \
	cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		PAPER_TEST(answer_keys__choices__in_order),
		PAPER_TEST(answer_keys__blanks__do_not_count),
		PAPER_TEST(answer_keys__full_width__is_the_same),
		PAPER_TEST(answer_keys__open_and_absent__by_their_marks),
		PAPER_TEST(answer_keys__points__by_their_digit),
		PAPER_TEST(answer_keys__wrong_character__position_named),
		PAPER_TEST(answer_keys__wrong_character__blanks_not_counted),
		PAPER_TEST(answer_keys__zero__is_no_choice),
		PAPER_TEST(answer_keys__capital__is_no_mark),
		PAPER_TEST(answer_keys__absent_not_on_offer__told_apart),
		PAPER_TEST(answer_keys__points__wrong_one),
		PAPER_TEST(answer_keys__points__not_without_the_option),
		PAPER_TEST(answer_keys__too_short__next_named),
		PAPER_TEST(answer_keys__empty__too_short),
		PAPER_TEST(answer_keys__too_long__counted),
		PAPER_TEST(answer_keys__no_utf8__is_a_wrong_character),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
