/* SPDX-License-Identifier: MIT */
/* The tree from outside: bytes in, nodes and places out. How it grows is in
 * yaml_build. */
#include "io/yaml/yaml_tree.h"

#include <glib.h>
#include <stdint.h>
#include <string.h>

#include "base/utf8.h"
#include "io/yaml/yaml_build.h"
#include "io/yaml/yaml_problems.h"
#include "io/yaml/yaml_source.h"

#define TEXT_CHUNK_BYTES 16384

static bool is_empty(const struct yaml_node *root)
{
	return root == NULL ||
	       (root->kind == YAML_TEXT && root->text[0] == '\0');
}

static void read_source(struct yaml_tree *tree, struct yaml_source *source,
	struct diags *problems)
{
	yaml_build(tree, source, problems);
	if (is_empty(tree->root)) {
		tree->root = NULL;
		if (diags_count(problems) == 0) {
			diags_error(
				problems, "diag.yaml.empty", tree->file, NULL);
		}
	}
}

struct yaml_tree *yaml_tree_create(const char *file)
{
	struct yaml_tree *tree = g_new0(struct yaml_tree, 1);

	tree->file = g_strdup(file);
	tree->memory = g_new0(struct yaml_tree_memory, 1);
	tree->memory->texts = g_string_chunk_new(TEXT_CHUNK_BYTES);
	tree->memory->blocks = g_ptr_array_new_with_free_func(g_free);
	return tree;
}

void *yaml_tree_keep(struct yaml_tree_memory *memory, void *block)
{
	g_ptr_array_add(memory->blocks, block);
	return block;
}

struct yaml_tree *yaml_tree_parse(const char *file, const char *bytes,
	size_t len_bytes, struct diags *diags)
{
	struct yaml_tree *tree = yaml_tree_create(file);
	AUTO(diags) problems = diags_create();

	AUTO(yaml_source)
	source = yaml_source_create(file, bytes, len_bytes, problems);
	if (source != NULL) {
		read_source(tree, source, problems);
	}
	problems_hand_on(problems, file, bytes, len_bytes, diags);
	return tree;
}

void yaml_tree_destroy(struct yaml_tree *tree)
{
	if (tree == NULL) {
		return;
	}
	g_string_chunk_free(tree->memory->texts);
	g_ptr_array_free(tree->memory->blocks, TRUE);
	g_free(tree->memory);
	g_free(tree->file);
	g_free(tree);
}

static void check_text(const struct yaml_tree *tree,
	const struct yaml_node *node, struct diags *diags)
{
	struct place place = { tree->file, node->line, node->column };
	uint32_t code_point = 0;

	for (const char *at = node->text; *at != '\0';) {
		at += utf8_decode(at, &code_point);
		if (code_point == '\t') {
			diags_add(diags, DIAG_ERROR, "diag.yaml.tab_in_text",
				place, NULL);
			return;
		}
		if (code_point != '\n' && utf8_is_unsafe(code_point)) {
			g_autofree char *name =
				g_strdup_printf("U+%04X", code_point);

			diags_add(diags, DIAG_ERROR, "diag.yaml.hidden_escape",
				place, name, NULL);
			return;
		}
	}
}

/* No deeper than YAML_TREE_DEPTH_MAX. */
static void check_node(const struct yaml_tree *tree,
	const struct yaml_node *node, struct diags *diags)
{
	if (node->kind == YAML_TEXT) {
		check_text(tree, node, diags);
	}
	for (size_t i = 0; i < node->count && !problems_are_full(diags); i++) {
		if (node->kind == YAML_MAP) {
			check_text(tree, node->keys[i], diags);
		}
		check_node(tree, node->at[i], diags);
	}
}

void yaml_tree_check_shown(const struct yaml_tree *tree, struct diags *diags)
{
	if (tree->root != NULL) {
		check_node(tree, tree->root, diags);
	}
}

const struct yaml_node *yaml_map_get(
	const struct yaml_node *map, const char *key)
{
	if (map == NULL || map->kind != YAML_MAP) {
		return NULL;
	}
	for (size_t i = 0; i < map->count; i++) {
		/* Most differ in the first letter: cheaper than a call. */
		if (map->keys[i]->text[0] == key[0] &&
			strcmp(map->keys[i]->text, key) == 0) {
			return map->at[i];
		}
	}
	return NULL;
}

bool yaml_node_integer(const struct yaml_node *node, int *ret_number)
{
	if (node->kind != YAML_TEXT || node->quoted) {
		return false;
	}
	const char *digits = node->text[0] == '-' ? node->text + 1 : node->text;
	size_t len = strspn(digits, "0123456789");

	if (len == 0 || len > 9 || digits[len] != '\0' ||
		(digits[0] == '0' && len > 1)) {
		return false;
	}
	*ret_number = (int)g_ascii_strtoll(node->text, NULL, 10);
	return true;
}

bool yaml_node_bool(const struct yaml_node *node, bool *ret_value)
{
	if (node->kind != YAML_TEXT || node->quoted) {
		return false;
	}
	if (strcmp(node->text, "true") == 0) {
		*ret_value = true;
		return true;
	}
	if (strcmp(node->text, "false") == 0) {
		*ret_value = false;
		return true;
	}
	return false;
}
