/* SPDX-License-Identifier: MIT */
/* shindan import FILE.xlsx [--yes] [-o SHEET]: what people wrote into a
 * workbook or an answer form of ours comes back. */
#include <glib.h>
#include <string.h>

#include "cli/command.h"
#include "cli/import.h"
#include "report/back/workbook_read.h"

static int take_over(struct import *import)
{
	if (import->record->kind == EXPORT_ANSWER_FORM) {
		return import_form(import);
	}
	if (arguments_has(import->context->arguments, OPTION_OUTPUT)) {
		return context_usage(
			import->context, "usage.import_output", NULL);
	}
	return import_plan(import);
}

static int read_workbook(const struct context *context, const char *path,
	const struct spreadsheet *spreadsheet,
	const struct export_record *record, struct diags *diags)
{
	enum language own =
		strcmp(record->language, "en") == 0 ? LANGUAGE_EN : LANGUAGE_JA;
	const struct messages *const catalogues[] = {
		context_catalogue(context, own),
		context_catalogue(context,
			own == LANGUAGE_EN ? LANGUAGE_JA : LANGUAGE_EN),
		NULL,
	};
	AUTO(company_folder) folder = company_folder_open(context->stock);
	struct import import = {
		.context = context,
		.path = path,
		.record = record,
		.reader = { .lookup = { .spreadsheet = spreadsheet,
				    .but = record->page,
				    .catalogues = catalogues },
			.messages = context_messages(context),
			.path = path,
			.today = context->stock->today,
			.diags = diags },
		.folder = folder,
	};

	return take_over(&import);
}

static int run(const struct context *context)
{
	const char *path = arguments_operand(context->arguments, 0);
	AUTO(diags) diags = diags_create();

	if (!g_file_test(path, G_FILE_TEST_EXISTS)) {
		context_complain(context, "cli.no_such_file", path, NULL);
		return EXIT_CODE_DATA;
	}
	AUTO(spreadsheet) spreadsheet = workbook_read(path, diags);
	AUTO(export_record)
	record = spreadsheet != NULL
			 ? export_record_read(spreadsheet, path, diags)
			 : NULL;

	if (record == NULL) {
		context_complain_all(context, diags);
		return EXIT_CODE_DATA;
	}
	return read_workbook(context, path, spreadsheet, record, diags);
}

const struct command command_import = {
	.name = "import",
	.usage = "FILE.xlsx [--yes] [-o SHEET]",
	.example = "import result.xlsx",
	.operands = { "FILE.xlsx" },
	.operands_min = 1,
	.operands_max = 1,
	.options = OPTION_BIT(OPTION_OUTPUT) | OPTION_BIT(OPTION_YES) |
		   OPTION_BIT(OPTION_REPLACE),
	.run = run,
};
