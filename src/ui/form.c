/* SPDX-License-Identifier: MIT */
/* Fields stand three rows apart: label, line, blank; two where the window is
 * low. Plain mode asks for one field after the other. */
#include "ui/form.h"

#include "base/date_typed.h"
#include "ui/actions.h"
#include "ui/widget.h"
#include "ui/work.h"

#define FIELD_WIDTH_MAX 60

void form_add_field(struct form *form, const char *text)
{
	g_assert(form->count < FORM_FIELDS_MAX);
	edit_init(&form->edits[form->count++], text, FORM_BYTES_MAX, false);
}

void form_add_day(struct form *form, struct date day)
{
	char text[DATE_TEXT_BYTES];

	date_format(day, text);
	form_add_field(form, text);
}

const char *form_text(const struct form *form, size_t field)
{
	return form->edits[field].text->str;
}

bool form_read_day(const struct form *form, const struct app *app, size_t field,
	struct date *ret_day)
{
	g_autofree char *text = g_strstrip(g_strdup(form_text(form, field)));

	if (text[0] == '\0') {
		*ret_day = (struct date){ 0 };
		return true;
	}
	return date_parse_typed(text, work_today(app), ret_day);
}

void form_leave(struct view *view, struct app *app)
{
	struct form *form = (struct form *)view;

	form->kind->keep(form, app);
}

static bool has_field(const struct form *form, struct app *app, size_t field)
{
	return form->kind->has_field == NULL ||
	       form->kind->has_field(form, app, field);
}

void form_advance(struct view *view, struct app *app)
{
	struct form *form = (struct form *)view;

	if (!has_field(form, app, form->focus)) {
		return;
	}
	if (form->focus + 1 < form->count) {
		form->focus++;
		return;
	}
	form->kind->keep(form, app);
	/* One may walk past a wrong field with the arrows. */
	for (size_t i = 0; i < form->count; i++) {
		if (!has_field(form, app, i)) {
			form->focus = i;
			return;
		}
	}
	if (form->kind->done != NULL) {
		form->kind->done(form, app);
	} else {
		app_pop(app);
	}
}

static int field_width(const struct app *app)
{
	return CLAMP(app_width(app) - 4 * WIDGET_MARGIN, 2, FIELD_WIDTH_MAX);
}

bool form_key(struct view *view, struct app *app, struct key key)
{
	struct form *form = (struct form *)view;

	if (key.kind == UI_KEY_UP) {
		form->focus -= form->focus > 0 ? 1 : 0;
		return true;
	}
	if (key.kind == UI_KEY_DOWN) {
		form->focus += form->focus + 1 < form->count ? 1 : 0;
		return true;
	}
	return edit_key(&form->edits[form->focus], key, field_width(app) - 1);
}

void form_set_field(
	struct view *view, struct app *app, int target, const char *text)
{
	struct form *form = (struct form *)view;

	edit_finish(&form->edits[target]);
	edit_init(&form->edits[target], text, FORM_BYTES_MAX, false);
	form->focus = (size_t)target;
	form_advance(view, app);
}

static const char *title(const struct form *form, const struct app *app)
{
	return form->kind->say_title != NULL
		       ? form->kind->say_title(form, app)
		       : tr(app_messages(app), form->kind->title);
}

static const char *hint(const struct form *form, const struct app *app)
{
	return form->kind->say_hint != NULL
		       ? form->kind->say_hint(form, app)
		       : tr(app_messages(app), form->kind->hint);
}

static const char *label(
	const struct form *form, const struct app *app, size_t field)
{
	return tr(app_messages(app), form->kind->labels[field]);
}

void form_outline(const struct view *view, const struct app *app, GArray *out)
{
	const struct form *form = (const struct form *)view;

	outline_heading(out, title(form, app));
	outline_text(out, hint(form, app));
	outline_field(out, (int)form->focus, label(form, app, form->focus),
		form_text(form, form->focus));
}

static void draw_field(const struct form *form, const struct app *app,
	struct canvas *canvas, size_t field, int y)
{
	g_autofree char *line = g_strnfill((gsize)field_width(app), '_');

	(void)canvas_put(canvas, 2 * WIDGET_MARGIN, y,
		field == form->focus ? STYLE_STRONG : STYLE_QUIET,
		label(form, app, field));
	(void)canvas_put(canvas, 2 * WIDGET_MARGIN, y + 1, STYLE_QUIET, line);
	edit_draw(&form->edits[field], canvas, 2 * WIDGET_MARGIN, y + 1,
		field_width(app), 1);
}

void form_draw(
	const struct view *view, const struct app *app, struct canvas *canvas)
{
	const struct form *form = (const struct form *)view;
	int y = 2;

	widget_header(canvas, app, title(form, app));
	y = widget_paragraph(canvas, WIDGET_MARGIN, y,
		    canvas_width(canvas) - 2 * WIDGET_MARGIN,
		    widget_bottom(canvas), STYLE_PLAIN, hint(form, app)) +
	    1;
	widget_footer(canvas, app, view);
	int rows =
		y + 3 * (int)form->count - 1 <= widget_bottom(canvas) ? 3 : 2;

	for (size_t i = 0; i < form->count; i++) {
		if (i != form->focus) {
			draw_field(form, app, canvas, i, y + (int)i * rows);
		}
	}
	/* Last, because it sets the cursor. */
	draw_field(form, app, canvas, form->focus, y + (int)form->focus * rows);
}

bool form_takes_text(const struct view *view)
{
	(void)view;
	return true;
}

void form_destroy(struct view *view)
{
	struct form *form = (struct form *)view;

	for (size_t i = 0; i < form->count; i++) {
		edit_finish(&form->edits[i]);
	}
}

const struct view_action form_cancel = { .keys = { UI_SPECIAL(UI_KEY_ESCAPE) },
	.name = "action.cancel",
	.perform = action_back };

const struct view_action form_next = { .keys = { UI_SPECIAL(UI_KEY_ENTER),
					       UI_SPECIAL(UI_KEY_TAB) },
	.name = "action.next_field",
	.perform = form_advance };
