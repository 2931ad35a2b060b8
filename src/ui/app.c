/* SPDX-License-Identifier: MIT */
/* The stack of views and the road of a key: fold, global keys, the view's
 * own keys, its actions, its choices. */
#include "ui/app.h"

#include <glib.h>
#include <stdarg.h>
#include <string.h>

#include "base/utf8.h"
#include "text/text.h"
#include "ui/views.h"

struct app {
	struct app_options options;
	struct session *session;
	GPtrArray *views;
	GPtrArray *graveyard; /* popped while a key is handled */
	GQueue requests; /* of enum request_kind */
	const char *status;
	char *status_args[STATUS_ARGS_MAX];
	char *save_problem;
	char *exported_path;
	enum save_state save_state;
	const struct messages *messages;
	size_t language;
	int width;
	int height;
	bool input_method_hinted;
	bool names_asked;
	bool *prompted; /* by prompt of the bank: its screen has been shown */
	bool over;
};

static void free_view(void *view)
{
	view_destroy(view);
}

static void push_first_views(struct app *app)
{
	const struct sheet *sheet = app_sheet(app);
	bool complete = sheet_is_complete(sheet, app_bank(app));

	app_push(app, view_question_create());
	if (complete) {
		app_push(app, view_result_create(app));
	} else if (!app->options.skip_intro) {
		app_push(app, view_intro_create());
	}
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
	app->session = options->session;
	app->language = options->language;
	app->messages =
		options->catalogue(app->language, options->catalogue_data);
	app->width = 80;
	app->height = 24;
	app->views = g_ptr_array_new_with_free_func(free_view);
	app->graveyard = g_ptr_array_new_with_free_func(free_view);
	g_queue_init(&app->requests);
	app->prompted = g_new0(bool, app_bank(app)->prompt_count + 1);
	push_first_views(app);
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
	g_queue_clear(&app->requests);
	g_free(app->save_problem);
	g_free(app->exported_path);
	g_free(app->prompted);
	session_destroy(app->session);
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

bool app_has_request(const struct app *app)
{
	return app->requests.length > 0;
}

bool app_next_request(struct app *app, struct request *ret_request)
{
	if (g_queue_is_empty(&app->requests)) {
		return false;
	}
	ret_request->kind = (enum request_kind)GPOINTER_TO_INT(
		g_queue_pop_head(&app->requests));
	return true;
}

void app_request(struct app *app, enum request_kind kind)
{
	void *item = GINT_TO_POINTER((int)kind);

	if (g_queue_find(&app->requests, item) == NULL) {
		g_queue_push_tail(&app->requests, item);
	}
}

void app_changed(struct app *app)
{
	if (app->save_state != SAVE_FAILED) {
		app->save_state = SAVE_PENDING;
	}
	app_request(app, REQUEST_SAVE);
}

void app_report_saved(struct app *app, unsigned revision)
{
	if (revision == session_revision(app->session)) {
		app->save_state = SAVE_DONE;
	}
	g_clear_pointer(&app->save_problem, g_free);
}

void app_report_save_failed(struct app *app, const char *problem)
{
	app->save_state = SAVE_FAILED;
	g_free(app->save_problem);
	app->save_problem = g_strdup(problem);
}

void app_report_exported(struct app *app, const char *path)
{
	g_free(app->exported_path);
	app->exported_path = g_strdup(path);
	app_set_status(app, "status.exported", path, NULL);
}

void app_report_export_failed(struct app *app, const char *problem)
{
	app_set_status(app, "status.export_failed", problem, NULL);
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

struct session *app_session(const struct app *app)
{
	return app->session;
}

const struct bank *app_bank(const struct app *app)
{
	return session_bank(app->session);
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

bool app_proposal(
	const struct app *app, size_t cover, struct proposal *ret_proposal)
{
	const struct question *question =
		&app_bank(app)->questions[session_place(app->session)];

	return cover < question->cover_count &&
	       proposal_find(question, &question->covers[cover],
		       app->options.sources, app->options.source_count,
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
	g_ptr_array_add(app->graveyard,
		g_ptr_array_steal_index(app->views, app->views->len - 1));
}

void app_replace(struct app *app, struct view *view)
{
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

void app_clear_status(struct app *app)
{
	app->status = NULL;
	for (size_t i = 0; i < STATUS_ARGS_MAX; i++) {
		g_clear_pointer(&app->status_args[i], g_free);
	}
}

void app_set_status(struct app *app, const char *key, ...)
{
	va_list args;
	const char *arg = NULL;
	size_t count = 0;

	app_clear_status(app);
	app->status = key;
	va_start(args, key);
	while ((arg = va_arg(args, const char *)) != NULL) {
		g_assert(count < STATUS_ARGS_MAX);
		app->status_args[count++] = g_strdup(arg);
	}
	va_end(args);
}

char *app_status_text(const struct app *app)
{
	if (app->status != NULL) {
		return tr_with(app_messages(app), app->status,
			(const char *const *)app->status_args, STATUS_ARGS_MAX);
	}
	return g_strdup(app->save_problem);
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
