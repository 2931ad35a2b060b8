/* SPDX-License-Identifier: MIT */
/* Keys and deeds that several views share in their tables of actions. */
#ifndef SHINDAN_UI_ACTIONS_H
#define SHINDAN_UI_ACTIONS_H

#include "ui/app.h"
#include "ui/view.h"

#define UI_CHAR(c)                                                             \
	{                                                                      \
		.kind = UI_KEY_CHAR, .code_point = (c)                         \
	}
#define UI_CTRL(c)                                                             \
	{                                                                      \
		.kind = UI_KEY_CTRL, .code_point = (c)                         \
	}
#define UI_SPECIAL(k)                                                          \
	{                                                                      \
		.kind = (k)                                                    \
	}

void action_back(struct view *view, struct app *app);
void action_quit(struct view *view, struct app *app);
void action_help(struct view *view, struct app *app);
void action_overview(struct view *view, struct app *app);
void action_emergency(struct view *view, struct app *app);
void action_home(struct view *view, struct app *app);
void action_people(struct view *view, struct app *app);
void action_export(struct view *view, struct app *app);
void action_language(struct view *view, struct app *app);
void action_arithmetic(struct view *view, struct app *app);
void action_all_steps(struct view *view, struct app *app);
void action_undo(struct view *view, struct app *app);
void action_redo(struct view *view, struct app *app);

/* For gives_way of screens that stand before a question: one who types on
 * answers, goes back or undoes as if nothing stood there. */
bool key_is_for_question(struct key key);

/* From a page of the result back to the questions, to mend an answer. */
void action_mend(struct view *view, struct app *app);

/* Entries of tables of actions that stand in more than one view. The hidden
 * ones work but are not named on the last line. */
extern const struct view_action shared_quit;
extern const struct view_action shared_save_quit;
extern const struct view_action shared_help;
extern const struct view_action shared_help_language;
extern const struct view_action shared_emergency;
extern const struct view_action shared_home;
extern const struct view_action shared_export;
extern const struct view_action shared_export_hidden;
extern const struct view_action shared_mend;
extern const struct view_action shared_mend_hidden;
extern const struct view_action shared_to_steps;
extern const struct view_action shared_to_result;
extern const struct view_action shared_to_find_out;
extern const struct view_action shared_page_back;
extern const struct view_action shared_people;
extern const struct view_action shared_people_hidden;
/* Of lists: Enter is for their items. */
extern const struct view_action shared_back;
extern const struct view_action shared_close;
extern const struct view_action shared_undo;
extern const struct view_action shared_redo;

#endif
