/* SPDX-License-Identifier: MIT */
/* The JSON of small sheets, character for character. */
#include "io/formats/json.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib.h>

#include "tiny.h"

#define HEAD                                                                   \
	"{\"bank\":\"tiny\",\"edition\":\"1.0\",\"organisation\":\"山田 "    \
	"製作所\","

#define SHEET                                                                  \
	HEAD "\"unit\":\"営業, \\\"第1\\\"課\",\"date\":\"2026-11-21\","   \
	     "\"questions\":4,\"answered\":4,\"complete\":true,"               \
	     "\"score\":5,\"max\":16,\"range\":{\"low\":6,\"high\":10},"       \
	     "\"band\":\"low\",\"counts\":{\"full\":1,\"partial\":1,"          \
	     "\"none\":1,\"unknown\":1},\"absent\":[\"2\"],\"sections\":["     \
	     "{\"id\":\"a\",\"score\":4,\"max\":8,\"answered\":2,"             \
	     "\"questions\":2},{\"id\":\"b\",\"score\":1,\"max\":8,"           \
	     "\"answered\":2,\"questions\":2}],\"unknown\":[\"3\"],"           \
	     "\"answers\":{\"1\":\"none\",\"2\":\"full\",\"3\":\"unknown\","   \
	     "\"4\":\"partial\"}}"

#define BEGUN                                                                  \
	HEAD "\"unit\":\"=1+1\",\"date\":\"2026-11-21\","                      \
	     "\"questions\":4,\"answered\":1,\"complete\":false,"              \
	     "\"score\":2,\"max\":16,\"range\":{\"low\":2,\"high\":14},"       \
	     "\"band\":null,\"counts\":{\"full\":0,\"partial\":1,"             \
	     "\"none\":0,\"unknown\":0},\"absent\":[],\"sections\":["          \
	     "{\"id\":\"a\",\"score\":2,\"max\":8,\"answered\":1,"             \
	     "\"questions\":2},{\"id\":\"b\",\"score\":0,\"max\":8,"           \
	     "\"answered\":0,\"questions\":2}],\"unknown\":[],"                \
	     "\"answers\":{\"1\":\"partial\"}}"

static void assert_show(const struct sheet *sheet, const struct bank *bank,
	const char *expected)
{
	const struct result_source source = { sheet, bank };
	g_autofree char *json = json_show(&source, 1, false);

	assert_string_equal(json, expected);
}

static void json_show__complete_sheet__every_key(void **state)
{
	AUTO(bank) bank = tiny_bank();
	AUTO(sheet) sheet = tiny_sheet();

	(void)state;
	assert_show(sheet, bank, SHEET "\n");
}

static void json_show__sheet_begun__no_band(void **state)
{
	AUTO(bank) bank = tiny_bank();
	AUTO(sheet) sheet = tiny_sheet_begun();

	(void)state;
	assert_show(sheet, bank, BEGUN "\n");
}

static void json_show__no_bank__result_of_the_file(void **state)
{
	AUTO(sheet) sheet = tiny_sheet();
	AUTO(sheet) begun = tiny_sheet_begun();

	(void)state;
	assert_show(sheet, NULL,
		HEAD "\"unit\":\"営業, \\\"第1\\\"課\",\"date\":\"2026-11-21\","
		     "\"questions\":null,\"answered\":4,\"complete\":true,"
		     "\"score\":5,\"max\":16,\"range\":null,\"band\":\"low\","
		     "\"counts\":null,\"absent\":[\"2\"],\"sections\":null,"
		     "\"unknown\":null,\"answers\":{\"1\":\"none\","
		     "\"2\":\"full\",\"3\":\"unknown\",\"4\":\"partial\"}}\n");
	begun->date = (struct date){ 0 };
	assert_show(begun, NULL,
		HEAD "\"unit\":\"=1+1\",\"date\":null,"
		     "\"questions\":null,\"answered\":1,\"complete\":null,"
		     "\"score\":null,\"max\":null,\"range\":null,\"band\":null,"
		     "\"counts\":null,\"absent\":[],\"sections\":null,"
		     "\"unknown\":null,\"answers\":{\"1\":\"partial\"}}\n");
}

static void json_show__several__array_in_order(void **state)
{
	AUTO(bank) bank = tiny_bank();
	AUTO(sheet) sheet = tiny_sheet();
	AUTO(sheet) begun = tiny_sheet_begun();
	const struct result_source sources[] = { { begun, bank },
		{ sheet, bank } };
	g_autofree char *both = json_show(sources, 2, false);
	g_autofree char *one = json_show(sources, 1, true);
	g_autofree char *none = json_show(sources, 0, true);

	(void)state;
	assert_string_equal(both, "[" BEGUN "," SHEET "]\n");
	assert_string_equal(one, "[" BEGUN "]\n");
	assert_string_equal(none, "[]\n");
}

