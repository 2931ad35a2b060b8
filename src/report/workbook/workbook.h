/* SPDX-License-Identifier: MIT */
/* The workbook of a sheet: 概要, 対策リスト, 確かめること, 回答, 推移 from two
 * checks on, SECURITY ACTION, 基本方針 if there is one, 試算, 出典, and a hidden
 * sheet by which it is known when it comes back. Writes to the path it is
 * given; where that path is and how it is moved into place is not its
 * business. */
#ifndef SHINDAN_REPORT_WORKBOOK_WORKBOOK_H
#define SHINDAN_REPORT_WORKBOOK_WORKBOOK_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"
#include "base/diag.h"
#include "base/messages.h"
#include "core/bank.h"
#include "core/company.h"
#include "core/outcome.h"
#include "core/policy_template.h"
#include "core/rates.h"
#include "core/sheet.h"

/* All borrowed. */
struct workbook_input {
	const struct bank *bank;
	const struct sheet *sheet;
	/* The check that this one was retaken from, with its bank; all NULL =
	 * none. */
	struct result_source previous;
	/* The company that the sheet belongs to: its plan, its other checks,
	 * what it declared. NULL = not known. */
	const struct company *company;
	const struct rates *rates; /* NULL = none */
	/* What the first star asks for, for the sheet SECURITY ACTION. */
	const struct bank *rules; /* NULL = not known */
	/* For the policy that the company has begun; NULL = it is left out. */
	const struct policy_template *policy_template;
	const struct messages *messages; /* gives the language too */
	/* When it is exported: ISO 8601 with offset, for the properties. */
	const char *exported_at;
	struct date today;
};

/* Writes the file with its temporary parts in the same folder. What stands at
 * path is overwritten in place: give the path of a temporary file. False with
 * a problem in diags; the file may be left half written then. Nothing is
 * printed, and SIGXFSZ must be ignored. The same input gives the same bytes. */
bool workbook_write(const char *path, const struct workbook_input *input,
	struct diags *diags);

/* Reads a workbook back: every part that the file lists is there, whole (CRC)
 * and well-formed XML to the end of its root, and the sheet of answers has as
 * many rows as the bank has questions. libxlsxwriter reports success for a
 * file cut short by a full disk. input->bank is
 * all that is looked at. */
bool workbook_verify(const char *path, const struct workbook_input *input,
	struct diags *diags);

/* The same of any book, without the rows. */
bool workbook_verify_parts(const char *path, struct diags *diags);

#endif
