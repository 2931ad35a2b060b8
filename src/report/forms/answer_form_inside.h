/* SPDX-License-Identifier: MIT */
/* What the sheets of the answer form share. Only answer_form*.c use it. */
#ifndef SHINDAN_REPORT_FORMS_ANSWER_FORM_INSIDE_H
#define SHINDAN_REPORT_FORMS_ANSWER_FORM_INSIDE_H

#include "report/forms/answer_form.h"
#include "report/workbook/report.h"

/* The row of the first question on the sheet to answer in. */
#define FORM_FIRST_ROW 8
#define FORM_ANSWER_COLUMN 2

struct answer_form {
	const struct answer_form_input *input;
	struct report report; /* bank, messages and language only */
	bool counted; /* the points by formula, too */
	struct page *answers;
	struct page *paper;
	struct page *back;
	struct page *record;
	/* On the back, one a question: the words that it offers. */
	struct page_range *words;
};

/* What the back tells of: points and bands, or the words only. */
const char *form_back_name(const struct answer_form *form);

/* Whether any question may be answered with 使っていない. */
bool form_has_absent(const struct bank *bank);

/* The back first: it gives the words that the others offer. */
void form_back_write(struct answer_form *form);
void form_paper_write(const struct answer_form *form);
void form_record_write(const struct answer_form *form);

/* At the foot of a page. */
void form_print_setup(const struct answer_form *form, struct page *page);

#endif
