/* SPDX-License-Identifier: MIT */
/* A plan to and from its file. */
#ifndef SHINDAN_IO_COMPANY_PLAN_YAML_H
#define SHINDAN_IO_COMPANY_PLAN_YAML_H

#include <glib.h>
#include <stddef.h>

#include "base/diag.h"
#include "core/plan.h"

#define PLAN_YAML_FORMAT 1

/* NULL if the file is no plan, or has any error. A higher format or unknown
 * keys give a plan that is read-only, with a warning; a missing `end`, the last
 * line of the file, gives a warning that the end may be cut off. */
struct plan *plan_yaml_load(const char *file, const char *bytes,
	size_t len_bytes, struct diags *diags);

/* The bytes of the file, one line a value, as people edit it. Read back it is
 * an equal plan, if every text is UTF-8 of at most YAML_TREE_TEXT_MAX bytes. */
GString *plan_yaml_save(const struct plan *plan);

#endif
