/* SPDX-License-Identifier: MIT */
/* What commands say of a workbook that they write. */
#ifndef SHINDAN_CLI_WRITTEN_H
#define SHINDAN_CLI_WRITTEN_H

#include <stdbool.h>

#include "base/diag.h"
#include "cli/context.h"

/* Whether a workbook may be named so; if not, it is a wrong usage, and told.
 * NULL may. */
bool written_accepts(const struct context *context, const char *path);

/* The problems on stderr, the path that was written on stdout, and that it is
 * not the one that was asked for (NULL = any). Takes written over, which is
 * NULL if nothing was. Gives the exit code. */
int written_tell(const struct context *context, const char *asked,
	char *written, struct diags *diags);

#endif