static void json_show__unsafe_texts__shown(void **state)
{
	AUTO(sheet) sheet = tiny_sheet();
	const struct result_source source = { sheet, NULL };

	(void)state;
	sheet_set(&sheet->unit, "a\033[31m\u202E\xFF\nb");
	g_autofree char *json = json_show(&source, 1, false);

	assert_non_null(strstr(
		json, "\"unit\":\"a\uFFFD[31m\uFFFD\uFFFD\\nb\",\"date\""));
}

static void json_actions__advice_and_cards__every_key(void **state)
{
	AUTO(bank) bank = tiny_bank();
	AUTO(sheet) sheet = tiny_sheet();
	AUTO(advice) advice = advice_create(bank, sheet, NULL);
	g_autofree char *en = json_actions(bank, advice, "en");
	g_autofree char *ja = json_actions(bank, advice, "ja");

	(void)state;
	assert_string_equal(en,
		"{\"advice\":[{\"priority\":\"now\",\"question\":\"1\","
		"\"action\":\"1.1\",\"text\":\"Fit a \\\"lock\\\"\","
		"\"effort\":\"small\",\"cost\":\"paid\",\"role\":\"owner\"},"
		"{\"priority\":\"later\",\"question\":\"4\",\"action\":\"4.1\","
		"\"text\":\"File it\",\"effort\":\"large\",\"cost\":\"low\","
		"\"role\":\"department\"}],\"find_out\":[{\"question\":\"3\","
		"\"from\":\"vendor\",\"ask\":\"=Are there copies?\","
		"\"look\":\"Shelf\"}],"
		"\"next_band\":{\"steps\":1,\"band\":\"middle\"}}\n");
	assert_non_null(strstr(ja, "\"text\":\"鍵を、付ける\""));
	assert_non_null(strstr(ja, "\"ask\":\"控えは\""));
}

static void json_actions__question_without_find_out__null(void **state)
{
	AUTO(bank) bank = tiny_bank();
	AUTO(sheet) sheet = tiny_sheet();

	(void)state;
	sheet_set(&sheet_answer_make(sheet, "2")->choice, "unknown");
	AUTO(advice) advice = advice_create(bank, sheet, NULL);
	g_autofree char *json = json_actions(bank, advice, "en");

	assert_non_null(strstr(json,
		"{\"question\":\"2\",\"from\":\"self\",\"ask\":null,"
		"\"look\":null}"));
}

static void json_actions__nothing_to_do__empty_and_null(void **state)
{
	AUTO(bank) bank = tiny_bank();
	AUTO(sheet) sheet = sheet_create_empty();
	AUTO(advice) advice = advice_create(bank, sheet, NULL);
	g_autofree char *json = json_actions(bank, advice, "en");

	(void)state;
	assert_string_equal(
		json, "{\"advice\":[],\"find_out\":[],\"next_band\":null}\n");
}

/* A second edition without question 4. */
static void json_compare__every_change__every_key(void **state)
{
	AUTO(bank) bank = tiny_bank();
	AUTO(sheet) old = tiny_sheet();
	AUTO(sheet) new = tiny_sheet();
	struct bank smaller = *bank;

	(void)state;
	smaller.edition = "2.0";
	smaller.question_count = 3;
	sheet_set(&new->edition, "2.0");
	sheet_set(&new->unit, "");
	new->date = (struct date){ 0 };
	sheet_set(&sheet_answer_make(new, "1")->choice, "partial");
	sheet_set(&sheet_answer_make(new, "1")->reason, "done");
	sheet_set(&sheet_answer_make(new, "2")->choice, "unknown");
	sheet_set(&sheet_answer_make(new, "2")->reason, "other words");
	sheet_set(&sheet_answer_make(new, "3")->choice, "");
	AUTO(comparison)
	comparison = comparison_create(&(struct result_source){ old, bank },
		&(struct result_source){ new, &smaller });
	g_autofree char *json = json_compare(comparison);

	assert_string_equal(json,
		"{\"old\":{\"bank\":\"tiny\",\"edition\":\"1.0\","
		"\"date\":\"2026-11-21\",\"organisation\":\"山田 製作所\","
		"\"unit\":\"営業, \\\"第1\\\"課\",\"score\":5,"
		"\"band\":\"low\",\"complete\":true},"
		"\"new\":{\"bank\":\"tiny\",\"edition\":\"2.0\","
		"\"date\":null,\"organisation\":\"山田 製作所\","
		"\"unit\":\"\",\"score\":1,"
		"\"band\":null,\"complete\":false},"
		"\"seam\":true,"
		"\"score\":{\"old\":5,\"new\":1,\"change\":-4},"
		"\"questions\":["
		"{\"id\":\"1\",\"old\":\"none\",\"new\":\"partial\","
		"\"change\":\"better\",\"reason\":\"done\"},"
		"{\"id\":\"2\",\"old\":\"full\",\"new\":\"unknown\","
		"\"change\":\"new_unknown\",\"reason\":null},"
		"{\"id\":\"3\",\"old\":\"unknown\",\"new\":null,"
		"\"change\":\"unmapped\",\"reason\":null},"
		"{\"id\":\"4\",\"old\":\"partial\",\"new\":null,"
		"\"change\":\"unmapped\",\"reason\":null}]}\n");
}

