/* SPDX-License-Identifier: MIT */
/* What one works on, as the screens see it: the company, the check that is
 * open, the banks there are, the day. It is the model of every view of a
 * company. The desk makes it; screens look at it, change sheet and plan by
 * their own functions, and ask for everything else by requests. */
#ifndef SHINDAN_UI_WORK_H
#define SHINDAN_UI_WORK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"
#include "core/advice.h"
#include "core/company.h"
#include "core/customer_paper.h"
#include "core/document.h"
#include "core/forms.h"
#include "core/policy_template.h"
#include "core/proposal.h"
#include "core/rates.h"
#include "core/retake.h"
#include "core/session.h"
#include "ui/app.h"

/* What is read when it is first asked for; any of them may give NULL. */
struct work_supplies {
	/* The banks there are, by number; NULL behind the last. */
	const struct bank *(*bank_at)(const void *data, size_t index);
	const struct rates *(*rates)(const void *data);
	const struct policy_template *(*policy_template)(const void *data);
	const struct forms *(*forms)(const void *data);
};

/* What screens remember while the program runs, or a check is open. */
struct work_memory {
	struct customer_paper *customer_paper; /* owned; NULL at home */
	bool *prompted; /* owned; by prompt of the bank: it was shown */
	bool names_asked;
};

/* All borrowed. */
struct work {
	const struct company *company; /* never NULL */
	const struct bank *bank; /* of which checks are made at home */
	const char *unit; /* whose checks stand at home */
	struct date today;
	bool has_home; /* whether home stands below a check */
	bool skip_intro; /* -o or a profile was given: straight to work */
	const struct work_supplies *supplies;
	const void *supplies_data;
	const GPtrArray *documents; /* of struct document *, that are kept */
	/* The check that is open; NULL and false at home. */
	struct session *session;
	const struct retake *retake; /* NULL for a first one */
	const char *sheet_path; /* where it is saved, to be shown */
	bool at_unsure; /* it was opened for its わからない */
	bool resumed; /* it held answers when it was opened */
	struct work_memory *memory;
};

/* The model of the view on top, which must be one of a company. */
const struct work *work_of(const struct app *app);

/* Where one stands: the views of home; those of the check that is open, above
 * them. */
void work_enter_home(struct app *app);
void work_enter_check(struct app *app);

/* NULL at home; then there is no sheet, either, and the bank is the one of
 * which checks are made there. */
struct session *work_session(const struct app *app);
const struct bank *work_bank(const struct app *app);
const struct sheet *work_sheet(const struct app *app);

struct date work_today(const struct app *app);
const struct company *work_company(const struct app *app);
const struct retake *work_retake(const struct app *app);

/* The kept document that the view on top shows: the sheet, unless its class
 * names another; NULL if it is not there. */
struct document *work_document(const struct app *app);

/* The check that this one was retaken from, complete or not; false if it is
 * not there, or its bank is not known. */
bool work_previous(const struct app *app, struct result_source *ret_previous);
/* The advice for the sheet, without what is done by the plan. Owned. */
struct advice *work_advice(const struct app *app);
/* The same for another sheet of that bank. */
struct advice *work_advice_for(
	const struct app *app, const struct sheet *sheet);

/* What a customer may be told, with its ticks, made when it is first asked
 * for; NULL at home. And all of it anew, as things stand now. */
struct customer_paper *work_customer_paper(const struct app *app);
void work_renew_customer_paper(const struct app *app);

/* NULL where there are none. */
const struct policy_template *work_policy_template(const struct app *app);
const struct rates *work_rates(const struct app *app);
const struct bank *work_bank_at(const struct app *app, size_t index);

/* The form that finishes an action of that bank, or the one with the find-out
 * cards for an informant; NULL if there is none. */
const struct printed_form *work_form_finishing(
	const struct app *app, const char *bank, const char *action);
const struct printed_form *work_form_asking(
	const struct app *app, enum informant from);

/* The newest edition among the banks of that series; NULL if there is none. */
const struct bank *work_newest_bank(const struct app *app, const char *series);

/* What the cover number `cover` of the present question proposes. */
bool work_proposal(
	const struct app *app, size_t cover, struct proposal *ret_proposal);

/* Words of the bank in the language of the app; NULL if absent. */
const char *work_text(const struct app *app, const struct text *text);

/* Organisation and person are asked once, at the first export. */
bool work_names_asked(const struct app *app);
void work_set_names_asked(const struct app *app);

/* Whether the screen of a prompt of the bank has been shown in this run. */
bool work_was_prompted(const struct app *app, const struct prompt *prompt);
void work_set_prompted(const struct app *app, const struct prompt *prompt);

/* Requests of these views. The last says so on the status line, too. */
void work_request_place(struct app *app, enum request_place place);
void work_request_check(
	struct app *app, enum request_place place, size_t check);
void work_request_begin(struct app *app, const struct bank *bank);
void work_request_paper(struct app *app, enum paper paper);
void work_request_form(struct app *app, const struct printed_form *form);

#endif
