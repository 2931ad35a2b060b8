/* SPDX-License-Identifier: MIT */
/* The reader of tables, and the readers of single values that are the same in
 * every file. */
#include "io/yaml/yaml_schema.h"

#include <glib.h>
#include <stdint.h>
#include <string.h>

#include "base/nearest.h"
#include "io/yaml/yaml_problems.h"
#include "io/yaml/yaml_trap.h"

void yaml_complain_two(struct yaml_reader *reader, const char *code,
	const struct yaml_node *node, const char *arg, const char *second)
{
	struct place place = { reader->file, node->line, node->column };

	if (!node->reported && !problems_are_full(reader->problems)) {
		diags_add(reader->problems, DIAG_ERROR, code, place, arg,
			second, NULL);
	}
}

void yaml_complain(struct yaml_reader *reader, const char *code,
	const struct yaml_node *node, const char *arg)
{
	yaml_complain_two(reader, code, node, arg, NULL);
}

static char *joined(const char *const *words, size_t count)
{
	GString *list = g_string_new(NULL);

	for (size_t i = 0; i < count; i++) {
		g_string_append_printf(
			list, "%s%s", i > 0 ? ", " : "", words[i]);
	}
	return g_string_free(list, FALSE);
}

bool yaml_complain_trap(
	struct yaml_reader *reader, const struct yaml_node *node)
{
	if (node->kind != YAML_TEXT || node->quoted || reader->is_key == NULL) {
		return false;
	}
	struct yaml_trap trap = yaml_trap_find(node->text, strlen(node->text));

	if (trap.code == NULL || !reader->is_key(reader, trap.word)) {
		return false;
	}
	struct yaml_node at = *node;

	at.column += (int)trap.column - 1;
	yaml_complain(reader, trap.code, &at, trap.word);
	return true;
}

static const char *const wanted_codes[] = {
	[YAML_TEXT] = "diag.yaml.want_text",
	[YAML_LIST] = "diag.yaml.want_list",
	[YAML_MAP] = "diag.yaml.want_map",
};

/* A text that its first letters made a list or map. */
static const char *text_trap(const struct yaml_node *node)
{
	if (node->kind == YAML_MAP && node->count == 1 &&
		!g_str_is_ascii(node->keys[0]->text)) {
		return "diag.yaml.colon_in_text";
	}
	return NULL;
}

bool yaml_expect(struct yaml_reader *reader, const struct yaml_node *node,
	enum yaml_kind kind, const char *name)
{
	if (node->kind == kind) {
		return true;
	}
	const char *trap = kind == YAML_TEXT ? text_trap(node) : NULL;

	if (trap != NULL) {
		yaml_complain(reader, trap, node, NULL);
	} else if (yaml_complain_trap(reader, node)) {
		return false;
	} else if (name[0] == '\0') {
		yaml_complain(reader, "diag.yaml.want_map_file", node, NULL);
	} else {
		yaml_complain(reader, wanted_codes[kind], node, name);
	}
	return false;
}

static size_t count_keys(const struct yaml_key *keys)
{
	size_t count = 0;

	while (keys[count].name != NULL) {
		count++;
	}
	return count;
}

static const char **key_names(const struct yaml_key *keys, size_t count)
{
	const char **names = g_new0(const char *, count + 1);

	for (size_t i = 0; i < count; i++) {
		names[i] = keys[i].name;
	}
	return names;
}

static void complain_unknown(struct yaml_reader *reader,
	const struct yaml_node *key, const char *near, const char *const *names,
	size_t count)
{
	g_autofree char *typed = problems_quote(key->text);

	if (near != NULL) {
		yaml_complain_two(
			reader, "diag.yaml.unknown_key_near", key, typed, near);
	} else {
		g_autofree char *list = joined(names, count);

		yaml_complain_two(
			reader, "diag.yaml.unknown_key", key, typed, list);
	}
}

static bool is_known(const struct yaml_key *keys, const char *name)
{
	for (; keys->name != NULL; keys++) {
		if (keys->name[0] == name[0] && strcmp(keys->name, name) == 0) {
			return true;
		}
	}
	return false;
}

static bool all_are_known(
	const struct yaml_key *keys, const struct yaml_node *map)
{
	for (size_t i = 0; i < map->count; i++) {
		if (!is_known(keys, map->keys[i]->text)) {
			return false;
		}
	}
	return true;
}

