/* SPDX-License-Identifier: MIT */
/* Events to nodes: the inside of yaml_tree. */
#ifndef SHINDAN_IO_YAML_YAML_BUILD_H
#define SHINDAN_IO_YAML_YAML_BUILD_H

#include <glib.h>
#include <stddef.h>

#include "base/diag.h"
#include "io/yaml/yaml_source.h"
#include "io/yaml/yaml_tree.h"

struct yaml_tree_memory {
	GStringChunk *texts;
	GPtrArray *blocks;
	struct yaml_node *nodes; /* the block in use */
	size_t nodes_left;
	size_t node_count;
};

/* A tree without nodes. */
struct yaml_tree *yaml_tree_create(const char *file);

/* Adds a block of g_malloc() to the memory, and returns it. */
void *yaml_tree_keep(struct yaml_tree_memory *memory, void *block);

/* Fills tree->root, from the memory of the tree; NULL if the file could not
 * be read to its end. */
void yaml_build(struct yaml_tree *tree, struct yaml_source *source,
	struct diags *problems);

#endif
