/* SPDX-License-Identifier: MIT */
/* A workbook that somebody edited, in Excel, LibreOffice or elsewhere. */
#ifndef SHINDAN_REPORT_BACK_WORKBOOK_READ_H
#define SHINDAN_REPORT_BACK_WORKBOOK_READ_H

#include "base/diag.h"
#include "report/back/spreadsheet.h"

#define WORKBOOK_CELLS_MAX 200000

/* Parts are found as the workbook names them. NULL with one problem that tells
 * how to mend it: no workbook, one with a password, an old or another kind of
 * file, damaged, too large. Owned by the caller. */
struct spreadsheet *workbook_read(const char *path, struct diags *diags);

#endif
