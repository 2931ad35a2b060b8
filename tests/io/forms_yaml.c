/* SPDX-License-Identifier: MIT */
/* How a file of forms is read, and what holds of the built-in one. */
#include "io/banks/forms_yaml.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib.h>

#include "io/banks/bank_store.h"

#define HEAD                                                                   \
	"format: 1\n"                                                          \
	"languages: [ja, en]\n"                                                \
	"forms:\n"
/* Blocks begin on the sixth line of it. */
#define FORM(id)                                                               \
	"  - id: " id "\n"                                                     \
	"    title: {ja: 題, en: Title}\n"                                    \
	"    purpose: {ja: 使い道です。, en: What for.}\n"               \
	"    finishes: [{bank: b, actions: [\"1.1\", \"1.2\"]}]\n"             \
	"    blocks:\n"
#define TABLE                                                                   \
	"      - table:\n"                                                      \
	"          tick: true\n"                                                \
	"          named: true\n"                                               \
	"          columns: [{title: 列, width: 3}, {title: 次, width: 1}]\n" \
	"          rows: [{ja: 行, en: Row}]\n"                                \
	"          empty: 4\n"

static struct forms *load(const char *yaml, struct diags *diags)
{
	return forms_yaml_load("f.yaml", yaml, strlen(yaml), diags);
}

static void assert_refused(const char *yaml, const char *expected)
{
	AUTO(diags) diags = diags_create();
	AUTO(forms) forms = load(yaml, diags);
	GString *found = g_string_new(NULL);

	for (size_t i = 0; i < diags_count(diags); i++) {
		const struct diag *diag = diags_get(diags, i);

		g_string_append_printf(found, "%s%d:%d %s", i > 0 ? "\n" : "",
			diag->line, diag->column, diag->code);
	}
	assert_string_equal(found->str, expected);
	assert_null(forms);
	g_string_free(found, TRUE);
}

static void forms_load__good__all_fields(void **state)
{
	AUTO(diags) diags = diags_create();
	AUTO(forms)
	forms = load(HEAD FORM("a") TABLE
		"      - heading: 見出し\n"
		"        text: 文です。\n"
		"        fields: [{label: 名前, fill: person}, {label: 印}]\n"
		"        cards: {from: vendor, empty: 5}\n"
		"        help_lines: true\n",
		diags);

	(void)state;
	assert_int_equal(diags_count(diags), 0);
	const struct printed_form *form = forms_find(forms, "a");

	assert_string_equal(forms_text(forms, &form->title, "en"), "Title");
	assert_ptr_equal(forms_finishing(forms, "b", "1.2"), form);
	assert_int_equal(form->block_count, 2);
	const struct form_table *table = &form->blocks[0].table;

	assert_true(table->tick);
	assert_true(table->named);
	assert_int_equal(table->column_count, 2);
	assert_int_equal(table->columns[0].width, 3);
	assert_int_equal(table->row_count, 1);
	assert_string_equal(forms_text(forms, &table->rows[0], "en"), "Row");
	assert_int_equal(table->empty, 4);
	assert_false(form->blocks[0].cards.given);
	const struct form_block *block = &form->blocks[1];

	assert_string_equal(forms_text(forms, &block->heading, "ja"), "見出し");
	assert_string_equal(forms_text(forms, &block->text, "ja"), "文です。");
	assert_int_equal(block->field_count, 2);
	assert_int_equal(block->fields[0].fill, FORM_FILL_PERSON);
	assert_int_equal(block->fields[1].fill, FORM_FILL_NONE);
	assert_int_equal(block->table.column_count, 0);
	assert_true(block->cards.given);
	assert_int_equal(block->cards.from, INFORMANT_VENDOR);
	assert_int_equal(block->cards.empty, 5);
	assert_true(block->help_lines);
}

static void forms_load__wrong_values__each_is_said(void **state)
{
	(void)state;
	assert_refused(
		HEAD FORM("a") "      - fields: [{label: x, fill: owner}]\n",
		"9:35 diag.yaml.unknown_word");
	assert_refused(
		HEAD FORM("a") "      - fields: [{label: x, fill: \"\"}]\n",
		"9:35 diag.yaml.empty_text");
	assert_refused(
		HEAD FORM("a") "      - cards: {from: uncle, empty: 0}\n",
		"9:23 diag.yaml.unknown_word\n"
		"9:37 diag.bank.count_range");
	assert_refused(HEAD FORM("a") "      - table: {empty: 41}\n",
		"9:16 diag.yaml.missing_key\n"
		"9:24 diag.bank.count_range");
	assert_refused(HEAD FORM("a") "      - helplines: true\n",
		"9:9 diag.yaml.unknown_key_near");
	assert_refused(
		HEAD FORM("a") TABLE FORM("a") TABLE, "15:5 diag.forms.twice");
	assert_refused(HEAD "  []\n", "4:3 diag.yaml.empty_list");
	assert_refused("format: 2\nlanguages: [ja]\n",
		"1:1 diag.yaml.missing_key\n"
		"1:9 diag.bank.format");
}

static void forms_load__many_columns__refused(void **state)
{
	GString *yaml = g_string_new(HEAD FORM("a") "      - table:\n"
						    "          columns:\n");

	(void)state;
	for (size_t i = 0; i < FORM_COLUMNS_MAX; i++) {
		g_string_append(yaml, "            - {title: x, width: 1}\n");
	}
	AUTO(diags) diags = diags_create();
	AUTO(forms) forms = load(yaml->str, diags);

	assert_non_null(forms);
	g_string_append(yaml, "            - {title: x, width: 1}\n");
	assert_refused(yaml->str, "19:15 diag.forms.many_columns");
	g_string_free(yaml, TRUE);
}

/* What is said to be finished is an action of a bank of ours. */
static void forms_builtin__finishes__actions_that_exist(void **state)
{
	AUTO(diags) diags = diags_create();
	AUTO(bank_store) store = bank_store_create(NULL, NULL);
	AUTO(forms) forms = forms_yaml_builtin();
	size_t found = 0;

	(void)state;
	(void)bank_store_load_all(store, diags);
	for (size_t i = 0; i < forms->count; i++) {
		const struct form_finish *finish = &forms->at[i].finishes[0];
		const struct bank *bank =
			bank_store_find(store, finish->bank, diags);

		assert_non_null(bank);
		for (size_t q = 0; q < bank->question_count; q++) {
			const struct question *question = &bank->questions[q];

			for (size_t a = 0; a < question->action_count; a++) {
				found += forms_finishing(forms, bank->id,
						 question->actions[a].id) ==
							 &forms->at[i]
						 ? 1
						 : 0;
			}
		}
		assert_int_equal(found, finish->action_count);
		found = 0;
	}
	assert_int_equal(forms->count, 5);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(forms_load__good__all_fields),
		cmocka_unit_test(forms_load__wrong_values__each_is_said),
		cmocka_unit_test(forms_load__many_columns__refused),
		cmocka_unit_test(forms_builtin__finishes__actions_that_exist),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
