/* SPDX-License-Identifier: MIT */
/* The catalogues: how a file is read, and what holds of our own. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <glib.h>
#include <string.h>

#include "io/banks/catalog.h"

static bool load(
	struct messages *messages, const char *yaml, struct diags *diags)
{
	return catalog_load(messages, "test.yaml", yaml, strlen(yaml), diags);
}

static void expect_refused(const char *yaml, const char *code, int line)
{
	AUTO(messages) messages = messages_create("ja");
	AUTO(diags) diags = diags_create();

	assert_true(messages_add(messages, "known", "x"));
	assert_false(load(messages, yaml, diags));
	assert_int_equal(diags_count(diags), 1);
	assert_string_equal(diags_get(diags, 0)->code, code);
	assert_int_equal(diags_get(diags, 0)->line, line);
}

static void catalog_load__texts__by_key(void **state)
{
	(void)state;
	AUTO(messages) messages = messages_create("ja");
	AUTO(diags) diags = diags_create();

	assert_true(load(messages,
		"format: 1\nlanguage: ja\nmessages:\n"
		"  a.b: あ\n  c: \"{0}: い\"\n  empty: \"\"\n",
		diags));
	assert_int_equal(diags_count(diags), 0);
	assert_string_equal(tr(messages, "a.b"), "あ");
	assert_string_equal(tr(messages, "c"), "{0}: い");
	assert_string_equal(tr(messages, "empty"), "");
}

static void catalog_load__no_messages_yet__is_good(void **state)
{
	(void)state;
	AUTO(messages) messages = messages_create("ja");
	AUTO(diags) diags = diags_create();

	assert_true(
		load(messages, "format: 1\nlanguage: ja\nmessages:\n", diags));
	assert_int_equal(diags_count(diags), 0);
}

static void catalog_load__mistakes__are_refused(void **state)
{
	(void)state;
	const char head[] = "format: 1\nlanguage: ja\nmessages:\n";
	static const struct {
		const char *after_head;
		const char *code;
		int line;
	} cases[] = {
		{ "  known: あ\n", "diag.catalog.known_key", 4 },
		{ "  a: あ\n  a: い\n", "diag.yaml.duplicate_key", 5 },
		{ "  a:\n", "diag.yaml.want_text", 4 },
		{ "  a: [あ]\n", "diag.yaml.want_text", 4 },
		{ "  a: \"\\e[31m\"\n", "diag.yaml.hidden_escape", 4 },
		{ "  a: あ\nextra: 1\n", "diag.catalog.unknown_key", 5 },
		{ " - a\n", "diag.yaml.want_map", 4 },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *yaml =
			g_strconcat(head, cases[i].after_head, NULL);

		expect_refused(yaml, cases[i].code, cases[i].line);
	}
	expect_refused("format: 2\nlanguage: ja\n", "diag.catalog.format", 1);
	expect_refused("language: ja\n", "diag.catalog.format", 1);
	expect_refused("format: 1\nlanguage: en\n", "diag.catalog.language", 2);
	expect_refused("", "diag.yaml.empty", 0);
}

static void catalog_builtin__unknown_language__is_null(void **state)
{
	(void)state;
	assert_null(catalog_builtin("fr"));
	assert_null(catalog_builtin(""));
	assert_null(catalog_builtin("j"));
}

static char *arguments_of(const char *text)
{
	bool used[10] = { false };
	GString *list = g_string_new(NULL);

	for (const char *at = text; *at != '\0'; at++) {
		if (at[0] == '{' && g_ascii_isdigit(at[1]) && at[2] == '}') {
			used[at[1] - '0'] = true;
		}
	}
	for (int i = 0; i < 10; i++) {
		if (used[i]) {
			g_string_append_printf(list, "{%d}", i);
		}
	}
	return g_string_free(list, FALSE);
}

static void expect_same_key(const char *key, const char *text, void *data)
{
	const struct messages *other = data;
	const char *translated = tr(other, key);
	g_autofree char *arguments = arguments_of(text);
	g_autofree char *other_arguments = arguments_of(translated);

	if (translated == key) {
		fail_msg("%s is missing in %s", key, messages_language(other));
	}
	if (strcmp(arguments, other_arguments) != 0) {
		fail_msg("%s takes %s, in %s %s", key, arguments,
			messages_language(other), other_arguments);
	}
}

static void catalog_builtin__languages__have_the_same_keys(void **state)
{
	(void)state;
	AUTO(messages) ja = catalog_builtin("ja");
	AUTO(messages) en = catalog_builtin("en");

	assert_non_null(ja);
	assert_non_null(en);
	messages_each(ja, expect_same_key, en);
	messages_each(en, expect_same_key, ja);
}

/* East Asian Ambiguous width: wide in old Japanese terminals only. */
static bool is_ambiguous(gunichar c)
{
	if (c < 0x80) {
		return false;
	}
	return g_unichar_iswide_cjk(c) && !g_unichar_iswide(c);
}

static void expect_clear_width(const char *key, const char *text, void *data)
{
	(void)data;
	for (const char *at = text; *at != '\0';
		at += g_utf8_skip[(unsigned char)*at]) {
		if (is_ambiguous(g_utf8_get_char(at))) {
			fail_msg("%s: ambiguous width: %s", key, at);
		}
	}
}

static void catalog_builtin__texts__have_no_ambiguous_width(void **state)
{
	(void)state;
	AUTO(messages) ja = catalog_builtin("ja");
	AUTO(messages) en = catalog_builtin("en");

	assert_true(is_ambiguous(0x2026));
	assert_true(is_ambiguous(0x25CB));
	assert_false(is_ambiguous(0x3042));
	messages_each(ja, expect_clear_width, NULL);
	messages_each(en, expect_clear_width, NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(catalog_load__texts__by_key),
		cmocka_unit_test(catalog_load__no_messages_yet__is_good),
		cmocka_unit_test(catalog_load__mistakes__are_refused),
		cmocka_unit_test(catalog_builtin__unknown_language__is_null),
		cmocka_unit_test(
			catalog_builtin__languages__have_the_same_keys),
		cmocka_unit_test(
			catalog_builtin__texts__have_no_ambiguous_width),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
