/* SPDX-License-Identifier: MIT */
/* Sheets to files and back. Texts of every kind are the matter of
 * round_trip.py. */
#include "io/company/sheet_yaml.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* What most tests begin with. */
#define HEAD                                                                   \
	"format: 1\n"                                                          \
	"bank: \"ipa-25\"\n"                                                   \
	"edition: \"3.1\"\n"
#define RESULT "result: {score: 4, max: 100, band: \"\", band_label: \"\"}\n"

static struct sheet *load(const char *text, struct diags *diags)
{
	return sheet_yaml_load("s.yaml", text, strlen(text), diags);
}

/* Loads what must be good without a word. */
static struct sheet *load_good(const char *text)
{
	AUTO(diags) diags = diags_create();
	struct sheet *sheet = load(text, diags);

	assert_int_equal(diags_count(diags), 0);
	assert_non_null(sheet);
	return sheet;
}

/* Every problem as "line:column code arguments", joined by line breaks. */
static char *problems(const struct diags *diags)
{
	GString *list = g_string_new(NULL);

	for (size_t i = 0; i < diags_count(diags); i++) {
		const struct diag *diag = diags_get(diags, i);

		assert_string_equal(diag->file, "s.yaml");
		g_string_append_printf(list, "%s%d:%d %s", i > 0 ? "\n" : "",
			diag->line, diag->column, diag->code);
		for (size_t n = 0; n < DIAG_ARGS_MAX && diag->args[n] != NULL;
			n++) {
			g_string_append_printf(list, " %s", diag->args[n]);
		}
	}
	return g_string_free(list, FALSE);
}

static void assert_refused(const char *text, const char *expected)
{
	AUTO(diags) diags = diags_create();
	AUTO(sheet) sheet = load(text, diags);
	g_autofree char *found = problems(diags);

	assert_string_equal(found, expected);
	assert_null(sheet);
	assert_true(diags_has_errors(diags));
}

static void assert_read_only(
	const char *text, const char *expected, bool read_only)
{
	AUTO(diags) diags = diags_create();
	AUTO(sheet) sheet = load(text, diags);
	g_autofree char *found = problems(diags);

	assert_string_equal(found, expected);
	assert_non_null(sheet);
	assert_int_equal(sheet->read_only, read_only);
	assert_false(diags_has_errors(diags));
}

static void answer(struct sheet *sheet, const char *question,
	const char *choice, int points)
{
	struct answer *made = sheet_answer_make(sheet, question);

	made->points = points;
	made->on = (struct date){ 2026, 11, 21 };
	sheet_set(&made->choice, choice);
	sheet_set(&made->from, "self");
}

/* One answer of every kind. */
static struct sheet *make_sheet(void)
{
	struct sheet *sheet = sheet_create_empty();

	sheet_set(&sheet->id, "8f0c");
	sheet_set(&sheet->bank, "ipa-25");
	sheet_set(&sheet->edition, "3.1");
	sheet_set(&sheet->bank_sha256, "ab12");
	sheet_set(&sheet->organisation, "山田製作所");
	sheet_set(&sheet->unit, "営業部");
	sheet->people = 12;
	sheet->date = (struct date){ 2026, 11, 21 };
	sheet->exported = (struct date){ 2026, 11, 22 };
	sheet_add_correction(
		sheet, "1", (struct date){ 2026, 11, 23 }, "partial");
	sheet_add_named(sheet, "important", "顧客名簿");
	sheet_add_named(sheet, "important", "\"図面\"");
	answer(sheet, "1", "full", 4);
	answer(sheet, "2", "unknown", -1);
	sheet_set(&sheet_answer_make(sheet, "2")->memo, "社長に\n\"聞く\"");
	(void)sheet_answer_make(sheet, "3");
	sheet_set(&sheet_answer_make(sheet, "4")->memo, "あとで");
	answer(sheet, "9", "full", 4);
	sheet_answer_make(sheet, "9")->absent = true;
	sheet_set(&sheet_answer_make(sheet, "9")->reason, "やめた");
	sheet->result.given = true;
	sheet->result.score = 7;
	sheet->result.max = 100;
	return sheet;
}

