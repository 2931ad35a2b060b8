/* SPDX-License-Identifier: MIT */
/* One line from stdin; with an input method on, too. */
#include "cli/confirm.h"

#include <glib.h>
#include <stdio.h>
#include <string.h>

#include "report/back/lookup.h"

#define LINE_BYTES 64 /* a longer one is no yes */

static bool means_yes(const struct messages *messages, const char *line)
{
	g_autofree char *said = lookup_fold(line);
	g_auto(GStrv) words = g_strsplit(tr(messages, "confirm.yes"), " ", -1);

	for (size_t i = 0; words[i] != NULL; i++) {
		if (said[0] != '\0' && strcmp(words[i], said) == 0) {
			return true;
		}
	}
	return false;
}

bool confirm(const struct context *context, const char *question_key)
{
	const struct messages *messages = context_messages(context);
	char line[LINE_BYTES] = "";

	if (arguments_has(context->arguments, OPTION_YES)) {
		return true;
	}
	context_print(tr(messages, question_key));
	context_print("\n> ");
	/* What cannot be shown now shows when the program ends. */
	(void)fflush(stdout);
	if (fgets(line, sizeof line, stdin) == NULL) {
		context_print("\n");
		return false;
	}
	return means_yes(messages, line);
}
