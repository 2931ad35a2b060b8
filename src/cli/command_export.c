/* SPDX-License-Identifier: MIT */
/* shindan export SHEET... [--for boss|customer] [--tick ITEM,...]
 * [-o FILE.xlsx] */
#include <glib.h>
#include <string.h>

#include "base/nearest.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/sheet_operand.h"
#include "cli/written.h"
#include "desk/company_folder.h"
#include "desk/papers.h"

static int write_paper(const struct context *context, enum paper paper,
	const struct paper_job *job)
{
	const char *target = context->arguments->values[OPTION_OUTPUT];
	AUTO(diags) diags = diags_create();

	return written_tell(context, target,
		papers_write(paper, job, target, diags), diags);
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

static int write_customer(
	const struct context *context, const struct paper_job *job)
{
	static const struct company unknown;
	const struct company *company =
		job->company != NULL ? job->company : &unknown;
	AUTO(customer_paper)
	ticks = customer_paper_create(company, &job->check, job->today);
	struct paper_job ticked = *job;
	int code = EXIT_CODE_DONE;

	if (!customer_paper_has_checks(ticks)) {
		context_complain(context, "export.no_check", NULL);
		return EXIT_CODE_DATA;
	}
	ticked.ticks = ticks;
	code = tick(context, ticks, company);
	return code == EXIT_CODE_DONE
		       ? write_paper(context, PAPER_CUSTOMER, &ticked)
		       : code;
}

static int export_sheet(const struct context *context,
	const struct company_folder *folder, const char *path)
{
	AUTO(sheet_file) file = sheet_operand_need(context, path, true);
	const struct company *company = company_folder_company(folder);
	const char *reader = context->arguments->values[OPTION_FOR];

	if (file == NULL) {
		return EXIT_CODE_DATA;
	}
	const struct paper_job job = {
		.stock = context->stock,
		.messages = context_messages(context),
		.today = context->stock->today,
		.check = { file->sheet, file->bank },
		/* That of a sheet which lies elsewhere is not known. */
		.company = company_find(company, file->sheet->id) != BANK_NONE
				   ? company
				   : NULL,
	};

	if (g_strcmp0(reader, OPTION_FOR_CUSTOMER) == 0) {
		return write_customer(context, &job);
	}
	return write_paper(
		context, reader != NULL ? PAPER_BOSS : PAPER_WORKBOOK, &job);
}

/* EXIT_CODE_DONE if it makes sense. */
static int check_usage(const struct context *context)
{
	const struct arguments *arguments = context->arguments;
	const char *target = arguments->values[OPTION_OUTPUT];
	const char *reader = arguments->values[OPTION_FOR];

	if (!written_accepts(context, target)) {
		return EXIT_CODE_USAGE;
	}
	if (target != NULL && arguments->operands->len > 1) {
		g_autofree char *count =
			g_strdup_printf("%u", arguments->operands->len);

		return context_usage(
			context, "usage.one_workbook", count, NULL);
	}
	if (arguments_has(arguments, OPTION_TICK) &&
		g_strcmp0(reader, OPTION_FOR_CUSTOMER) != 0) {
		return context_usage(context, "usage.tick_alone", NULL);
	}
	return EXIT_CODE_DONE;
}

static int run(const struct context *context)
{
	const struct arguments *arguments = context->arguments;
	int code = check_usage(context);

	if (code != EXIT_CODE_DONE) {
		return code;
	}
	AUTO(company_folder) folder = company_folder_open(context->stock);

	code = context_complain_folder(context, folder);
	for (size_t i = 0;
		code != EXIT_CODE_USAGE && i < arguments->operands->len; i++) {
		int one = export_sheet(
			context, folder, arguments_operand(arguments, i));

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
