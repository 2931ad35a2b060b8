/* SPDX-License-Identifier: MIT */
/* shindan form [BANK] [-o FILE.xlsx]: a form for people without the program. */
#include <glib.h>

#include "cli/command.h"
#include "cli/context.h"
#include "cli/written.h"
#include "desk/papers.h"

static int write_form(const struct context *context, const struct bank *bank)
{
	const char *target = context->arguments->values[OPTION_OUTPUT];
	const struct sheet_names names = context_names(context);
	AUTO(diags) diags = diags_create();
	AUTO(sheet)
	sheet = sheet_file_new_sheet(&names, bank, context->stock->today);
	const struct paper_job job = {
		.stock = context->stock,
		.messages = context_messages(context),
		.today = context->stock->today,
		.check = { sheet, bank },
		.names = sheet,
		.names_bank = context->arguments->operands->len > 0,
	};

	return written_tell(context, target,
		papers_write(PAPER_ANSWER_FORM, &job, target, diags), diags);
}

static int run(const struct context *context)
{
	const struct arguments *arguments = context->arguments;
	AUTO(diags) diags = diags_create();

	if (!written_accepts(context, arguments->values[OPTION_OUTPUT])) {
		return EXIT_CODE_USAGE;
	}
	const struct bank *bank = bank_store_find(context->stock->banks,
		arguments->operands->len > 0 ? arguments_operand(arguments, 0)
					     : NULL,
		diags);

	context_complain_all(context, diags);
	return bank != NULL ? write_form(context, bank) : EXIT_CODE_DATA;
}

const struct command command_form = {
	.name = "form",
	.usage = "[BANK] [-o FILE.xlsx]",
	.example = "form -o answers.xlsx",
	.operands = { "BANK" },
	.operands_max = 1,
	.options = OPTION_NAME_BITS | OPTION_BIT(OPTION_OUTPUT),
	.run = run,
};
