/* SPDX-License-Identifier: MIT */
/* What the files of a company have in common: a number of the format first,
 * and never a guess. What the format of today does not know makes a file
 * read-only: saving it would lose it. What is known but wrong is an error. */
#ifndef SHINDAN_IO_COMPANY_KEPT_YAML_H
#define SHINDAN_IO_COMPANY_KEPT_YAML_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "io/yaml/yaml_schema.h"

/* One file while it is read; owner of its reader. */
struct kept_yaml {
	struct yaml_reader reader;
	int format; /* the highest that we know */
	/* Ended by NULL, for the hint on `key：`; NULL = nothing but texts. */
	const struct yaml_key *const *tables;
	bool is_newer; /* a newer program wrote it; keys may be unknown */
	bool is_read_only;
	void *record; /* what the file is read into */
};

/* Parses the file and has its root read by read(), unless its form is wrong.
 * The caller sets format, tables and record before. False if there was
 * any error; all problems are in diags then. */
bool kept_yaml_load(struct kept_yaml *company, const char *file,
	const char *bytes, size_t len_bytes,
	void (*read)(struct kept_yaml *company, const struct yaml_node *root),
	struct diags *diags);

/* The file of a reader. */
struct kept_yaml *kept_yaml_of(const struct yaml_reader *reader);

/* As yaml_read_map(), but an unknown key is no error: it makes the file
 * read-only. */
void kept_yaml_read_map(struct yaml_reader *reader,
	const struct yaml_node *node, const struct yaml_key *keys,
	void *record);

/* Warns that the last line, which we always write, is missing. */
void kept_yaml_warn_cut(struct yaml_reader *reader, const char *code);

/* Rows of a table. The first takes no field. Texts, names (which cannot be
 * empty) and ids go to a char * that owns what it holds; a day to a struct
 * date, which an empty text leaves as it is. */
yaml_read_function kept_yaml_read_format;
yaml_read_function kept_yaml_read_text;
yaml_read_function kept_yaml_read_name;
yaml_read_function kept_yaml_read_id;
yaml_read_function kept_yaml_read_date;
yaml_read_function kept_yaml_read_integer;
yaml_read_function kept_yaml_read_bool;

#endif
