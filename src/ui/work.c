/* SPDX-License-Identifier: MIT */
/* Questions to the model, and the requests that are made from it. */
#include "ui/work.h"

#include "core/plan.h"
#include "core/sheet_document.h"
#include "ui/views.h"

const struct work *work_of(const struct app *app)
{
	return app_model(app);
}

void work_enter_home(struct app *app)
{
	app_push(app, view_home_create());
}

/* A retake goes on at the first question that it asks afresh. */
static void enter_retake(struct app *app)
{
	const struct retake *retake = work_retake(app);
	size_t next = retake_next(retake, work_sheet(app), 0);

	session_go(work_session(app), next);
	if (work_sheet(app)->answer_count == 0) {
		app_push(app, view_retake_create());
	} else if (next == BANK_NONE) {
		app_push(app, view_rest_create());
	}
}

void work_enter_check(struct app *app)
{
	const struct work *work = work_of(app);

	app_push(app, view_question_create());
	if (work->at_unsure) {
		session_go(work->session,
			sheet_next_unsure(work_sheet(app), work_bank(app), 0));
	} else if (sheet_is_complete(work_sheet(app), work_bank(app))) {
		app_push(app, view_result_create(app));
	} else if (work->retake != NULL) {
		enter_retake(app);
	} else if (!work->skip_intro) {
		app_push(app, view_intro_create());
	}
}

struct session *work_session(const struct app *app)
{
	return work_of(app)->session;
}

const struct bank *work_bank(const struct app *app)
{
	const struct work *work = work_of(app);

	return work->session != NULL ? session_bank(work->session) : work->bank;
}

const struct sheet *work_sheet(const struct app *app)
{
	return session_sheet(work_session(app));
}

struct date work_today(const struct app *app)
{
	return work_of(app)->today;
}

const struct company *work_company(const struct app *app)
{
	return work_of(app)->company;
}

const struct retake *work_retake(const struct app *app)
{
	return work_of(app)->retake;
}

struct document *work_document(const struct app *app)
{
	const struct work *work = work_of(app);
	const struct document_class *class = app_view(app)->class->document;

	if (class == NULL) {
		return work->session != NULL ? session_document(work->session)
					     : NULL;
	}
	for (guint i = 0; i < work->documents->len; i++) {
		struct document *document =
			g_ptr_array_index(work->documents, i);

		if (document_class(document) == class) {
			return document;
		}
	}
	return NULL;
}

bool work_previous(const struct app *app, struct result_source *ret_previous)
{
	return company_previous(
		work_company(app), work_sheet(app), ret_previous);
}

struct advice *work_advice_for(const struct app *app, const struct sheet *sheet)
{
	const struct plan *plan = work_company(app)->plan;
	g_autofree const char **finished =
		plan != NULL ? plan_finished_ids(plan, work_bank(app)->id)
			     : NULL;

	return advice_create(work_bank(app), sheet, finished);
}

struct advice *work_advice(const struct app *app)
{
	return work_advice_for(app, work_sheet(app));
}

struct customer_paper *work_customer_paper(const struct app *app)
{
	const struct work *work = work_of(app);

	if (work->session != NULL && work->memory->customer_paper == NULL) {
		work_renew_customer_paper(app);
	}
	return work->memory->customer_paper;
}

void work_renew_customer_paper(const struct app *app)
{
	const struct result_source check = { work_sheet(app), work_bank(app) };
	struct work_memory *memory = work_of(app)->memory;

	customer_paper_destroy(memory->customer_paper);
	memory->customer_paper = customer_paper_create(
		work_company(app), &check, work_today(app));
}

const struct policy_template *work_policy_template(const struct app *app)
{
	const struct work *work = work_of(app);

	return work->supplies->policy_template(work->supplies_data);
}

const struct rates *work_rates(const struct app *app)
{
	const struct work *work = work_of(app);

	return work->supplies->rates(work->supplies_data);
}

const struct bank *work_bank_at(const struct app *app, size_t index)
{
	const struct work *work = work_of(app);

	return work->supplies->bank_at(work->supplies_data, index);
}

static const struct forms *forms_of(const struct app *app)
{
	const struct work *work = work_of(app);

	return work->supplies->forms(work->supplies_data);
}

const struct printed_form *work_form_finishing(
	const struct app *app, const char *bank, const char *action)
{
	return forms_finishing(forms_of(app), bank, action);
}

const struct printed_form *work_form_asking(
	const struct app *app, enum informant from)
{
	return forms_asking(forms_of(app), from);
}

const struct bank *work_newest_bank(const struct app *app, const char *series)
{
	const struct bank *newest = NULL;
	const struct bank *bank = NULL;

	for (size_t i = 0; (bank = work_bank_at(app, i)) != NULL; i++) {
		if (g_str_equal(bank_series(bank), series) &&
			(newest == NULL || edition_compare(bank->edition,
						   newest->edition) > 0)) {
			newest = bank;
		}
	}
	return newest;
}

bool work_proposal(
	const struct app *app, size_t cover, struct proposal *ret_proposal)
{
	const struct company *company = work_company(app);
	const struct question *question =
		&work_bank(app)->questions[session_place(work_session(app))];

	return cover < question->cover_count &&
	       proposal_find(question, &question->covers[cover],
		       company->checks, company->check_count, ret_proposal);
}

const char *work_text(const struct app *app, const struct text *text)
{
	return bank_text(work_bank(app), text, app_language(app));
}

bool work_names_asked(const struct app *app)
{
	return work_of(app)->memory->names_asked;
}

void work_set_names_asked(const struct app *app)
{
	work_of(app)->memory->names_asked = true;
}

bool work_was_prompted(const struct app *app, const struct prompt *prompt)
{
	return work_of(app)->memory->prompted[prompt - work_bank(app)->prompts];
}

void work_set_prompted(const struct app *app, const struct prompt *prompt)
{
	work_of(app)->memory->prompted[prompt - work_bank(app)->prompts] = true;
}

void work_request_place(struct app *app, enum request_place place)
{
	work_request_check(app, place, 0);
}

void work_request_check(struct app *app, enum request_place place, size_t check)
{
	app_request(app,
		(struct request){
			.kind = REQUEST_GO, .place = place, .check = check });
}

void work_request_begin(struct app *app, const struct bank *bank)
{
	app_request(app, (struct request){ .kind = REQUEST_GO,
				 .place = PLACE_NEW_CHECK,
				 .bank = bank });
}

void work_request_paper(struct app *app, enum paper paper)
{
	app_request(
		app, (struct request){ .kind = REQUEST_WRITE, .paper = paper });
}

void work_request_form(struct app *app, const struct printed_form *form)
{
	app_set_status(app, "status.exporting", NULL);
	app_request(app, (struct request){ .kind = REQUEST_WRITE,
				 .paper = PAPER_FORM,
				 .form = form });
}
