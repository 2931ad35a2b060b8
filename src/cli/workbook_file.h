/* SPDX-License-Identifier: MIT */
/* A workbook of a sheet in its place. Serves `export` and the key in the
 * program alike. */
#ifndef SHINDAN_CLI_WORKBOOK_FILE_H
#define SHINDAN_CLI_WORKBOOK_FILE_H

#include "base/diag.h"
#include "report/workbook/workbook.h"

/* 2026-11-21 診断結果, with the unit between where there is one: the words of
 * the key with the day of the sheet, or today; of key and "_unit" with both.
 * Owned by the caller (g_free). */
char *workbook_file_stem(const char *key, const struct sheet *sheet,
	struct date today, const struct messages *messages);

/* As xlsx_file_save(); the name tells the day and the unit. */
char *workbook_file_save(const struct workbook_input *input, const char *path,
	struct diags *diags);

#endif
