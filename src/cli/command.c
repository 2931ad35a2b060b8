/* SPDX-License-Identifier: MIT */
/* The table of commands. */
#include "cli/command.h"

#include <glib.h>
#include <string.h>

#include "cli/option.h"

#define NAME_OPTIONS                                                           \
	(OPTION_BIT(OPTION_UNIT) | OPTION_BIT(OPTION_ORGANISATION) |           \
		OPTION_BIT(OPTION_PERSON) | OPTION_BIT(OPTION_DATE))

const struct command commands[] = {
	{ .name = "take",
		.usage = "[BANK] [-o SHEET]",
		.example = "take",
		.operands = { "BANK" },
		.operands_max = 1,
		.options = NAME_OPTIONS | OPTION_BIT(OPTION_OUTPUT),
		.run = command_take },
	{ .name = "fill",
		.usage = "BANK KEYS -o SHEET",
		.example = "fill ipa-25 '12314 22314 13321 31123 13311' "
			   "-o paper.yaml",
		.operands = { "BANK", "KEYS" },
		.operands_min = 2,
		.operands_max = OPERANDS_ANY,
		.options = NAME_OPTIONS | OPTION_BIT(OPTION_OUTPUT) |
			   OPTION_BIT(OPTION_POINTS) |
			   OPTION_BIT(OPTION_REPLACE),
		.required = OPTION_BIT(OPTION_OUTPUT),
		.run = command_fill },
	{ .name = "show",
		.usage = "SHEET... [--json | --csv]",
		.example = "show paper.yaml",
		.operands = { "SHEET" },
		.operands_min = 1,
		.operands_max = OPERANDS_ANY,
		.options = OPTION_BIT(OPTION_JSON) | OPTION_BIT(OPTION_CSV),
		.run = command_show },
	{ .name = "actions",
		.usage = "SHEET [--json | --csv]",
		.example = "actions paper.yaml",
		.operands = { "SHEET" },
		.operands_min = 1,
		.operands_max = 1,
		.options = OPTION_BIT(OPTION_JSON) | OPTION_BIT(OPTION_CSV),
		.run = command_actions },
	{ .name = "plan",
		.usage = "[--json | --csv | --ics FILE.ics]",
		.example = "plan --ics plan.ics",
		.options = OPTION_BIT(OPTION_JSON) | OPTION_BIT(OPTION_CSV) |
			   OPTION_BIT(OPTION_ICS),
		.run = command_plan },
	{ .name = "export",
		.usage = "SHEET... [--for boss|customer] [-o FILE.xlsx]",
		.example = "export paper.yaml -o result.xlsx",
		.operands = { "SHEET" },
		.operands_min = 1,
		.operands_max = OPERANDS_ANY,
		.options = OPTION_BIT(OPTION_OUTPUT) | OPTION_BIT(OPTION_FOR) |
			   OPTION_BIT(OPTION_TICK),
		.run = command_export },
	{ .name = "form",
		.usage = "[BANK] [-o FILE.xlsx]",
		.example = "form -o answers.xlsx",
		.operands = { "BANK" },
		.operands_max = 1,
		.options = OPTION_BIT(OPTION_UNIT) |
			   OPTION_BIT(OPTION_ORGANISATION) |
			   OPTION_BIT(OPTION_PERSON) |
			   OPTION_BIT(OPTION_OUTPUT),
		.run = command_form },
	{ .name = "forms",
		.usage = "[FORM...] [-o FILE.xlsx]",
		.example = "forms emergency backup",
		.operands = { "FORM" },
		.operands_max = OPERANDS_ANY,
		.options = OPTION_BIT(OPTION_OUTPUT) | OPTION_BIT(OPTION_UNIT),
		.run = command_forms },
	{ .name = "import",
		.usage = "FILE.xlsx [--yes] [-o SHEET]",
		.example = "import result.xlsx",
		.operands = { "FILE.xlsx" },
		.operands_min = 1,
		.operands_max = 1,
		.options = OPTION_BIT(OPTION_OUTPUT) | OPTION_BIT(OPTION_YES) |
			   OPTION_BIT(OPTION_REPLACE),
		.run = command_import },
	{ .name = "compare",
		.usage = "OLD NEW [--json]",
		.example = "compare paper.yaml paper-2.yaml",
		.operands = { "OLD", "NEW" },
		.operands_min = 2,
		.operands_max = 2,
		.options = OPTION_BIT(OPTION_JSON),
		.run = command_compare },
	{ .name = "banks", .usage = "", .run = command_banks },
	{ .name = "check",
		.usage = "FILE...",
		.example = "check my-bank.yaml",
		.operands = { "FILE" },
		.operands_min = 1,
		.operands_max = OPERANDS_ANY,
		.run = command_check },
	{ .name = "wording",
		.usage = "FILE...",
		.example = "wording index.html",
		.operands = { "FILE" },
		.operands_min = 1,
		.operands_max = OPERANDS_ANY,
		.run = command_wording },
};

const size_t command_count = G_N_ELEMENTS(commands);

const struct command *command_find(const char *name)
{
	for (size_t i = 0; i < command_count; i++) {
		if (strcmp(commands[i].name, name) == 0) {
			return &commands[i];
		}
	}
	return NULL;
}
