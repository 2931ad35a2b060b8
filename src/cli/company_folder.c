/* SPDX-License-Identifier: MIT */
/* The sheets own what the checks of the company borrow. */
#include "cli/company_folder.h"

#include <glib.h>

#include "core/score.h"
#include "io/company/declaration_file.h"
#include "io/company/folder.h"
#include "io/company/plan_file.h"
#include "io/company/policy_file.h"

struct company_folder {
	const struct context *context;
	GPtrArray *sheets; /* of struct folder_sheet */
	struct result_source *checks;
	struct plan_file *plan; /* NULL: it cannot be read */
	struct diags *plan_problems;
	struct declaration_file *declaration; /* likewise */
	struct policy_file *policy; /* likewise */
	struct company company;
};

static void load_sheets(struct company_folder *folder)
{
	const struct context *context = folder->context;
	AUTO(diags) passed_over = diags_create();

	folder->sheets = folder_load_sheets(context->data, passed_over);
	folder->checks = g_new0(struct result_source, folder->sheets->len);
	for (size_t i = 0; i < folder->sheets->len; i++) {
		struct folder_sheet *found =
			g_ptr_array_index(folder->sheets, i);
		struct result_source *check = &folder->checks[i];

		check->sheet = found->sheet;
		check->bank = bank_store_of_sheet(context->banks, found->sheet);
		if (check->bank != NULL) {
			(void)score_refresh(
				found->sheet, check->bank, context->today);
		}
	}
	folder->company.checks = folder->checks;
	folder->company.check_count = folder->sheets->len;
}

static void drop_sheets(struct company_folder *folder)
{
	g_free(folder->checks);
	g_ptr_array_unref(folder->sheets);
}

struct company_folder *company_folder_open(const struct context *context)
{
	struct company_folder *folder = g_new0(struct company_folder, 1);
	AUTO(diags) passed_over = diags_create();

	folder->context = context;
	folder->plan_problems = diags_create();
	folder->plan = plan_file_open(context->data, folder->plan_problems);
	folder->company.plan = folder->plan != NULL ? folder->plan->plan : NULL;
	folder->declaration = declaration_file_open(context->data, passed_over);
	folder->company.declaration = folder->declaration != NULL
					      ? folder->declaration->declaration
					      : NULL;
	folder->policy = policy_file_open(context->data, passed_over);
	folder->company.policy =
		folder->policy != NULL ? folder->policy->policy : NULL;
	folder->company.year_begins = context->year_begins;
	load_sheets(folder);
	return folder;
}

void company_folder_destroy(struct company_folder *folder)
{
	if (folder == NULL) {
		return;
	}
	drop_sheets(folder);
	plan_file_destroy(folder->plan);
	diags_destroy(folder->plan_problems);
	declaration_file_destroy(folder->declaration);
	policy_file_destroy(folder->policy);
	g_free(folder);
}

void company_folder_reload(struct company_folder *folder)
{
	drop_sheets(folder);
	load_sheets(folder);
}

struct diags *company_folder_plan_problems(struct company_folder *folder)
{
	return folder->plan_problems;
}

const struct company *company_folder_company(
	const struct company_folder *folder)
{
	return &folder->company;
}

const char *company_folder_path(
	const struct company_folder *folder, size_t check)
{
	const struct folder_sheet *found =
		g_ptr_array_index(folder->sheets, check);

	return found->path;
}

bool company_folder_save_plan(
	struct company_folder *folder, struct diags *diags)
{
	enum file_status status = plan_file_save(folder->plan, diags);

	if (status == FILE_CHANGED) {
		diags_error(diags, "diag.plan.changed", folder->plan->file.path,
			NULL);
	}
	return status == FILE_OK;
}

static bool tell_changed(
	enum file_status status, const char *path, struct diags *diags)
{
	if (status == FILE_CHANGED) {
		diags_error(diags, "diag.company.changed", path, NULL);
	}
	return status == FILE_OK;
}

bool company_folder_save_declaration(
	struct company_folder *folder, struct diags *diags)
{
	return tell_changed(declaration_file_save(folder->declaration, diags),
		folder->declaration->file.path, diags);
}

bool company_folder_save_policy(
	struct company_folder *folder, struct diags *diags)
{
	return tell_changed(policy_file_save(folder->policy, diags),
		folder->policy->file.path, diags);
}
