/* SPDX-License-Identifier: MIT */
/* shindan export SHEET... [--for boss|customer] [--tick ITEM,...]
 * [-o FILE.xlsx] */
#include <glib.h>
#include <string.h>

#include "base/nearest.h"
#include "cli/command.h"
#include "cli/company_folder.h"
#include "cli/context.h"
#include "cli/paper_file.h"
#include "cli/sheet_file.h"
#include "cli/workbook_file.h"
#include "cli/xlsx_file.h"

static const char *target_of(const struct context *context)
{
	return context->arguments->values[OPTION_OUTPUT];
}

/* Takes the path that was written over, NULL if none was. */
static int tell(const struct context *context, char *path, struct diags *diags)
{
	g_autofree char *written = path;

	xlsx_file_tell(context, target_of(context), written, diags);
	return written != NULL ? EXIT_CODE_DONE : EXIT_CODE_DATA;
}

static int export_workbook(
	const struct context *context, const struct sheet_file *file)
{
	AUTO(diags) diags = diags_create();
	g_autofree char *now = context_now(context);
	struct workbook_input input = {
		.bank = file->bank,
		.sheet = file->sheet,
		.rates = context_rates(context),
		.rules = context_rules(context),
		.policy_template = context_policy_template(context),
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
	return tell(context,
		workbook_file_save(&input, target_of(context), diags), diags);
}

/* Names the items that there are. */
static int refuse_tick(const struct context *context,
	const struct customer_paper *ticks, const struct company *company,
	const char *name)
{
	g_autoptr(GStrvBuilder) builder = g_strv_builder_new();

	for (size_t i = 0; i < ticks->count; i++) {
		g_autofree char *id = customer_paper_id(ticks, company, i);

		g_strv_builder_add(builder, id);
	}
	for (size_t i = 0; customer_paper_sets[i] != NULL; i++) {
		g_strv_builder_add(builder, customer_paper_sets[i]);
	}
	g_auto(GStrv) known = g_strv_builder_end(builder);
	g_autofree char *all = g_strjoinv(", ", known);
	const char *near = nearest_find(
		name, (const char *const *)known, g_strv_length(known));

	return near == NULL ? context_usage(context, "usage.unknown_tick", name,
				      all, NULL)
			    : context_usage(context, "usage.unknown_tick_near",
				      name, near, all, NULL);
}

/* EXIT_CODE_DONE if every name of the list was found. */
static int tick(const struct context *context, struct customer_paper *ticks,
	const struct company *company)
{
	const char *list = context->arguments->values[OPTION_TICK];
	g_auto(GStrv) names = g_strsplit(list != NULL ? list : "", ",", -1);

	for (size_t i = 0; names[i] != NULL; i++) {
		const char *name = g_strstrip(names[i]);

		if (!customer_paper_tick(ticks, company, name)) {
			return refuse_tick(context, ticks, company, name);
		}
	}
	return EXIT_CODE_DONE;
}

static int export_paper(const struct context *context, enum reader reader,
	const struct paper_input *input)
{
	AUTO(diags) diags = diags_create();

	return tell(context,
		paper_file_save(reader, input, target_of(context), diags),
		diags);
}

static int export_customer(
	const struct context *context, struct paper_input *input)
{
	AUTO(customer_paper)
	ticks = customer_paper_create(
		input->company, &input->check, context->today);
	int code = EXIT_CODE_DONE;

	if (!customer_paper_has_checks(ticks)) {
		context_complain(context, "export.no_check", NULL);
		return EXIT_CODE_DATA;
	}
	input->ticks = ticks;
	code = tick(context, ticks, input->company);
	return code == EXIT_CODE_DONE
		       ? export_paper(context, READER_CUSTOMER, input)
		       : code;
}

/* The company of a sheet that lies elsewhere is not known. */
static const struct company *company_of(
	const struct company_folder *folder, const struct sheet *sheet)
{
	static const struct company unknown;
	const struct company *company = company_folder_company(folder);

	return company_find(company, sheet->id) != BANK_NONE ? company
							     : &unknown;
}

static int export_for(
	const struct context *context, const struct sheet_file *file)
{
	g_autofree char *now = context_now(context);
	AUTO(company_folder) folder = company_folder_open(context);
	struct paper_input input = {
		.check = { file->sheet, file->bank },
		.company = company_of(folder, file->sheet),
		.messages = context_messages(context),
		.exported_at = now,
		.today = context->today,
	};
	const char *reader = context->arguments->values[OPTION_FOR];

	return strcmp(reader, reader_names[READER_BOSS]) == 0
		       ? export_paper(context, READER_BOSS, &input)
		       : export_customer(context, &input);
}

static int export_sheet(const struct context *context, const char *path)
{
	AUTO(sheet_file) file = sheet_file_need(context, path, true);

	if (file == NULL) {
		return EXIT_CODE_DATA;
	}
	return arguments_has(context->arguments, OPTION_FOR)
		       ? export_for(context, file)
		       : export_workbook(context, file);
}

/* EXIT_CODE_DONE if it makes sense. */
static int check_usage(const struct context *context)
{
	const struct arguments *arguments = context->arguments;
	const char *target = target_of(context);
	const char *reader = arguments->values[OPTION_FOR];

	if (!xlsx_file_accepts(context, target)) {
		return EXIT_CODE_USAGE;
	}
	if (target != NULL && arguments->operands->len > 1) {
		g_autofree char *count =
			g_strdup_printf("%u", arguments->operands->len);

		return context_usage(
			context, "usage.one_workbook", count, NULL);
	}
	if (arguments_has(arguments, OPTION_TICK) &&
		g_strcmp0(reader, reader_names[READER_CUSTOMER]) != 0) {
		return context_usage(context, "usage.tick_alone", NULL);
	}
	return EXIT_CODE_DONE;
}

static int run(const struct context *context)
{
	const struct arguments *arguments = context->arguments;
	int code = check_usage(context);

	for (size_t i = 0;
		code != EXIT_CODE_USAGE && i < arguments->operands->len; i++) {
		int one =
			export_sheet(context, arguments_operand(arguments, i));

		code = MAX(code, one);
	}
	return code;
}

const struct command command_export = {
	.name = "export",
	.usage = "SHEET... [--for boss|customer] [-o FILE.xlsx]",
	.example = "export paper.yaml -o result.xlsx",
	.operands = { "SHEET" },
	.operands_min = 1,
	.operands_max = OPERANDS_ANY,
	.options = OPTION_BIT(OPTION_OUTPUT) | OPTION_BIT(OPTION_FOR) |
		   OPTION_BIT(OPTION_TICK),
	.run = run,
};
