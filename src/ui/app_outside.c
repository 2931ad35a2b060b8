/* SPDX-License-Identifier: MIT */
/* The app and the outside: what waits to be performed, the change of place,
 * and what the status line says. */
#include <glib.h>
#include <stdarg.h>

#include "ui/app.h"
#include "ui/app_inside.h"

bool request_equals(const struct request *a, const struct request *b)
{
	return a->kind == b->kind && a->paper == b->paper &&
	       a->form == b->form && a->place == b->place &&
	       a->check == b->check && a->bank == b->bank;
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
	g_autofree struct request *request = g_queue_pop_head(&app->requests);

	*ret_request = *request;
	return true;
}

static int compare(const void *waiting, const void *request)
{
	return !request_equals(waiting, request);
}

void app_request(struct app *app, struct request request)
{
	if (g_queue_find_custom(&app->requests, &request, compare) != NULL) {
		return;
	}
	if (request.kind == REQUEST_GO) {
		app->barrier = BARRIER_LEAVING;
		app->dropped = 0;
	}
	g_queue_push_tail(&app->requests, g_memdup2(&request, sizeof(request)));
}

void app_leave_place(struct app *app, size_t kept)
{
	while (app->views->len > kept) {
		app_pop(app);
	}
	g_ptr_array_set_size(app->graveyard, 0);
}

void app_arrive(struct app *app)
{
	app->barrier = BARRIER_ARRIVING;
	app_settle(app);
}

bool app_is_arriving(const struct app *app)
{
	return app->barrier == BARRIER_ARRIVING;
}

void app_show(struct app *app)
{
	if (app->barrier != BARRIER_ARRIVING) {
		return;
	}
	app->barrier = BARRIER_NONE;
	if (app->dropped > 0 && !app_has_status(app)) {
		g_autofree char *count = g_strdup_printf("%u", app->dropped);

		app_set_status(app, "status.keys_dropped", count, NULL);
	}
	app->dropped = 0;
}

void app_set_save_state(
	struct app *app, enum save_state state, const char *problem)
{
	app->save_state = state;
	g_free(app->save_problem);
	app->save_problem = g_strdup(problem);
}

enum save_state app_save_state(const struct app *app)
{
	return app->save_state;
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

bool app_has_status(const struct app *app)
{
	return app->status != NULL;
}

char *app_status_text(const struct app *app)
{
	if (app->status != NULL) {
		return tr_with(app_messages(app), app->status,
			(const char *const *)app->status_args, STATUS_ARGS_MAX);
	}
	return g_strdup(app->save_problem);
}
