/* SPDX-License-Identifier: MIT */
/* shindan plan [--json | --csv | --ics FILE.ics] */
#include <glib.h>

#include "cli/command.h"
#include "cli/context.h"
#include "cli/plan_text.h"
#include "cli/written.h"
#include "desk/calendar_file.h"
#include "desk/company_folder.h"
#include "desk/papers.h"
#include "io/company/folder.h"
#include "io/formats/csv.h"
#include "io/formats/json.h"

#define EXTENSION ".ics"

static int export(const struct context *context, const struct company *company,
	const char *path)
{
	AUTO(diags) diags = diags_create();
	const struct paper_job job = {
		.stock = context->stock,
		.messages = context_messages(context),
		.today = context->stock->today,
		.company = company,
	};

	return written_tell(context, NULL,
		papers_write(PAPER_CALENDAR, &job, path, diags), diags);
}

static char *in_words(
	const struct context *context, const struct company *company)
{
	GString *out = g_string_new(NULL);

	plan_text_add(out, context_messages(context), company->plan,
		context->stock->today, calendar_file_next_check(company));
	return g_string_free(out, FALSE);
}

static int show(const struct context *context, const struct company *company)
{
	const struct plan *plan = company->plan;
	g_autofree char *text = NULL;

	if (arguments_has(context->arguments, OPTION_JSON)) {
		text = json_plan(plan, context->stock->today,
			calendar_file_next_check(company));
	} else if (arguments_has(context->arguments, OPTION_CSV)) {
		text = csv_plan(plan, context->stock->today);
	} else {
		text = in_words(context, company);
	}
	context_print(text);
	return EXIT_CODE_DONE;
}

static int run(const struct context *context)
{
	const char *calendar = context->arguments->values[OPTION_ICS];

	if (calendar != NULL && !folder_name_ends(calendar, EXTENSION)) {
		return context_usage(
			context, "usage.not_a_calendar", calendar, NULL);
	}
	AUTO(company_folder) folder = company_folder_open(context->stock);
	const struct company *company = company_folder_company(folder);

	int told = context_complain_folder(context, folder);

	if (company->plan == NULL) {
		return EXIT_CODE_DATA;
	}
	int code = calendar != NULL ? export(context, company, calendar)
				    : show(context, company);

	return MAX(told, code);
}

const struct command command_plan = {
	.name = "plan",
	.usage = "[--json | --csv | --ics FILE.ics]",
	.example = "plan --ics plan.ics",
	.options = OPTION_BIT(OPTION_JSON) | OPTION_BIT(OPTION_CSV) |
		   OPTION_BIT(OPTION_ICS),
	.run = run,
};
