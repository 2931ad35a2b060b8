/* SPDX-License-Identifier: MIT */
/* A YAML file as a tree with places, for files made by people: every
 * problem of form is reported with file:line:column and how to mend it. Built
 * from libyaml's events (the document API is quadratic, follows alias cycles
 * and accepts duplicate keys). */
#ifndef SHINDAN_IO_YAML_YAML_TREE_H
#define SHINDAN_IO_YAML_YAML_TREE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/auto.h"
#include "base/diag.h"

#define YAML_TREE_FILE_MAX ((size_t)4 << 20)
#define YAML_TREE_DEPTH_MAX 32
#define YAML_TREE_NODES_MAX 100000
#define YAML_TREE_TEXT_MAX ((size_t)64 << 10)

enum yaml_kind { YAML_TEXT, YAML_LIST, YAML_MAP };

/* Places count from 1, columns in characters. For a map, keys[i] is a
 * YAML_TEXT node with the place of the key, at[i] its value; for a list at[i]
 * are the items. A key is in NFC. */
struct yaml_node {
	enum yaml_kind kind;
	int line;
	int column;
	bool quoted; /* a text in quotes or a block: never a number or bool */
	bool reported; /* as a problem: what follows from it needs no word */
	const char *text;
	size_t count;
	struct yaml_node **keys;
	struct yaml_node **at;
};

struct yaml_tree {
	char *file;
	struct yaml_node *root; /* NULL if the file could not be read */
	struct yaml_tree_memory *memory;
};

/* Parses and checks form: UTF-8 (with a hint for Shift_JIS), size, depth,
 * nodes, no aliases, anchors, tags, second document, duplicate keys, control
 * or bidi characters in the file; Japanese traps (` #`, `：`, full-width
 * blanks, *重要*, [重要] 確認, 例: これ) get their own hint. Never NULL;
 * problems are in diags, in the order of the file and with the text of their
 * lines; at most a hundred. A folded line break between two wide characters,
 * or behind a wide full stop or the like, adds no space.
 *
 * Escapes ("\e") may still bring in what the file itself must not hold:
 * companies keep their bytes. Who wants none asks yaml_tree_check_shown(). */
struct yaml_tree *yaml_tree_parse(const char *file, const char *bytes,
	size_t len_bytes, struct diags *diags);
void yaml_tree_destroy(struct yaml_tree *tree);
AUTO_DEFINE(yaml_tree);

/* Reports every key and text that holds a tab, or a character that is unsafe
 * to show, whether written or escaped. */
void yaml_tree_check_shown(const struct yaml_tree *tree, struct diags *diags);

/* The value of a key, or NULL. The map may be NULL or no map. */
const struct yaml_node *yaml_map_get(
	const struct yaml_node *map, const char *key);

/* Whole-match readers of unquoted texts: -?(0|[1-9][0-9]{0,8}), true/false. */
bool yaml_node_integer(const struct yaml_node *node, int *ret_number);
bool yaml_node_bool(const struct yaml_node *node, bool *ret_value);

#endif