static const char expected_file[] =
	"format: 1\n"
	"id: \"8f0c\"\n"
	"bank: \"ipa-25\"\n"
	"edition: \"3.1\"\n"
	"bank_sha256: \"ab12\"\n"
	"organisation: \"山田製作所\"\n"
	"unit: \"営業部\"\n"
	"person: \"\"\n"
	"people: 12\n"
	"date: \"2026-11-21\"\n"
	"finished: \"\"\n"
	"previous: \"\"\n"
	"exported: \"2026-11-22\"\n"
	"named:\n"
	"  - {prompt: \"important\", text: \"顧客名簿\"}\n"
	"  - {prompt: \"important\", text: \"\\\"図面\\\"\"}\n"
	"corrections:\n"
	"  - {question: \"1\", on: \"2026-11-23\", before: \"partial\"}\n"
	"answers:\n"
	"  - {question: \"1\", choice: \"full\", points: 4, on: "
	"\"2026-11-21\", "
	"from: \"self\"}\n"
	"  - {question: \"2\", choice: \"unknown\", points: -1, "
	"on: \"2026-11-21\", from: \"self\", memo: \"社長に\\n\\\"聞く\\\"\"}\n"
	"  - {question: \"4\", memo: \"あとで\"}\n"
	"  - {question: \"9\", choice: \"full\", points: 4, absent: true, "
	"on: \"2026-11-21\", from: \"self\", reason: \"やめた\"}\n"
	"result: {score: 7, max: 100, band: \"\", band_label: \"\"}\n";

static void sheet_yaml_save__every_kind_of_answer__as_designed(void **state)
{
	AUTO(sheet) sheet = make_sheet();
	g_autoptr(GString) saved = sheet_yaml_save(sheet);

	(void)state;
	assert_string_equal(saved->str, expected_file);
}

static void sheet_yaml_load__what_was_saved__equal(void **state)
{
	AUTO(sheet) sheet = make_sheet();
	AUTO(sheet) loaded = load_good(expected_file);

	(void)state;
	assert_true(sheet_equals(sheet, loaded));
	assert_false(loaded->read_only);
	assert_string_equal(
		sheet_answer(loaded, "2")->memo, "社長に\n\"聞く\"");
	g_autoptr(GString) again = sheet_yaml_save(loaded);

	assert_string_equal(again->str, expected_file);
}

static void sheet_yaml_load__wrong_people_and_named__refused(void **state)
{
	(void)state;
	assert_refused(HEAD "people: -3\nanswers: []\n" RESULT,
		"4:9 diag.yaml.not_number people -3");
	assert_refused(HEAD "named: [{text: \"図面\"}]\nanswers: []\n" RESULT,
		"4:9 diag.company.missing_key prompt");
}

static void sheet_yaml_save__nothing_answered__read_back(void **state)
{
	AUTO(sheet) sheet = sheet_create_empty();

	(void)state;
	sheet_set(&sheet->bank, "b");
	sheet_set(&sheet->edition, "1");
	g_autoptr(GString) saved = sheet_yaml_save(sheet);
	AUTO(sheet) loaded = load_good(saved->str);

	assert_true(sheet_equals(sheet, loaded));
	assert_false(loaded->result.given);
	assert_non_null(strstr(saved->str, "\nanswers: []\nresult: {}\n"));
}

/* As from one seed: every field random, every answer kind. */
static void sheet_yaml__random_sheets__same_after_two_trips(void **state)
{
	GRand *random = g_rand_new_with_seed(20261121);

	(void)state;
	for (int trip = 0; trip < 300; trip++) {
		AUTO(sheet) sheet = make_sheet();

		for (int n = 0; n < 30; n++) {
			g_autofree char *id = g_strdup_printf("q%d", n);
			struct answer *made = sheet_answer_make(sheet, id);

			if (g_rand_boolean(random)) {
				answer(sheet, id, "partial",
					g_rand_int_range(random, -9, 9));
				made->absent = g_rand_boolean(random);
			}
			if (g_rand_boolean(random)) {
				char memo[3] = { 0 };

				memo[0] =
					(char)g_rand_int_range(random, 1, 128);
				memo[1] =
					(char)g_rand_int_range(random, 0, 128);
				sheet_set(&made->memo, memo);
			}
		}
		sheet->finished.year = g_rand_boolean(random) ? 2026 : 0;
		sheet->finished.month = 12;
		sheet->finished.day = 31;
		if (!date_is_set(sheet->finished)) {
			sheet->finished = (struct date){ 0 };
		}
		g_autoptr(GString) saved = sheet_yaml_save(sheet);
		AUTO(sheet) loaded = load_good(saved->str);
		g_autoptr(GString) again = sheet_yaml_save(loaded);

		assert_true(sheet_equals(sheet, loaded));
		assert_string_equal(saved->str, again->str);
	}
	g_rand_free(random);
}

