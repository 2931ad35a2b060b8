/* SPDX-License-Identifier: MIT */
/* A view of a few lines to fill in, one below the other. What is typed is kept
 * however the program is left. A view that is a form begins with struct form,
 * and its class is made of the functions below and its own actions. */
#ifndef SHINDAN_UI_FORM_H
#define SHINDAN_UI_FORM_H

#include "base/date.h"
#include "ui/app.h"
#include "ui/edit.h"
#include "ui/view.h"

#define FORM_FIELDS_MAX 9
#define FORM_BYTES_MAX 300

struct form;

/* title, hint and labels (one a field) are keys of the catalogue; words that
 * are none of its own a form says with say_title and say_hint, which are
 * borrowed until the language changes. keep writes what is typed to the
 * session. has_field (NULL = always) is asked before Enter leaves a field, and
 * of all fields at the end; false stays there, and says why. done is what
 * Enter on the last field does, after keep; NULL = the view closes. */
struct form_kind {
	const char *title;
	const char *hint;
	const char *const *labels;
	const char *(*say_title)(
		const struct form *form, const struct app *app);
	const char *(*say_hint)(const struct form *form, const struct app *app);
	void (*keep)(struct form *form, struct app *app);
	bool (*has_field)(
		const struct form *form, struct app *app, size_t field);
	void (*done)(struct form *form, struct app *app);
};

struct form {
	struct view base;
	const struct form_kind *kind;
	size_t count;
	size_t focus;
	struct edit edits[FORM_FIELDS_MAX];
};

/* Another field behind the others, with the text or the day that stands in
 * it. */
void form_add_field(struct form *form, const char *text);
void form_add_day(struct form *form, struct date day);

const char *form_text(const struct form *form, size_t field);

/* The day in the field, as date_parse_typed reads it; an unset day if it is
 * empty. False, and *ret_day untouched, if it is no day. */
bool form_read_day(const struct form *form, const struct app *app, size_t field,
	struct date *ret_day);

/* What the class of a form is made of. */
void form_outline(const struct view *view, const struct app *app, GArray *out);
void form_draw(
	const struct view *view, const struct app *app, struct canvas *canvas);
bool form_key(struct view *view, struct app *app, struct key key);
void form_set_field(
	struct view *view, struct app *app, int target, const char *text);
bool form_takes_text(const struct view *view);
void form_leave(struct view *view, struct app *app);
void form_destroy(struct view *view);

/* The class of a form, by its name and its actions. */
#define FORM_VIEW_CLASS(class_name, class_actions)                             \
	{                                                                      \
		.name = (class_name), .outline = form_outline,                 \
		.draw = form_draw, .actions = (class_actions),                 \
		.key = form_key, .set_field = form_set_field,                  \
		.takes_text = form_takes_text, .leave = form_leave,            \
		.destroy = form_destroy                                        \
	}

/* Enter: the next field, then done. */
void form_advance(struct view *view, struct app *app);
extern const struct view_action form_next;
/* Escape: back. */
extern const struct view_action form_cancel;

#endif
