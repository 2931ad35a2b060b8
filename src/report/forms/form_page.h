/* SPDX-License-Identifier: MIT */
/* One form on one A4 page: what is known is filled in, for the rest there is
 * room to write. */
#ifndef SHINDAN_REPORT_FORMS_FORM_PAGE_H
#define SHINDAN_REPORT_FORMS_FORM_PAGE_H

#include "core/advice.h"
#include "report/book/page.h"
#include "report/forms/form_book.h"

/* advice: of the check of the input; NULL without one. */
void form_page_write(struct page *page, const struct form_input *input,
	const struct advice *advice, const struct printed_form *form);

#endif
