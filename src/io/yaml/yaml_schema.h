/* SPDX-License-Identifier: MIT */
/* Nodes to records by tables: one row a key. What a map may and must hold
 * stands in one place and every deviation is reported: an unknown key (with
 * the nearest known one), a missing key, the wrong kind of node. */
#ifndef SHINDAN_IO_YAML_YAML_SCHEMA_H
#define SHINDAN_IO_YAML_YAML_SCHEMA_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "io/yaml/yaml_tree.h"

/* is_key: whether a person may have meant a key when a text begins with
 * `word：`; NULL = the file is known to hold no such slip. owner: for the
 * functions of the rows. */
struct yaml_reader {
	const char *file;
	struct diags *problems;
	bool (*is_key)(const struct yaml_reader *reader, const char *word);
	void *owner;
};

/* Reads one value into the field of a record. name is the key, for
 * messages. */
typedef void yaml_read_function(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field);

enum { YAML_OPTIONAL, YAML_REQUIRED };

struct yaml_key {
	const char *name;
	bool required;
	yaml_read_function *read;
	size_t offset; /* of the field in the record */
};

/* The keys of one kind of map, in the order in which they are read, whatever
 * the order of the file; ended by a name NULL. */
bool yaml_read_map(struct yaml_reader *reader, const struct yaml_node *node,
	const char *name, const struct yaml_key *keys, void *record);

/* Whether one of the tables, ended by NULL, has that key. */
bool yaml_is_key_of(const struct yaml_key *const *tables, const char *word);

/* Reports a problem at a node, if it is the first there. */
void yaml_complain(struct yaml_reader *reader, const char *code,
	const struct yaml_node *node, const char *arg);
void yaml_complain_two(struct yaml_reader *reader, const char *code,
	const struct yaml_node *node, const char *arg, const char *second);

/* Whether the node is of that kind; if not, says so, or says which trap made
 * it another (`id：a`, `[重要]`, `例: これ`). */
bool yaml_expect(struct yaml_reader *reader, const struct yaml_node *node,
	enum yaml_kind kind, const char *name);

/* Whether a text says nothing; reported if so. */
bool yaml_complain_empty(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name);

/* Whether a key stands in braces without a colon: a comma cut a text. */
bool yaml_key_is_cut(
	const struct yaml_node *key, const struct yaml_node *value);

/* An unquoted text that begins with `key：` or the like, where key is one that
 * the reader knows: reported, and true. */
bool yaml_complain_trap(
	struct yaml_reader *reader, const struct yaml_node *node);

/* Whole numbers and true or false, as yaml_node_integer() and yaml_node_bool()
 * take them; anything else is reported and false. */
bool yaml_expect_integer(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, int *ret_number);
bool yaml_expect_bool(struct yaml_reader *reader, const struct yaml_node *node,
	const char *name, bool *ret_value);

/* One of count words; its index. */
bool yaml_expect_word(struct yaml_reader *reader, const struct yaml_node *node,
	const char *name, const char *const *words, size_t count,
	size_t *ret_index);

#endif
