/* SPDX-License-Identifier: MIT */
/* Whose workbook it is, and how old. */
#include <glib.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>

#include "cli/import.h"
#include "core/history.h"

const struct bank *import_bank(
	const struct import *import, const char *bank, const char *edition)
{
	AUTO(sheet) like = sheet_create_empty();

	sheet_set(&like->bank, bank);
	sheet_set(&like->edition, edition);
	return bank_store_of_sheet(import->context->stock->banks, like);
}

void import_tell(const struct import *import)
{
	/* What cannot be shown now shows when the program ends. */
	(void)fflush(stdout);
	context_complain_all(import->context, import->reader.diags);
}

/* The organisation that the workbook names; "" if none. Owned (g_free). */
static char *organisation_of(const struct import *import)
{
	static const char *const labels[] = { "report.organisation",
		"report.unit", "report.person", "report.date" };
	const struct lookup *lookup = &import->reader.lookup;

	for (guint i = 0; i < lookup->spreadsheet->pages->len; i++) {
		const struct spreadsheet_cell *cell = lookup_beside(lookup,
			spreadsheet_page_at(lookup->spreadsheet, i), INT_MAX,
			labels, G_N_ELEMENTS(labels), 0);

		if (cell != NULL) {
			return spreadsheet_text(lookup->spreadsheet, cell);
		}
	}
	return g_strdup("");
}

static void refuse(const struct import *import)
{
	g_autofree char *organisation = organisation_of(import);
	bool named = organisation[0] != '\0';

	diags_error(import->reader.diags,
		named ? "diag.import.other_company_named"
		      : "diag.import.other_company",
		import->path, import->context->stock->data,
		named ? organisation : NULL, NULL);
}

/* A company without actions has no plan that could be told from another. */
bool import_check_company(const struct import *import)
{
	const struct company *company = company_folder_company(import->folder);
	const struct export_record *record = import->record;
	bool same_plan = record->plan[0] != '\0' &&
			 strcmp(record->plan, plan_id(company->plan)) == 0;
	bool may_have_none =
		record->plan[0] == '\0' || plan_count(company->plan) == 0;
	bool same_sheet = company_find(company, record->sheet) != BANK_NONE;

	if (same_plan || (may_have_none && same_sheet)) {
		return true;
	}
	refuse(import);
	return false;
}

void import_note_age(const struct import *import)
{
	const struct company *company = company_folder_company(import->folder);
	size_t index = company_find(company, import->record->sheet);

	if (index == BANK_NONE) {
		return;
	}
	const struct result_source *check = &company->checks[index];
	size_t last = company_last_check(
		company, history_series(check), check->sheet->unit, false);

	if (last != BANK_NONE && date_compare(company->checks[last].sheet->date,
					 check->sheet->date) > 0) {
		char day[DATE_TEXT_BYTES];

		date_format(company->checks[last].sheet->date, day);
		diags_add(import->reader.diags, DIAG_WARNING,
			"diag.import.older_check",
			(struct place){ .file = import->path }, day, NULL);
	}
}
