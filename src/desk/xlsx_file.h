/* SPDX-License-Identifier: MIT */
/* Any workbook in its place: written beside, read back, moved. */
#ifndef SHINDAN_DESK_XLSX_FILE_H
#define SHINDAN_DESK_XLSX_FILE_H

#include <stdbool.h>

#include "base/diag.h"

struct paper_job;

/* Borrowed. write makes the whole file at a passing name and reads it back;
 * false with a problem. */
struct xlsx_file {
	const char *folder; /* in the documents folder */
	const char *stem; /* of the name there */
	bool (*write)(const char *path, const struct paper_job *job,
		struct diags *diags);
	const struct paper_job *job;
};

/* path NULL = a free name in the documents folder, where nothing is ever
 * replaced; else that file is replaced. Where it cannot be (Excel holds it
 * open), another name beside it is taken. Gives the path that was written,
 * owned by the caller (g_free); NULL with a problem. */
char *xlsx_file_save(
	const struct xlsx_file *file, const char *path, struct diags *diags);

#endif
