/* SPDX-License-Identifier: MIT */
/* The tree: its nodes and places, folding, limits. What is wrong with the
 * form of a file is tested by the banks of tests/data/banks (bad_banks.c). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <glib.h>
#include <string.h>

#include "io/yaml/yaml_problems.h"
#include "io/yaml/yaml_tree.h"

static struct yaml_tree *parse(const char *yaml, struct diags *diags)
{
	return yaml_tree_parse("test.yaml", yaml, strlen(yaml), diags);
}

static const struct diag *only_problem(const struct diags *diags)
{
	assert_int_equal(diags_count(diags), 1);
	return diags_get(diags, 0);
}

static void expect_problem(
	const char *yaml, size_t len, const char *code, int line, int column)
{
	AUTO(diags) diags = diags_create();
	AUTO(yaml_tree)
	tree = yaml_tree_parse("test.yaml", yaml, len, diags);
	const struct diag *diag = only_problem(diags);

	assert_string_equal(diag->code, code);
	assert_int_equal(diag->line, line);
	assert_int_equal(diag->column, column);
	assert_true(diags_has_errors(diags));
	assert_string_equal(tree->file, "test.yaml");
}

/* The value of the key "a". */
static void expect_a(const char *yaml, const char *value)
{
	AUTO(diags) diags = diags_create();
	AUTO(yaml_tree) tree = parse(yaml, diags);
	const struct yaml_node *node = yaml_map_get(tree->root, "a");

	assert_int_equal(diags_count(diags), 0);
	assert_non_null(node);
	assert_int_equal(node->kind, YAML_TEXT);
	assert_string_equal(node->text, value);
}

static void tree__parse__nodes_in_order(void **state)
{
	(void)state;
	AUTO(diags) diags = diags_create();
	AUTO(yaml_tree)
	tree = parse("b: 1\na: [x, 'y']\nc: {d: }\ne: []\nf: {}\n", diags);
	const struct yaml_node *root = tree->root;

	assert_int_equal(diags_count(diags), 0);
	assert_int_equal(root->kind, YAML_MAP);
	assert_int_equal(root->count, 5);
	assert_string_equal(root->keys[0]->text, "b");
	assert_string_equal(root->keys[1]->text, "a");
	const struct yaml_node *list = root->at[1];

	assert_int_equal(list->kind, YAML_LIST);
	assert_int_equal(list->count, 2);
	assert_false(list->at[0]->quoted);
	assert_true(list->at[1]->quoted);
	assert_string_equal(list->at[1]->text, "y");
	assert_string_equal(yaml_map_get(root->at[2], "d")->text, "");
	assert_int_equal(root->at[3]->kind, YAML_LIST);
	assert_int_equal(root->at[3]->count, 0);
	assert_int_equal(root->at[4]->kind, YAML_MAP);
	assert_int_equal(root->at[4]->count, 0);
}

static void tree__parse__places_count_characters(void **state)
{
	(void)state;
	AUTO(diags) diags = diags_create();
	AUTO(yaml_tree)
	tree = parse(
		"\xEF\xBB\xBF題: {ja: 名札, en: tag}\r\n次: い\r\n", diags);
	const struct yaml_node *map = tree->root->at[0];

	assert_int_equal(diags_count(diags), 0);
	assert_int_equal(tree->root->line, 1);
	assert_int_equal(tree->root->column, 1);
	assert_int_equal(map->column, 4);
	assert_int_equal(map->keys[1]->column, 13);
	assert_int_equal(map->at[1]->column, 17);
	assert_int_equal(tree->root->at[1]->line, 2);
	assert_int_equal(tree->root->at[1]->column, 4);
}

static void tree__parse__fold_adds_no_space_between_wide(void **state)
{
	(void)state;
	expect_a("a: 日本\n  語\n", "日本語");
	expect_a("a: >-\n  日本\n  語\n", "日本語");
	expect_a("a: >\n  日本\n  語\n", "日本語\n");
	expect_a("a: \"日本\n  語\"\n", "日本語");
	expect_a("a: '日本\n  語'\n", "日本語");
	expect_a("a: 日本\r\n  語\r\n", "日本語");
	expect_a("a: 日本  \n   語\n", "日本語");
	expect_a("a: >-\n  です。\n  「次」\n  も\n", "です。「次」も");
}

