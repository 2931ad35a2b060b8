/* SPDX-License-Identifier: MIT */
/* The stack of views and the road of a key: fold, global keys, the view's
 * own keys, its actions, its choices. */
#include "ui/app.h"

#include <glib.h>
#include <string.h>

#include "base/utf8.h"
#include "text/text.h"
#include "ui/app_inside.h"
#include "ui/app_wait.h"
#include "ui/views.h"

static void free_view(void *view)
{
	view_destroy(view);
}

static const struct company no_company = { 0 };

/* Its retake, if it goes on from a check that is there. */
static struct retake *find_retake(const struct app *app)
{
	struct result_source previous;

	if (!app_previous(app, &previous) ||
		sheet_is_complete(app_sheet(app), app_bank(app))) {
		return NULL;
	}
	return retake_create(app_bank(app), &previous, app->company->plan);
}

/* Those of the session, over home if that stands. */
static void push_session_views(struct app *app, bool skip_intro)
{
	app_push(app, view_question_create());
	if (app->at_unsure) {
		session_go(app->session,
			sheet_next_unsure(app_sheet(app), app_bank(app), 0));
		return;
	}
	if (sheet_is_complete(app_sheet(app), app_bank(app))) {
		app_push(app, view_result_create(app));
		return;
	}
	if (app->retake != NULL) {
		session_go(app->session,
			retake_next(app->retake, app_sheet(app), 0));
		if (app_sheet(app)->answer_count == 0) {
			app_push(app, view_retake_create());
		} else if (retake_next(app->retake, app_sheet(app), 0) ==
			   BANK_NONE) {
			app_push(app, view_rest_create());
		}
	} else if (!skip_intro) {
		app_push(app, view_intro_create());
	}
}

/* The session becomes the app's. */
static void take_session(struct app *app, struct session *session,
	const char *path, bool skip_intro)
{
	app->session = session;
	app->sheet_path = g_strdup(path);
	app->save_state = SAVE_NONE;
	app->prompted = g_new0(bool, app_bank(app)->prompt_count + 1);
	app->retake = find_retake(app);
	app_renew_customer_paper(app);
	push_session_views(app, skip_intro);
}

static void drop_session(struct app *app)
{
	retake_destroy(app->retake);
	app->retake = NULL;
	customer_paper_destroy(app->customer_paper);
	app->customer_paper = NULL;
	session_destroy(app->session);
	app->session = NULL;
	g_clear_pointer(&app->sheet_path, g_free);
	g_clear_pointer(&app->prompted, g_free);
	g_clear_pointer(&app->save_problem, g_free);
	app->save_state = SAVE_NONE;
	app->at_unsure = false;
}

static struct view *top_view(const struct app *app)
{
	return g_ptr_array_index(app->views, app->views->len - 1);
}

/* What a view does by itself once a key has done its work. */
static void settle(struct app *app)
{
	struct view *view = top_view(app);

	if (view->class->settled != NULL && !app->over) {
		view->class->settled(view, app);
	}
	g_ptr_array_set_size(app->graveyard, 0);
}

struct app *app_create(const struct app_options *options)
{
	struct app *app = g_new0(struct app, 1);

	app->options = *options;
	app->company =
		options->company != NULL ? options->company : &no_company;
	app->language = options->language;
	app->messages =
		options->catalogue(app->language, options->catalogue_data);
	app->width = 80;
	app->height = 24;
	app->views = g_ptr_array_new_with_free_func(free_view);
	app->graveyard = g_ptr_array_new_with_free_func(free_view);
	g_queue_init(&app->requests);
	app->waits = app_waits_create();
	if (options->session != NULL) {
		take_session(app, options->session, options->sheet_path,
			options->skip_intro);
	} else {
		app_push(app, view_home_create());
	}
	settle(app);
	return app;
}

void app_destroy(struct app *app)
{
	if (app == NULL) {
		return;
	}
	app_clear_status(app);
	g_ptr_array_free(app->views, TRUE);
	g_ptr_array_free(app->graveyard, TRUE);
	g_queue_clear_full(&app->requests, g_free);
	app_waits_destroy(app->waits);
	drop_session(app);
	g_free(app->exported_path);
	g_free(app);
}

const struct view *app_view(const struct app *app)
{
	return top_view(app);
}

static bool takes_text(const struct view *view)
{
	return view->class->takes_text != NULL && view->class->takes_text(view);
}

/* Full-width and kana keys as the ASCII keys they stand on. */
static struct key folded(struct app *app, struct key key)
{
	bool was_folded = false;

	if (key.kind != UI_KEY_CHAR || takes_text(top_view(app))) {
		return key;
	}
	key.code_point = text_fold_key(key.code_point, &was_folded);
	if (key.code_point < 0x80) {
		key.code_point =
			(uint32_t)g_ascii_tolower((char)key.code_point);
	}
	if (was_folded && !app->input_method_hinted) {
		app->input_method_hinted = true;
		app_set_status(app, "status.input_method", NULL);
	}
	return key;
}

