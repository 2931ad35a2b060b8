/* SPDX-License-Identifier: MIT */
/* declaration.yaml: what is written is read back, what is not ours to rewrite
 * stays, and nobody's change is lost. */
#include "io/company/declaration_file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib.h>

#include "io/company/declaration_yaml.h"
#include "scratch.h"

static const struct date day = { 2026, 4, 3 };

static struct declaration *make_declaration(void)
{
	struct declaration *declaration = declaration_create();

	assert_true(declaration_set_star(declaration, STAR_TWO, day));
	assert_true(declaration_set_id(declaration, "50000000001"));
	assert_true(declaration_set_note(declaration, "no: \"山田\""));
	assert_true(declaration_set_published(
		declaration, day, "https://example.jp/policy"));
	return declaration;
}

static const char expected_file[] =
	"format: 1\n"
	"star: \"two\"\n"
	"id: \"50000000001\"\n"
	"day: \"2026-04-03\"\n"
	"note: \"no: \\\"山田\\\"\"\n"
	"published: \"2026-04-03\"\n"
	"published_at: \"https://example.jp/policy\"\n";

static struct declaration *load(const char *text, struct diags *diags)
{
	return declaration_yaml_load("d.yaml", text, strlen(text), diags);
}

static void declaration_yaml_save__all_fields__every_text_quoted(void **state)
{
	AUTO(declaration) declaration = make_declaration();
	g_autoptr(GString) out = declaration_yaml_save(declaration);
	AUTO(diags) diags = diags_create();
	AUTO(declaration) again = load(out->str, diags);

	(void)state;
	assert_string_equal(out->str, expected_file);
	assert_int_equal(diags_count(diags), 0);
	assert_true(declaration_equals(declaration, again));
	assert_int_equal(again->revision, 0);
	assert_false(again->read_only);
}

/* Each file with what is said of it; of some it can be shown only, of others
 * nothing is left. */
static const struct {
	const char *text;
	const char *code;
	bool loads;
	bool read_only;
} files[] = {
	{ "format: 1\nstar: one\n", NULL, true, false },
	{ "format: 1\nstar: one\ncolour: red\n", "diag.company.unknown_key",
		true, true },
	{ "format: 2\nstar: one\n", "diag.company.newer", true, true },
	{ "format: 1\nstar: three\n", "diag.yaml.unknown_word", false, false },
	{ "format: 1\nstar: one\nday: 2026-02-30\n", "diag.company.bad_date",
		false, false },
	{ "format: 1\nitems: []\n", "diag.declaration.none", false, false },
	{ "star: one\n", "diag.company.missing_key", false, false },
};

static void declaration_yaml_load__each_file__as_told(void **state)
{
	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(files); i++) {
		AUTO(diags) diags = diags_create();
		AUTO(declaration) loaded = load(files[i].text, diags);
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

static struct declaration_file *open_good(const char *data)
{
	AUTO(diags) diags = diags_create();
	struct declaration_file *file = declaration_file_open(data, diags);

	assert_int_equal(diags_count(diags), 0);
	assert_non_null(file);
	return file;
}

static void assert_saved(struct declaration_file *file, enum file_status status,
	const char *problem)
{
	AUTO(diags) diags = diags_create();

	assert_int_equal(declaration_file_save(file, diags), status);
	assert_string_equal(
		diags_count(diags) > 0 ? diags_get(diags, 0)->code : "",
		problem);
}

static void declaration_file_save__new_folder__private_and_read_back(
	void **state)
{
	g_autofree char *data = scratch_path(state, "company/data");
	g_autofree char *path =
		scratch_path(state, "company/data/declaration.yaml");
	AUTO(declaration_file) file = open_good(data);

	assert_true(declaration_set_star(file->declaration, STAR_ONE, day));
	assert_saved(file, FILE_OK, "");
	assert_int_equal(scratch_mode(data), 0700);
	assert_int_equal(scratch_mode(path), 0600);
	AUTO(declaration_file) again = open_good(data);

	assert_true(declaration_equals(file->declaration, again->declaration));
}

static void declaration_file_save__changed_by_another__not_written(void **state)
{
	AUTO(declaration_file) first = open_good(*state);
	AUTO(declaration_file) second = open_good(*state);

	assert_true(declaration_set_id(first->declaration, "1"));
	assert_true(declaration_set_id(second->declaration, "2"));
	assert_saved(second, FILE_OK, "");
	assert_saved(first, FILE_CHANGED, "");
	AUTO(declaration_file) now = open_good(*state);

	assert_string_equal(now->declaration->id, "2");
}

static void declaration_file_save__read_only__not_touched(void **state)
{
	g_autofree char *path = scratch_path(state, "declaration.yaml");
	AUTO(diags) diags = diags_create();

	scratch_write(path, "format: 2\nstar: one\nmoon: full\n");
	AUTO(declaration_file) file = declaration_file_open(*state, diags);

	assert_non_null(file);
	assert_true(file->declaration->read_only);
	assert_saved(file, FILE_FAILED, "diag.company.read_only");
	g_autofree char *kept = scratch_read(path);

	assert_string_equal(kept, "format: 2\nstar: one\nmoon: full\n");
}

static void declaration_file_open__no_declaration__null_and_said(void **state)
{
	g_autofree char *path = scratch_path(state, "declaration.yaml");
	AUTO(diags) diags = diags_create();

	scratch_write(path, "format: 1\nitems: []\n");
	AUTO(declaration_file) file = declaration_file_open(*state, diags);

	assert_null(file);
	assert_true(diags_has_errors(diags));
}

#define IN_SCRATCH(test)                                                       \
	cmocka_unit_test_setup_teardown(test, scratch_create, scratch_remove)

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			declaration_yaml_save__all_fields__every_text_quoted),
		cmocka_unit_test(declaration_yaml_load__each_file__as_told),
		IN_SCRATCH(
			declaration_file_save__new_folder__private_and_read_back),
		IN_SCRATCH(
			declaration_file_save__changed_by_another__not_written),
		IN_SCRATCH(declaration_file_save__read_only__not_touched),
		IN_SCRATCH(
			declaration_file_open__no_declaration__null_and_said),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
