/* SPDX-License-Identifier: MIT */
/* questions/<id>.yaml to a bank. Reports every problem of form, schema and
 * rule at once (core/bank_check), each with its place. */
#ifndef SHINDAN_IO_BANKS_BANK_YAML_H
#define SHINDAN_IO_BANKS_BANK_YAML_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "core/bank.h"
#include "io/banks/embedded.h"

/* NULL if there is any error; warnings alone give a bank. file is named in
 * the problems and becomes bank->origin unless built_in. */
struct bank *bank_yaml_load(const char *file, const char *bytes,
	size_t len_bytes, bool built_in, struct diags *diags);

/* The bank of a built-in file, which must be one. Owned by the caller. */
struct bank *bank_yaml_builtin(const struct embedded_file *file);

#endif
