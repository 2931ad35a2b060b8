/* SPDX-License-Identifier: MIT */
/* shindan actions SHEET [--json | --csv] */
#include <glib.h>

#include "cli/actions_text.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/sheet_operand.h"
#include "core/advice.h"
#include "io/formats/csv.h"
#include "io/formats/json.h"

static int run(const struct context *context)
{
	const struct arguments *arguments = context->arguments;
	const struct messages *messages = context_messages(context);
	const char *language = messages_language(messages);
	AUTO(sheet_file)
	file = sheet_operand_need(
		context, arguments_operand(arguments, 0), true);
	g_autofree char *text = NULL;

	if (file == NULL) {
		return EXIT_CODE_DATA;
	}
	AUTO(advice) advice = advice_create(file->bank, file->sheet, NULL);

	if (arguments_has(arguments, OPTION_JSON)) {
		text = json_actions(file->bank, advice, language);
	} else if (arguments_has(arguments, OPTION_CSV)) {
		text = csv_actions(file->bank, advice, language);
	} else {
		GString *out = g_string_new(NULL);

		actions_text_add(out, messages, file->bank, advice);
		text = g_string_free(out, FALSE);
	}
	context_print(text);
	return EXIT_CODE_DONE;
}

const struct command command_actions = {
	.name = "actions",
	.usage = "SHEET [--json | --csv]",
	.example = "actions paper.yaml",
	.operands = { "SHEET" },
	.operands_min = 1,
	.operands_max = 1,
	.options = OPTION_BIT(OPTION_JSON) | OPTION_BIT(OPTION_CSV),
	.run = run,
};
