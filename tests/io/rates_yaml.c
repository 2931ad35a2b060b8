/* SPDX-License-Identifier: MIT */
/* How a file of rates is read, and what holds of the built-in one. */
#include "io/banks/rates_yaml.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib.h>

#include "io/banks/bank_store.h"

/* Thirteen lines; items begin on the next. */
#define HEAD                                                                   \
	"format: 1\n"                                                          \
	"languages: [ja, en]\n"                                                \
	"id: survey-1\n"                                                       \
	"title: {ja: 調査, en: Survey}\n"                                    \
	"publisher: {ja: 役所, en: Office}\n"                                \
	"url: https://example.jp/a.pdf\n"                                      \
	"year: 2024\n"                                                         \
	"from: \"2024-10-25\"\n"                                               \
	"to: \"2024-11-06\"\n"                                                 \
	"n: 4191\n"                                                            \
	"means: {ja: 実施, en: done}\n"                                      \
	"note: {ja: 備考, en: Note}\n"                                       \
	"items:\n"
#define ITEM(question, percent)                                                \
	"  - {bank: b, edition: \"1.0\", question: \"" question                \
	"\", name: {ja: 名, en: Name}, percent: " percent "}\n"

static struct rates *load(const char *yaml, struct diags *diags)
{
	return rates_yaml_load("r.yaml", yaml, strlen(yaml), diags);
}

/* Every problem as "line:column code arguments", joined by line breaks. */
static char *problems(const struct diags *diags)
{
	GString *list = g_string_new(NULL);

	for (size_t i = 0; i < diags_count(diags); i++) {
		const struct diag *diag = diags_get(diags, i);

		assert_string_equal(diag->file, "r.yaml");
		g_string_append_printf(list, "%s%d:%d %s", i > 0 ? "\n" : "",
			diag->line, diag->column, diag->code);
		for (size_t n = 0; n < DIAG_ARGS_MAX && diag->args[n] != NULL;
			n++) {
			g_string_append_printf(list, " %s", diag->args[n]);
		}
	}
	return g_string_free(list, FALSE);
}

static void assert_refused(const char *yaml, const char *expected)
{
	AUTO(diags) diags = diags_create();
	AUTO(rates) rates = load(yaml, diags);
	g_autofree char *found = problems(diags);

	assert_string_equal(found, expected);
	assert_null(rates);
}

/* The good file with one line of its head replaced; NULL = left out. */
static void assert_head_refused(
	const char *key, const char *line, const char *expected)
{
	g_auto(GStrv) lines = g_strsplit(HEAD ITEM("1", "\"50.0\""), "\n", -1);
	GString *yaml = g_string_new(NULL);
	bool found = false;

	for (size_t i = 0; lines[i] != NULL; i++) {
		if (g_str_has_prefix(lines[i], key)) {
			found = true;
			if (line != NULL) {
				g_string_append_printf(yaml, "%s\n", line);
			}
		} else if (lines[i][0] != '\0') {
			g_string_append_printf(yaml, "%s\n", lines[i]);
		}
	}
	assert_true(found);
	assert_refused(yaml->str, expected);
	g_string_free(yaml, TRUE);
}

static void rates_load__good__all_fields(void **state)
{
	AUTO(diags) diags = diags_create();
	AUTO(rates)
	rates = load(HEAD ITEM("1", "\"73.0\"") ITEM("2", "0.5"), diags);

	(void)state;
	assert_int_equal(diags_count(diags), 0);
	assert_non_null(rates);
	assert_string_equal(rates->id, "survey-1");
	assert_string_equal(rates_text(rates, &rates->title, "en"), "Survey");
	assert_string_equal(rates_text(rates, &rates->publisher, "ja"), "役所");
	assert_string_equal(rates_text(rates, &rates->url, "ja"),
		"https://example.jp/a.pdf");
	assert_int_equal(rates->year, 2024);
	assert_int_equal(rates->from.day, 25);
	assert_int_equal(rates->to.month, 11);
	assert_int_equal(rates->answers, 4191);
	assert_string_equal(rates_text(rates, &rates->means, "ja"), "実施");
	assert_string_equal(rates_text(rates, &rates->note, "en"), "Note");
	assert_int_equal(rates->rate_count, 2);
	assert_string_equal(rates->rates[0].bank, "b");
	assert_string_equal(rates->rates[0].edition, "1.0");
	assert_string_equal(rates->rates[0].question, "1");
	assert_string_equal(
		rates_text(rates, &rates->rates[0].name, "en"), "Name");
	assert_int_equal(rates->rates[0].tenths, 730);
	assert_int_equal(rates->rates[1].tenths, 5);
}

static void rates_load__percent__matches_whole(void **state)
{
	static const struct {
		const char *text;
		int tenths;
	} good[] = { { "0.0", 0 }, { "9.9", 99 }, { "99.9", 999 },
		{ "100.0", 1000 } };
	static const char *const bad[] = { "73", "73.", ".5", "73.00", "73.0%",
		"073.0", "00.0", "-1.0", "+1.0", "100.1", "1000.0", "73,0",
		"７３.０", " 73.0", "73.0 ", "1e2.0", "x" };

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(good); i++) {
		AUTO(diags) diags = diags_create();
		g_autofree char *yaml =
			g_strdup_printf(HEAD ITEM("1", "\"%s\""), good[i].text);
		AUTO(rates) rates = load(yaml, diags);

		assert_non_null(rates);
		assert_int_equal(rates->rates[0].tenths, good[i].tenths);
	}
	for (size_t i = 0; i < G_N_ELEMENTS(bad); i++) {
		g_autofree char *yaml =
			g_strdup_printf(HEAD ITEM("1", "\"%s\""), bad[i]);
		g_autofree char *expected = g_strdup_printf(
			"14:80 diag.rates.bad_percent %s", bad[i]);

		assert_refused(yaml, expected);
	}
}

