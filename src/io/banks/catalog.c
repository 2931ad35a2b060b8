/* SPDX-License-Identifier: MIT */
/* A catalogue file has three keys: format, language and messages, a flat map
 * of key to text. */
#include "io/banks/catalog.h"

#include <glib.h>
#include <string.h>

#include "io/banks/embedded.h"
#include "io/yaml/yaml_problems.h"
#include "io/yaml/yaml_tree.h"

static void add_problem(struct diags *problems, const char *code,
	const struct yaml_tree *tree, const struct yaml_node *node,
	const char *arg)
{
	struct place place = { tree->file, node->line, node->column };
	if (node->reported) {
		return;
	}
	g_autofree char *shown = arg != NULL ? problems_quote(arg) : NULL;

	diags_add(problems, DIAG_ERROR, code, place, shown, NULL);
}

/* An area that has no messages yet is written as `messages:` alone. */
static bool is_nothing(const struct yaml_node *node)
{
	return node->kind == YAML_TEXT && !node->quoted &&
	       node->text[0] == '\0';
}

static void read_messages(struct messages *messages,
	const struct yaml_tree *tree, struct diags *problems)
{
	const struct yaml_node *map = yaml_map_get(tree->root, "messages");

	if (map == NULL || is_nothing(map)) {
		return;
	}
	if (map->kind != YAML_MAP) {
		add_problem(
			problems, "diag.yaml.want_map", tree, map, "messages");
		return;
	}
	for (size_t i = 0; i < map->count; i++) {
		const struct yaml_node *key = map->keys[i];
		const struct yaml_node *text = map->at[i];

		if (text->kind != YAML_TEXT || is_nothing(text)) {
			add_problem(problems, "diag.yaml.want_text", tree, text,
				key->text);
		} else if (!messages_add(messages, key->text, text->text)) {
			add_problem(problems, "diag.catalog.known_key", tree,
				key, key->text);
		}
	}
}

static bool is_key(const char *text)
{
	return strcmp(text, "format") == 0 || strcmp(text, "language") == 0 ||
	       strcmp(text, "messages") == 0;
}

static void check_head(const char *language, const struct yaml_tree *tree,
	struct diags *problems)
{
	const struct yaml_node *root = tree->root;
	const struct yaml_node *format = yaml_map_get(root, "format");
	const struct yaml_node *declared = yaml_map_get(root, "language");
	int number = 0;

	if (format == NULL || !yaml_node_integer(format, &number) ||
		number != 1) {
		add_problem(problems, "diag.catalog.format", tree,
			format != NULL ? format : root, NULL);
	}
	if (declared == NULL || strcmp(declared->text, language) != 0) {
		add_problem(problems, "diag.catalog.language", tree,
			declared != NULL ? declared : root, language);
	}
	for (size_t i = 0; i < root->count; i++) {
		if (root->kind == YAML_MAP && !is_key(root->keys[i]->text)) {
			add_problem(problems, "diag.catalog.unknown_key", tree,
				root->keys[i], root->keys[i]->text);
		}
	}
}

bool catalog_load(struct messages *messages, const char *file,
	const char *bytes, size_t len_bytes, struct diags *diags)
{
	AUTO(diags) problems = diags_create();
	AUTO(yaml_tree)
	tree = yaml_tree_parse(file, bytes, len_bytes, problems);

	if (tree->root != NULL) {
		check_head(messages_language(messages), tree, problems);
		yaml_tree_check_shown(tree, problems);
		read_messages(messages, tree, problems);
	}
	bool good = !diags_has_errors(problems);

	problems_hand_on(problems, file, bytes, len_bytes, diags);
	return good;
}

static void add_builtin(
	struct messages *messages, const struct embedded_file *file)
{
	AUTO(yaml_tree) tree = yaml_frozen_thaw(file->name, &file->tree);
	const struct yaml_node *map = yaml_map_get(tree->root, "messages");

	for (size_t i = 0; map != NULL && i < map->count; i++) {
		messages_add_static(
			messages, map->keys[i]->text, map->at[i]->text);
	}
}

struct messages *catalog_builtin(const char *language)
{
	g_autofree char *folder = g_strdup_printf("locales/%s/", language);
	AUTO(messages) messages = NULL;

	for (size_t i = 0; i < embedded_file_count; i++) {
		const struct embedded_file *file = &embedded_files[i];

		if (!g_str_has_prefix(file->name, folder)) {
			continue;
		}
		if (messages == NULL) {
			messages = messages_create(language);
		}
		add_builtin(messages, file);
	}
	return g_steal_pointer(&messages);
}
