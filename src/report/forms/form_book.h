/* SPDX-License-Identifier: MIT */
/* A workbook of forms, one worksheet each. Writes to the path it is given, as
 * report/workbook/workbook.h does. */
#ifndef SHINDAN_REPORT_FORMS_FORM_BOOK_H
#define SHINDAN_REPORT_FORMS_FORM_BOOK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"
#include "base/diag.h"
#include "base/messages.h"
#include "core/forms.h"
#include "core/outcome.h"

/* All borrowed. */
struct form_input {
	const struct forms *forms;
	const struct printed_form *const *chosen; /* at least one of them */
	size_t chosen_count;
	/* Whose names and find-out cards are filled in; NULL = not known, and
	 * room is left. */
	struct result_source check;
	const struct messages *messages; /* gives the language too */
	const char *exported_at; /* as for a workbook */
	struct date today;
};

/* As workbook_write(); workbook_verify_parts() reads it back. */
bool form_book_write(
	const char *path, const struct form_input *input, struct diags *diags);

#endif
