/* SPDX-License-Identifier: MIT */
/* Any workbook in its place: written beside, read back, moved. */
#ifndef SHINDAN_CLI_XLSX_FILE_H
#define SHINDAN_CLI_XLSX_FILE_H

#include <stdbool.h>

#include "base/diag.h"
#include "cli/context.h"

/* Borrowed. write makes the whole file at a passing name and reads it back;
 * false with a problem. */
struct xlsx_file {
	const char *folder; /* in the documents folder */
	const char *stem; /* of the name there */
	bool (*write)(const char *path, const void *input, struct diags *diags);
	const void *input;
};

/* path NULL = a free name in the documents folder, where nothing is ever
 * replaced; else that file is replaced. Where it cannot be (Excel holds it
 * open), another name beside it is taken. Gives the path that was written,
 * owned by the caller (g_free); NULL with a problem. */
char *xlsx_file_save(
	const struct xlsx_file *file, const char *path, struct diags *diags);

/* Whether a file may be named so; if not, it is a wrong usage, and told. NULL
 * may. */
bool xlsx_file_accepts(const struct context *context, const char *path);

/* For commands: the problems on stderr, the path that was written (NULL =
 * none) on stdout, and that it is not the one that was asked for (NULL =
 * any). */
void xlsx_file_tell(const struct context *context, const char *asked,
	const char *written, struct diags *diags);

#endif
