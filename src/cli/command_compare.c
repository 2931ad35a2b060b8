/* SPDX-License-Identifier: MIT */
/* shindan compare OLD NEW [--json] */
#include <glib.h>
#include <string.h>

#include "cli/command.h"
#include "cli/compare_text.h"
#include "cli/context.h"
#include "cli/sheet_operand.h"
#include "core/comparison.h"
#include "io/formats/json.h"

/* A name may be missing where nobody was asked for it. */
static void warn_organisation(
	const struct context *context, const char *old, const char *new)
{
	if (old[0] != '\0' && new[0] != '\0' && strcmp(old, new) != 0) {
		context_complain(
			context, "compare.other_organisation", old, new, NULL);
	}
}

/* No unit is one, too: the whole company. */
static void warn_unit(
	const struct context *context, const char *old, const char *new)
{
	const char *none = tr(context_messages(context), "compare.no_unit");

	if (strcmp(old, new) != 0) {
		context_complain(context, "compare.other_unit",
			old[0] != '\0' ? old : none,
			new[0] != '\0' ? new : none, NULL);
	}
}

static void warn_order(const struct context *context,
	const struct sheet_file *old, const struct sheet_file *new)
{
	struct date before = old->sheet->date;
	struct date now = new->sheet->date;

	if (date_is_set(before) && date_is_set(now) &&
		date_compare(before, now) > 0) {
		context_complain(
			context, "compare.order", old->path, new->path, NULL);
	}
}

static void warn(const struct context *context, const struct sheet_file *old,
	const struct sheet_file *new)
{
	warn_organisation(
		context, old->sheet->organisation, new->sheet->organisation);
	warn_unit(context, old->sheet->unit, new->sheet->unit);
	warn_order(context, old, new);
}

static int run(const struct context *context)
{
	const struct arguments *arguments = context->arguments;
	AUTO(sheet_file)
	old = sheet_operand_need(
		context, arguments_operand(arguments, 0), true);
	AUTO(sheet_file)
	new = sheet_operand_need(
		context, arguments_operand(arguments, 1), true);

	if (old == NULL || new == NULL) {
		return EXIT_CODE_DATA;
	}
	warn(context, old, new);
	AUTO(comparison)
	comparison = comparison_create(
		&(struct result_source){ old->sheet, old->bank },
		&(struct result_source){ new->sheet, new->bank });
	g_autofree char *text = NULL;

	if (arguments_has(arguments, OPTION_JSON)) {
		text = json_compare(comparison);
	} else {
		GString *out = g_string_new(NULL);

		compare_text_add(out, context_messages(context), comparison);
		text = g_string_free(out, FALSE);
	}
	context_print(text);
	return EXIT_CODE_DONE;
}

const struct command command_compare = {
	.name = "compare",
	.usage = "OLD NEW [--json]",
	.example = "compare paper.yaml paper-2.yaml",
	.operands = { "OLD", "NEW" },
	.operands_min = 2,
	.operands_max = 2,
	.options = OPTION_BIT(OPTION_JSON),
	.run = run,
};
