/* SPDX-License-Identifier: MIT */
/* How the screen of a question looks; view_question.c says what it does. */
#ifndef SHINDAN_UI_QUESTION_DRAW_H
#define SHINDAN_UI_QUESTION_DRAW_H

#include "ui/app.h"
#include "ui/view.h"
#include "ui/widget.h"

struct question_view {
	struct view base;
	int focus; /* row, valid while focus_moved at focus_place */
	size_t focus_place;
	bool focus_moved;
	size_t echo; /* the question just answered */
	bool has_echo;
};

/* "1-4", or "1-4 x" where 使っていない is on offer. Owned (g_free). */
char *question_key_hint(const struct app *app);

void question_outline(
	const struct question_view *view, const struct app *app, GArray *out);

/* focus -1 = nothing selected. */
void question_draw(const struct question_view *view, const struct app *app,
	int focus, struct canvas *canvas);

#endif
