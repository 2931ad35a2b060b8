/* SPDX-License-Identifier: MIT */
/* What a view asks of the outside. Requests are values; the one performer in
 * cli/ serves the terminal and the plain front end alike. */
#ifndef SHINDAN_UI_REQUEST_H
#define SHINDAN_UI_REQUEST_H

#include <stddef.h>

#include "core/bank.h"
#include "core/forms.h"

enum request_kind {
	REQUEST_NONE,
	REQUEST_SAVE, /* the sheet has changed: app_report_saved() follows */
	REQUEST_SAVE_PLAN, /* the plan has changed */
	REQUEST_SAVE_DECLARATION, /* app_report_noted() */
	REQUEST_SAVE_POLICY, /* likewise */
	REQUEST_POLICY, /* write it out to be handed on: app_report_policy() */
	REQUEST_EXPORT, /* write the workbook: app_report_exported() */
	REQUEST_PAPER_BOSS, /* likewise one page for the boss */
	REQUEST_PAPER_CUSTOMER, /* likewise what is ticked for a customer */
	REQUEST_CALENDAR, /* write the days of the plan: likewise */
	REQUEST_FORM, /* write `form` to be printed: app_report_form() */
	REQUEST_BEGIN, /* a new check of `bank`: app_begin() */
	REQUEST_OPEN, /* the check number `check` of the company: likewise */
	REQUEST_HOME, /* the check is closed: app_go_home() */
	REQUEST_QUIT,
};

struct request {
	enum request_kind kind;
	size_t check;
	const struct bank *bank; /* NULL = the default one */
	const struct printed_form *form;
};

#endif
