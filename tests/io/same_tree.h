/* SPDX-License-Identifier: MIT */
/* Two trees that must be the same in everything a reader can see. */
#ifndef SHINDAN_TESTS_IO_SAME_TREE_H
#define SHINDAN_TESTS_IO_SAME_TREE_H

#include "io/yaml/yaml_tree.h"

void expect_same_node(
	const struct yaml_node *node, const struct yaml_node *expected);

#endif
