/* SPDX-License-Identifier: MIT */
/* shindan form [BANK] [-o FILE.xlsx]: a form for people without the program. */
#include <glib.h>

#include "cli/command.h"
#include "cli/context.h"
#include "cli/xlsx_file.h"
#include "report/forms/answer_form.h"
#include "report/workbook/workbook.h"

static bool write(const char *path, const void *input, struct diags *diags)
{
	return answer_form_write(path, input, diags) &&
	       workbook_verify_parts(path, diags);
}

/* What --organisation and the like say; "" without. */
static const char *given(const struct context *context, enum option option)
{
	const char *value = context->arguments->values[option];

	return value != NULL ? value : "";
}

/* 2026-11-21 回答用紙; of another bank than the default one with its id. */
static char *stem(const struct context *context, const struct bank *bank)
{
	const struct messages *messages = context_messages(context);
	char day[DATE_TEXT_BYTES];

	date_format(context->today, day);
	if (context->arguments->operands->len == 0) {
		return tr_args(messages, "form.stem", day, NULL);
	}
	return tr_args(messages, "form.stem_bank", day, bank->id, NULL);
}

static int write_form(const struct context *context, const struct bank *bank)
{
	const char *target = context->arguments->values[OPTION_OUTPUT];
	AUTO(diags) diags = diags_create();
	g_autofree char *now = context_now(context);
	g_autofree char *name = stem(context, bank);
	const struct answer_form_input input = {
		.bank = bank,
		.organisation = given(context, OPTION_ORGANISATION),
		.unit = given(context, OPTION_UNIT),
		.person = given(context, OPTION_PERSON),
		.messages = context_messages(context),
		.exported_at = now,
	};
	const struct xlsx_file file = {
		.folder = tr(input.messages, "export.folder"),
		.stem = name,
		.write = write,
		.input = &input,
	};
	g_autofree char *written = xlsx_file_save(&file, target, diags);

	xlsx_file_tell(context, target, written, diags);
	return written != NULL ? EXIT_CODE_DONE : EXIT_CODE_DATA;
}

static int run(const struct context *context)
{
	const struct arguments *arguments = context->arguments;
	AUTO(diags) diags = diags_create();

	if (!xlsx_file_accepts(context, arguments->values[OPTION_OUTPUT])) {
		return EXIT_CODE_USAGE;
	}
	const struct bank *bank = bank_store_find(context->banks,
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