static void sheet_yaml_load__written_by_hand__read(void **state)
{
	AUTO(sheet)
	sheet = load_good("# our answers\r\n"
			  "format: 1\r\n"
			  "bank: ipa-25\r\n"
			  "edition: 3.1\r\n"
			  "unit: 営業部\r\n"
			  "person:\r\n"
			  "date: 2026-11-21\r\n"
			  "answers:\r\n"
			  "  - question: 1\r\n"
			  "    choice: full\r\n"
			  "    memo: |\r\n"
			  "      一行目\r\n"
			  "      二行目\r\n" RESULT);

	(void)state;
	assert_string_equal(sheet->edition, "3.1");
	assert_string_equal(sheet->unit, "営業部");
	assert_string_equal(sheet->person, "");
	assert_int_equal(sheet->date.day, 21);
	assert_string_equal(sheet_answer(sheet, "1")->choice, "full");
	assert_string_equal(sheet_answer(sheet, "1")->memo, "一行目\n二行目\n");
	assert_int_equal(sheet->result.score, 4);
}

static void sheet_yaml_load__unknown_keys__read_only(void **state)
{
	(void)state;
	assert_read_only(HEAD "departement: x\nanswers: []\n" RESULT,
		"4:1 diag.company.unknown_key departement", true);
	assert_read_only(HEAD "answers:\n"
			      "  - {question: \"1\", tick: true}\n" RESULT,
		"5:21 diag.company.unknown_key tick", true);
	assert_read_only(HEAD "answers: []\nresult: {score: 1, max: 2, x: 3}\n",
		"5:28 diag.company.unknown_key x", true);
}

static void sheet_yaml_load__higher_format__read_only(void **state)
{
	(void)state;
	assert_read_only(
		"format: 2\nbank: b\nedition: \"4\"\nnew: 1\n"
		"answers: [{question: a, choice: c, more: x}]\n" RESULT,
		"1:9 diag.company.newer 2", true);
}

static void sheet_yaml_load__no_result__warns_of_a_cut(void **state)
{
	(void)state;
	assert_read_only(
		HEAD "answers: []\n", "0:0 diag.sheet.no_result", false);
}

static void sheet_yaml_load__other_files__one_sentence(void **state)
{
	(void)state;
	assert_refused("format: 1\nid: ipa-25\nsections: []\n",
		"0:0 diag.sheet.is_bank");
	assert_refused("name: x\n", "0:0 diag.sheet.no_sheet");
	assert_refused("- a\n", "0:0 diag.sheet.no_sheet");
	assert_refused("just words\n", "0:0 diag.sheet.no_sheet");
	assert_refused(HEAD, "0:0 diag.sheet.no_result\n"
			     "1:1 diag.company.missing_key answers");
}

static void sheet_yaml_load__wrong_values__all_told_with_places(void **state)
{
	(void)state;
	assert_refused("format: \"1\"\n"
		       "bank: \"a/b\"\n"
		       "edition: \"\"\n"
		       "unit: [a]\n"
		       "date: \"2026-02-30\"\n"
		       "finished: 昨日\n"
		       "answers:\n"
		       "  - {question: \"1\", choice: \"full\", points: 3x}\n"
		       "  - {question: \"1\", choice: \"none\"}\n"
		       "  - {choice: \"none\", absent: yes}\n"
		       "  - {question: \"\", on: \"2026-1-1\"}\n"
		       "  - {question: \"5\", points: 4}\n"
		       "  - word\n"
		       "result: [1]\n",
		"1:9 diag.yaml.quoted format 1\n"
		"2:7 diag.company.bad_id bank a/b\n"
		"3:10 diag.company.empty edition\n"
		"4:7 diag.yaml.want_text unit\n"
		"5:7 diag.company.bad_date date 2026-02-30\n"
		"6:11 diag.company.bad_date finished 昨日\n"
		"8:45 diag.yaml.not_number points 3x\n"
		"9:5 diag.sheet.question_twice 1\n"
		"10:5 diag.company.missing_key question\n"
		"10:30 diag.yaml.not_bool absent yes\n"
		"11:16 diag.company.bad_id question \n"
		"11:24 diag.company.bad_date on 2026-1-1\n"
		"12:5 diag.company.missing_key choice\n"
		"13:5 diag.yaml.want_map answers\n"
		"14:9 diag.yaml.want_map result");
}

