/* SPDX-License-Identifier: MIT */
/* declaration.yaml: what is written is read back, and what is not ours to
 * rewrite is known. */
#include "io/company/kept_kinds.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib.h>

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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			declaration_yaml_save__all_fields__every_text_quoted),
		cmocka_unit_test(declaration_yaml_load__each_file__as_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
