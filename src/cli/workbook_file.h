/* SPDX-License-Identifier: MIT */
/* A workbook of a sheet in its place. Serves `export` and the key in the
 * program alike. */
#ifndef SHINDAN_CLI_WORKBOOK_FILE_H
#define SHINDAN_CLI_WORKBOOK_FILE_H

#include "base/diag.h"
#include "report/workbook.h"

/* As xlsx_file_save(); the name tells the day and the unit. */
char *workbook_file_save(const struct workbook_input *input, const char *path,
	struct diags *diags);

#endif
