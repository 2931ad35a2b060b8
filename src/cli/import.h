/* SPDX-License-Identifier: MIT */
/* What the two halves of `shindan import` share: the plan, and the answer
 * form. */
#ifndef SHINDAN_CLI_IMPORT_H
#define SHINDAN_CLI_IMPORT_H

#include "cli/context.h"
#include "desk/company_folder.h"
#include "report/back/cell_value.h"
#include "report/back/export_record.h"

/* A workbook that was read. All borrowed. */
struct import {
	const struct context *context;
	const char *path;
	const struct export_record *record;
	/* Its diags collect all that is to be told of the file. */
	struct cell_reader reader;
	struct company_folder *folder;
};

/* Show what will change, ask, take it over. Each gives an exit code. */
int import_plan(const struct import *import);
int import_form(const struct import *import);

/* All that is to be told of the file, behind what is on stdout by now: right
 * above the question, where it is read. */
void import_tell(const struct import *import);

/* Whether the list belongs to this company; a problem, if not. */
bool import_check_company(const struct import *import);

/* Notes on a list that is not the newest: another check was made. */
void import_note_age(const struct import *import);

/* The bank of the file, or NULL if it is not known. */
const struct bank *import_bank(
	const struct import *import, const char *bank, const char *edition);

#endif
