/* SPDX-License-Identifier: MIT */
/* Trees to tables and back: random ones, deep ones, long texts. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <glib.h>
#include <string.h>

#include "io/yaml/yaml_frozen.h"
#include "same_tree.h"

#define ROUNDS 500
#define ITEMS_MAX 6

static struct yaml_tree *parse(const char *yaml)
{
	AUTO(diags) diags = diags_create();
	struct yaml_tree *tree =
		yaml_tree_parse("test.yaml", yaml, strlen(yaml), diags);

	assert_int_equal(diags_count(diags), 0);
	assert_non_null(tree->root);
	return tree;
}

/* What stands in ret_texts must outlive the tree. */
static struct yaml_tree *freeze_and_thaw(
	const struct yaml_tree *tree, GString *ret_texts)
{
	g_autoptr(GArray) nodes =
		g_array_new(FALSE, FALSE, sizeof(struct yaml_frozen_node));

	yaml_frozen_make(tree, nodes, ret_texts);
	struct yaml_frozen frozen = {
		/* GArray says char *, but holds what one put there. */
		.nodes = (const void *)nodes->data,
		.node_count = nodes->len,
		.texts = ret_texts->str,
	};

	return yaml_frozen_thaw(tree->file, &frozen);
}

static void expect_same(const char *yaml)
{
	g_autoptr(GString) texts = g_string_new(NULL);
	AUTO(yaml_tree) tree = parse(yaml);
	AUTO(yaml_tree) again = freeze_and_thaw(tree, texts);

	assert_string_equal(again->file, tree->file);
	expect_same_node(again->root, tree->root);
}

static void thaw__every_kind__same_tree(void **state)
{
	(void)state;
	expect_same("text");
	expect_same("[]");
	expect_same("{}");
	expect_same("a:\n");
	expect_same("a: \"\"\nb: ''\nc: |\n  x\n\n  y\nd: >-\n  z\n");
	expect_same("- 1\n- \"1\"\n- [1, [], {}]\n- {a: {b: [c]}}\n");
	expect_same(
		"# above\n\nあ: い\n\"う\": 'え'\n  \n鍵: |\n  長い\n  文\n");
}

static void thaw__as_deep_as_a_file_may_be__same_tree(void **state)
{
	(void)state;
	GString *yaml = g_string_new(NULL);

	for (int i = 0; i < YAML_TREE_DEPTH_MAX; i++) {
		g_string_append(yaml, i % 2 == 0 ? "[x, " : "{a: b, c: ");
	}
	g_string_append(yaml, "y");
	for (int i = YAML_TREE_DEPTH_MAX; i > 0; i--) {
		g_string_append(yaml, i % 2 == 1 ? "]" : "}");
	}
	expect_same(yaml->str);
	g_string_free(yaml, TRUE);
}

static void thaw__longest_text__same_tree(void **state)
{
	(void)state;
	g_autofree char *text = g_strnfill(YAML_TREE_TEXT_MAX, 'x');
	g_autofree char *yaml =
		g_strdup_printf("a: %s\nb: \"%s\"\n", text, text);

	expect_same(yaml);
}

static void add_random_text(GString *yaml, GRand *random)
{
	static const char *const texts[] = { "x", "yes", "12", "''", "\"\"",
		"\"12\"", "'true'", "日本語", "\"𠮷野家\"", "e\u0301", "a b c",
		"\"two\\nlines\"", "\"  \"" };
	guint32 index = (guint32)g_rand_int_range(
		random, 0, (gint32)G_N_ELEMENTS(texts));

	g_string_append(yaml, texts[index]);
}

static void add_random(GString *yaml, GRand *random, int depth)
{
	int kind = depth < 8 ? g_rand_int_range(random, 0, 4) : 0;
	int count = g_rand_int_range(random, 0, ITEMS_MAX);

	if (kind < 2) {
		add_random_text(yaml, random);
		return;
	}
	g_string_append(yaml, kind == 2 ? "[" : "{");
	for (int i = 0; i < count; i++) {
		if (kind == 3) {
			g_string_append_printf(yaml,
				"%s%d: ", g_rand_boolean(random) ? "k" : "鍵",
				i);
		}
		add_random(yaml, random, depth + 1);
		g_string_append(
			yaml, g_rand_boolean(random) ? ", " : " ,\n    ");
	}
	g_string_append(yaml, kind == 2 ? "]" : "}");
}

static void thaw__random_files__same_tree(void **state)
{
	(void)state;
	GRand *random = g_rand_new_with_seed(25);

	for (int i = 0; i < ROUNDS; i++) {
		g_autoptr(GString) yaml = g_string_new("top: ");

		add_random(yaml, random, 0);
		expect_same(yaml->str);
	}
	g_rand_free(random);
}

static void freeze__equal_texts__stand_once(void **state)
{
	(void)state;
	g_autoptr(GString) texts = g_string_new(NULL);
	AUTO(yaml_tree) tree = parse("[ab, {ab: 'ab'}, '', b]");
	AUTO(yaml_tree) again = freeze_and_thaw(tree, texts);
	static const char kept[] = "ab\0\0b";

	assert_int_equal(texts->len, sizeof(kept));
	assert_memory_equal(texts->str, kept, sizeof(kept));
	expect_same_node(again->root, tree->root);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(thaw__every_kind__same_tree),
		cmocka_unit_test(thaw__as_deep_as_a_file_may_be__same_tree),
		cmocka_unit_test(thaw__longest_text__same_tree),
		cmocka_unit_test(thaw__random_files__same_tree),
		cmocka_unit_test(freeze__equal_texts__stand_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