static void sheet_yaml_load__missing_keys__told(void **state)
{
	(void)state;
	assert_refused("bank: b\nanswers: {}\nresult: {band: x}\n",
		"1:1 diag.company.missing_key format\n"
		"1:1 diag.company.missing_key edition\n"
		"2:10 diag.yaml.want_list answers\n"
		"3:9 diag.company.missing_key score\n"
		"3:9 diag.company.missing_key max");
}

static void sheet_yaml_load__memo_of_64_kib__read(void **state)
{
	AUTO(sheet) sheet = make_sheet();
	g_autofree char *memo = g_strnfill(65536, '\a');

	(void)state;
	sheet_set(&sheet_answer_make(sheet, "1")->memo, memo);
	g_autoptr(GString) saved = sheet_yaml_save(sheet);
	AUTO(sheet) loaded = load_good(saved->str);

	assert_true(sheet_equals(sheet, loaded));
}

static void sheet_yaml_load__too_many_answers__refused(void **state)
{
	g_autoptr(GString) text = g_string_new(HEAD "answers:\n");

	(void)state;
	for (int i = 0; i <= 2000; i++) {
		g_string_append_printf(text, "- {question: q%d}\n", i);
	}
	g_string_append(text, RESULT);
	assert_refused(text->str, "5:1 diag.sheet.too_many 2000");
}

/* A file cut off at any byte is told of, or has lost nothing. */
static void sheet_yaml_load__cut_at_every_byte__never_silent(void **state)
{
	AUTO(sheet) whole = load_good(expected_file);
	size_t len = strlen(expected_file);

	(void)state;
	for (size_t cut = 0; cut < len; cut++) {
		AUTO(diags) diags = diags_create();
		AUTO(sheet)
		sheet = sheet_yaml_load("s.yaml", expected_file, cut, diags);

		if (diags_count(diags) == 0) {
			assert_non_null(sheet);
			assert_true(sheet_equals(sheet, whole));
			assert_int_equal(cut, len - 1);
		}
	}
}

/* Random damage gives a sheet or a problem, and never a crash. */
static void sheet_yaml_load__damaged__sheet_or_problem(void **state)
{
	GRand *random = g_rand_new_with_seed(7);
	int len = (int)strlen(expected_file);

	(void)state;
	for (int i = 0; i < 5000; i++) {
		AUTO(diags) diags = diags_create();
		g_autofree char *bytes = g_strdup(expected_file);

		for (int n = g_rand_int_range(random, 1, 4); n > 0; n--) {
			bytes[g_rand_int_range(random, 0, len)] =
				(char)g_rand_int_range(random, 0, 256);
		}
		AUTO(sheet)
		sheet = sheet_yaml_load("s.yaml", bytes, (size_t)len, diags);

		assert_int_equal(sheet == NULL, diags_has_errors(diags));
	}
	g_rand_free(random);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			sheet_yaml_save__every_kind_of_answer__as_designed),
		cmocka_unit_test(sheet_yaml_load__what_was_saved__equal),
		cmocka_unit_test(
			sheet_yaml_load__wrong_people_and_named__refused),
		cmocka_unit_test(sheet_yaml_save__nothing_answered__read_back),
		cmocka_unit_test(
			sheet_yaml__random_sheets__same_after_two_trips),
		cmocka_unit_test(sheet_yaml_load__written_by_hand__read),
		cmocka_unit_test(sheet_yaml_load__unknown_keys__read_only),
		cmocka_unit_test(sheet_yaml_load__higher_format__read_only),
		cmocka_unit_test(sheet_yaml_load__no_result__warns_of_a_cut),
		cmocka_unit_test(sheet_yaml_load__other_files__one_sentence),
		cmocka_unit_test(
			sheet_yaml_load__wrong_values__all_told_with_places),
		cmocka_unit_test(sheet_yaml_load__missing_keys__told),
		cmocka_unit_test(sheet_yaml_load__memo_of_64_kib__read),
		cmocka_unit_test(sheet_yaml_load__too_many_answers__refused),
		cmocka_unit_test(
			sheet_yaml_load__cut_at_every_byte__never_silent),
		cmocka_unit_test(sheet_yaml_load__damaged__sheet_or_problem),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
