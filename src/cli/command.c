/* SPDX-License-Identifier: MIT */
/* The order is that of the help. */
#include "cli/command.h"

#include <glib.h>
#include <string.h>

const struct command *const commands[] = {
	&command_take,
	&command_fill,
	&command_show,
	&command_actions,
	&command_plan,
	&command_export,
	&command_form,
	&command_forms,
	&command_import,
	&command_compare,
	&command_banks,
	&command_check,
	&command_wording,
};

const size_t command_count = G_N_ELEMENTS(commands);

const struct command *command_find(const char *name)
{
	for (size_t i = 0; i < command_count; i++) {
		if (strcmp(commands[i]->name, name) == 0) {
			return commands[i];
		}
	}
	return NULL;
}
