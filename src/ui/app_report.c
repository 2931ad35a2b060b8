/* SPDX-License-Identifier: MIT */
/* The app and the outside: what waits to be performed, what came of it, and
 * what the status line says. */
#include <glib.h>
#include <stdarg.h>

#include "ui/app.h"
#include "ui/app_inside.h"

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

static int compare_kind(const void *item, const void *kind)
{
	return ((const struct request *)item)->kind !=
	       *(const enum request_kind *)kind;
}

static void push_request(struct app *app, struct request request)
{
	if (g_queue_find_custom(&app->requests, &request.kind, compare_kind) ==
		NULL) {
		g_queue_push_tail(
			&app->requests, g_memdup2(&request, sizeof(request)));
	}
}

void app_request(struct app *app, enum request_kind kind)
{
	push_request(app, (struct request){ .kind = kind });
}

void app_request_check(struct app *app, size_t check)
{
	push_request(
		app, (struct request){ .kind = REQUEST_OPEN, .check = check });
}

void app_request_unsure(struct app *app, size_t check)
{
	app->at_unsure = true;
	app_request_check(app, check);
}

void app_request_begin(struct app *app, const struct bank *bank)
{
	push_request(
		app, (struct request){ .kind = REQUEST_BEGIN, .bank = bank });
}

void app_request_form(struct app *app, const struct printed_form *form)
{
	app_set_status(app, "status.exporting", NULL);
	push_request(
		app, (struct request){ .kind = REQUEST_FORM, .form = form });
}

void app_plan_changed(struct app *app)
{
	app_request(app, REQUEST_SAVE_PLAN);
}

void app_declaration_changed(struct app *app)
{
	app_request(app, REQUEST_SAVE_DECLARATION);
}

void app_policy_changed(struct app *app)
{
	app_request(app, REQUEST_SAVE_POLICY);
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
	if (app->session != NULL &&
		revision == session_revision(app->session)) {
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
	session_mark_exported(app->session);
	app_changed(app);
}

void app_report_export_failed(struct app *app, const char *problem)
{
	app_set_status(app, "status.export_failed", problem, NULL);
}

void app_report_not_opened(struct app *app, const char *problem)
{
	app_set_status(app, "status.not_opened", problem, NULL);
}

/* Unless what the key did says more. */
static void report_kept(struct app *app, const char *key)
{
	if (app->status == NULL) {
		app_set_status(app, key, NULL);
	}
}

void app_report_plan_saved(struct app *app)
{
	report_kept(app, "status.plan_saved");
}

void app_report_plan_failed(struct app *app, const char *problem)
{
	app_set_status(app, "status.plan_failed", problem, NULL);
}

void app_report_noted(struct app *app)
{
	report_kept(app, "status.noted");
}

void app_report_not_noted(struct app *app, const char *problem)
{
	app_set_status(app, "status.not_noted", problem, NULL);
}

void app_report_policy(struct app *app, const char *path)
{
	app_set_status(app, "status.policy", path, NULL);
}

void app_report_calendar(struct app *app, const char *path)
{
	app_set_status(app, "status.calendar", path, NULL);
}

void app_report_form(struct app *app, const char *path)
{
	app_set_status(app, "status.form", path, NULL);
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
