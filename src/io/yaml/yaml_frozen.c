/* SPDX-License-Identifier: MIT */
/* Both ways in one walk each, no deeper than YAML_TREE_DEPTH_MAX. */
#include "io/yaml/yaml_frozen.h"

#include <string.h>

#include "io/yaml/yaml_build.h"

struct freezer {
	GArray *nodes;
	GString *texts;
	GHashTable *places; /* text to where it begins */
};

static uint32_t freeze_text(struct freezer *freezer, const char *text)
{
	void *place = NULL;

	if (!g_hash_table_lookup_extended(
		    freezer->places, text, NULL, &place)) {
		place = GSIZE_TO_POINTER(freezer->texts->len);
		/* GHashTable takes no const pointers. */
		g_hash_table_insert(
			freezer->places, (gpointer)(gsize)text, place);
		g_string_append_len(
			freezer->texts, text, (gssize)strlen(text) + 1);
	}
	return (uint32_t)GPOINTER_TO_SIZE(place);
}

static void freeze_node(struct freezer *freezer, const struct yaml_node *node)
{
	struct yaml_frozen_node frozen = {
		.kind = (uint8_t)node->kind,
		.quoted = node->quoted,
		.line = node->line,
		.column = node->column,
		.value = node->kind == YAML_TEXT
				 ? freeze_text(freezer, node->text)
				 : (uint32_t)node->count,
	};

	g_array_append_val(freezer->nodes, frozen);
	for (size_t i = 0; i < node->count; i++) {
		if (node->kind == YAML_MAP) {
			freeze_node(freezer, node->keys[i]);
		}
		freeze_node(freezer, node->at[i]);
	}
}

void yaml_frozen_make(
	const struct yaml_tree *tree, GArray *ret_nodes, GString *ret_texts)
{
	g_autoptr(GHashTable) places =
		g_hash_table_new(g_str_hash, g_str_equal);
	struct freezer freezer = { ret_nodes, ret_texts, places };

	freeze_node(&freezer, tree->root);
}

struct thaw {
	const struct yaml_frozen *frozen;
	struct yaml_node *nodes;
	size_t next; /* of the nodes */
	struct yaml_node **slots; /* free ones, for keys and items */
};

static struct yaml_node **take_slots(struct thaw *thaw, size_t count)
{
	struct yaml_node **taken = thaw->slots;

	thaw->slots += count;
	return count > 0 ? taken : NULL;
}

static struct yaml_node *thaw_node(struct thaw *thaw)
{
	g_assert(thaw->next < thaw->frozen->node_count);
	const struct yaml_frozen_node *from = &thaw->frozen->nodes[thaw->next];
	struct yaml_node *node = &thaw->nodes[thaw->next++];

	node->kind = (enum yaml_kind)from->kind;
	node->quoted = from->quoted;
	node->line = from->line;
	node->column = from->column;
	if (node->kind == YAML_TEXT) {
		node->text = thaw->frozen->texts + from->value;
		return node;
	}
	node->text = "";
	node->count = from->value;
	node->keys = take_slots(thaw, node->kind == YAML_MAP ? node->count : 0);
	node->at = take_slots(thaw, node->count);
	for (size_t i = 0; i < node->count; i++) {
		if (node->kind == YAML_MAP) {
			node->keys[i] = thaw_node(thaw);
		}
		node->at[i] = thaw_node(thaw);
	}
	return node;
}

struct yaml_tree *yaml_frozen_thaw(
	const char *file, const struct yaml_frozen *frozen)
{
	size_t count = frozen->node_count;
	struct yaml_tree *tree = yaml_tree_create(file);
	struct thaw thaw = {
		.frozen = frozen,
		.nodes = yaml_tree_keep(
			tree->memory, g_new0(struct yaml_node, count)),
		/* Every node but the root hangs in one place. */
		.slots = yaml_tree_keep(
			tree->memory, g_new(struct yaml_node *, count)),
	};

	tree->root = thaw_node(&thaw);
	g_assert(thaw.next == count);
	return tree;
}
