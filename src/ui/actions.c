/* SPDX-License-Identifier: MIT */
/* What keys do in more than one view. */
#include "ui/actions.h"

#include <string.h>

#include "ui/views.h"
#include "ui/words.h"

void action_back(struct view *view, struct app *app)
{
	(void)view;
	app_pop(app);
}

void action_quit(struct view *view, struct app *app)
{
	(void)view;
	app_quit(app);
}

void action_help(struct view *view, struct app *app)
{
	app_push(app,
		view_help_create(strcmp(view->class->name, "question") == 0));
}

void action_overview(struct view *view, struct app *app)
{
	(void)view;
	app_push(app, view_overview_create(app));
}

void action_export(struct view *view, struct app *app)
{
	const struct sheet *sheet = app_sheet(app);

	(void)view;
	if (!app_names_asked(app) && sheet->organisation[0] == '\0') {
		app_set_names_asked(app);
		app_push(app, view_names_create(app));
		return;
	}
	app_set_status(app, "status.exporting", NULL);
	app_request(app, REQUEST_EXPORT);
}

void action_language(struct view *view, struct app *app)
{
	(void)view;
	app_next_language(app);
}

void action_arithmetic(struct view *view, struct app *app)
{
	(void)view;
	app_push(app, view_arithmetic_create());
}

void action_all_steps(struct view *view, struct app *app)
{
	(void)view;
	app_push(app, view_steps_create(true));
}

void action_mend(struct view *view, struct app *app)
{
	(void)view;
	app_replace(app, view_overview_create(app));
}

bool can_undo(const struct view *view, const struct app *app)
{
	(void)view;
	return session_can_undo(app_session(app));
}

bool can_redo(const struct view *view, const struct app *app)
{
	(void)view;
	return session_can_redo(app_session(app));
}

static void after_change(
	struct app *app, const struct change *change, const char *status)
{
	if (change == NULL) {
		return;
	}
	g_autofree char *label = words_question(app, change->question);

	app_set_status(
		app, status, label, words_answer(app, change->question), NULL);
	app_changed(app);
}

void action_undo(struct view *view, struct app *app)
{
	(void)view;
	after_change(app, session_undo(app_session(app)), "status.undone");
}

void action_redo(struct view *view, struct app *app)
{
	(void)view;
	after_change(app, session_redo(app_session(app)), "status.redone");
}
