/* SPDX-License-Identifier: MIT */
/* The fields that all parts of a bank are made of: texts in its languages,
 * ids, words, lists. Readers for the tables of bank_yaml, and of other files
 * with texts. */
#ifndef SHINDAN_IO_BANKS_BANK_FIELDS_H
#define SHINDAN_IO_BANKS_BANK_FIELDS_H

#include <glib.h>
#include <stddef.h>

#include "core/bank.h"
#include "io/yaml/yaml_schema.h"

/* owner of the yaml_reader. */
struct bank_reader {
	struct texts *texts; /* keep all that is read */
	struct bank *bank; /* the one being read; NULL = another file */
	/* All keys of the file, ended by NULL; unused for built-in ones. */
	const struct yaml_key *const *tables;
	GHashTable *places; /* thing of the bank to its node; NULL = unasked */
	bool texts_stay; /* longer than `texts`: no need to copy them */
	struct question *questions; /* of all sections; filled so far */
	size_t question_count;
	size_t section; /* the one being read */
	bool has_scale; /* the file has the key, whatever stands in it */
};

struct bank_reader *bank_reader_of(struct yaml_reader *reader);

/* Remembers where a thing of the bank stands. */
void bank_fields_place(struct yaml_reader *reader, const void *thing,
	const struct yaml_node *node);

/* A text of the tree, and zeroed memory, for as long as the texts live. */
const char *bank_fields_keep(struct yaml_reader *reader, const char *text);
void *bank_fields_array(
	struct yaml_reader *reader, size_t count, size_t item_bytes);

#define BANK_FIELDS_FORMAT 1

/* Rows that fill no field: the number of the format, and the languages, which
 * go to the texts of the reader. */
yaml_read_function bank_fields_format;
yaml_read_function bank_fields_languages;

/* What may stand before a colon: a key of the tables, or a language. */
bool bank_fields_is_key(const struct yaml_reader *reader, const char *word);

/* Fields struct text; a line is a text without a line break, an address
 * begins with http:// or https://. */
yaml_read_function bank_fields_text;
yaml_read_function bank_fields_line;
yaml_read_function bank_fields_address;

/* Fields const char *. */
yaml_read_function bank_fields_id;
yaml_read_function bank_fields_edition;

/* Fields bool and int. */
yaml_read_function bank_fields_bool;
yaml_read_function bank_fields_points;

/* Fields enum informant. */
yaml_read_function bank_fields_informant;

/* A whole number from 1 to limit. */
void bank_fields_count(struct yaml_reader *reader, const struct yaml_node *node,
	const char *name, int limit, int *ret_count);

/* A list of ids; ret_count is 0 if it is no list. */
const char *const *bank_fields_ids(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, size_t *ret_count);

/* A list of at least one map, each read by keys into a record of item_bytes;
 * ret_count is 0 if it is not such a list. */
void *bank_fields_list(struct yaml_reader *reader, const struct yaml_node *node,
	const char *name, const struct yaml_key *keys, size_t item_bytes,
	size_t *ret_count);

#endif
