/* SPDX-License-Identifier: MIT */
/* The app: a stack of views over one session, the language, the status line
 * and the requests that wait to be performed. It reads no clock and no file.
 *
 * The loop of a front end: draw; take a key; app_key(); draw; then perform
 * every request from app_next_request() and report its outcome; again, until
 * app_is_over(). */
#ifndef SHINDAN_UI_APP_H
#define SHINDAN_UI_APP_H

#include <stdbool.h>
#include <stddef.h>

#include "base/auto.h"
#include "base/date.h"
#include "base/messages.h"
#include "core/advice.h"
#include "core/company.h"
#include "core/customer_paper.h"
#include "core/forms.h"
#include "core/policy_template.h"
#include "core/proposal.h"
#include "core/rates.h"
#include "core/retake.h"
#include "core/session.h"
#include "ui/canvas.h"
#include "ui/key.h"
#include "ui/request.h"
#include "ui/view.h"

#define STATUS_ARGS_MAX 3

/* All borrowed except session, which the app owns from here on; without one
 * it begins at home. */
struct app_options {
	struct session *session;
	/* What lies in the company folder; NULL = nothing. */
	const struct company *company;
	/* The banks there are, by number; NULL behind the last. */
	const struct bank *(*bank_at)(size_t index, const void *data);
	const void *banks_data;
	const struct bank *bank; /* which a check is made of at home */
	const char *unit; /* whose checks stand at home */
	/* Gives the words of a language, when they are first needed; language
	 * is the first one used. */
	const struct messages *(*catalogue)(size_t language, const void *data);
	const void *catalogue_data;
	size_t catalogue_count;
	/* Gives the national rates when they are first needed; NULL = none. */
	const struct rates *(*rates)(const void *data);
	const void *rates_data;
	/* Likewise the texts of a policy. */
	const struct policy_template *(*policy_template)(const void *data);
	const void *policy_template_data;
	/* Likewise the forms. */
	const struct forms *(*forms)(const void *data);
	const void *forms_data;
	size_t language;
	struct date today;
	bool resumed; /* the sheet held answers when it was opened */
	bool skip_intro; /* -o or a profile was given: straight to work */
	bool ambiguous_wide;
	const char *sheet_path; /* where it is saved, to be shown */
};

enum save_state {
	SAVE_NONE, /* nothing changed yet */
	SAVE_PENDING, /* changed, not yet on disk */
	SAVE_DONE,
	SAVE_FAILED, /* the problem stands on the status line until it works */
};

struct app;

/* Begins at home, or with the session: at the intro, the question, or the
 * result if the sheet is complete. */
struct app *app_create(const struct app_options *options);
void app_destroy(struct app *app);
AUTO_DEFINE(app);

/* Front ends. ------------------------------------------------------------ */

/* Full-width and kana keys are folded here, except for text input. */
void app_key(struct app *app, struct key key);
/* Closes the top view if it lets that key through to the one below; app_key()
 * does so itself. */
bool app_give_way(struct app *app, struct key key);
/* Remembers the size, which scrolling needs. */
void app_draw(struct app *app, struct canvas *canvas);
const struct view *app_view(const struct app *app);
/* Plain mode: what a choice or field of the outline does. */
void app_activate(struct app *app, int target);
void app_set_field(struct app *app, int target, const char *text);

bool app_has_request(const struct app *app);
/* Takes the oldest request; false if none waits. */
bool app_next_request(struct app *app, struct request *ret_request);
void app_report_saved(struct app *app, unsigned revision);
/* problem: finished words, safe to show. */
void app_report_save_failed(struct app *app, const char *problem);
void app_report_exported(struct app *app, const char *path);
void app_report_export_failed(struct app *app, const char *problem);

/* The session takes over, above home if that stands. path is copied. */
void app_begin(struct app *app, struct session *session, const char *path,
	bool resumed);
/* What was asked for could not be opened. problem: finished words. */
void app_report_not_opened(struct app *app, const char *problem);
/* The session is closed; only app_go_home() may follow. */
void app_close(struct app *app);
/* Home stands again, over what the company has now. */
void app_go_home(struct app *app, const struct company *company);
void app_report_plan_saved(struct app *app);
void app_report_plan_failed(struct app *app, const char *problem);
/* What the company wrote down about itself: the declaration, the policy. */
void app_report_noted(struct app *app);
void app_report_not_noted(struct app *app, const char *problem);
void app_report_policy(struct app *app, const char *path);
void app_report_calendar(struct app *app, const char *path);
void app_report_form(struct app *app, const char *path);

