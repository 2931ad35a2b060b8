/* SPDX-License-Identifier: MIT */
/* The plan of a company folder and the file it came from. */
#ifndef SHINDAN_IO_COMPANY_PLAN_FILE_H
#define SHINDAN_IO_COMPANY_PLAN_FILE_H

#include "base/auto.h"
#include "base/diag.h"
#include "core/plan.h"
#include "io/company/company_file.h"

struct plan_file {
	struct company_file file; /* DATA/plan.yaml */
	struct plan *plan; /* never NULL */
};

/* Reads the plan; where there is no file yet it is empty. NULL, with problems,
 * if the file is no plan or cannot be read. Warnings are in diags, too. */
struct plan_file *plan_file_open(const char *data, struct diags *diags);
void plan_file_destroy(struct plan_file *file);
AUTO_DEFINE(plan_file);

/* Writes the plan; its folder is made where there is none. FILE_CHANGED: somebody
 * else wrote the file since it was read, and nothing was written; open it again
 * and repeat the change. A file that was removed is written anew. A read-only
 * plan is never written: FILE_FAILED. */
enum file_status plan_file_save(struct plan_file *file, struct diags *diags);

#endif
