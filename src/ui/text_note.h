/* SPDX-License-Identifier: MIT */
/* A view of one text of several lines, Japanese through an input method. What
 * is typed is kept however the screen is left. A view that is a note begins
 * with struct text_note. */
#ifndef SHINDAN_UI_TEXT_NOTE_H
#define SHINDAN_UI_TEXT_NOTE_H

#include "ui/app.h"
#include "ui/edit.h"
#include "ui/view.h"

#define TEXT_NOTE_BYTES_MAX 30000 /* a workbook cell takes 32,767 characters */

struct text_note;

/* title is owned by the caller (g_free); above and hint are borrowed. */
struct text_note_kind {
	char *(*title)(const struct text_note *note, const struct app *app);
	/* What the text is about, and how to write it. */
	const char *(*above)(
		const struct text_note *note, const struct app *app);
	const char *(*hint)(
		const struct text_note *note, const struct app *app);
	void (*keep)(struct text_note *note, struct app *app);
};

struct text_note {
	struct view base;
	const struct text_note_kind *kind;
	struct edit edit;
};

void text_note_init(struct text_note *note, const struct view_class *class,
	const struct text_note_kind *kind, const char *text);
const char *text_note_text(const struct text_note *note);

/* What the class of a note is made of; its actions are text_note_actions. */
void text_note_outline(
	const struct view *view, const struct app *app, GArray *out);
void text_note_draw(
	const struct view *view, const struct app *app, struct canvas *canvas);
bool text_note_key(struct view *view, struct app *app, struct key key);
void text_note_set_field(
	struct view *view, struct app *app, int target, const char *text);
bool text_note_takes_text(const struct view *view);
void text_note_leave(struct view *view, struct app *app);
void text_note_destroy(struct view *view);

/* Esc keeps the text and goes back, Enter is a line break. */
extern const struct view_action *const text_note_actions[];

/* The class of a note, by its name. */
#define TEXT_NOTE_CLASS(class_name)                                            \
	{                                                                      \
		.name = (class_name), .outline = text_note_outline,            \
		.draw = text_note_draw, .actions = text_note_actions,          \
		.key = text_note_key, .set_field = text_note_set_field,        \
		.takes_text = text_note_takes_text, .leave = text_note_leave,  \
		.destroy = text_note_destroy                                   \
	}

#endif