/* A full stop, a comma or a bracket brings its own blank. */
static void tree__parse__fold_adds_no_space_behind_wide_mark(void **state)
{
	(void)state;
	expect_a("a: >-\n  です。\n  IPAの\n", "です。IPAの");
	expect_a("a: です。\n  3つ、\n  ABC\n", "です。3つ、ABC");
	expect_a("a: \"です」\n  A\"\n", "です」A");
	expect_a("a: >\n  です。\n", "です。\n");
	expect_a("a: >-\n  です。\n\n  A\n", "です。\nA");
	expect_a("a: |-\n  です。  \n  A\n", "です。  \nA");
	expect_a("a: >-\n  です。 A\n  B\n", "です。 A B");
	expect_a("a: です。\n# 注\nb: c\n", "です。");
}

static void tree__parse__fold_keeps_typed_spaces(void **state)
{
	(void)state;
	expect_a("a: >-\n  日 本\n  語 で\n", "日 本語 で");
	expect_a("a: 日 本\n", "日 本");
	expect_a("a: >-\n  日本 ABC\n  語\n", "日本 ABC 語");
	expect_a("a: >-\n  one\n  two\n", "one two");
	expect_a("a: >-\n  日本\n  Tokyo\n", "日本 Tokyo");
	expect_a("a: >-\n  한국\n  사람\n", "한국 사람");
}

static void tree__parse__fold_keeps_line_breaks(void **state)
{
	(void)state;
	expect_a("a: |-\n  日本\n  語\n", "日本\n語");
	expect_a("a: >-\n  日本\n\n  語\n", "日本\n語");
	expect_a("a: >-\n  日本\n    語\n  だ\n", "日本\n  語\nだ");
	expect_a("a: \"日本\\n語\"\n", "日本\n語");
	expect_a("a: \"日本\\\n  語\"\n", "日本語");
}

static void tree__parse__fold_marks_leave_no_trace(void **state)
{
	(void)state;
	AUTO(diags) diags = diags_create();
	AUTO(yaml_tree)
	tree = parse("# 注\n日: 本\n語: # 注\n  - 一\n  - 二\n次: 三\n四: 五",
		diags);

	assert_int_equal(diags_count(diags), 0);
	assert_string_equal(yaml_map_get(tree->root, "日")->text, "本");
	assert_string_equal(yaml_map_get(tree->root, "次")->text, "三");
	assert_string_equal(yaml_map_get(tree->root, "四")->text, "五");
	assert_string_equal(yaml_map_get(tree->root, "語")->at[1]->text, "二");
	/* Written by somebody, not by us. */
	expect_a("a: \"日\\U0010FFFF 本\"\n", "日\xF4\x8F\xBF\xBF 本");
}

static void tree__parse__escapes_are_kept(void **state)
{
	(void)state;
	expect_a("a: \"\\e[31m\\u202E\\t\\r\\n\"\n",
		"\x1b[31m\xE2\x80\xAE\t\r\n");
	expect_a("a: \"x # y：z *\"\n", "x # y：z *");
	expect_problem("a: \"x\\0y\"\n", 10, "diag.yaml.hidden_escape", 1, 4);
}

static void tree__check_shown__unsafe_and_tab(void **state)
{
	(void)state;
	AUTO(diags) diags = diags_create();
	AUTO(yaml_tree)
	tree = parse(
		"a: [\"\\e\", \"\\t\", \"x\\ny\"]\n\"\\u200F\": 1\n", diags);

	assert_int_equal(diags_count(diags), 0);
	yaml_tree_check_shown(tree, diags);
	assert_int_equal(diags_count(diags), 3);
	assert_string_equal(
		diags_get(diags, 0)->code, "diag.yaml.hidden_escape");
	assert_string_equal(diags_get(diags, 0)->args[0], "U+001B");
	assert_string_equal(diags_get(diags, 1)->code, "diag.yaml.tab_in_text");
	assert_int_equal(diags_get(diags, 2)->line, 2);
}

static char *repeated(const char *begin, const char *unit, size_t count)
{
	GString *text = g_string_new(begin);

	for (size_t i = 0; i < count; i++) {
		g_string_append(text, unit);
	}
	return g_string_free(text, FALSE);
}

