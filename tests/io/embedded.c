/* SPDX-License-Identifier: MIT */
/* What the program brings with it is what stands in the source, and passes
 * every check that a file of a user has to pass. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <glib.h>
#include <string.h>

#include "io/banks/bank_yaml.h"
#include "io/banks/catalog.h"
#include "io/banks/embedded.h"
#include "io/banks/forms_yaml.h"
#include "io/banks/policy_template_yaml.h"
#include "io/banks/rates_yaml.h"
#include "same_tree.h"

struct original {
	char *bytes;
	size_t len_bytes;
};

static void original_read(
	struct original *original, const struct embedded_file *file)
{
	g_autofree char *path =
		g_build_filename(TEST_DIR, "..", file->name, NULL);

	assert_true(g_file_get_contents(
		path, &original->bytes, &original->len_bytes, NULL));
}

static void embedded__every_file__is_the_tree_of_its_source(void **state)
{
	(void)state;
	assert_true(embedded_file_count > 0);
	for (size_t i = 0; i < embedded_file_count; i++) {
		const struct embedded_file *file = &embedded_files[i];
		struct original original = { NULL, 0 };
		AUTO(diags) diags = diags_create();

		original_read(&original, file);
		AUTO(yaml_tree)
		tree = yaml_tree_parse(
			file->name, original.bytes, original.len_bytes, diags);
		AUTO(yaml_tree)
		thawed = yaml_frozen_thaw(file->name, &file->tree);

		yaml_tree_check_shown(tree, diags);
		assert_int_equal(diags_count(diags), 0);
		expect_same_node(thawed->root, tree->root);
		g_free(original.bytes);
	}
}

static void embedded__every_file__has_the_sum_of_its_source(void **state)
{
	(void)state;
	for (size_t i = 0; i < embedded_file_count; i++) {
		const struct embedded_file *file = &embedded_files[i];
		struct original original = { NULL, 0 };

		original_read(&original, file);
		g_autofree char *sha256 = g_compute_checksum_for_data(
			G_CHECKSUM_SHA256, (const guchar *)original.bytes,
			original.len_bytes);

		assert_string_equal(file->sha256, sha256);
		g_free(original.bytes);
	}
}

static void expect_same_text(
	const struct text *text, const struct text *expected)
{
	for (size_t i = 0; i < TEXT_LANGUAGES_MAX; i++) {
		if (g_strcmp0(text->in[i], expected->in[i]) != 0) {
			fail_msg("%s is not %s", text->in[i], expected->in[i]);
		}
	}
}

static void expect_same_choices(
	const struct choices *choices, const struct choices *expected)
{
	assert_int_equal(choices->count, expected->count);
	for (size_t i = 0; i < expected->count; i++) {
		assert_string_equal(choices->at[i].id, expected->at[i].id);
		assert_int_equal(choices->at[i].points, expected->at[i].points);
		expect_same_text(&choices->at[i].label, &expected->at[i].label);
		expect_same_text(&choices->at[i].says, &expected->at[i].says);
	}
}

static void expect_same_action(
	const struct action *action, const struct action *expected)
{
	assert_string_equal(action->id, expected->id);
	expect_same_text(&action->text, &expected->text);
	expect_same_text(&action->when, &expected->when);
	expect_same_text(&action->evidence, &expected->evidence);
	assert_int_equal(action->role, expected->role);
	assert_int_equal(action->ref_count, expected->ref_count);
	for (size_t i = 0; i < expected->ref_count; i++) {
		assert_string_equal(action->refs[i], expected->refs[i]);
	}
}

static void expect_same_question(
	const struct question *question, const struct question *expected)
{
	assert_string_equal(question->id, expected->id);
	assert_int_equal(question->basic, expected->basic);
	expect_same_text(&question->text, &expected->text);
	expect_same_text(&question->simpler, &expected->simpler);
	expect_same_text(&question->help, &expected->help);
	expect_same_text(&question->risk, &expected->risk);
	expect_same_text(&question->absent, &expected->absent);
	expect_same_choices(&question->choices, &expected->choices);
	assert_int_equal(question->action_count, expected->action_count);
	for (size_t i = 0; i < expected->action_count; i++) {
		expect_same_action(
			&question->actions[i], &expected->actions[i]);
	}
}

static void expect_same_bank(
	const struct bank *bank, const struct bank *expected)
{
	assert_string_equal(bank->id, expected->id);
	assert_string_equal(bank->edition, expected->edition);
	assert_string_equal(bank->sha256, expected->sha256);
	assert_null(bank->origin);
	assert_int_equal(
		bank->texts.language_count, expected->texts.language_count);
	expect_same_text(&bank->title, &expected->title);
	expect_same_choices(&bank->scale, &expected->scale);
	assert_int_equal(bank->section_count, expected->section_count);
	assert_int_equal(bank->term_count, expected->term_count);
	for (size_t i = 0; i < expected->term_count; i++) {
		expect_same_text(
			&bank->terms[i].says, &expected->terms[i].says);
	}
	assert_int_equal(bank->question_count, expected->question_count);
	for (size_t i = 0; i < expected->question_count; i++) {
		expect_same_question(
			&bank->questions[i], &expected->questions[i]);
	}
}

static void embedded__every_bank__is_the_one_with_all_checks(void **state)
{
	(void)state;
	size_t banks = 0;

	for (size_t i = 0; i < embedded_file_count; i++) {
		const struct embedded_file *file = &embedded_files[i];
		struct original original = { NULL, 0 };
		AUTO(diags) diags = diags_create();

		if (file->bank_id == NULL) {
			continue;
		}
		original_read(&original, file);
		AUTO(bank)
		expected = bank_yaml_load(file->name, original.bytes,
			original.len_bytes, true, diags);
		AUTO(bank) bank = bank_yaml_builtin(file);

		assert_int_equal(diags_count(diags), 0);
		assert_string_equal(file->bank_id, expected->id);
		expect_same_bank(bank, expected);
		g_free(original.bytes);
		banks++;
	}
	assert_true(banks > 0);
}

static void embedded__files_beside_the_banks__pass_all_checks(void **state)
{
	(void)state;
	AUTO(diags) diags = diags_create();
	struct original forms = { NULL, 0 };
	struct original policy = { NULL, 0 };
	struct original rates = { NULL, 0 };

	original_read(&forms, embedded_find("questions/forms.yaml"));
	original_read(&policy, embedded_find("questions/policy.yaml"));
	original_read(&rates, embedded_find("questions/rates.yaml"));
	forms_destroy(
		forms_yaml_load("forms", forms.bytes, forms.len_bytes, diags));
	policy_template_destroy(policy_template_yaml_load(
		"policy", policy.bytes, policy.len_bytes, diags));
	rates_destroy(
		rates_yaml_load("rates", rates.bytes, rates.len_bytes, diags));
	assert_int_equal(diags_count(diags), 0);
	g_free(forms.bytes);
	g_free(policy.bytes);
	g_free(rates.bytes);
}

struct comparison {
	const struct messages *other;
	size_t count;
};

static void expect_same_words(const char *key, const char *text, void *data)
{
	struct comparison *comparison = data;

	assert_string_equal(tr(comparison->other, key), text);
	comparison->count++;
}

static void expect_catalogue(const char *language)
{
	g_autofree char *folder = g_strdup_printf("locales/%s/", language);
	AUTO(messages) builtin = catalog_builtin(language);
	AUTO(messages) loaded = messages_create(language);
	AUTO(diags) diags = diags_create();
	struct comparison there = { builtin, 0 };
	struct comparison back = { loaded, 0 };

	for (size_t i = 0; i < embedded_file_count; i++) {
		const struct embedded_file *file = &embedded_files[i];
		struct original original = { NULL, 0 };

		if (g_str_has_prefix(file->name, folder)) {
			original_read(&original, file);
			assert_true(catalog_load(loaded, file->name,
				original.bytes, original.len_bytes, diags));
			g_free(original.bytes);
		}
	}
	messages_each(loaded, expect_same_words, &there);
	messages_each(builtin, expect_same_words, &back);
	assert_int_equal(diags_count(diags), 0);
	assert_true(there.count > 0);
	assert_int_equal(there.count, back.count);
}

static void embedded__every_catalogue__is_the_one_with_all_checks(void **state)
{
	(void)state;
	expect_catalogue("ja");
	expect_catalogue("en");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			embedded__every_file__is_the_tree_of_its_source),
		cmocka_unit_test(
			embedded__every_file__has_the_sum_of_its_source),
		cmocka_unit_test(
			embedded__every_bank__is_the_one_with_all_checks),
		cmocka_unit_test(
			embedded__files_beside_the_banks__pass_all_checks),
		cmocka_unit_test(
			embedded__every_catalogue__is_the_one_with_all_checks),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
