/* SPDX-License-Identifier: MIT */
/* A workbook in its place: written beside, read back, moved. Serves `export`
 * and the key in the program alike. */
#ifndef SHINDAN_CLI_WORKBOOK_FILE_H
#define SHINDAN_CLI_WORKBOOK_FILE_H

#include "base/diag.h"
#include "report/workbook.h"

/* path NULL = a free name in the documents folder, where nothing is ever
 * replaced; else that file is replaced. Where it cannot be (Excel holds it
 * open), another name beside it is taken. Gives the path that was written,
 * owned by the caller (g_free); NULL with a problem. */
char *workbook_file_save(const struct workbook_input *input, const char *path,
	struct diags *diags);

#endif
