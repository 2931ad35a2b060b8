/* SPDX-License-Identifier: MIT */
/* The basic policy: what is filled in, what stays blank, and what is chosen. */
#include "core/policy.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const struct date day = { 2026, 12, 1 };
static const struct date no_day = { 0 };

#define JA(text)                                                               \
	{                                                                      \
		.in = { text }                                                 \
	}

static const struct policy_line subjects[] = {
	{ "entrusted", JA("預かり物"), JA("お預かりした情報") },
	{ "own", JA("自社の物"), JA("当社の情報") },
};

static const struct policy_article articles[] = {
	{ .id = "a", .title = JA("一つめ"), .text = JA("{subject}を守る") },
	{ .id = "b", .title = JA("二つめ"), .text = JA("学ぶ {else} {") },
};

static const struct policy_article topics[] = {
	{ .id = "t", .title = JA("足す一"), .text = JA("足す") },
	{ .id = "u", .title = JA("足す二"), .text = JA("もっと") },
};

static const struct policy_line closing[] = {
	{ "date", JA("制定日"), JA("制定日：{date}") },
	{ "organisation", JA("会社"), JA("{organisation}") },
	{ "representative", JA("代表者"), JA("{representative}") },
};

static struct policy_template *make_template(void)
{
	struct policy_template *template = policy_template_create();

	template->texts.language_count = 1;
	template->texts.languages[0] = "ja";
	template->title = (struct text)JA("方針");
	template->preamble = (struct text)JA("{organisation}の方針");
	template->subjects = subjects;
	template->subject_count = 2;
	template->articles = articles;
	template->article_count = 2;
	template->topics = topics;
	template->topic_count = 2;
	template->closing = closing;
	template->closing_count = 3;
	return template;
}

/* The kind as a letter and the text of every part, a line each. */
static void assert_parts(
	const struct policy *policy, const char *date, const char *expected)
{
	AUTO(policy_template) template = make_template();
	g_autoptr(GPtrArray) parts = policy_parts(policy, template, date, "ja");
	g_autoptr(GString) found = g_string_new(NULL);

	for (size_t i = 0; i < parts->len; i++) {
		const struct policy_part *part = g_ptr_array_index(parts, i);

		g_string_append_printf(
			found, "%c %s\n", "TXAC"[part->kind], part -> text);
	}
	assert_string_equal(found->str, expected);
}

static void policy_parts__nothing_filled_in__blanks_are_named(void **state)
{
	AUTO(policy) policy = policy_create();

	(void)state;
	assert_parts(policy, "",
		"T 方針\n"
		"X [会社]の方針\n"
		"A 1. 一つめ\n"
		"X お預かりした情報を守る\n"
		"A 2. 二つめ\n"
		"X 学ぶ {else} {\n"
		"C 制定日：[制定日]\n"
		"C [会社]\n"
		"C [代表者]\n");
	assert_false(policy_is_begun(policy));
	assert_false(policy_is_complete(policy));
}

static void policy_parts__filled_in__topics_in_order_and_own_words(void **state)
{
	AUTO(policy_template) template = make_template();
	AUTO(policy) policy = policy_create();

	(void)state;
	assert_true(policy_set_names(policy, "{date}社", "山田", day));
	assert_true(policy_next_subject(policy, template));
	assert_true(policy_toggle_topic(policy, "u"));
	assert_true(policy_toggle_topic(policy, "t"));
	assert_true(policy_add_wording(policy, "b", "{organisation}で学ぶ"));
	assert_true(policy_is_complete(policy));
	/* What people typed into a blank is not filled in again. */
	assert_parts(policy, "12月1日",
		"T 方針\n"
		"X {date}社の方針\n"
		"A 1. 一つめ\n"
		"X 当社の情報を守る\n"
		"A 2. 二つめ\n"
		"X {date}社で学ぶ\n"
		"A 3. 足す一\n"
		"X 足す\n"
		"A 4. 足す二\n"
		"X もっと\n"
		"C 制定日：12月1日\n"
		"C {date}社\n"
		"C 山田\n");
}

