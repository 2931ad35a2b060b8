/* SPDX-License-Identifier: MIT */
/* The declaration of a company folder and the file it came from. */
#ifndef SHINDAN_IO_COMPANY_DECLARATION_FILE_H
#define SHINDAN_IO_COMPANY_DECLARATION_FILE_H

#include "base/auto.h"
#include "base/diag.h"
#include "core/declaration.h"
#include "io/company/company_file.h"

struct declaration_file {
	struct company_file file; /* DATA/declaration.yaml */
	struct declaration *declaration; /* never NULL */
};

/* Where there is no file yet nothing was declared. NULL, with problems, if the
 * file is none or cannot be read. */
struct declaration_file *declaration_file_open(
	const char *data, struct diags *diags);
void declaration_file_destroy(struct declaration_file *file);
AUTO_DEFINE(declaration_file);

/* As company_file_save(). A read-only one is never written: FILE_FAILED. */
enum file_status declaration_file_save(
	struct declaration_file *file, struct diags *diags);

#endif