static char *plan_item(const char *action, const char *text, const char *rest)
{
	return g_strdup_printf(
		"{\"bank\":\"tiny\",\"edition\":\"1.0\",\"question\":\"1\","
		"\"action\":\"%s\",\"text\":\"%s\",%s}",
		action, text, rest);
}

static void json_plan__every_kind_of_item__every_key(void **state)
{
	AUTO(plan) plan = tiny_plan();
	g_autofree char *json = json_plan(plan, (struct date){ 2026, 11, 21 },
		(struct date){ 2027, 2, 21 });
	g_autofree char *late = plan_item("1.4", "Late",
		"\"decision\":\"adopted\",\"reason\":null,\"owner\":\"\","
		"\"begin\":null,\"due\":\"2026-11-20\",\"status\":\"doing\","
		"\"started\":\"2026-11-05\",\"finished\":null,"
		"\"added\":\"2026-11-01\",\"note\":\"a\\nb\uFFFD\","
		"\"overdue\":true");
	g_autofree char *undated = plan_item("1.3", "Ask, then do",
		"\"decision\":\"adopted\",\"reason\":null,"
		"\"owner\":\"=山田\",\"begin\":null,\"due\":null,\"status\":"
		"\"todo\","
		"\"started\":null,\"finished\":null,"
		"\"added\":\"2026-11-01\",\"note\":\"\",\"overdue\":false");
	g_autofree char *done = plan_item("1.2", "",
		"\"decision\":\"adopted\",\"reason\":null,\"owner\":\"\","
		"\"begin\":null,\"due\":\"2026-11-03\",\"status\":\"done\","
		"\"started\":null,\"finished\":\"2026-11-04\","
		"\"added\":\"2026-11-01\",\"note\":\"\",\"overdue\":false");
	g_autofree char *deferred = plan_item("1.1", "Fit a \\\"lock\\\"",
		"\"decision\":\"deferred\",\"reason\":\"No money\","
		"\"owner\":\"\",\"begin\":null,\"due\":null,\"status\":null,"
		"\"started\":null,\"finished\":null,"
		"\"added\":\"2026-11-01\",\"note\":\"\",\"overdue\":false");
	g_autofree char *expected = g_strdup_printf(
		"{\"counts\":{\"todo\":1,\"doing\":1,\"done\":1,"
		"\"deferred\":1,\"overdue\":1},"
		"\"next_check\":\"2027-02-21\",\"items\":[%s,%s,%s,%s]}\n",
		late, undated, done, deferred);

	(void)state;
	assert_string_equal(json, expected);
}

static void json_plan__nothing_decided__zeros_and_null(void **state)
{
	AUTO(plan) plan = plan_create("p");
	g_autofree char *json = json_plan(
		plan, (struct date){ 2026, 11, 21 }, (struct date){ 0 });

	(void)state;
	assert_string_equal(json,
		"{\"counts\":{\"todo\":0,\"doing\":0,\"done\":0,"
		"\"deferred\":0,\"overdue\":0},"
		"\"next_check\":null,\"items\":[]}\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(json_show__complete_sheet__every_key),
		cmocka_unit_test(json_show__sheet_begun__no_band),
		cmocka_unit_test(json_show__no_bank__result_of_the_file),
		cmocka_unit_test(json_show__several__array_in_order),
		cmocka_unit_test(json_show__unsafe_texts__shown),
		cmocka_unit_test(json_actions__advice_and_cards__every_key),
		cmocka_unit_test(json_actions__question_without_find_out__null),
		cmocka_unit_test(json_actions__nothing_to_do__empty_and_null),
		cmocka_unit_test(json_compare__every_change__every_key),
		cmocka_unit_test(json_plan__every_kind_of_item__every_key),
		cmocka_unit_test(json_plan__nothing_decided__zeros_and_null),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
