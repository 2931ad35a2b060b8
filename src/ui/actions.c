/* SPDX-License-Identifier: MIT */
/* What keys do in more than one view. */
#include "ui/actions.h"

#include <string.h>

#include "say/words.h"
#include "ui/pages.h"
#include "ui/question_words.h"
#include "ui/views.h"
#include "ui/work.h"

void action_back(struct view *view, struct app *app)
{
	(void)view;
	app_pop(app);
}

void action_quit(struct view *view, struct app *app)
{
	(void)view;
	app_stop(app);
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

void action_emergency(struct view *view, struct app *app)
{
	(void)view;
	app_push(app, view_emergency_create());
}

void action_home(struct view *view, struct app *app)
{
	(void)view;
	if (work_session(app) != NULL) {
		work_request_place(app, PLACE_HOME);
	} else {
		app_pop(app);
	}
}

void action_people(struct view *view, struct app *app)
{
	(void)view;
	app_push(app, view_people_create(app));
}

void action_export(struct view *view, struct app *app)
{
	(void)view;
	work_renew_customer_paper(app);
	app_push(app, view_export_create());
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

static bool can_undo(const struct view *view, const struct app *app)
{
	const struct document *document = work_document(app);

	(void)view;
	return document != NULL && document_can_undo(document);
}

static bool can_redo(const struct view *view, const struct app *app)
{
	const struct document *document = work_document(app);

	(void)view;
	return document != NULL && document_can_redo(document);
}

static void tell_answer(struct app *app, size_t question, const char *status)
{
	g_autofree char *label = words_question(
		app_messages(app), work_bank(app)->questions[question].id);

	app_set_status(
		app, status, label, question_words_answer(app, question), NULL);
}

/* left: rows that somebody else changed meanwhile. */
static void tell_step(
	struct app *app, const GArray *step, guint left, const char *status)
{
	g_autofree char *count = g_strdup_printf("%u", step->len - left);
	g_autofree char *others = g_strdup_printf("%u", left);

	app_set_status(app, left > 0 ? "status.step_left" : status, count,
		others, NULL);
}

static void moved(struct view *view, struct app *app)
{
	if (view->class->moved != NULL) {
		view->class->moved(view, app);
	}
}

void action_undo(struct view *view, struct app *app)
{
	guint left = 0;

	if (view->class->document == NULL) {
		tell_answer(
			app, session_undo(work_session(app)), "status.undone");
	} else {
		tell_step(app, document_undo(work_document(app), &left), left,
			"status.step_undone");
	}
	moved(view, app);
}

void action_redo(struct view *view, struct app *app)
{
	guint left = 0;

	if (view->class->document == NULL) {
		tell_answer(
			app, session_redo(work_session(app)), "status.redone");
	} else {
		tell_step(app, document_redo(work_document(app), &left), left,
			"status.step_redone");
	}
	moved(view, app);
}

/* Where text is typed `!` is a letter, and on the card one is there. */
static bool emergency_is_elsewhere(
	const struct view *view, const struct app *app)
{
	(void)app;
	return strcmp(view->class->name, "emergency") != 0 &&
	       (view->class->takes_text == NULL ||
		       !view->class->takes_text(view));
}

static const struct view_action emergency_action = { .keys = { UI_CHAR('!') },
	.name = "action.emergency",
	.hidden = true,
	.enabled = emergency_is_elsewhere,
	.perform = action_emergency };

const struct view_action *const view_everywhere[] = {
	&emergency_action,
	NULL,
};

/* Shown where the program begins, so that one who starts it in a fright finds
 * it. */
const struct view_action shared_emergency = { .keys = { UI_CHAR('!') },
	.name = "action.emergency",
	.perform = action_emergency };

const struct view_action shared_help_language = {
	.keys = { UI_CHAR('?'), UI_SPECIAL(UI_KEY_F1) },
	.name = "action.help_language",
	.perform = action_help
};

static bool has_home(const struct view *view, const struct app *app)
{
	(void)view;
	return work_of(app)->has_home;
}

const struct view_action shared_home = { .keys = { UI_CHAR('h') },
	.name = "action.home",
	.enabled = has_home,
	.perform = action_home };

const struct view_action shared_quit = {
	.keys = { UI_CHAR('q') }, .name = "action.quit", .perform = action_quit
};

const struct view_action shared_save_quit = { .keys = { UI_CHAR('q') },
	.name = "action.save_quit",
	.perform = action_quit };

const struct view_action shared_help = { .keys = { UI_CHAR('?'),
						 UI_SPECIAL(UI_KEY_F1) },
	.name = "action.help",
	.hidden = true,
	.perform = action_help };

const struct view_action shared_export = { .keys = { UI_CHAR('e') },
	.name = "action.export",
	.perform = action_export };

const struct view_action shared_export_hidden = { .keys = { UI_CHAR('e') },
	.name = "action.export",
	.hidden = true,
	.perform = action_export };

const struct view_action shared_mend = { .keys = { UI_CHAR('o') },
	.name = "action.overview",
	.perform = action_mend };

const struct view_action shared_mend_hidden = { .keys = { UI_CHAR('o') },
	.name = "action.overview",
	.hidden = true,
	.perform = action_mend };

const struct view_action shared_to_steps = { .keys = { UI_SPECIAL(UI_KEY_ENTER),
						     UI_SPECIAL(UI_KEY_RIGHT) },
	.name = "action.to_steps",
	.enabled = pages_steps_follow,
	.perform = pages_to_steps };

const struct view_action shared_to_result = {
	.keys = { UI_SPECIAL(UI_KEY_ENTER), UI_SPECIAL(UI_KEY_RIGHT) },
	.name = "action.to_first_page",
	.enabled = pages_result_follows,
	.perform = pages_to_result
};

const struct view_action shared_to_find_out = {
	.keys = { UI_SPECIAL(UI_KEY_ENTER), UI_SPECIAL(UI_KEY_RIGHT) },
	.name = "action.to_find_out",
	.enabled = pages_find_out_follows,
	.perform = pages_to_find_out
};

const struct view_action shared_page_back = {
	.keys = { UI_CHAR('b'), UI_SPECIAL(UI_KEY_LEFT),
		UI_SPECIAL(UI_KEY_ESCAPE) },
	.name = "action.back",
	.perform = pages_back
};

static bool people_matter(const struct view *view, const struct app *app)
{
	(void)view;
	return bank_speaks_of_people(work_bank(app));
}

const struct view_action shared_people = { .keys = { UI_CHAR('s') },
	.name = "action.people",
	.enabled = people_matter,
	.perform = action_people };

const struct view_action shared_people_hidden = { .keys = { UI_CHAR('s') },
	.name = "action.people",
	.hidden = true,
	.enabled = people_matter,
	.perform = action_people };

bool key_is_for_question(struct key key)
{
	if (key.kind == UI_KEY_CHAR) {
		return key.code_point < 0x80 &&
		       strchr("123456789xbunom", (int)key.code_point) != NULL;
	}
	if (key.kind == UI_KEY_CTRL) {
		return key.code_point == 'z' || key.code_point == 'y';
	}
	return key.kind == UI_KEY_LEFT;
}

const struct view_action shared_back = { .keys = { UI_CHAR('b'),
						 UI_SPECIAL(UI_KEY_LEFT),
						 UI_SPECIAL(UI_KEY_ESCAPE) },
	.name = "action.back",
	.perform = action_back };

const struct view_action shared_close = {
	.keys = { UI_CHAR('b'), UI_SPECIAL(UI_KEY_ENTER),
		UI_SPECIAL(UI_KEY_LEFT), UI_SPECIAL(UI_KEY_ESCAPE) },
	.name = "action.back",
	.perform = action_back
};

const struct view_action shared_undo = { .keys = { UI_CHAR('u'), UI_CTRL('z') },
	.name = "action.undo",
	.hidden = true,
	.enabled = can_undo,
	.perform = action_undo };

const struct view_action shared_redo = { .keys = { UI_CTRL('y') },
	.name = "action.redo",
	.hidden = true,
	.enabled = can_redo,
	.perform = action_redo };
