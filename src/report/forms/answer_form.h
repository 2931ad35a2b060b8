/* SPDX-License-Identifier: MIT */
/* The answer form (回答用紙): a workbook for people without the program. One
 * sheet to answer in, one to print and answer by hand, and its back, where
 * points are counted. `shindan import` takes the first one back; the second
 * has the digits that `shindan fill` takes. */
#ifndef SHINDAN_REPORT_FORMS_ANSWER_FORM_H
#define SHINDAN_REPORT_FORMS_ANSWER_FORM_H

#include <stdbool.h>

#include "base/diag.h"
#include "base/messages.h"
#include "core/bank.h"

/* All borrowed; "" where nothing is known. */
struct answer_form_input {
	const struct bank *bank;
	const char *organisation;
	const char *unit;
	const char *person;
	const struct messages *messages; /* gives the language too */
	const char *exported_at; /* ISO 8601 with offset */
};

/* As workbook_write(); read it back with workbook_verify_parts(). */
bool answer_form_write(const char *path, const struct answer_form_input *input,
	struct diags *diags);

#endif
