/* SPDX-License-Identifier: MIT */
/* Sheets that a command line names: what is wrong with them is told on
 * stderr. */
#ifndef SHINDAN_CLI_SHEET_OPERAND_H
#define SHINDAN_CLI_SHEET_OPERAND_H

#include <stdbool.h>

#include "cli/context.h"
#include "desk/sheet_file.h"

/* As sheet_file_load(). Notes on a sheet that can be read are told, too. A
 * missing file gives no sheet and is not told. */
struct sheet_file *sheet_operand_open(
	const struct context *context, const char *path);

/* The same for commands that show a sheet: a missing file is told, and so is
 * a missing bank where the command needs it. NULL then. */
struct sheet_file *sheet_operand_need(
	const struct context *context, const char *path, bool needs_bank);

/* Whether a new sheet may stand there: no file does, or --replace is given and
 * it is a sheet that we can read. False, and told, if not. The stamp is for
 * sheet_operand_write(). */
bool sheet_operand_may_replace(const struct context *context, const char *path,
	struct file_stamp *ret_stamp);

/* Writes a new sheet; what stands there must be what the stamp tells of. False,
 * and told, if it could not be written. */
bool sheet_operand_write(const struct context *context, const char *path,
	const struct sheet *sheet, struct file_stamp *stamp);

/* Holds the file until the lock is destroyed. False, and told, where another
 * program holds it; true without a lock where there are none. */
bool sheet_operand_lock(const struct context *context, const char *path,
	struct file_lock **ret_lock);

#endif