static void tree__parse__depth_limit(void **state)
{
	(void)state;
	AUTO(diags) diags = diags_create();
	g_autofree char *open = repeated("", "[", YAML_TREE_DEPTH_MAX);
	g_autofree char *deepest = repeated(open, "]", YAML_TREE_DEPTH_MAX);
	AUTO(yaml_tree) tree = parse(deepest, diags);

	assert_int_equal(diags_count(diags), 0);
	assert_non_null(tree->root);

	g_autofree char *lists = repeated("a: ", "[", 300000);
	g_autofree char *maps = repeated("", "{a: ", 250000);
	g_autofree char *dashes = repeated("", "- ", 500000);

	expect_problem(lists, strlen(lists), "diag.yaml.too_deep", 1,
		3 + YAML_TREE_DEPTH_MAX);
	expect_problem(maps, strlen(maps), "diag.yaml.too_deep", 1,
		1 + 4 * YAML_TREE_DEPTH_MAX);
	expect_problem(dashes, strlen(dashes), "diag.yaml.too_deep", 1,
		1 + 2 * YAML_TREE_DEPTH_MAX);
}

static void tree__parse__node_limit(void **state)
{
	(void)state;
	AUTO(diags) diags = diags_create();
	g_autofree char *most = repeated("", "- a\n", YAML_TREE_NODES_MAX - 1);
	AUTO(yaml_tree) tree = parse(most, diags);

	assert_int_equal(diags_count(diags), 0);
	assert_int_equal(tree->root->count, YAML_TREE_NODES_MAX - 1);
	g_autofree char *more = repeated(most, "- a\n", 1);

	expect_problem(more, strlen(more), "diag.yaml.too_many_nodes",
		YAML_TREE_NODES_MAX, 3);
}

static void tree__parse__text_limit(void **state)
{
	(void)state;
	g_autofree char *longest = repeated("a: ", "x", YAML_TREE_TEXT_MAX);
	g_autofree char *longer = repeated(longest, "x", 1);
	g_autofree char *escapes = repeated("a: \"", "\\e", YAML_TREE_TEXT_MAX);
	g_autofree char *closed = repeated(escapes, "\"", 1);

	expect_a(longest, longest + 3);
	expect_problem(longer, strlen(longer), "diag.yaml.long_text", 1, 4);
	AUTO(diags) diags = diags_create();
	AUTO(yaml_tree) tree = parse(closed, diags);

	assert_int_equal(diags_count(diags), 0);
	assert_int_equal(strlen(yaml_map_get(tree->root, "a")->text),
		YAML_TREE_TEXT_MAX);
}

static void tree__parse__size_limit(void **state)
{
	(void)state;
	g_autofree char *bytes = g_malloc(YAML_TREE_FILE_MAX + 1);
	AUTO(diags) diags = diags_create();

	memset(bytes, '#', YAML_TREE_FILE_MAX + 1);
	(void)g_strlcpy(bytes, "a: 1\n", 6);
	bytes[5] = '#';
	expect_problem(
		bytes, YAML_TREE_FILE_MAX + 1, "diag.yaml.too_big", 0, 0);
	AUTO(yaml_tree)
	tree = yaml_tree_parse("test.yaml", bytes, YAML_TREE_FILE_MAX, diags);

	assert_int_equal(diags_count(diags), 0);
	assert_int_equal(tree->root->count, 1);
}

static void tree__parse__problem_limit(void **state)
{
	(void)state;
	g_autofree char *anchors = repeated("a: [", "&a x, ", 40000);
	AUTO(diags) diags = diags_create();
	AUTO(yaml_tree) tree = parse(anchors, diags);

	assert_null(tree->root);
	assert_int_equal(diags_count(diags), PROBLEMS_SHOWN_MAX + 1);
	assert_string_equal(diags_get(diags, PROBLEMS_SHOWN_MAX)->code,
		"diag.yaml.too_many_problems");
	assert_null(diags_get(diags, 0)->line_text);
}

static void tree__parse__problems_carry_their_line(void **state)
{
	(void)state;
	AUTO(diags) diags = diags_create();
	AUTO(yaml_tree)
	tree = parse("\xEF\xBB\xBF"
		     "a: *b\nc: &d e\n",
		diags);

	assert_int_equal(diags_count(diags), 2);
	assert_string_equal(diags_get(diags, 0)->line_text, "a: *b");
	assert_string_equal(diags_get(diags, 1)->line_text, "c: &d e");
	assert_non_null(tree->root);
}

static void tree__parse__end_of_file__place_within(void **state)
{
	(void)state;
	expect_problem("[", 1, "diag.yaml.stray", 1, 2);
	expect_problem("日: [本", 9, "diag.yaml.flow_open", 1, 4);
	expect_problem("a: \"x", 5, "diag.yaml.quote_open", 1, 4);
	expect_problem("a: b\nc", 6, "diag.yaml.no_colon", 2, 1);
}