/* q, a signal, end of input: leave without asking (after a last save). */
void app_stop(struct app *app);
bool app_is_over(const struct app *app);
enum save_state app_save_state(const struct app *app);
void app_set_ambiguous_wide(struct app *app, bool wide);

/* Views. ----------------------------------------------------------------- */

/* NULL at home; then there is no sheet, either, and the bank is the one of
 * which checks are made there. */
struct session *app_session(const struct app *app);
const struct bank *app_bank(const struct app *app);
const struct sheet *app_sheet(const struct app *app);
const struct messages *app_messages(const struct app *app);
const char *app_language(const struct app *app);
struct date app_today(const struct app *app);
const struct app_options *app_options(const struct app *app);
/* Never NULL: an empty one where there is none. */
const struct company *app_company(const struct app *app);
/* Where the sheet is saved; NULL if that is not to be shown. */
const char *app_sheet_path(const struct app *app);
/* Whether home stands below. */
bool app_has_home(const struct app *app);
/* Whether the check was opened for its わからない. */
bool app_is_at_unsure(const struct app *app);
/* What the check goes on from; NULL for a first one. */
const struct retake *app_retake(const struct app *app);
/* The check that this one was retaken from, complete or not; false if it is
 * not there, or its bank is not known. */
bool app_previous(const struct app *app, struct result_source *ret_previous);
/* Ids of the actions of the bank that are done by the plan, ended by NULL;
 * NULL without a plan. The array is owned by the caller (g_free). */
const char **app_finished_actions(const struct app *app);
/* The advice for the sheet, without these. Owned. */
struct advice *app_advice(const struct app *app);
/* The same for another sheet of that bank. */
struct advice *app_advice_for(const struct app *app, const struct sheet *sheet);

/* What a customer may be told, with its ticks; NULL at home. And all of it
 * anew, as things stand now. */
struct customer_paper *app_customer_paper(const struct app *app);
void app_renew_customer_paper(struct app *app);

/* The texts of a policy; NULL if there are none. */
const struct policy_template *app_policy_template(const struct app *app);

/* The form that finishes an action of that bank, or the one with the find-out
 * cards for an informant; NULL if there is none. */
const struct printed_form *app_form_finishing(
	const struct app *app, const char *bank, const char *action);
const struct printed_form *app_form_asking(
	const struct app *app, enum informant from);

/* The newest edition among the banks of that series; NULL if there is none. */
const struct bank *app_newest_bank(const struct app *app, const char *series);

/* What the cover number `cover` of the present question proposes. */
bool app_proposal(
	const struct app *app, size_t cover, struct proposal *ret_proposal);

/* Of the last drawing; 80x24 before it. */
int app_width(const struct app *app);
int app_height(const struct app *app);

/* Words of the bank in the language of the app; NULL if absent. */
const char *app_text(const struct app *app, const struct text *text);

/* The app owns views from here on. A popped view is destroyed after the key
 * has been handled, so that a view may pop itself. */
void app_push(struct app *app, struct view *view);
void app_pop(struct app *app);
/* Takes the place of the top view. */
void app_replace(struct app *app, struct view *view);

void app_request(struct app *app, enum request_kind kind);
void app_request_check(struct app *app, size_t check);
/* The same, at its first わからない. */
void app_request_unsure(struct app *app, size_t check);
void app_request_begin(struct app *app, const struct bank *bank);
/* Says so on the status line, too. */
void app_request_form(struct app *app, const struct printed_form *form);
/* After a change of the plan: asks for it to be saved. */
void app_plan_changed(struct app *app);
/* Likewise for the declaration and the policy. */
void app_declaration_changed(struct app *app);
void app_policy_changed(struct app *app);
/* After a change of the session: marks it pending and asks for a save. */
void app_changed(struct app *app);
void app_next_language(struct app *app);

/* The status line keeps key and arguments (copied; ended by NULL), never
 * finished text. app_status_text() is NULL when there is none. */
void app_set_status(struct app *app, const char *key, ...)
	__attribute__((sentinel));
void app_clear_status(struct app *app);
char *app_status_text(const struct app *app);

/* Organisation and person are asked once, at the first export. */
bool app_names_asked(const struct app *app);
void app_set_names_asked(struct app *app);

/* Whether the screen of a prompt of the bank has been shown in this run. */
bool app_was_prompted(const struct app *app, const struct prompt *prompt);
void app_set_prompted(struct app *app, const struct prompt *prompt);

/* The path of the last export, or NULL. */
const char *app_exported_path(const struct app *app);

#endif
