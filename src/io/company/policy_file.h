/* SPDX-License-Identifier: MIT */
/* The policy of a company folder and the file it came from. */
#ifndef SHINDAN_IO_COMPANY_POLICY_FILE_H
#define SHINDAN_IO_COMPANY_POLICY_FILE_H

#include "base/auto.h"
#include "base/diag.h"
#include "core/policy.h"
#include "io/company/company_file.h"

struct policy_file {
	struct company_file file; /* DATA/policy.yaml */
	struct policy *policy; /* never NULL */
};

/* Where there is no file yet nothing was filled in. NULL, with problems, if the
 * file is none or cannot be read. */
struct policy_file *policy_file_open(const char *data, struct diags *diags);
void policy_file_destroy(struct policy_file *file);
AUTO_DEFINE(policy_file);

/* As company_file_save(). A read-only one is never written: FILE_FAILED. */
enum file_status policy_file_save(
	struct policy_file *file, struct diags *diags);

#endif
