/* SPDX-License-Identifier: MIT */
/* policy.yaml of a company, the built-in template, and the files that are
 * handed on. */
#include "io/company/kept_kinds.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib.h>

#include "io/banks/policy_template_yaml.h"
#include "io/formats/policy_text.h"

static const struct date day = { 2026, 12, 1 };

static struct policy *make_policy(void)
{
	struct policy *policy = policy_create();

	assert_true(policy_set_names(policy, "*A_社*", "no", day));
	assert_true(policy_toggle_topic(policy, "measures"));
	assert_true(policy_add_wording(policy, "staff", "一行目\n- 二行目"));
	return policy;
}

static const char expected_file[] = "format: 1\n"
				    "organisation: \"*A_社*\"\n"
				    "representative: \"no\"\n"
				    "date: \"2026-12-01\"\n"
				    "subject: \"\"\n"
				    "topics:\n"
				    "  - \"measures\"\n"
				    "articles:\n"
				    "  - id: \"staff\"\n"
				    "    text: \"一行目\\n- 二行目\"\n";

static struct policy *load(const char *text, struct diags *diags)
{
	return policy_yaml_load("p.yaml", text, strlen(text), diags);
}

static void policy_yaml_save__all_fields__read_back(void **state)
{
	AUTO(policy) policy = make_policy();
	AUTO(policy) empty = policy_create();
	const struct policy *const policies[] = { policy, empty };

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(policies); i++) {
		AUTO(diags) diags = diags_create();
		g_autoptr(GString) out = policy_yaml_save(policies[i]);
		AUTO(policy) again = load(out->str, diags);

		assert_int_equal(diags_count(diags), 0);
		assert_true(policy_equals(policies[i], again));
		assert_false(again->read_only);
	}
	g_autoptr(GString) out = policy_yaml_save(policy);

	assert_string_equal(out->str, expected_file);
}

/* Each file with what is said of it; of some it can be shown only, of others
 * nothing is left. */
static const struct {
	const char *text;
	const char *code;
	bool loads;
	bool read_only;
} files[] = {
	{ "format: 1\norganisation: A\n", NULL, true, false },
	{ "format: 1\norganisation: A\ntopics: [t, t]\n", NULL, true, false },
	{ "format: 1\norganisation: A\nseal: x\n", "diag.company.unknown_key",
		true, true },
	{ "format: 1\norganisation: A\narticles:\n"
	  "  - {id: a, text: x, seal: y}\n",
		"diag.company.unknown_key", true, true },
	{ "format: 2\norganisation: A\n", "diag.company.newer", true, true },
	{ "format: 1\norganisation: A\ndate: 2026-13-01\n",
		"diag.company.bad_date", false, false },
	{ "format: 1\norganisation: A\ntopics: [a b]\n", "diag.company.bad_id",
		false, false },
	{ "format: 1\norganisation: A\narticles:\n"
	  "  - {id: a, text: x}\n  - {id: a, text: y}\n",
		"diag.policy.article_twice", false, false },
	{ "format: 1\norganisation: A\narticles:\n  - {id: a}\n",
		"diag.company.missing_key", false, false },
	{ "format: 1\nstar: one\n", "diag.policy.none", false, false },
};

static void policy_yaml_load__each_file__as_told(void **state)
{
	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(files); i++) {
		AUTO(diags) diags = diags_create();
		AUTO(policy) loaded = load(files[i].text, diags);
		const char *code = diags_count(diags) > 0
					   ? diags_get(diags, 0)->code
					   : NULL;

		if (g_strcmp0(code, files[i].code) != 0) {
			fail_msg("%s: %s", files[i].text,
				code != NULL ? code : "nothing said");
		}
		assert_int_equal(loaded != NULL, files[i].loads);
		assert_int_equal(loaded != NULL && loaded->read_only,
			files[i].read_only);
	}
}

/* No brace is left over, whatever is chosen, in either language. */
static void policy_template__built_in__fills_every_brace(void **state)
{
	static const char *const languages[] = { "ja", "en" };
	AUTO(policy_template) template = policy_template_yaml_builtin();
	AUTO(policy) policy = policy_create();

	(void)state;
	assert_int_equal(template->article_count, 5);
	assert_int_equal(template->subject_count, 2);
	for (size_t i = 0; i < template->topic_count; i++) {
		assert_true(
			policy_toggle_topic(policy, template->topics[i].id));
	}
	for (size_t i = 0; i < G_N_ELEMENTS(languages); i++) {
		g_autoptr(GPtrArray) parts =
			policy_parts(policy, template, "", languages[i]);
		g_autoptr(GString) text = policy_text_write(parts, false);

		assert_null(strchr(text->str, '{'));
		assert_non_null(strchr(text->str, '['));
		assert_int_equal(
			parts->len, 2 + 2 * (5 + template->topic_count) +
					    template->closing_count);
	}
}

static void policy_template__broken__every_problem_said(void **state)
{
	static const char text[] = "format: 1\n"
				   "languages: [ja]\n"
				   "id: p\n"
				   "edition: x\n"
				   "title: t\n"
				   "preamble: p\n"
				   "colour: red\n";
	AUTO(diags) diags = diags_create();

	(void)state;
	assert_null(
		policy_template_yaml_load("t.yaml", text, strlen(text), diags));
	/* colour, the edition, source, subjects, articles, closing. */
	assert_int_equal(diags_count(diags), 6);
}

static void add_part(
	GPtrArray *parts, enum policy_part_kind kind, const char *text)
{
	struct policy_part *part = g_new0(struct policy_part, 1);

	part->kind = kind;
	part->text = (char *)(uintptr_t)text;
	g_ptr_array_add(parts, part);
}

static void policy_text_write__marks_of_people__are_no_markdown(void **state)
{
	g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func(g_free);

	(void)state;
	add_part(parts, POLICY_TITLE, "方針");
	add_part(parts, POLICY_ARTICLE, "1. 責任");
	add_part(parts, POLICY_TEXT, "*A_社*\n- 二\033行目 <b>");
	add_part(parts, POLICY_CLOSING, "制定日：[制定日]");
	add_part(parts, POLICY_CLOSING, "社");
	g_autoptr(GString) plain = policy_text_write(parts, false);
	g_autoptr(GString) markdown = policy_text_write(parts, true);

	assert_string_equal(plain->str, "方針\n\n"
					"1. 責任\n"
					"*A_社*\n- 二\xef\xbf\xbd行目 <b>\n\n"
					"制定日：[制定日]\n"
					"社\n");
	assert_string_equal(markdown->str,
		"# 方針\n\n"
		"## 1. 責任\n\n"
		"\\*A\\_社\\*\n\\- 二\xef\xbf\xbd行目 \\<b\\>\n\n"
		"制定日：\\[制定日\\]  \n"
		"社  \n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(policy_yaml_save__all_fields__read_back),
		cmocka_unit_test(policy_yaml_load__each_file__as_told),
		cmocka_unit_test(policy_template__built_in__fills_every_brace),
		cmocka_unit_test(policy_template__broken__every_problem_said),
		cmocka_unit_test(
			policy_text_write__marks_of_people__are_no_markdown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
