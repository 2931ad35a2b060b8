/* SPDX-License-Identifier: MIT */
/* bench_workbook OUT LANGUAGE BANK SHEET [FIELD FILE]...
 * Writes the workbook several times and prints the median in microseconds: of
 * workbook_write() alone, without reading the files that it is made of. */
#include <glib.h>

#include "given.h"
#include "stopwatch.h"

enum { ARG_OUT = 1, ARG_GIVEN };

struct job {
	const char *path;
	const struct workbook_input *input;
};

static bool write_once(void *data)
{
	const struct job *job = data;
	AUTO(diags) diags = diags_create();

	return workbook_write(job->path, job->input, diags);
}

int main(int argc, char **argv)
{
	AUTO(diags) diags = diags_create();
	AUTO(given) given = NULL;

	if (argc > ARG_GIVEN) {
		given = given_read(argv + ARG_GIVEN, argc - ARG_GIVEN, diags);
	}
	if (given == NULL) {
		return 2;
	}
	struct job job = { argv[ARG_OUT], given_input(given) };

	return stopwatch_run(write_once, &job) ? 0 : 1;
}
