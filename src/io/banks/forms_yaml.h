/* SPDX-License-Identifier: MIT */
/* questions/forms.yaml to forms. Reports every problem at once, as
 * bank_yaml. */
#ifndef SHINDAN_IO_BANKS_FORMS_YAML_H
#define SHINDAN_IO_BANKS_FORMS_YAML_H

#include <stddef.h>

#include "base/diag.h"
#include "core/forms.h"

/* NULL if there is any error. */
struct forms *forms_yaml_load(const char *file, const char *bytes,
	size_t len_bytes, struct diags *diags);

/* The built-in ones. */
struct forms *forms_yaml_builtin(void);

#endif