static bool global_key(struct app *app, struct key key)
{
	if (key.kind != UI_KEY_CTRL) {
		return false;
	}
	if (key.code_point == 's') {
		app_set_status(app,
			app->save_state == SAVE_FAILED ? "status.not_saved"
						       : "status.saved",
			NULL);
		return true;
	}
	if (key.code_point == 'c') {
		app_stop(app);
		return true;
	}
	return false;
}

/* A key that stands before a choice of the outline. */
static bool choice_key(struct app *app, struct key key)
{
	struct view *view = top_view(app);
	char name[UTF8_MAX_BYTES + 1] = { 0 };
	bool found = false;

	if (key.kind != UI_KEY_CHAR || view->class->activate == NULL) {
		return false;
	}
	(void)utf8_encode(key.code_point, name);
	GArray *outline = outline_create();

	view->class->outline(view, app, outline);
	for (size_t i = 0; i < outline->len && !found; i++) {
		const struct outline_item *item =
			&g_array_index(outline, struct outline_item, i);

		if (item->kind == OUTLINE_CHOICE &&
			strcmp(item->key, name) == 0) {
			view->class->activate(view, app, item->target);
			found = true;
		}
	}
	outline_destroy(outline);
	return found;
}

static void dispatch_key(struct app *app, struct key key)
{
	struct view *view = top_view(app);
	const struct view_action *action = NULL;

	if (view->class->key != NULL && view->class->key(view, app, key)) {
		return;
	}
	if (global_key(app, key)) {
		return;
	}
	action = view_find_action(view, app, key);
	if (action != NULL) {
		action->perform(view, app);
	} else if (!choice_key(app, key) && key.kind == UI_KEY_CHAR) {
		app_set_status(app, "status.unknown_key", NULL);
	}
}

void app_key(struct app *app, struct key key)
{
	app_clear_status(app);
	if (key.pasted && !takes_text(top_view(app))) {
		app_set_status(app, "status.pasted", NULL);
		return;
	}
	key = folded(app, key);
	(void)app_give_way(app, key);
	dispatch_key(app, key);
	settle(app);
}

bool app_event(struct app *app, const struct event *event)
{
	const struct view *before = top_view(app);
	bool print = false;

	switch (event->kind) {
	case EVENT_KEY:
		app_key(app, event->key);
		return true;
	case EVENT_RESIZED:
		return false;
	case EVENT_TICK:
		print = app_waits_tick(app, event->now_us);
		break;
	case EVENT_NEWS:
		print = app_waits_news(app, event->fd);
		break;
	case EVENT_OVER:
		app_stop(app);
		return true;
	}
	settle(app);
	return print || top_view(app) != before;
}

bool app_give_way(struct app *app, struct key key)
{
	const struct view *view = top_view(app);

	if (view->class->gives_way == NULL || !view->class->gives_way(key)) {
		return false;
	}
	app_pop(app);
	return true;
}

void app_activate(struct app *app, int target)
{
	struct view *view = top_view(app);

	app_clear_status(app);
	if (view->class->activate != NULL) {
		view->class->activate(view, app, target);
	}
	settle(app);
}

void app_set_field(struct app *app, int target, const char *text)
{
	struct view *view = top_view(app);

	if (view->class->set_field != NULL) {
		view->class->set_field(view, app, target, text);
	}
	settle(app);
}

void app_draw(struct app *app, struct canvas *canvas)
{
	const struct view *view = top_view(app);

	app->width = canvas_width(canvas);
	app->height = canvas_height(canvas);
	canvas_set_ambiguous_wide(canvas, app->options.ambiguous_wide);
	canvas_clear(canvas);
	view->class->draw(view, app, canvas);
	canvas_set_text_input(canvas, takes_text(view));
}

void app_stop(struct app *app)
{
	struct view *view = top_view(app);

	if (view->class->leave != NULL) {
		view->class->leave(view, app);
	}
	if (app->save_state == SAVE_PENDING || app->save_state == SAVE_FAILED) {
		app_request(app, REQUEST_SAVE);
	}
	app_request(app, REQUEST_QUIT);
	app->over = true;
}

bool app_is_over(const struct app *app)
{
	return app->over;
}

enum save_state app_save_state(const struct app *app)
{
	return app->save_state;
}

void app_set_ambiguous_wide(struct app *app, bool wide)
{
	app->options.ambiguous_wide = wide;
}

void app_begin(struct app *app, struct session *session, const char *path,
	bool resumed)
{
	g_assert(app->session == NULL);
	app_clear_status(app);
	app->options.resumed = resumed;
	take_session(
		app, session, path, session_bank(session) == app->options.bank);
	settle(app);
}

void app_close(struct app *app)
{
	while (app->views->len > 1) {
		app_pop(app);
	}
	g_ptr_array_set_size(app->graveyard, 0);
	drop_session(app);
}

void app_go_home(struct app *app, const struct company *company)
{
	app->company = company;
	settle(app);
}

struct session *app_session(const struct app *app)
{
	return app->session;
}

const struct bank *app_bank(const struct app *app)
{
	return app->session != NULL ? session_bank(app->session)
				    : app->options.bank;
}

