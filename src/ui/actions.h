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
void action_export(struct view *view, struct app *app);
void action_language(struct view *view, struct app *app);
void action_arithmetic(struct view *view, struct app *app);
void action_all_steps(struct view *view, struct app *app);
void action_undo(struct view *view, struct app *app);
void action_redo(struct view *view, struct app *app);

/* From a page of the result back to the questions, to mend an answer. */
void action_mend(struct view *view, struct app *app);

bool can_undo(const struct view *view, const struct app *app);
bool can_redo(const struct view *view, const struct app *app);

#endif
