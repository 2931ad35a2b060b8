/* SPDX-License-Identifier: MIT */
/* A view that is read rather than filled in: its outline, wrapped and
 * scrolled. Every other view falls back to it where the window is small. */
#ifndef SHINDAN_UI_DOCUMENT_H
#define SHINDAN_UI_DOCUMENT_H

#include <stdbool.h>

#include "core/score.h"
#include "ui/app.h"
#include "ui/view.h"

/* Views that scroll begin with this instead of struct view. */
struct document_view {
	struct view base;
	int scroll; /* rows above the window */
};

/* A view of that class, scrolled to its start; the app destroys it. */
struct view *document_create(const struct view_class *class);

/* Head, outline from row 2 on, footer; the title is the first heading. */
void document_draw(
	const struct view *view, const struct app *app, struct canvas *canvas);

/* How one reads on, and leaves: the hint of most documents. */
char *document_hint(const struct view *view, const struct app *app);

/* Up, Down, j, k, PageUp, PageDown, Home, End, blank. */
bool document_key(struct view *view, struct app *app, struct key key);

/* Whom a company may call. */
void document_outline_help(const struct messages *messages, GArray *out);

/* How often each choice of the scale was given. */
void document_outline_counts(
	const struct app *app, const struct score *score, GArray *out);

/* For views that do not scroll: the same drawing from the top. */
void document_draw_small(
	const struct view *view, const struct app *app, struct canvas *canvas);

#endif