const struct sheet *app_sheet(const struct app *app)
{
	return session_sheet(app->session);
}

const struct messages *app_messages(const struct app *app)
{
	return app->messages;
}

const char *app_language(const struct app *app)
{
	return messages_language(app_messages(app));
}

struct date app_today(const struct app *app)
{
	return app->options.today;
}

const struct app_options *app_options(const struct app *app)
{
	return &app->options;
}

const struct company *app_company(const struct app *app)
{
	return app->company;
}

const char *app_sheet_path(const struct app *app)
{
	return app->sheet_path;
}

bool app_has_home(const struct app *app)
{
	return app->options.session == NULL;
}

bool app_is_at_unsure(const struct app *app)
{
	return app->at_unsure;
}

struct customer_paper *app_customer_paper(const struct app *app)
{
	return app->customer_paper;
}

void app_renew_customer_paper(struct app *app)
{
	const struct result_source check = { app_sheet(app), app_bank(app) };

	customer_paper_destroy(app->customer_paper);
	app->customer_paper =
		customer_paper_create(app->company, &check, app_today(app));
}

const struct retake *app_retake(const struct app *app)
{
	return app->retake;
}

bool app_previous(const struct app *app, struct result_source *ret_previous)
{
	return company_previous(app->company, app_sheet(app), ret_previous);
}

const char **app_finished_actions(const struct app *app)
{
	const struct plan *plan = app->company->plan;

	return plan != NULL ? plan_finished_ids(plan, app_bank(app)->id) : NULL;
}

struct advice *app_advice_for(const struct app *app, const struct sheet *sheet)
{
	g_autofree const char **finished = app_finished_actions(app);

	return advice_create(app_bank(app), sheet, finished);
}

struct advice *app_advice(const struct app *app)
{
	return app_advice_for(app, app_sheet(app));
}

const struct policy_template *app_policy_template(const struct app *app)
{
	const struct app_options *options = &app->options;

	return options->policy_template == NULL
		       ? NULL
		       : options->policy_template(
				 options->policy_template_data);
}

static const struct forms *forms_of(const struct app *app)
{
	const struct app_options *options = app_options(app);

	return options->forms == NULL ? NULL
				      : options->forms(options->forms_data);
}

const struct printed_form *app_form_finishing(
	const struct app *app, const char *bank, const char *action)
{
	return forms_finishing(forms_of(app), bank, action);
}

const struct printed_form *app_form_asking(
	const struct app *app, enum informant from)
{
	return forms_asking(forms_of(app), from);
}

const struct bank *app_newest_bank(const struct app *app, const char *series)
{
	const struct app_options *options = &app->options;
	const struct bank *newest = NULL;
	const struct bank *bank = NULL;

	if (options->bank_at == NULL) {
		return NULL;
	}
	for (size_t i = 0;
		(bank = options->bank_at(i, options->banks_data)) != NULL;
		i++) {
		const char *of = bank_series(bank);

		if (g_str_equal(of, series) &&
			(newest == NULL || edition_compare(bank->edition,
						   newest->edition) > 0)) {
			newest = bank;
		}
	}
	return newest;
}

bool app_proposal(
	const struct app *app, size_t cover, struct proposal *ret_proposal)
{
	const struct question *question =
		&app_bank(app)->questions[session_place(app->session)];

	return cover < question->cover_count &&
	       proposal_find(question, &question->covers[cover],
		       app->company->checks, app->company->check_count,
		       ret_proposal);
}

int app_width(const struct app *app)
{
	return app->width;
}

int app_height(const struct app *app)
{
	return app->height;
}

const char *app_text(const struct app *app, const struct text *text)
{
	return bank_text(app_bank(app), text, app_language(app));
}

void app_push(struct app *app, struct view *view)
{
	g_ptr_array_add(app->views, view);
}

void app_pop(struct app *app)
{
	g_assert(app->views->len > 1);
	app_waits_forget(app, top_view(app));
	g_ptr_array_add(app->graveyard,
		g_ptr_array_steal_index(app->views, app->views->len - 1));
}

void app_replace(struct app *app, struct view *view)
{
	app_waits_forget(app, top_view(app));
	g_ptr_array_add(app->views, view);
	g_ptr_array_add(app->graveyard,
		g_ptr_array_steal_index(app->views, app->views->len - 2));
}

void app_next_language(struct app *app)
{
	app->language = (app->language + 1) % app->options.catalogue_count;
	app->messages = app->options.catalogue(
		app->language, app->options.catalogue_data);
}

bool app_names_asked(const struct app *app)
{
	return app->names_asked;
}

void app_set_names_asked(struct app *app)
{
	app->names_asked = true;
}

bool app_was_prompted(const struct app *app, const struct prompt *prompt)
{
	return app->prompted[prompt - app_bank(app)->prompts];
}

void app_set_prompted(struct app *app, const struct prompt *prompt)
{
	app->prompted[prompt - app_bank(app)->prompts] = true;
}

const char *app_exported_path(const struct app *app)
{
	return app->exported_path;
}
