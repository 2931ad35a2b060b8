/* SPDX-License-Identifier: MIT */
/* The screens. Each create function gives a view that app_push() owns. */
#ifndef SHINDAN_UI_VIEWS_H
#define SHINDAN_UI_VIEWS_H

#include <stdbool.h>
#include <stddef.h>

#include "ui/view.h"
#include "ui/work.h"

/* What it is, how long, and that nothing leaves this PC; the words of it for
 * any bank. */
void intro_outline(const struct app *app, const struct bank *bank, GArray *out);
struct view *view_intro_create(void);

/* What lies in the company folder, and what can be done now. */
struct view *view_home_create(void);

/* The plan, which there must be; who does an action of it and until when; why
 * one is left for now (index PLAN_NONE = that offer, which is copied). The
 * action opens the plan. */
struct view *view_plan_create(const struct app *app);
struct view *view_plan_item_create(const struct app *app, size_t index);
struct view *view_defer_create(
	const struct app *app, size_t index, const struct plan_offer *offer);
extern const struct view_action view_plan_action;

/* The advice, to be taken into the plan; needs a plan that may be written. */
struct view *view_adopt_create(void);
extern const struct view_action view_adopt_action;

/* What the score would be, for banks that count points. */
struct view *view_what_if_create(const struct app *app);
extern const struct view_action view_what_if_action;

/* All finished checks, one after the other. */
struct view *view_history_create(const struct app *app);

/* Two checks of the company, by number, side by side; VIEW_PRESENT_CHECK is
 * the one that is open. And the action that sets this beside the one it was
 * retaken from, where that is there. */
#define VIEW_PRESENT_CHECK BANK_NONE
struct view *view_comparison_create(size_t old, size_t new);
extern const struct view_action view_comparison_action;

/* The banks there are. */
struct view *view_banks_create(void);

/* SECURITY ACTION: the state of both stars; what to know before one declares.
 * The forms to note what was declared and where the policy is public need a
 * declaration that may be written. */
struct view *view_security_action_create(void);
struct view *view_before_declaring_create(void);
struct view *view_declaration_create(const struct app *app);
struct view *view_published_create(const struct app *app);

/* The basic policy, which needs a template and a policy: what is filled in;
 * the names in it; the text as it is. The action writes it out. */
struct view *view_policy_create(void);
struct view *view_policy_names_create(const struct app *app);
struct view *view_policy_text_create(void);

/* An article of it in the company's own words. */
struct view *view_policy_article_create(
	const struct app *app, const struct policy_article *article);
extern const struct view_action view_policy_export_action;

/* Before a retake: what was finished since last time. */
struct view *view_retake_create(void);

/* What may be kept as last time, after the rest of a retake. */
struct view *view_rest_create(void);

/* Why the answer to a question differs from last time. */
struct view *view_reason_create(size_t question);

/* After the basic questions of a first check. */
struct view *view_pause_create(void);

/* The question at the place of the session. */
struct view *view_question_create(void);

/* The keys, the language, where answers are saved; before them everything
 * about the present question, if that is what one looks at. */
struct view *view_help_create(bool about_question);

/* All questions at a glance. */
struct view *view_overview_create(const struct app *app);

/* The memo of the present question. */
struct view *view_memo_create(const struct app *app);

/* Before the result: what was answered, what is open. */
struct view *view_review_create(void);

/* The result of a bank that counts no points: how many of each answer and what
 * is open, the level of each question, or what the chosen answer means. */
struct view *view_outcome_create(void);

/* The result: score and band; the first six; what to find out. */
struct view *view_result_create(const struct app *app);
struct view *view_steps_create(bool all);
struct view *view_find_out_create(void);

/* Something is happening now: what to do, whom to call. */
struct view *view_emergency_create(void);

/* What a prompt of the bank explains and asks for; then the screen where the
 * company names its own. */
struct view *view_prompt_create(const struct prompt *prompt);
struct view *view_named_create(
	const struct app *app, const struct prompt *prompt);

/* How many people work there. */
struct view *view_people_create(const struct app *app);

/* How the score came about. */
struct view *view_arithmetic_create(void);

/* What other companies do, beside the own answers; and the action that opens
 * it where there is anything to show. */
struct view *view_rates_create(void);
extern const struct view_action view_rates_action;

/* What can be written out; what one page for a customer is to tell. Whether
 * the names are to be asked before, and the request itself. */
struct view *view_export_create(void);
struct view *view_customer_create(void);
bool view_export_names_missing(const struct app *app);
void view_export_request(struct app *app, enum paper paper);

/* Organisation and person, at the first export, which is then requested. */
struct view *view_names_create(const struct app *app, enum paper paper);

#endif
