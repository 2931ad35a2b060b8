/* SPDX-License-Identifier: MIT */
/* declaration.yaml: what the company declared, in the form that people may
 * edit. */
#ifndef SHINDAN_IO_COMPANY_DECLARATION_YAML_H
#define SHINDAN_IO_COMPANY_DECLARATION_YAML_H

#include <glib.h>
#include <stddef.h>

#include "base/diag.h"
#include "core/declaration.h"

#define DECLARATION_YAML_FORMAT 1

/* NULL, with problems, if the file is none. Unknown keys and a higher format
 * make it read-only. Owned by the caller. */
struct declaration *declaration_yaml_load(const char *file, const char *bytes,
	size_t len_bytes, struct diags *diags);

/* Owned by the caller. */
GString *declaration_yaml_save(const struct declaration *declaration);

#endif
