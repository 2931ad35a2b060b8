/* SPDX-License-Identifier: MIT */
/* A failure names the first node that differs by its place. */
#include "same_tree.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

static bool same_head(
	const struct yaml_node *node, const struct yaml_node *expected)
{
	return node->kind == expected->kind && node->line == expected->line &&
	       node->column == expected->column &&
	       node->quoted == expected->quoted &&
	       node->reported == expected->reported &&
	       node->count == expected->count &&
	       (node->keys == NULL) == (expected->keys == NULL) &&
	       (node->at == NULL) == (expected->at == NULL) &&
	       strcmp(node->text, expected->text) == 0;
}

void expect_same_node(
	const struct yaml_node *node, const struct yaml_node *expected)
{
	if (!same_head(node, expected)) {
		fail_msg("other than in line %d, column %d: %.40s",
			expected->line, expected->column, expected->text);
	}
	for (size_t i = 0; i < expected->count; i++) {
		if (expected->keys != NULL) {
			expect_same_node(node->keys[i], expected->keys[i]);
		}
		expect_same_node(node->at[i], expected->at[i]);
	}
}
