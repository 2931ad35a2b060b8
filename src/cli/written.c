/* SPDX-License-Identifier: MIT */
#include "cli/written.h"

#include <glib.h>
#include <string.h>

#include "io/company/folder.h"

bool written_accepts(const struct context *context, const char *path)
{
	if (path == NULL || folder_name_ends(path, ".xlsx")) {
		return true;
	}
	(void)context_usage(context, "usage.not_a_workbook", path, NULL);
	return false;
}

int written_tell(const struct context *context, const char *asked,
	char *written, struct diags *diags)
{
	g_autofree char *path = written;

	context_complain_all(context, diags);
	if (path == NULL) {
		return EXIT_CODE_DATA;
	}
	if (asked != NULL && strcmp(asked, path) != 0) {
		context_complain(context, "export.renamed", asked, NULL);
	}
	context_print_line(path);
	return EXIT_CODE_DONE;
}
