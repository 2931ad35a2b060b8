/* SPDX-License-Identifier: MIT */
/* questions/rates.yaml to rates. Reports every problem at once, as
 * bank_yaml. */
#ifndef SHINDAN_IO_BANKS_RATES_YAML_H
#define SHINDAN_IO_BANKS_RATES_YAML_H

#include <stddef.h>

#include "base/diag.h"
#include "core/rates.h"

/* NULL if there is any error. */
struct rates *rates_yaml_load(const char *file, const char *bytes,
	size_t len_bytes, struct diags *diags);

/* The built-in ones. */
struct rates *rates_yaml_builtin(void);

#endif
