/* SPDX-License-Identifier: MIT */
/* A view that is read rather than filled in: its outline, wrapped and
 * scrolled. Every other view falls back to it where the window is small. */
#ifndef SHINDAN_UI_TEXT_VIEW_H
#define SHINDAN_UI_TEXT_VIEW_H

#include <stdbool.h>

#include "core/score.h"
#include "ui/app.h"
#include "ui/view.h"

/* Views that scroll begin with this instead of struct view. */
struct text_view {
	struct view base;
	int scroll; /* rows above the window */
};

/* A view of that class, scrolled to its start; the app destroys it. */
struct view *text_view_create(const struct view_class *class);

/* Head, outline from row 2 on, footer; the title is the first heading. */
void text_view_draw(
	const struct view *view, const struct app *app, struct canvas *canvas);

/* How one reads on, and leaves: the hint of most documents. */
char *text_view_hint(const struct view *view, const struct app *app);

/* Up, Down, j, k, PageUp, PageDown, Home, End, blank. */
bool text_view_key(struct view *view, struct app *app, struct key key);

/* For views that do not scroll: the same drawing from the top. */
void text_view_draw_small(
	const struct view *view, const struct app *app, struct canvas *canvas);

#endif
