/* SPDX-License-Identifier: MIT */
/* One small file of a company folder: read as it is, written back without a
 * guess about whose change counts. It is locked only while it is written, so
 * that several windows may show it. What stands in it is not known here. */
#ifndef SHINDAN_IO_COMPANY_COMPANY_FILE_H
#define SHINDAN_IO_COMPANY_COMPANY_FILE_H

#include <glib.h>
#include <stddef.h>

#include "base/diag.h"
#include "io/files/safe_file.h"

struct company_file {
	char *path; /* owned */
	struct file_stamp stamp;
};

/* DATA/name. FILE_OK gives the bytes (owned, g_free); FILE_MISSING is no
 * problem. The file is to be finished whatever is returned. */
enum file_status company_file_init(struct company_file *file, const char *data,
	const char *name, char **ret_bytes, size_t *ret_len_bytes,
	struct diags *diags);
void company_file_finish(struct company_file *file);

/* Writes it; its folder is made where there is none. FILE_CHANGED: somebody
 * else wrote the file since it was read, and nothing was written. A file that
 * was removed is written anew. busy: the code of the problem when another
 * window is writing it now. */
enum file_status company_file_save(struct company_file *file,
	const GString *bytes, const char *busy, struct diags *diags);

#endif
