/* SPDX-License-Identifier: MIT */
/* From top to bottom: what the text is about, how to write it where there is
 * room, the text. */
#include "ui/text_note.h"

#include "ui/actions.h"
#include "ui/widget.h"

void text_note_init(struct text_note *note, const struct view_class *class,
	const struct text_note_kind *kind, const char *text)
{
	note->base.class = class;
	note->kind = kind;
	edit_init(&note->edit, text, TEXT_NOTE_BYTES_MAX, true);
}

const char *text_note_text(const struct text_note *note)
{
	return note->edit.text->str;
}

void text_note_leave(struct view *view, struct app *app)
{
	struct text_note *note = (struct text_note *)view;

	note->kind->keep(note, app);
}

static void close_note(struct view *view, struct app *app)
{
	text_note_leave(view, app);
	app_pop(app);
}

static int field_width(const struct app *app)
{
	return CLAMP(app_width(app) - 4 * WIDGET_MARGIN, 2, WIDGET_TEXT_MAX);
}

bool text_note_key(struct view *view, struct app *app, struct key key)
{
	struct text_note *note = (struct text_note *)view;

	if (key.kind == UI_KEY_CTRL && key.code_point == 's') {
		text_note_leave(view, app);
		return false;
	}
	if (!edit_key(&note->edit, key, field_width(app) - 1)) {
		return false;
	}
	if (note->edit.full) {
		app_set_status(app, "status.memo_full", NULL);
	}
	return true;
}

void text_note_set_field(
	struct view *view, struct app *app, int target, const char *text)
{
	struct text_note *note = (struct text_note *)view;

	(void)target;
	edit_finish(&note->edit);
	edit_init(&note->edit, text, TEXT_NOTE_BYTES_MAX, true);
	close_note(view, app);
}

void text_note_outline(
	const struct view *view, const struct app *app, GArray *out)
{
	const struct text_note *note = (const struct text_note *)view;
	g_autofree char *heading = note->kind->title(note, app);

	outline_heading(out, heading);
	outline_text(out, note->kind->above(note, app));
	outline_text(out, note->kind->hint(note, app));
	outline_field(out, 0, tr(app_messages(app), "memo.label"),
		text_note_text(note));
}

void text_note_draw(
	const struct view *view, const struct app *app, struct canvas *canvas)
{
	const struct text_note *note = (const struct text_note *)view;
	g_autofree char *heading = note->kind->title(note, app);
	int width = canvas_width(canvas) - 2 * WIDGET_MARGIN;
	int bottom = widget_bottom(canvas);
	int y = 2;

	widget_header(canvas, app, heading);
	y = widget_paragraph(canvas, WIDGET_MARGIN, y, width, bottom,
		STYLE_QUIET, note->kind->above(note, app));
	if (bottom - y > 6) {
		y = widget_paragraph(canvas, WIDGET_MARGIN, y + 1, width,
			bottom, STYLE_QUIET, note->kind->hint(note, app));
	}
	widget_footer(canvas, app, view);
	/* The row before the status stays free for an input method's list. */
	edit_draw(&note->edit, canvas, 2 * WIDGET_MARGIN, y + 1,
		field_width(app), MAX(bottom - y - 2, 1));
}

bool text_note_takes_text(const struct view *view)
{
	(void)view;
	return true;
}

void text_note_destroy(struct view *view)
{
	edit_finish(&((struct text_note *)view)->edit);
}

static const struct view_action done_action = {
	.keys = { UI_SPECIAL(UI_KEY_ESCAPE), UI_SPECIAL(UI_KEY_TAB),
		UI_SPECIAL(UI_KEY_F1) },
	.name = "action.memo_done",
	.perform = close_note
};

static const struct view_action new_line_action = { .keys = { UI_SPECIAL(
							    UI_KEY_ENTER) },
	.name = "action.new_line",
	.perform = NULL };

static const struct view_action save_quit_action = { .keys = { UI_CTRL('c') },
	.name = "action.save_quit",
	.perform = action_quit };

const struct view_action *const text_note_actions[] = {
	&done_action,
	&new_line_action,
	&save_quit_action,
	NULL,
};
