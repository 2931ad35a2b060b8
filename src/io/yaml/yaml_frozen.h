/* SPDX-License-Identifier: MIT */
/* A tree as constant data. Our own files become that when the program is
 * built, so that nothing of them is parsed when it starts. It holds no
 * pointers but two, so that the loader of the system has nothing to do. */
#ifndef SHINDAN_IO_YAML_YAML_FROZEN_H
#define SHINDAN_IO_YAML_YAML_FROZEN_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "io/yaml/yaml_tree.h"

struct yaml_frozen_node {
	uint8_t kind; /* enum yaml_kind */
	bool quoted;
	int32_t line;
	int32_t column;
	uint32_t value; /* a text: where it begins in texts; else the count */
};

/* The nodes in the order of the file, each item behind its list, each key
 * behind its map and before its value. */
struct yaml_frozen {
	const struct yaml_frozen_node *nodes;
	size_t node_count;
	const char *texts; /* each ends with a NUL */
};

/* Adds the nodes of a tree that was parsed without problems to ret_nodes (of
 * struct yaml_frozen_node) and its texts, equal ones once, to ret_texts. */
void yaml_frozen_make(
	const struct yaml_tree *tree, GArray *ret_nodes, GString *ret_texts);

/* The tree again; its texts are those of frozen and must outlive it. Owned by
 * the caller. A damaged table is our own mistake and is asserted. */
struct yaml_tree *yaml_frozen_thaw(
	const char *file, const struct yaml_frozen *frozen);

#endif
