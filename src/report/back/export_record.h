/* SPDX-License-Identifier: MIT */
/* What a workbook of ours says about itself, on a hidden worksheet: which
 * company, check and plan it comes from, and the values as they were exported.
 * The worksheet has a key in column A and its values behind it. */
#ifndef SHINDAN_REPORT_BACK_EXPORT_RECORD_H
#define SHINDAN_REPORT_BACK_EXPORT_RECORD_H

#include <glib.h>

#include "base/auto.h"
#include "base/diag.h"
#include "report/back/spreadsheet.h"

enum export_kind { EXPORT_RESULT, EXPORT_ANSWER_FORM, EXPORT_KIND_COUNT };

/* A question of an answer form, and what may be chosen, in the order of the
 * list: ids of choices, or EXPORT_ABSENT. */
struct export_question {
	char *id;
	GPtrArray *choices; /* char * */
};

#define EXPORT_ABSENT "absent" /* 使っていない */

struct export_label {
	char *choice;
	char *word; /* in the language of the form */
};

/* All owned; "" where nothing stands. */
struct export_record {
	enum export_kind kind;
	char *language;
	char *exported_at;
	char *bank; /* id */
	char *edition;
	char *sheet; /* id */
	char *plan; /* id; "" = the company kept none */
	GPtrArray *base; /* struct import_row *: the list as exported */
	GPtrArray *questions; /* struct export_question * */
	GPtrArray *labels; /* struct export_label * */
	const struct spreadsheet_page *page; /* where it stands; borrowed */
};

/* NULL with a problem if there is none: the workbook is not ours, or too
 * new. */
struct export_record *export_record_read(const struct spreadsheet *spreadsheet,
	const char *path, struct diags *diags);
void export_record_destroy(struct export_record *record);
AUTO_DEFINE(export_record);

const struct export_question *export_record_question(
	const struct export_record *record, const char *id);

#endif
