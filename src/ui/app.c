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

static void free_view(void *view)
{
	view_destroy(view);
}

static struct view *top_view(const struct app *app)
{
	return g_ptr_array_index(app->views, app->views->len - 1);
}

void app_settle(struct app *app)
{
	struct view *view = top_view(app);

	if (view->class->settled != NULL && !app->over) {
		view->class->settled(view, app);
	}
	if (app->options.settled != NULL) {
		app->options.settled(app, app->options.settled_data);
	}
	g_ptr_array_set_size(app->graveyard, 0);
}

struct app *app_create(const struct app_options *options)
{
	struct app *app = g_new0(struct app, 1);

	app->options = *options;
	app->language = options->language;
	app->messages =
		options->catalogue(app->language, options->catalogue_data);
	app->width = 80;
	app->height = 24;
	app->views = g_ptr_array_new_with_free_func(free_view);
	app->graveyard = g_ptr_array_new_with_free_func(free_view);
	g_queue_init(&app->requests);
	app->waits = app_waits_create();
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
	g_free(app->save_problem);
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

/* To end is right wherever one is. */
static bool is_stop(struct key key)
{
	return key.kind == UI_KEY_CTRL && key.code_point == 'c';
}

void app_key(struct app *app, struct key key)
{
	if (app->barrier != BARRIER_NONE && !is_stop(key)) {
		app->dropped++;
		return;
	}
	app_clear_status(app);
	if (key.pasted && !takes_text(top_view(app))) {
		app_set_status(app, "status.pasted", NULL);
		return;
	}
	key = folded(app, key);
	(void)app_give_way(app, key);
	dispatch_key(app, key);
	app_settle(app);
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
	app_settle(app);
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
	app_settle(app);
}

void app_set_field(struct app *app, int target, const char *text)
{
	struct view *view = top_view(app);

	if (view->class->set_field != NULL) {
		view->class->set_field(view, app, target, text);
	}
	app_settle(app);
}

void app_draw(struct app *app, struct canvas *canvas)
{
	const struct view *view = top_view(app);

	app_show(app);
	app->width = canvas_width(canvas);
	app->height = canvas_height(canvas);
	canvas_set_ambiguous_wide(canvas, app->options.ambiguous_wide);
	canvas_clear(canvas);
	view->class->draw(view, app, canvas);
	canvas_set_text_input(canvas, takes_text(view));
}

/* A change of place that still waits is not made any more. */
static void stay(struct app *app)
{
	GList *link = app->requests.head;

	while (link != NULL) {
		GList *next = link->next;
		struct request *request = link->data;

		if (request->kind == REQUEST_GO) {
			g_free(request);
			g_queue_delete_link(&app->requests, link);
		}
		link = next;
	}
	app->barrier = BARRIER_NONE;
}

void app_stop(struct app *app)
{
	struct view *view = top_view(app);

	stay(app);
	if (view->class->leave != NULL) {
		view->class->leave(view, app);
	}
	app->over = true;
	app_settle(app);
	app_request(app, (struct request){ .kind = REQUEST_SAVE });
}

bool app_is_over(const struct app *app)
{
	return app->over;
}

void app_set_ambiguous_wide(struct app *app, bool wide)
{
	app->options.ambiguous_wide = wide;
}

bool app_ambiguous_wide(const struct app *app)
{
	return app->options.ambiguous_wide;
}

const struct messages *app_messages(const struct app *app)
{
	return app->messages;
}

const char *app_language(const struct app *app)
{
	return messages_language(app_messages(app));
}

const void *app_model(const struct app *app)
{
	return app->views->len > 0 ? top_view(app)->model : app->options.model;
}

int app_width(const struct app *app)
{
	return app->width;
}

int app_height(const struct app *app)
{
	return app->height;
}

void app_push(struct app *app, struct view *view)
{
	if (view->model == NULL) {
		view->model = app_model(app);
	}
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
	app_push(app, view);
	g_ptr_array_add(app->graveyard,
		g_ptr_array_steal_index(app->views, app->views->len - 2));
}

void app_next_language(struct app *app)
{
	app->language = (app->language + 1) % app->options.catalogue_count;
	app->messages = app->options.catalogue(
		app->language, app->options.catalogue_data);
}
