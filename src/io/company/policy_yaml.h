/* SPDX-License-Identifier: MIT */
/* policy.yaml of a company: what it filled into the policy, in the form that
 * people may edit. */
#ifndef SHINDAN_IO_COMPANY_POLICY_YAML_H
#define SHINDAN_IO_COMPANY_POLICY_YAML_H

#include <glib.h>
#include <stddef.h>

#include "base/diag.h"
#include "core/policy.h"

#define POLICY_YAML_FORMAT 1

/* NULL, with problems, if the file is none. Unknown keys and a higher format
 * make it read-only. Owned by the caller. */
struct policy *policy_yaml_load(const char *file, const char *bytes,
	size_t len_bytes, struct diags *diags);

/* Owned by the caller. */
GString *policy_yaml_save(const struct policy *policy);

#endif
