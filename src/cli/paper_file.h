/* SPDX-License-Identifier: MIT */
/* A paper of one page in its place. Serves `export` and the menu in the
 * program alike. */
#ifndef SHINDAN_CLI_PAPER_FILE_H
#define SHINDAN_CLI_PAPER_FILE_H

#include "base/diag.h"
#include "report/papers/paper.h"

enum reader { READER_BOSS, READER_CUSTOMER, READER_COUNT };

/* The values of --for, ended by NULL. */
extern const char *const reader_names[READER_COUNT + 1];

/* As xlsx_file_save(); the name tells the day and the unit. */
char *paper_file_save(enum reader reader, const struct paper_input *input,
	const char *path, struct diags *diags);

#endif
