/* SPDX-License-Identifier: MIT */
/* questions/policy.yaml to a template. Reports every problem at once, as
 * bank_yaml. */
#ifndef SHINDAN_IO_BANKS_POLICY_TEMPLATE_YAML_H
#define SHINDAN_IO_BANKS_POLICY_TEMPLATE_YAML_H

#include <stddef.h>

#include "base/diag.h"
#include "core/policy_template.h"

/* NULL if there is any error. */
struct policy_template *policy_template_yaml_load(const char *file,
	const char *bytes, size_t len_bytes, struct diags *diags);

/* The built-in one. */
struct policy_template *policy_template_yaml_builtin(void);

#endif
