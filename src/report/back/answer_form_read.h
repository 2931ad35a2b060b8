/* SPDX-License-Identifier: MIT */
/* An answer form that was filled in: who, when, and the answers. */
#ifndef SHINDAN_REPORT_BACK_ANSWER_FORM_READ_H
#define SHINDAN_REPORT_BACK_ANSWER_FORM_READ_H

#include <glib.h>

#include "base/auto.h"
#include "report/back/cell_value.h"
#include "report/back/export_record.h"

struct form_answer {
	char *question; /* id */
	char *choice; /* id, or EXPORT_ABSENT; "" = open */
	char *memo;
};

/* All owned; "" where nothing stands. */
struct filled_form {
	char *organisation;
	char *unit;
	char *person;
	struct date date; /* today where none is given */
	GPtrArray *answers; /* struct form_answer *, in the order of the form */
};

/* NULL, with problems, if the table or its ids are not there, or the day of
 * the check cannot be read. Answers that cannot be read are told, and open. */
struct filled_form *answer_form_read(
	const struct cell_reader *reader, const struct export_record *record);
void filled_form_destroy(struct filled_form *form);
AUTO_DEFINE(filled_form);

#endif
