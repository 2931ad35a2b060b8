/* SPDX-License-Identifier: MIT */
/* shindan export SHEET... [-o FILE.xlsx] */
#include <glib.h>

#include "cli/company_folder.h"
#include "cli/context.h"
#include "cli/sheet_file.h"
#include "cli/workbook_file.h"
#include "cli/xlsx_file.h"

static bool export_sheet(
	const struct context *context, const char *path, const char *target)
{
	AUTO(diags) diags = diags_create();
	AUTO(sheet_file) file = sheet_file_need(context, path, true);
	g_autofree char *now = context_now(context);

	if (file == NULL) {
		return false;
	}
	struct workbook_input input = {
		.bank = file->bank,
		.sheet = file->sheet,
		.rates = context_rates(context),
		.rules = context_rules(context),
		.messages = context_messages(context),
		.exported_at = now,
		.today = context->today,
	};
	AUTO(company_folder) folder = company_folder_open(context);
	const struct company *company = company_folder_company(folder);

	if (company_find(company, file->sheet->id) != BANK_NONE) {
		input.company = company;
		(void)company_previous(company, file->sheet, &input.previous);
	}
	g_autofree char *written = workbook_file_save(&input, target, diags);

	xlsx_file_tell(context, target, written, diags);
	return written != NULL;
}

int command_export(const struct context *context)
{
	const struct arguments *arguments = context->arguments;
	const char *target = arguments->values[OPTION_OUTPUT];
	bool done = true;

	if (!xlsx_file_accepts(context, target)) {
		return EXIT_CODE_USAGE;
	}
	if (target != NULL && arguments->operands->len > 1) {
		g_autofree char *count =
			g_strdup_printf("%u", arguments->operands->len);

		return context_usage(
			context, "usage.one_workbook", count, NULL);
	}
	for (size_t i = 0; i < arguments->operands->len; i++) {
		done = export_sheet(context, arguments_operand(arguments, i),
			       target) &&
		       done;
	}
	return done ? EXIT_CODE_DONE : EXIT_CODE_DATA;
}