static void policy_change__each__counts_once(void **state)
{
	AUTO(policy_template) template = make_template();
	AUTO(policy) policy = policy_create();

	(void)state;
	assert_false(policy_set_names(policy, "", "", no_day));
	assert_true(policy_set_names(policy, "社", "", no_day));
	assert_false(policy_set_names(policy, "社", "", no_day));
	assert_true(policy_set_names(policy, "社", "", day));
	assert_true(policy_toggle_topic(policy, "t"));
	assert_true(policy_has_topic(policy, "t"));
	assert_true(policy_toggle_topic(policy, "t"));
	assert_false(policy_has_topic(policy, "t"));
	assert_true(policy_next_subject(policy, template));
	assert_string_equal(policy_subject(policy, template)->id, "own");
	assert_true(policy_next_subject(policy, template));
	assert_string_equal(policy_subject(policy, template)->id, "entrusted");
	assert_int_equal(policy->revision, 6);
}

static void policy_set_wording__own_words__until_taken_away(void **state)
{
	AUTO(policy_template) template = make_template();
	AUTO(policy) policy = policy_create();
	const struct policy_article *article = &template->articles[0];
	const char *words = article->text.in[0];

	(void)state;
	assert_false(policy_set_wording(policy, article, words));
	assert_false(policy_set_wording(policy, article, ""));
	assert_true(policy_set_wording(policy, article, "自社の文"));
	assert_false(policy_set_wording(policy, article, "自社の文"));
	assert_string_equal(policy_wording(policy, article->id), "自社の文");
	assert_true(policy_set_wording(policy, article, "別の文"));
	assert_string_equal(policy_wording(policy, article->id), "別の文");
	assert_true(policy_set_wording(policy, article, words));
	assert_null(policy_wording(policy, article->id));
	assert_true(policy_set_wording(policy, article, "自社の文"));
	assert_true(policy_set_wording(policy, article, ""));
	assert_null(policy_wording(policy, article->id));
	assert_int_equal(policy->revision, 5);
	policy->read_only = true;
	assert_false(policy_set_wording(policy, article, "自社の文"));
}

static void policy_change__read_only__nothing(void **state)
{
	AUTO(policy_template) template = make_template();
	AUTO(policy) policy = policy_create();
	AUTO(policy) empty = policy_create();

	(void)state;
	policy->read_only = true;
	assert_false(policy_set_names(policy, "社", "山田", day));
	assert_false(policy_next_subject(policy, template));
	assert_false(policy_toggle_topic(policy, "t"));
	assert_true(policy_equals(policy, empty));
	assert_int_equal(policy->revision, 0);
}

static void policy_equals__each_field__counts(void **state)
{
	AUTO(policy_template) template = make_template();
	AUTO(policy) empty = policy_create();

	(void)state;
	for (int field = 0; field < 6; field++) {
		AUTO(policy) one = policy_create();

		assert_true(policy_equals(one, empty));
		assert_true(field == 0 ? policy_set_names(one, "x", "", no_day)
			    : field == 1
				    ? policy_set_names(one, "", "x", no_day)
			    : field == 2 ? policy_set_names(one, "", "", day)
			    : field == 3 ? policy_next_subject(one, template)
			    : field == 4 ? policy_toggle_topic(one, "t")
					 : policy_add_wording(one, "a", "x"));
		assert_false(policy_equals(one, empty));
		assert_false(policy_equals(empty, one));
		assert_true(policy_is_begun(one));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			policy_parts__nothing_filled_in__blanks_are_named),
		cmocka_unit_test(
			policy_parts__filled_in__topics_in_order_and_own_words),
		cmocka_unit_test(policy_change__each__counts_once),
		cmocka_unit_test(
			policy_set_wording__own_words__until_taken_away),
		cmocka_unit_test(policy_change__read_only__nothing),
		cmocka_unit_test(policy_equals__each_field__counts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
