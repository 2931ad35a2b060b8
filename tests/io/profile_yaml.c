/* SPDX-License-Identifier: MIT */
/* profile.yaml, which people write by hand: what they meant is read, or told
 * with its place, and nothing is silently ignored. */
#include "io/company/kept_kinds.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib.h>

static struct profile *load(const char *text, struct diags *diags)
{
	return profile_yaml_load("profile.yaml", text, strlen(text), diags);
}

static void profile_yaml_save__all_or_nothing__read_back(void **state)
{
	static const struct {
		const char *language;
		int year_begins;
		const char *file;
	} profiles[] = {
		{ "", 0, "format: 1\n" },
		{ "ja", 0, "format: 1\nlanguage: \"ja\"\n" },
		{ "", 10, "format: 1\nyear_begins: 10\n" },
		{ "en", 1, "format: 1\nlanguage: \"en\"\nyear_begins: 1\n" },
	};

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(profiles); i++) {
		AUTO(diags) diags = diags_create();
		AUTO(profile) profile = profile_create();

		g_free(profile->language);
		profile->language = g_strdup(profiles[i].language);
		profile->year_begins = profiles[i].year_begins;
		g_autoptr(GString) saved = profile_yaml_save(profile);
		AUTO(profile) again = load(saved->str, diags);

		assert_string_equal(saved->str, profiles[i].file);
		assert_int_equal(diags_count(diags), 0);
		assert_string_equal(again->language, profiles[i].language);
		assert_int_equal(again->year_begins, profiles[i].year_begins);
		assert_int_equal(again->revision, 0);
		assert_false(again->read_only);
	}
}

/* Each file with all that is said of it, "line:column code", and what it gives:
 * a month (0 = none), or nothing at all. */
enum gives { READ, SHOWN_ONLY, NOTHING };

static const struct {
	const char *text;
	const char *said;
	enum gives gives;
	const char *language;
	int year_begins;
} files[] = {
	{ "language: ja\n", "", READ, "ja", 0 },
	{ "language: ja", "", READ, "ja", 0 },
	{ "# 四月から\nyear_begins: 4 # 月\n", "", READ, "", 4 },
	{ "year_begins: 12\nlanguage: en\nformat: 1\n", "", READ, "en", 12 },
	/* Nothing stands there yet. */
	{ "", "", READ, "", 0 },
	{ "\n\n", "", READ, "", 0 },
	{ "# 会社の情報\n# year_begins: 4\n", "", READ, "", 0 },
	{ "\xef\xbb\xbf", "", READ, "", 0 },
	{ "---\n", "", READ, "", 0 },
	/* A number in quotes is a text. */
	{ "year_begins: \"1\"\n", "1:14 diag.yaml.quoted", NOTHING, "", 0 },
	{ "year_begins: １\n", "1:14 diag.yaml.not_number", NOTHING, "", 0 },
	{ "year_begins: 4月\n", "1:14 diag.yaml.not_number", NOTHING, "", 0 },
	{ "year_begins:\n", "1:13 diag.yaml.empty_text", NOTHING, "", 0 },
	{ "year_begins: 13\n", "1:14 diag.profile.bad_month", NOTHING, "", 0 },
	{ "year_begins: 0\n", "1:14 diag.profile.bad_month", NOTHING, "", 0 },
	{ "year_begins: -1\n", "1:14 diag.profile.bad_month", NOTHING, "", 0 },
	{ "language: ja\nyear_bigins: 1\n", "2:1 diag.company.unknown_key",
		SHOWN_ONLY, "ja", 0 },
	{ "format: 2\nmoon: full\nlanguage: ja\n", "1:9 diag.company.newer",
		SHOWN_ONLY, "ja", 0 },
	{ "format: 0\n", "1:9 diag.yaml.not_number", NOTHING, "", 0 },
	{ "year_begins：1\n", "1:12 diag.yaml.wide_colon", NOTHING, "", 0 },
	{ "language: ja\nyear_begins：1\n", "2:12 diag.yaml.wide_colon",
		NOTHING, "", 0 },
	{ "year_begins:1\n", "1:13 diag.yaml.tight_colon", NOTHING, "", 0 },
	{ "language: [ja]\n", "1:11 diag.yaml.want_text", NOTHING, "", 0 },
	{ "- language: ja\n", "1:1 diag.yaml.want_map", NOTHING, "", 0 },
	{ "just words\n", "1:1 diag.yaml.want_map", NOTHING, "", 0 },
	{ "language: ja\nlanguage: en\n", "2:1 diag.yaml.duplicate_key",
		NOTHING, "", 0 },
	{ "language: \"ja\n", "1:11 diag.yaml.quote_open", NOTHING, "", 0 },
	{ "{language: ja\n", "1:1 diag.yaml.flow_open", NOTHING, "", 0 },
};

static char *said(const struct diags *diags)
{
	g_autoptr(GString) list = g_string_new(NULL);

	for (size_t i = 0; i < diags_count(diags); i++) {
		const struct diag *diag = diags_get(diags, i);

		assert_string_equal(diag->file, "profile.yaml");
		g_string_append_printf(list, "%s%d:%d %s", i > 0 ? "|" : "",
			diag->line, diag->column, diag->code);
	}
	return g_strdup(list->str);
}

static void profile_yaml_load__each_file__read_or_told(void **state)
{
	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(files); i++) {
		AUTO(diags) diags = diags_create();
		AUTO(profile) profile = load(files[i].text, diags);
		g_autofree char *found = said(diags);

		if (strcmp(found, files[i].said) != 0 ||
			(profile == NULL) != (files[i].gives == NOTHING)) {
			fail_msg("%s: %s", files[i].text, found);
		}
		assert_int_equal(diags_has_errors(diags), profile == NULL);
		if (profile != NULL) {
			assert_string_equal(
				profile->language, files[i].language);
			assert_int_equal(
				profile->year_begins, files[i].year_begins);
			assert_int_equal(profile->read_only,
				files[i].gives == SHOWN_ONLY);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(profile_yaml_save__all_or_nothing__read_back),
		cmocka_unit_test(profile_yaml_load__each_file__read_or_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
