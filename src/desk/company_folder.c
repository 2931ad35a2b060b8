/* SPDX-License-Identifier: MIT */
/* The sheets own what the checks of the company borrow. */
#include "desk/company_folder.h"

#include <glib.h>

#include "core/score.h"
#include "io/company/folder.h"

struct company_folder {
	struct stock *stock;
	GPtrArray *sheets; /* of struct folder_sheet */
	struct result_source *checks;
	struct kept_file *kept[KEPT_COUNT]; /* the profile is the stock's */
	struct diags *sheet_problems;
	struct diags *problems; /* but for those of the profile */
	struct diags *all_problems;
	struct company company;
};

static void load_sheets(struct company_folder *folder)
{
	const struct stock *stock = folder->stock;

	folder->sheet_problems = diags_create();
	folder->sheets =
		folder_load_sheets(stock->data, folder->sheet_problems);
	folder->checks = g_new0(struct result_source, folder->sheets->len);
	for (size_t i = 0; i < folder->sheets->len; i++) {
		struct folder_sheet *found =
			g_ptr_array_index(folder->sheets, i);
		struct result_source *check = &folder->checks[i];

		check->sheet = found->sheet;
		check->bank = bank_store_of_sheet(stock->banks, found->sheet);
		if (check->bank != NULL) {
			(void)score_refresh(
				found->sheet, check->bank, stock->today);
		}
	}
}

static void drop_sheets(struct company_folder *folder)
{
	g_free(folder->checks);
	g_ptr_array_unref(folder->sheets);
	diags_destroy(folder->sheet_problems);
}

/* What the company has, and what it would have if all could be read. */
static void describe(struct company_folder *folder)
{
	diags_destroy(folder->problems);
	folder->problems = diags_create();
	diags_add_all(folder->problems, folder->sheet_problems, DIAG_ERROR);
	for (int i = 0; i < KEPT_COUNT; i++) {
		if (i != KEPT_profile) {
			diags_add_all(folder->problems,
				kept_file_problems(folder->kept[i]),
				DIAG_WARNING);
		}
	}
	diags_destroy(folder->all_problems);
	folder->all_problems = diags_create();
	diags_add_all(folder->all_problems, folder->problems, DIAG_WARNING);
	diags_add_all(folder->all_problems,
		kept_file_problems(folder->kept[KEPT_profile]), DIAG_WARNING);
	folder->company = (struct company){
		.checks = folder->checks,
		.check_count = folder->sheets->len,
		.plan = kept_file_content(folder->kept[KEPT_plan]),
		.declaration =
			kept_file_content(folder->kept[KEPT_declaration]),
		.policy = kept_file_content(folder->kept[KEPT_policy]),
		.year_begins = stock_year_begins(folder->stock),
		.problems = folder->all_problems,
	};
}

struct company_folder *company_folder_open(struct stock *stock)
{
	struct company_folder *folder = g_new0(struct company_folder, 1);

	folder->stock = stock;
	for (int i = 0; i < KEPT_COUNT; i++) {
		folder->kept[i] =
			i == KEPT_profile
				? stock->profile
				: kept_file_open(kept_kinds[i], stock->data);
	}
	load_sheets(folder);
	describe(folder);
	return folder;
}

void company_folder_destroy(struct company_folder *folder)
{
	if (folder == NULL) {
		return;
	}
	drop_sheets(folder);
	for (int i = 0; i < KEPT_COUNT; i++) {
		if (i != KEPT_profile) {
			kept_file_destroy(folder->kept[i]);
		}
	}
	diags_destroy(folder->problems);
	diags_destroy(folder->all_problems);
	g_free(folder);
}

void company_folder_reload(struct company_folder *folder)
{
	drop_sheets(folder);
	load_sheets(folder);
	describe(folder);
}

const struct company *company_folder_company(
	const struct company_folder *folder)
{
	return &folder->company;
}

struct kept_file *company_folder_kept(
	const struct company_folder *folder, enum kept kept)
{
	return folder->kept[kept];
}

const char *company_folder_path(
	const struct company_folder *folder, size_t check)
{
	const struct folder_sheet *found =
		g_ptr_array_index(folder->sheets, check);

	return found->path;
}

const char *company_folder_unfinished(const struct company_folder *folder,
	const struct bank *bank, const char *unit)
{
	return folder_unfinished_sheet(
		folder->sheets, bank->id, bank->edition, unit);
}

struct diags *company_folder_problems(const struct company_folder *folder)
{
	return folder->problems;
}