static void rates_load__head__every_key_is_checked(void **state)
{
	static const struct {
		const char *key;
		const char *line;
		const char *expected;
	} cases[] = {
		{ "format", NULL, "1:1 diag.yaml.missing_key format" },
		{ "format", "format: 2", "1:9 diag.bank.format" },
		{ "id", "id: a b", "3:5 diag.bank.bad_id id a b" },
		{ "title", "titel: x",
			"4:1 diag.yaml.unknown_key_near titel title" },
		{ "title", "title: {ja: 調査, fr: X}",
			"4:17 diag.bank.language_undeclared fr" },
		{ "title", "title: \"a\\nb\"", "4:8 diag.bank.one_line title" },
		{ "url", "url: ftp://x", "6:6 diag.bank.address url" },
		{ "year", "year: \"2024\"", "7:7 diag.yaml.quoted year 2024" },
		{ "year", "year: 0", "7:7 diag.bank.count_range year 9999" },
		{ "from", "from: 2024年",
			"8:7 diag.rates.bad_date from 2024年" },
		{ "from", "from: \"\"", "8:7 diag.yaml.empty_text from" },
		{ "to", "to: \"2024-10-24\"", "9:5 diag.rates.days_order" },
		{ "n:", "n: 4,191", "10:4 diag.yaml.not_number n 4,191" },
		{ "n:", "n: 0", "10:4 diag.bank.count_range n 100000000" },
		{ "n:", NULL, "1:1 diag.yaml.missing_key n" },
		{ "means", "means： 実施", "11:6 diag.yaml.wide_colon means" },
		{ "note", "note: \"\\e[31m\"",
			"12:7 diag.yaml.hidden_escape U+001B" },
	};

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		assert_head_refused(
			cases[i].key, cases[i].line, cases[i].expected);
	}
}

static void rates_load__items__every_problem_at_once(void **state)
{
	(void)state;
	assert_refused(HEAD ITEM("1", "\"50.0\"") ITEM("2", "\"50.0\"")
			       ITEM("1", "\"60.0\""),
		"16:5 diag.rates.question_twice 1");
	assert_refused(HEAD "  []\n", "14:3 diag.yaml.empty_list items");
	assert_refused(HEAD
		"  - {bank: b, edition: x, question: \"1\", name: 名}\n"
		"  - {bank: b, edition: \"1\", question: \"1\", name: 名,"
		" percent: [1], more: x}\n",
		"14:5 diag.yaml.missing_key percent\n"
		"14:24 diag.bank.bad_edition x\n"
		"15:62 diag.yaml.want_text percent\n"
		"15:67 diag.yaml.unknown_key more"
		" bank, edition, question, name, percent");
}

static void rates_load__no_rates__refused(void **state)
{
	(void)state;
	assert_refused("", "0:0 diag.yaml.empty");
	assert_refused("- a\n", "1:1 diag.yaml.want_map_file");
}

static void rates_builtin__figures__those_of_the_survey(void **state)
{
	static const struct {
		const char *question;
		const char *percent;
	} expected[] = { { "1", "73.0%" }, { "2", "71.4%" }, { "5", "37.9%" },
		{ "24", "39.8%" }, { "25", "39.2%" } };
	AUTO(diags) diags = diags_create();
	AUTO(bank_store) store = bank_store_create(NULL, NULL);
	AUTO(rates) rates = rates_yaml_builtin();
	const struct bank *bank = bank_store_find(store, "ipa-25@3.1", diags);

	(void)state;
	assert_int_equal(rates->answers, 4191);
	assert_int_equal(rates->year, 2024);
	assert_int_equal(rates->rate_count, G_N_ELEMENTS(expected));
	for (size_t i = 0; i < G_N_ELEMENTS(expected); i++) {
		size_t question =
			bank_find_question(bank, expected[i].question);

		assert_int_not_equal(question, BANK_NONE);
		const struct rate *rate =
			rates_find(rates, bank, &bank->questions[question]);
		g_autofree char *percent = rate_percent(rate);

		assert_string_equal(percent, expected[i].percent);
	}
}

/* In both languages, and of clear width on every terminal. */
static void assert_whole(const struct rates *rates, const struct text *text)
{
	for (size_t i = 0; i < rates->texts.language_count; i++) {
		assert_non_null(text->in[i]);
		for (const char *at = text->in[i]; *at != '\0';
			at += g_utf8_skip[(unsigned char)*at]) {
			gunichar c = g_utf8_get_char(at);

			assert_true(c < 0x80 || g_unichar_iswide(c) ||
				    !g_unichar_iswide_cjk(c));
		}
	}
}

static void rates_builtin__texts__in_both_languages(void **state)
{
	AUTO(rates) rates = rates_yaml_builtin();

	(void)state;
	assert_int_equal(rates->texts.language_count, 2);
	assert_whole(rates, &rates->title);
	assert_whole(rates, &rates->publisher);
	assert_whole(rates, &rates->means);
	assert_whole(rates, &rates->note);
	for (size_t i = 0; i < rates->rate_count; i++) {
		assert_whole(rates, &rates->rates[i].name);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rates_load__good__all_fields),
		cmocka_unit_test(rates_load__percent__matches_whole),
		cmocka_unit_test(rates_load__head__every_key_is_checked),
		cmocka_unit_test(rates_load__items__every_problem_at_once),
		cmocka_unit_test(rates_load__no_rates__refused),
		cmocka_unit_test(rates_builtin__figures__those_of_the_survey),
		cmocka_unit_test(rates_builtin__texts__in_both_languages),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