bool yaml_is_key_of(const struct yaml_key *const *tables, const char *word)
{
	for (; *tables != NULL; tables++) {
		if (is_known(*tables, word)) {
			return true;
		}
	}
	return false;
}

bool yaml_key_is_cut(const struct yaml_node *key, const struct yaml_node *value)
{
	return value->kind == YAML_TEXT && value->text[0] == '\0' &&
	       value->line == key->line && !value->quoted &&
	       value->column == key->column + (int)g_utf8_strlen(key->text, -1);
}

/* Reports the keys that are not in the table. ret_meant: the words of the
 * table that they probably stand for, which are not missing then. */
static void check_keys(struct yaml_reader *reader, const struct yaml_node *node,
	const struct yaml_key *keys, GHashTable *ret_meant)
{
	size_t count = count_keys(keys);
	g_autofree const char **names = key_names(keys, count);

	for (size_t i = 0;
		i < node->count && !problems_are_full(reader->problems); i++) {
		const struct yaml_node *key = node->keys[i];

		if (is_known(keys, key->text)) {
			continue;
		}
		const char *near = nearest_find(key->text, names, count);

		if (near != NULL) {
			/* GHashTable takes no const pointers. */
			g_hash_table_add(ret_meant, (gpointer)(gsize)near);
		}
		if (yaml_key_is_cut(key, node->at[i])) {
			g_autofree char *typed = problems_quote(key->text);

			yaml_complain(reader, "diag.yaml.comma", key, typed);
		} else {
			complain_unknown(reader, key, near, names, count);
		}
	}
}

bool yaml_read_map(struct yaml_reader *reader, const struct yaml_node *node,
	const char *name, const struct yaml_key *keys, void *record)
{
	if (!yaml_expect(reader, node, YAML_MAP, name)) {
		return false;
	}
	g_autoptr(GHashTable) meant = NULL;

	if (!all_are_known(keys, node)) {
		meant = g_hash_table_new(NULL, NULL);
		check_keys(reader, node, keys, meant);
	}
	for (; keys->name != NULL; keys++) {
		const struct yaml_node *value = yaml_map_get(node, keys->name);

		if (value != NULL) {
			keys->read(reader, value, keys->name,
				(char *)record + keys->offset);
		} else if (keys->required &&
			   (meant == NULL ||
				   !g_hash_table_contains(meant, keys->name))) {
			yaml_complain(reader, "diag.yaml.missing_key", node,
				keys->name);
		}
	}
	return true;
}

bool yaml_complain_empty(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name)
{
	if (node->text[strspn(node->text, " \n")] != '\0') {
		return false;
	}
	yaml_complain(reader, "diag.yaml.empty_text", node, name);
	return true;
}

/* A text in quotes is a text, whatever stands in it. */
static void complain_value(struct yaml_reader *reader, const char *code,
	const struct yaml_node *node, const char *name)
{
	if (yaml_complain_empty(reader, node, name)) {
		return;
	}
	g_autofree char *typed = problems_quote(node->text);

	yaml_complain_two(reader, node->quoted ? "diag.yaml.quoted" : code,
		node, name, typed);
}

bool yaml_expect_integer(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, int *ret_number)
{
	if (!yaml_expect(reader, node, YAML_TEXT, name)) {
		return false;
	}
	if (yaml_node_integer(node, ret_number)) {
		return true;
	}
	complain_value(reader, "diag.yaml.not_number", node, name);
	return false;
}

bool yaml_expect_bool(struct yaml_reader *reader, const struct yaml_node *node,
	const char *name, bool *ret_value)
{
	if (!yaml_expect(reader, node, YAML_TEXT, name)) {
		return false;
	}
	if (yaml_node_bool(node, ret_value)) {
		return true;
	}
	complain_value(reader, "diag.yaml.not_bool", node, name);
	return false;
}

bool yaml_expect_word(struct yaml_reader *reader, const struct yaml_node *node,
	const char *name, const char *const *words, size_t count,
	size_t *ret_index)
{
	if (!yaml_expect(reader, node, YAML_TEXT, name)) {
		return false;
	}
	for (size_t i = 0; i < count; i++) {
		if (strcmp(words[i], node->text) == 0) {
			*ret_index = i;
			return true;
		}
	}
	if (yaml_complain_empty(reader, node, name)) {
		return false;
	}
	g_autofree char *list = joined(words, count);
	g_autofree char *typed = problems_quote(node->text);

	yaml_complain_two(reader, "diag.yaml.unknown_word", node, typed, list);
	return false;
}
