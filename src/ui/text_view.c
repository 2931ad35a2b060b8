/* SPDX-License-Identifier: MIT */
/* An outline in its window: drawn from where it is scrolled to. */
#include "ui/text_view.h"

#include <glib.h>

#include "ui/flow.h"
#include "ui/widget.h"

struct view *text_view_create(const struct view_class *class)
{
	struct text_view *document = g_new0(struct text_view, 1);

	document->base.class = class;
	return &document->base;
}

static void draw_scrolled(const struct view *view, const struct app *app,
	struct canvas *canvas, int scroll, bool scrolls)
{
	GArray *outline = outline_create();
	struct flow flow = {
		.canvas = canvas,
		.width = flow_width(canvas_width(canvas)),
		.bottom = widget_bottom(canvas),
		.ambiguous_wide = canvas_ambiguous_wide(canvas),
	};

	view->class->outline(view, app, outline);
	int scroll_end = flow_scroll_max(app, outline);

	flow.tight = flow_is_tight(app, outline);
	flow.scroll = MIN(scroll, scroll_end);
	widget_header(canvas, app, flow_title(outline));
	(void)flow_outline(&flow, outline);
	flow_draw_position(canvas, app, flow.scroll, scroll_end,
		scrolls ? FLOW_ARROWS_AND_BLANK : FLOW_NO_KEYS);
	widget_footer(canvas, app, view);
	canvas_set_cursor(canvas, WIDGET_MARGIN, FLOW_TOP_ROW);
	outline_destroy(outline);
}

void text_view_draw(
	const struct view *view, const struct app *app, struct canvas *canvas)
{
	const struct text_view *document = (const struct text_view *)view;

	draw_scrolled(view, app, canvas, document->scroll, true);
}

void text_view_draw_small(
	const struct view *view, const struct app *app, struct canvas *canvas)
{
	draw_scrolled(view, app, canvas, 0, false);
}

char *text_view_hint(const struct view *view, const struct app *app)
{
	(void)view;
	return g_strdup(tr(app_messages(app), "document.hint"));
}

bool text_view_key(struct view *view, struct app *app, struct key key)
{
	struct text_view *document = (struct text_view *)view;
	int rows = 0;

	if (!flow_scroll_step(key, flow_window_rows(app_height(app)), &rows)) {
		return false;
	}
	GArray *outline = outline_create();

	view->class->outline(view, app, outline);
	int end = flow_scroll_max(app, outline);

	document->scroll = CLAMP(MIN(document->scroll, end) + rows, 0, end);
	outline_destroy(outline);
	return true;
}
