/* SPDX-License-Identifier: MIT */
/* Organisation and person, asked at the first export; both may stay empty. */
#include "ui/actions.h"
#include "ui/document.h"
#include "ui/edit.h"
#include "ui/views.h"
#include "ui/widget.h"

#define NAME_BYTES_MAX 300
#define FIELD_WIDTH_MAX 60

enum field { FIELD_ORGANISATION, FIELD_PERSON, FIELD_COUNT };

static const char *const field_labels[FIELD_COUNT] = {
	[FIELD_ORGANISATION] = "names.organisation",
	[FIELD_PERSON] = "names.person",
};

struct names_view {
	struct view base;
	struct edit edits[FIELD_COUNT];
	int focus;
};

static void keep(struct names_view *view, struct app *app)
{
	unsigned before = session_revision(app_session(app));

	session_set_names(app_session(app),
		view->edits[FIELD_ORGANISATION].text->str, NULL,
		view->edits[FIELD_PERSON].text->str);
	if (session_revision(app_session(app)) != before) {
		app_changed(app);
	}
}

static void leave(struct view *base, struct app *app)
{
	keep((struct names_view *)base, app);
}

static void export(struct view *base, struct app *app)
{
	keep((struct names_view *)base, app);
	app_pop(app);
	app_set_status(app, "status.exporting", NULL);
	app_request(app, REQUEST_EXPORT);
}

/* Enter: the next field, then the export. */
static void next_field(struct view *base, struct app *app)
{
	struct names_view *view = (struct names_view *)base;

	if (view->focus + 1 < FIELD_COUNT) {
		view->focus++;
	} else {
		export(base, app);
	}
}

static int field_width(const struct app *app)
{
	return CLAMP(app_width(app) - 4 * WIDGET_MARGIN, 2, FIELD_WIDTH_MAX);
}

static bool key(struct view *base, struct app *app, struct key key)
{
	struct names_view *view = (struct names_view *)base;

	if (key.kind == UI_KEY_UP || key.kind == UI_KEY_DOWN) {
		int step = key.kind == UI_KEY_DOWN ? 1 : -1;

		view->focus = CLAMP(view->focus + step, 0, FIELD_COUNT - 1);
		return true;
	}
	return edit_key(&view->edits[view->focus], key, field_width(app) - 1);
}

static void set_field(
	struct view *base, struct app *app, int target, const char *text)
{
	struct names_view *view = (struct names_view *)base;

	edit_finish(&view->edits[target]);
	edit_init(&view->edits[target], text, NAME_BYTES_MAX, false);
	view->focus = target;
	next_field(base, app);
}

static void outline(const struct view *base, const struct app *app, GArray *out)
{
	const struct names_view *view = (const struct names_view *)base;
	const struct messages *messages = app_messages(app);

	outline_heading(out, tr(messages, "names.title"));
	outline_text(out, tr(messages, "names.hint"));
	outline_field(out, view->focus, tr(messages, field_labels[view->focus]),
		view->edits[view->focus].text->str);
}

static void draw_field(const struct names_view *view, const struct app *app,
	struct canvas *canvas, int field, int y)
{
	(void)canvas_put(canvas, 2 * WIDGET_MARGIN, y,
		field == view->focus ? STYLE_STRONG : STYLE_QUIET,
		tr(app_messages(app), field_labels[field]));
	g_autofree char *line = g_strnfill((gsize)field_width(app), '_');

	(void)canvas_put(canvas, 2 * WIDGET_MARGIN, y + 1, STYLE_QUIET, line);
	edit_draw(&view->edits[field], canvas, 2 * WIDGET_MARGIN, y + 1,
		field_width(app), 1);
}

static void draw(
	const struct view *base, const struct app *app, struct canvas *canvas)
{
	const struct names_view *view = (const struct names_view *)base;
	int y = 2;

	widget_header(canvas, app, tr(app_messages(app), "names.title"));
	y = widget_paragraph(canvas, WIDGET_MARGIN, y,
		canvas_width(canvas) - 2 * WIDGET_MARGIN, widget_bottom(canvas),
		STYLE_PLAIN, tr(app_messages(app), "names.hint"));
	widget_footer(canvas, app, base);
	for (int i = 0; i < FIELD_COUNT; i++) {
		if (i != view->focus) {
			draw_field(view, app, canvas, i, y + 1 + i * 3);
		}
	}
	/* Last, because it sets the cursor. */
	draw_field(view, app, canvas, view->focus, y + 1 + view->focus * 3);
}

static bool takes_text(const struct view *view)
{
	(void)view;
	return true;
}

static void destroy(struct view *base)
{
	struct names_view *view = (struct names_view *)base;

	for (int i = 0; i < FIELD_COUNT; i++) {
		edit_finish(&view->edits[i]);
	}
}

static const struct view_action next_field_action = {
	.keys = { UI_SPECIAL(UI_KEY_ENTER), UI_SPECIAL(UI_KEY_TAB) },
	.name = "action.next_field",
	.perform = next_field
};

static const struct view_action no_export_action = { .keys = { UI_SPECIAL(
							     UI_KEY_ESCAPE) },
	.name = "action.no_export",
	.perform = action_back };

static const struct view_action *const actions[] = {
	&next_field_action,
	&no_export_action,
	NULL,
};

static const struct view_class names_class = {
	.name = "names",
	.outline = outline,
	.draw = draw,
	.actions = actions,
	.key = key,
	.set_field = set_field,
	.takes_text = takes_text,
	.leave = leave,
	.destroy = destroy,
};

struct view *view_names_create(const struct app *app)
{
	struct names_view *view = g_new0(struct names_view, 1);
	const struct sheet *sheet = app_sheet(app);

	view->base.class = &names_class;
	edit_init(&view->edits[FIELD_ORGANISATION], sheet->organisation,
		NAME_BYTES_MAX, false);
	edit_init(&view->edits[FIELD_PERSON], sheet->person, NAME_BYTES_MAX,
		false);
	return &view->base;
}