/* The bytes would pass for Shift_JIS. */
static void tree__parse__damaged_utf8__no_other_encoding(void **state)
{
	(void)state;
	expect_problem("a: ああ\xB1\n", 11, "diag.yaml.not_utf8", 1, 6);
}

static void tree__parse__bytes_without_terminator(void **state)
{
	(void)state;
	const char bytes[] = { 'a', ':', ' ', '\xE3', '\x81', '\x82', '\xE3',
		'\x81', '\x84' };
	AUTO(diags) diags = diags_create();
	AUTO(yaml_tree)
	tree = yaml_tree_parse("test.yaml", bytes, sizeof(bytes), diags);

	assert_int_equal(diags_count(diags), 0);
	assert_string_equal(yaml_map_get(tree->root, "a")->text, "あい");
	expect_problem(bytes, sizeof(bytes) - 1, "diag.yaml.not_utf8", 1, 5);
}

static void map_get__absent_or_no_map__null(void **state)
{
	(void)state;
	AUTO(diags) diags = diags_create();
	AUTO(yaml_tree) tree = parse("a: [b]\n", diags);

	assert_null(yaml_map_get(tree->root, "b"));
	assert_null(yaml_map_get(NULL, "a"));
	assert_null(yaml_map_get(yaml_map_get(tree->root, "a"), "b"));
}

static void node_integer__whole_match(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		bool good;
		int number;
	} cases[] = {
		{ "0", true, 0 },
		{ "-1", true, -1 },
		{ "999999999", true, 999999999 },
		{ "-999999999", true, -999999999 },
		{ "1000000000", false, 0 },
		{ "3x", false, 0 },
		{ "010", false, 0 },
		{ "00", false, 0 },
		{ "+1", false, 0 },
		{ "1.0", false, 0 },
		{ "0x10", false, 0 },
		{ "1 2", false, 0 },
		{ "--1", false, 0 },
		{ "-", false, 0 },
		{ "", false, 0 },
		{ "１", false, 0 },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		struct yaml_node node = { .kind = YAML_TEXT,
			.text = cases[i].text };
		int number = 77;

		assert_int_equal(
			yaml_node_integer(&node, &number), cases[i].good);
		assert_int_equal(number, cases[i].good ? cases[i].number : 77);
		node.quoted = true;
		assert_false(yaml_node_integer(&node, &number));
	}
}

static void node_bool__only_true_and_false(void **state)
{
	(void)state;
	static const char *const wrong[] = { "yes", "no", "True", "TRUE", "on",
		"1", "", "~", "false " };
	struct yaml_node node = { .kind = YAML_TEXT, .text = "true" };
	bool value = false;

	assert_true(yaml_node_bool(&node, &value));
	assert_true(value);
	node.text = "false";
	assert_true(yaml_node_bool(&node, &value));
	assert_false(value);
	node.quoted = true;
	assert_false(yaml_node_bool(&node, &value));
	node.quoted = false;
	for (size_t i = 0; i < G_N_ELEMENTS(wrong); i++) {
		node.text = wrong[i];
		assert_false(yaml_node_bool(&node, &value));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tree__parse__nodes_in_order),
		cmocka_unit_test(tree__parse__places_count_characters),
		cmocka_unit_test(tree__parse__fold_adds_no_space_between_wide),
		cmocka_unit_test(
			tree__parse__fold_adds_no_space_behind_wide_mark),
		cmocka_unit_test(tree__parse__fold_keeps_typed_spaces),
		cmocka_unit_test(tree__parse__fold_keeps_line_breaks),
		cmocka_unit_test(tree__parse__fold_marks_leave_no_trace),
		cmocka_unit_test(tree__parse__escapes_are_kept),
		cmocka_unit_test(tree__check_shown__unsafe_and_tab),
		cmocka_unit_test(tree__parse__depth_limit),
		cmocka_unit_test(tree__parse__node_limit),
		cmocka_unit_test(tree__parse__text_limit),
		cmocka_unit_test(tree__parse__size_limit),
		cmocka_unit_test(tree__parse__problem_limit),
		cmocka_unit_test(tree__parse__problems_carry_their_line),
		cmocka_unit_test(tree__parse__end_of_file__place_within),
		cmocka_unit_test(tree__parse__damaged_utf8__no_other_encoding),
		cmocka_unit_test(tree__parse__bytes_without_terminator),
		cmocka_unit_test(map_get__absent_or_no_map__null),
		cmocka_unit_test(node_integer__whole_match),
		cmocka_unit_test(node_bool__only_true_and_false),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
