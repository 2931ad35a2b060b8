/* SPDX-License-Identifier: MIT */
/* The company folder in memory, for home and for everything that looks beyond
 * one sheet. */
#ifndef SHINDAN_CLI_COMPANY_FOLDER_H
#define SHINDAN_CLI_COMPANY_FOLDER_H

#include "base/auto.h"
#include "base/diag.h"
#include "cli/context.h"
#include "core/company.h"

struct company_folder;

/* Reads all sheets, the plan, the declaration and the policy. What cannot be read is left
 * out: a sheet is not there then, and without one of the others the
 * company keeps none. */
struct company_folder *company_folder_open(const struct context *context);
void company_folder_destroy(struct company_folder *folder);
AUTO_DEFINE(company_folder);

/* Reads the sheets anew; all else stays as it is in memory. */
void company_folder_reload(struct company_folder *folder);

/* What there is to tell of the file of the plan; errors if the company keeps
 * none. */
struct diags *company_folder_plan_problems(struct company_folder *folder);

/* Borrowed until the next reload. */
const struct company *company_folder_company(
	const struct company_folder *folder);

/* Where a check lies. Borrowed likewise. */
const char *company_folder_path(
	const struct company_folder *folder, size_t check);

/* False with a problem if the plan could not be written. */
bool company_folder_save_plan(
	struct company_folder *folder, struct diags *diags);

/* The same for the declaration and the policy. */
bool company_folder_save_declaration(
	struct company_folder *folder, struct diags *diags);
bool company_folder_save_policy(
	struct company_folder *folder, struct diags *diags);

#endif
