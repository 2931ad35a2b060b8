/* SPDX-License-Identifier: MIT */
/* Is a file UTF-8, and if not, what did the editor probably write? libyaml
 * places every error of encoding at 1:1, so we look first. */
#ifndef SHINDAN_IO_YAML_YAML_ENCODING_H
#define SHINDAN_IO_YAML_YAML_ENCODING_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"

/* False with one problem, at the first wrong byte. */
bool yaml_encoding_check(const char *file, const char *bytes, size_t len_bytes,
	struct diags *problems);

#endif
