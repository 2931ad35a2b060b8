/* SPDX-License-Identifier: MIT */
/* shindan banks */
#include <glib.h>

#include "cli/command.h"
#include "cli/context.h"
#include "plain/lines.h"
#include "text/text.h"

#define COLUMN_GAP 2

static char *identity(const struct bank *bank)
{
	return g_strdup_printf("%s@%s", bank->id, bank->edition);
}

static int identity_cells(const struct bank_store *banks, size_t count)
{
	int cells = 0;

	for (size_t i = 0; i < count; i++) {
		g_autofree char *name = identity(bank_store_get(banks, i));

		cells = MAX(cells, text_width(name));
	}
	return cells;
}

static void add_bank(GString *out, const struct context *context,
	const struct bank *bank, int indent)
{
	const struct messages *messages = context_messages(context);
	g_autofree char *name = identity(bank);
	g_autofree char *count = g_strdup_printf("%zu", bank->question_count);
	const char *title =
		bank_text(bank, &bank->title, messages_language(messages));
	g_autofree char *line = tr_args(messages, "banks.line",
		title != NULL ? title : "", count,
		bank->origin != NULL ? bank->origin
				     : tr(messages, "banks.built_in"),
		NULL);

	lines_add(out, indent, name, line);
}

static int run(const struct context *context)
{
	AUTO(diags) diags = diags_create();
	size_t count = bank_store_load_all(context->stock->banks, diags);
	int indent = identity_cells(context->stock->banks, count) + COLUMN_GAP;
	GString *out = g_string_new(NULL);

	for (size_t i = 0; i < count; i++) {
		add_bank(out, context, bank_store_get(context->stock->banks, i),
			indent);
	}
	context_print(out->str);
	g_string_free(out, TRUE);
	context_complain_all(context, diags);
	return diags_has_errors(diags) ? EXIT_CODE_DATA : EXIT_CODE_DONE;
}

const struct command command_banks = {
	.name = "banks",
	.usage = "",
	.run = run,
};
