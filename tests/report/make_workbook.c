/* SPDX-License-Identifier: MIT */
/* make_workbook OUT LANGUAGE BANK SHEET [FIELD FILE]...
 * Writes the workbook of a sheet and reads it back, as the program does; see
 * given.h. Codes of problems go to standard output.
 */
#include <stdio.h>

#include "given.h"

enum { ARG_OUT = 1, ARG_GIVEN };

static bool make(char **argv, int argc, struct diags *diags)
{
	AUTO(given)
	given = given_read(argv + ARG_GIVEN, argc - ARG_GIVEN, diags);

	return given != NULL &&
	       workbook_write(argv[ARG_OUT], given_input(given), diags) &&
	       workbook_verify(argv[ARG_OUT], given_input(given), diags);
}

int main(int argc, char **argv)
{
	AUTO(diags) diags = diags_create();

	if (argc <= ARG_GIVEN) {
		return 2;
	}
	bool made = make(argv, argc, diags);

	for (size_t i = 0; i < diags_count(diags); i++) {
		const struct diag *diag = diags_get(diags, i);

		(void)printf("%s %s:%d:%d %s\n", diag->code,
			diag->file != NULL ? diag->file : "", diag->line,
			diag->column,
			diag->args[0] != NULL ? diag->args[0] : "");
	}
	return made ? 0 : 1;
}
