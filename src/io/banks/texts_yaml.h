/* SPDX-License-Identifier: MIT */
/* Files of ours beside the banks, with texts of their own: one table of
 * keys, read into one record. */
#ifndef SHINDAN_IO_BANKS_TEXTS_YAML_H
#define SHINDAN_IO_BANKS_TEXTS_YAML_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "core/bank.h"
#include "io/banks/embedded.h"
#include "io/yaml/yaml_schema.h"

struct texts_yaml {
	const struct yaml_key *keys; /* of the whole file */
	const struct yaml_key *const *tables; /* all of it, ended by NULL */
	/* What goes beyond single values, in a file that has all keys; NULL =
	 * nothing. */
	void (*check)(struct yaml_reader *reader, const struct yaml_node *root,
		const void *record);
};

/* texts: those of the record. Reports every problem at once; false if there is any error. */
bool texts_yaml_read(const struct texts_yaml *kind, struct texts *texts,
	void *record, const char *file, const char *bytes, size_t len_bytes,
	struct diags *diags);

/* Reads a built-in file of that kind. */
void texts_yaml_builtin(const struct texts_yaml *kind, struct texts *texts,
	void *record, const struct embedded_file *file);

#endif
