/* SPDX-License-Identifier: MIT */
/* What a file is that was given in place of a workbook, for the message. */
#ifndef SHINDAN_REPORT_BACK_WORKBOOK_KIND_H
#define SHINDAN_REPORT_BACK_WORKBOOK_KIND_H

#include <stdbool.h>

#include "base/diag.h"
#include "report/back/archive.h"

/* Whether the file begins as an archive; else a problem tells what it is. */
bool workbook_kind_check_file(const char *path, struct diags *diags);

/* The problem of an archive that is no workbook. */
void workbook_kind_tell(
	const struct archive *archive, const char *path, struct diags *diags);

#endif
