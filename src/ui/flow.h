/* SPDX-License-Identifier: MIT */
/* An outline as rows: what documents and menus are made of. Laid out once for
 * drawing and once more for counting, by the same functions. */
#ifndef SHINDAN_UI_FLOW_H
#define SHINDAN_UI_FLOW_H

#include <glib.h>
#include <stdbool.h>

#include "ui/app.h"
#include "ui/canvas.h"
#include "ui/view.h"

#define FLOW_TOP_ROW 2

/* Where rows go: canvas NULL counts only. y is the row of the document. */
struct flow {
	struct canvas *canvas;
	int scroll;
	int y;
	int width;
	int bottom;
	bool ambiguous_wide;
	bool tight; /* leave the gaps out */
	/* For menus: the choice in focus, those so far, and the rows of the
	 * document which that one takes. */
	bool has_focus;
	size_t focus;
	size_t choices;
	int focus_first;
	int focus_last;
};

/* The columns that rows may take in a window. */
int flow_width(int canvas_columns);

/* Likewise the text of a choice of a menu. */
int flow_choice_width(int canvas_columns);

/* The rows between head and footer. */
int flow_window_rows(int height);

/* The first heading is the title, which stands on row 0; "" without one. */
const char *flow_title(const GArray *outline);

/* Lays out all but the title. Returns the rows. */
int flow_outline(struct flow *flow, const GArray *outline);

/* Gaps go where the rest fits without them and not with them. */
bool flow_is_tight(const struct app *app, const GArray *outline);

/* How far the outline can be scrolled in the window of the app. */
int flow_scroll_max(const struct app *app, const GArray *outline);

/* What a view is scrolled by. */
enum flow_keys {
	FLOW_NO_KEYS, /* it cannot be scrolled */
	FLOW_ARROWS, /* the blank ticks */
	FLOW_ARROWS_AND_BLANK
};

/* Before the footer, so that a status line may stand over it: whether there is
 * more. */
void flow_draw_position(struct canvas *canvas, const struct app *app,
	int scroll, int scroll_end, enum flow_keys keys);

/* Rows to move for a key; false if it does not scroll. */
bool flow_scroll_step(struct key key, int window, int *ret_rows);

#endif
