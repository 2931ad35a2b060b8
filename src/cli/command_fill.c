/* SPDX-License-Identifier: MIT */
/* shindan fill BANK KEYS -o SHEET: a sheet of paper becomes a file. */
#include <glib.h>

#include "cli/answer_keys.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/sheet_operand.h"
#include "cli/show_text.h"
#include "core/session.h"
#include "say/result_words.h"

/* KEYS may stand in several arguments, as blanks do not count. */
static char *joined_keys(const struct arguments *arguments)
{
	GString *keys = g_string_new(NULL);

	for (size_t i = 1; i < arguments->operands->len; i++) {
		g_string_append_printf(
			keys, "%s ", arguments_operand(arguments, i));
	}
	return g_string_free(keys, FALSE);
}

/* One line; of a bank that counts no points what `show` says of it. */
static void print_summary(const struct context *context, const char *path,
	const struct bank *bank, const struct sheet *sheet)
{
	const struct messages *messages = context_messages(context);
	g_autoptr(GString) outcome = g_string_new(NULL);
	struct score score;

	score_sheet(bank, sheet, &score);
	g_autofree char *headline =
		result_words_headline(messages, bank, &score);
	g_autofree char *line = g_strconcat(path, "  ", headline, NULL);

	if (bank_counts_points(bank)) {
		context_print_line(line);
		return;
	}
	show_text_add_outcome(outcome, messages, bank, sheet);
	context_print_line(path);
	context_print(outcome->str);
}

static int run(const struct context *context)
{
	const struct arguments *arguments = context->arguments;
	const char *path = arguments->values[OPTION_OUTPUT];
	const struct sheet_names names = context_names(context);
	struct usage_problem problem = { 0 };
	AUTO(diags) diags = diags_create();
	struct date date;

	if (!context_date(context, &date)) {
		return EXIT_CODE_USAGE;
	}
	const struct bank *bank = bank_store_find(
		context->stock->banks, arguments_operand(arguments, 0), diags);

	context_complain_all(context, diags);
	if (bank == NULL) {
		return EXIT_CODE_DATA;
	}
	AUTO(session)
	session = session_create(
		bank, sheet_file_new_sheet(&names, bank, date), date);
	g_autofree char *keys = joined_keys(arguments);

	if (!answer_keys_apply(session, keys,
		    arguments_has(arguments, OPTION_POINTS), &problem)) {
		g_autofree char *words = usage_problem_words(
			&problem, context_messages(context));

		usage_problem_finish(&problem);
		return context_usage(context, "usage.keys", words, NULL);
	}
	const struct sheet *sheet = session_sheet(session);

	struct file_stamp stamp;

	if (!sheet_operand_may_replace(context, path, &stamp) ||
		!sheet_operand_write(context, path, sheet, &stamp)) {
		return EXIT_CODE_DATA;
	}
	print_summary(context, path, bank, sheet);
	return EXIT_CODE_DONE;
}

const struct command command_fill = {
	.name = "fill",
	.usage = "BANK KEYS -o SHEET",
	.example = "fill ipa-25 '12314 22314 13321 31123 13311' "
		   "-o paper.yaml",
	.operands = { "BANK", "KEYS" },
	.operands_min = 2,
	.operands_max = OPERANDS_ANY,
	.options = OPTION_NAME_BITS | OPTION_BIT(OPTION_DATE) |
		   OPTION_BIT(OPTION_OUTPUT) | OPTION_BIT(OPTION_POINTS) |
		   OPTION_BIT(OPTION_REPLACE),
	.required = OPTION_BIT(OPTION_OUTPUT),
	.run = run,
};
