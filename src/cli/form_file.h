/* SPDX-License-Identifier: MIT */
/* Forms in their place, as one workbook. Serves `forms` and the keys in the
 * program alike. */
#ifndef SHINDAN_CLI_FORM_FILE_H
#define SHINDAN_CLI_FORM_FILE_H

#include "base/diag.h"
#include "report/forms/form_book.h"

/* As xlsx_file_save(); the name tells the day, and the form if it is one. */
char *form_file_save(
	const struct form_input *input, const char *path, struct diags *diags);

#endif
