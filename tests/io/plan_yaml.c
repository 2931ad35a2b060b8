/* SPDX-License-Identifier: MIT */
/* Plans to files and back. */
#include "io/company/kept_kinds.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "core/sheet.h"

/* What most tests begin with. */
#define HEAD                                                                   \
	"format: 1\n"                                                          \
	"id: \"p\"\n"                                                          \
	"items:\n"
#define ITEM                                                                   \
	"  - bank: ipa-25\n"                                                   \
	"    edition: \"3.1\"\n"                                               \
	"    question: 3\n"                                                    \
	"    action: 3.1\n"                                                    \
	"    decision: adopted\n"
#define END "end: true\n"

static struct plan *load(const char *text, struct diags *diags)
{
	return plan_yaml_load("plan.yaml", text, strlen(text), diags);
}

/* Loads what must be good without a word. */
static struct plan *load_good(const char *text)
{
	AUTO(diags) diags = diags_create();
	struct plan *plan = load(text, diags);

	assert_int_equal(diags_count(diags), 0);
	assert_non_null(plan);
	return plan;
}

/* Every problem as "line:column code arguments", joined by line breaks. */
static char *problems(const struct diags *diags)
{
	GString *list = g_string_new(NULL);

	for (size_t i = 0; i < diags_count(diags); i++) {
		const struct diag *diag = diags_get(diags, i);

		assert_string_equal(diag->file, "plan.yaml");
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
	AUTO(plan) plan = load(text, diags);
	g_autofree char *found = problems(diags);

	assert_string_equal(found, expected);
	assert_null(plan);
	assert_true(diags_has_errors(diags));
}

static void assert_warned(
	const char *text, const char *expected, bool is_read_only)
{
	AUTO(diags) diags = diags_create();
	AUTO(plan) plan = load(text, diags);
	g_autofree char *found = problems(diags);

	assert_string_equal(found, expected);
	assert_non_null(plan);
	assert_int_equal(plan_is_read_only(plan), is_read_only);
	assert_false(diags_has_errors(diags));
}

static void init_item(struct plan_item *item, const char *action)
{
	plan_item_init(item);
	sheet_set(&item->bank, "ipa-25");
	sheet_set(&item->edition, "3.1");
	sheet_set(&item->question, "3");
	sheet_set(&item->action, action);
}

/* One adopted action in full, one deferred. */
static struct plan *make_plan(void)
{
	struct plan *plan = plan_create("8f0c");
	struct plan_item item;

	init_item(&item, "3.1");
	sheet_set(&item.text, "共有のIDを「やめる」");
	sheet_set(&item.owner, "山田");
	sheet_set(&item.note, "一行目\n\"二行目\"");
	item.status = PLAN_DONE;
	item.begin = (struct date){ 2026, 11, 21 };
	item.due = (struct date){ 2026, 12, 5 };
	item.started = (struct date){ 2026, 11, 22 };
	item.finished = (struct date){ 2026, 11, 30 };
	item.added = (struct date){ 2026, 11, 21 };
	assert_true(plan_append(plan, &item));
	plan_item_finish(&item);
	init_item(&item, "3.2");
	sheet_set(&item.reason, "来期に");
	item.decision = PLAN_DEFERRED;
	assert_true(plan_append(plan, &item));
	plan_item_finish(&item);
	return plan;
}

static const char expected_file[] = "format: 1\n"
				    "id: \"8f0c\"\n"
				    "items:\n"
				    "  - bank: \"ipa-25\"\n"
				    "    edition: \"3.1\"\n"
				    "    question: \"3\"\n"
				    "    action: \"3.1\"\n"
				    "    text: \"共有のIDを「やめる」\"\n"
				    "    decision: \"adopted\"\n"
				    "    reason: \"\"\n"
				    "    owner: \"山田\"\n"
				    "    begin: \"2026-11-21\"\n"
				    "    due: \"2026-12-05\"\n"
				    "    status: \"done\"\n"
				    "    started: \"2026-11-22\"\n"
				    "    finished: \"2026-11-30\"\n"
				    "    added: \"2026-11-21\"\n"
				    "    note: \"一行目\\n\\\"二行目\\\"\"\n"
				    "  - bank: \"ipa-25\"\n"
				    "    edition: \"3.1\"\n"
				    "    question: \"3\"\n"
				    "    action: \"3.2\"\n"
				    "    text: \"\"\n"
				    "    decision: \"deferred\"\n"
				    "    reason: \"来期に\"\n"
				    "    owner: \"\"\n"
				    "    begin: \"\"\n"
				    "    due: \"\"\n"
				    "    status: \"todo\"\n"
				    "    started: \"\"\n"
				    "    finished: \"\"\n"
				    "    added: \"\"\n"
				    "    note: \"\"\n"
				    "end: true\n";

static void plan_yaml_save__every_key__as_designed(void **state)
{
	AUTO(plan) plan = make_plan();
	g_autoptr(GString) saved = plan_yaml_save(plan);

	(void)state;
	assert_string_equal(saved->str, expected_file);
}

static void plan_yaml_load__what_was_saved__equal(void **state)
{
	AUTO(plan) plan = make_plan();
	AUTO(plan) loaded = load_good(expected_file);
	g_autoptr(GString) again = plan_yaml_save(loaded);

	(void)state;
	assert_true(plan_equals(plan, loaded));
	assert_false(plan_is_read_only(loaded));
	assert_int_equal(plan_revision(loaded), 0);
	assert_string_equal(again->str, expected_file);
}

static void plan_yaml_save__nothing_decided__read_back(void **state)
{
	AUTO(plan) plan = plan_create("");
	g_autoptr(GString) saved = plan_yaml_save(plan);
	AUTO(plan) loaded = load_good(saved->str);

	(void)state;
	assert_string_equal(
		saved->str, "format: 1\nid: \"\"\nitems: []\nend: true\n");
	assert_true(plan_equals(plan, loaded));
}

static void set_random_text(char **field, GRand *random)
{
	char text[5] = { 0 };

	for (size_t i = 0; i + 1 < sizeof(text); i++) {
		text[i] = (char)g_rand_int_range(random, i == 0 ? 1 : 0, 128);
	}
	if (g_rand_boolean(random)) {
		sheet_set(field, text);
	}
}

static struct date random_date(GRand *random)
{
	struct date date = { 0 };

	return g_rand_boolean(random)
		       ? date
		       : date_add_days((struct date){ 2026, 11, 21 },
				 g_rand_int_range(random, -9999, 9999));
}

static struct plan *random_plan(GRand *random)
{
	struct plan *plan = plan_create("8f0c");

	for (int n = g_rand_int_range(random, 0, 30); n > 0; n--) {
		g_autofree char *action = g_strdup_printf("a%d", n);
		struct plan_item item;

		init_item(&item, action);
		set_random_text(&item.text, random);
		set_random_text(&item.reason, random);
		set_random_text(&item.owner, random);
		set_random_text(&item.note, random);
		item.decision = (enum plan_decision)g_rand_int_range(
			random, 0, PLAN_DECISION_COUNT);
		item.status = (enum plan_status)g_rand_int_range(
			random, 0, PLAN_STATUS_COUNT);
		item.begin = random_date(random);
		item.due = random_date(random);
		item.started = random_date(random);
		item.finished = random_date(random);
		item.added = random_date(random);
		assert_true(plan_append(plan, &item));
		plan_item_finish(&item);
	}
	return plan;
}

/* As from one seed: every field random. */
static void plan_yaml__random_plans__same_after_two_trips(void **state)
{
	g_autoptr(GRand) random = g_rand_new_with_seed(20261121);

	(void)state;
	for (int trip = 0; trip < 300; trip++) {
		AUTO(plan) plan = random_plan(random);
		g_autoptr(GString) saved = plan_yaml_save(plan);
		AUTO(plan) loaded = load_good(saved->str);
		g_autoptr(GString) again = plan_yaml_save(loaded);

		assert_true(plan_equals(plan, loaded));
		assert_string_equal(saved->str, again->str);
	}
}

/* What somebody may have done with an editor: other order of items and keys,
 * other quotes, missing keys, comments, a status set back without its day. */
static void plan_yaml_load__edited_by_hand__kept(void **state)
{
	AUTO(plan)
	plan = load_good("# our plan\r\n"
			 "format: 1\r\n"
			 "items:\r\n"
			 "  - action: 5.2\r\n"
			 "    owner: 佐藤 さん\r\n"
			 "    decision: adopted\r\n"
			 "    question: 5\r\n"
			 "    edition: 3.1\r\n"
			 "    bank: ipa-25\r\n"
			 "    due: 2027-01-31 # 延ばした\r\n"
			 "    status: doing\r\n"
			 "    finished: 2026-12-01\r\n"
			 "    note: |\r\n"
			 "      一行目\r\n"
			 "      二行目\r\n"
			 "\r\n"
			 "  - {bank: ipa-25, edition: \"3.1\", question: 3, "
			 "action: 3.1, decision: deferred, status: doing}\r\n"
			 "end: true\r\n");
	const struct plan_item *first = plan_at(plan, 0);

	(void)state;
	assert_int_equal(plan_count(plan), 2);
	assert_string_equal(plan_id(plan), "");
	assert_string_equal(first->action, "5.2");
	assert_string_equal(first->owner, "佐藤 さん");
	assert_string_equal(first->note, "一行目\n二行目\n");
	assert_string_equal(first->text, "");
	assert_int_equal(first->due.month, 1);
	assert_int_equal(first->finished.month, 12);
	assert_int_equal(first->status, PLAN_DOING);
	assert_string_equal(plan_at(plan, 1)->action, "3.1");
	assert_int_equal(plan_at(plan, 1)->decision, PLAN_DEFERRED);
	assert_int_equal(plan_at(plan, 1)->status, PLAN_DOING);
	g_autoptr(GString) saved = plan_yaml_save(plan);
	AUTO(plan) again = load_good(saved->str);

	assert_true(plan_equals(plan, again));
}

static void plan_yaml_load__unknown_keys__read_only(void **state)
{
	(void)state;
	assert_warned("format: 1\ncolour: red\nitems: []\n" END,
		"2:1 diag.company.unknown_key colour", true);
	assert_warned(HEAD ITEM "    cost: 100\n" END,
		"9:5 diag.company.unknown_key cost", true);
}

static void plan_yaml_load__higher_format__read_only(void **state)
{
	(void)state;
	assert_warned("format: 2\nnew: 1\nitems:\n" ITEM "    more: x\n" END,
		"1:9 diag.company.newer 2", true);
}

static void plan_yaml_load__no_end__warns_of_a_cut(void **state)
{
	(void)state;
	assert_warned(HEAD ITEM, "0:0 diag.plan.no_end", false);
}

static void plan_yaml_load__other_files__one_sentence(void **state)
{
	(void)state;
	assert_refused("format: 1\nbank: ipa-25\nanswers: []\n",
		"0:0 diag.plan.no_plan");
	assert_refused("name: x\n", "0:0 diag.plan.no_plan");
	assert_refused("- a\n", "0:0 diag.plan.no_plan");
	assert_refused("just words\n", "0:0 diag.plan.no_plan");
}

static void plan_yaml_load__wrong_values__all_told_with_places(void **state)
{
	(void)state;
	assert_refused("format: 0\n"
		       "id: [a]\n"
		       "items:\n"
		       "  - bank: a/b\n"
		       "    edition: \"\"\n"
		       "    question: 問3\n"
		       "    action: 3.1\n"
		       "    decision: 採用\n"
		       "    status: Done\n"
		       "    due: 来週\n"
		       "    started: 2026-02-30\n"
		       "    owner: {a: b}\n" ITEM ITEM "  - word\n"
		       "  - {action: 1.1, status: \"\"}\n"
		       "end: はい\n",
		"1:9 diag.yaml.not_number format 0\n"
		"2:5 diag.yaml.want_text id\n"
		"4:11 diag.company.bad_id bank a/b\n"
		"5:14 diag.company.empty edition\n"
		"6:15 diag.company.bad_id question 問3\n"
		"8:15 diag.yaml.unknown_word 採用 adopted, deferred\n"
		"9:13 diag.yaml.unknown_word Done todo, doing, done\n"
		"10:10 diag.company.bad_date due 来週\n"
		"11:14 diag.company.bad_date started 2026-02-30\n"
		"12:12 diag.yaml.want_text owner\n"
		"18:5 diag.plan.action_twice 3.1\n"
		"23:5 diag.yaml.want_map items\n"
		"24:5 diag.company.missing_key bank\n"
		"24:5 diag.company.missing_key edition\n"
		"24:5 diag.company.missing_key question\n"
		"24:5 diag.company.missing_key decision\n"
		"24:27 diag.yaml.empty_text status\n"
		"25:6 diag.yaml.not_bool end はい");
}

/* Two that nobody can tell apart are not the same. */
static void plan_yaml_load__no_action__only_that_told(void **state)
{
	(void)state;
	assert_refused(HEAD
		"  - {bank: b, edition: 1, question: 1, decision: adopted}\n"
		"  - {bank: b, edition: 1, question: 1, decision: "
		"adopted}\n" END,
		"4:5 diag.company.missing_key action\n"
		"5:5 diag.company.missing_key action");
}

static void plan_yaml_load__items_no_list__told(void **state)
{
	(void)state;
	assert_refused("items: {a: b}\n" END,
		"1:1 diag.company.missing_key format\n"
		"1:8 diag.yaml.want_list items");
}

static void plan_yaml_load__too_many_items__refused(void **state)
{
	g_autoptr(GString) text = g_string_new(HEAD);

	(void)state;
	for (int i = 0; i <= 2000; i++) {
		g_string_append_printf(text, "  - {action: a%d}\n", i);
	}
	g_string_append(text, END);
	assert_refused(text->str, "4:3 diag.plan.too_many 2000");
}

/* A file cut off at any byte is told of, or has lost nothing. */
static void plan_yaml_load__cut_at_every_byte__never_silent(void **state)
{
	AUTO(plan) whole = load_good(expected_file);
	size_t len = strlen(expected_file);

	(void)state;
	for (size_t cut = 0; cut < len; cut++) {
		AUTO(diags) diags = diags_create();
		AUTO(plan)
		plan = plan_yaml_load("plan.yaml", expected_file, cut, diags);

		if (diags_count(diags) == 0) {
			assert_non_null(plan);
			assert_true(plan_equals(plan, whole));
			assert_int_equal(cut, len - 1);
		}
	}
}

/* Random damage gives a plan or a problem, and never a crash. */
static void plan_yaml_load__damaged__plan_or_problem(void **state)
{
	g_autoptr(GRand) random = g_rand_new_with_seed(7);
	int len = (int)strlen(expected_file);

	(void)state;
	for (int i = 0; i < 5000; i++) {
		AUTO(diags) diags = diags_create();
		g_autofree char *bytes = g_strdup(expected_file);

		for (int n = g_rand_int_range(random, 1, 4); n > 0; n--) {
			bytes[g_rand_int_range(random, 0, len)] =
				(char)g_rand_int_range(random, 0, 256);
		}
		AUTO(plan)
		plan = plan_yaml_load("plan.yaml", bytes, (size_t)len, diags);

		assert_int_equal(plan == NULL, diags_has_errors(diags));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(plan_yaml_save__every_key__as_designed),
		cmocka_unit_test(plan_yaml_load__what_was_saved__equal),
		cmocka_unit_test(plan_yaml_save__nothing_decided__read_back),
		cmocka_unit_test(plan_yaml__random_plans__same_after_two_trips),
		cmocka_unit_test(plan_yaml_load__edited_by_hand__kept),
		cmocka_unit_test(plan_yaml_load__unknown_keys__read_only),
		cmocka_unit_test(plan_yaml_load__higher_format__read_only),
		cmocka_unit_test(plan_yaml_load__no_end__warns_of_a_cut),
		cmocka_unit_test(plan_yaml_load__other_files__one_sentence),
		cmocka_unit_test(
			plan_yaml_load__wrong_values__all_told_with_places),
		cmocka_unit_test(plan_yaml_load__no_action__only_that_told),
		cmocka_unit_test(plan_yaml_load__items_no_list__told),
		cmocka_unit_test(plan_yaml_load__too_many_items__refused),
		cmocka_unit_test(
			plan_yaml_load__cut_at_every_byte__never_silent),
		cmocka_unit_test(plan_yaml_load__damaged__plan_or_problem),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
