/* SPDX-License-Identifier: MIT */
/* A view is one screen as a table: what it says in reading order (outline),
 * what one can do (actions, activate), how it looks (draw). The terminal
 * draws it, plain mode prints its outline and runs the same actions. A view
 * knows no curses and no files; it asks the app for what is outside. */
#ifndef SHINDAN_UI_VIEW_H
#define SHINDAN_UI_VIEW_H

#include <glib.h>
#include <stdbool.h>

#include "ui/canvas.h"
#include "ui/key.h"

struct app;
struct view;
struct document_class;

enum outline_kind {
	OUTLINE_HEADING,
	OUTLINE_TEXT,
	OUTLINE_BAR, /* text, and a bar of its value where there is room */
	OUTLINE_CHOICE, /* key typed = activate(target) */
	OUTLINE_FIELD, /* text to edit: set_field(target) */
	OUTLINE_GAP, /* an empty line */
};

/* Strings are owned and never NULL. label stands before the text in a column
 * of its own ("" = no column). key is "" except for a choice ("1", "12",
 * "x"). state is the word of a choice's state ("選択中") or the value of a
 * field, "" for none. value and max are those of a bar, which a choice may
 * have, too, at the end of its first line; max 0 = none. */
struct outline_item {
	enum outline_kind kind;
	char *label;
	char *text;
	char *state;
	char key[8];
	int target;
	bool focused; /* of a choice */
	int value;
	int max;
};

/* An array of struct outline_item; the functions copy what they are given. */
GArray *outline_create(void);
void outline_destroy(GArray *outline);
void outline_heading(GArray *outline, const char *text);
void outline_text(GArray *outline, const char *text);
void outline_labelled(GArray *outline, const char *label, const char *text);
void outline_bar(GArray *outline, const char *label, const char *text,
	int value, int max);
void outline_gap(GArray *outline);
void outline_choice(GArray *outline, const char *key, int target,
	const char *text, const char *state);
/* The same with a bar; the lines of text may be several. */
void outline_choice_bar(GArray *outline, const char *key, int target,
	const char *text, int value, int max);
/* The choice that was added last is the one that actions are about. A menu
 * shows its focus by itself; plain mode marks this one. */
void outline_focus(GArray *outline);
void outline_field(
	GArray *outline, int target, const char *label, const char *value);

/* name: catalogue key of what the last line and plain mode call it
 * ("action.memo"). keys[1] and more are other keys for the same. hidden
 * actions work but are not named on the last line (plain mode names them). */
#define VIEW_ACTION_KEYS_MAX 4

struct view_action {
	struct key keys[VIEW_ACTION_KEYS_MAX];
	const char *name;
	bool hidden;
	bool (*enabled)(const struct view *view, const struct app *app);
	void (*perform)(struct view *view, struct app *app);
};

/* Function pointers that may be NULL: key, activate, set_field, takes_text,
 * moved, gives_way, settled, tick, news, leave, hint, destroy. */
struct view_class {
	const char *name; /* "question": names goldens and help */
	void (*outline)(
		const struct view *view, const struct app *app, GArray *out);
	void (*draw)(const struct view *view, const struct app *app,
		struct canvas *canvas);
	const struct view_action *const *actions; /* ended by NULL */
	/* The kept document that it shows, which undo is about; NULL = the
	 * sheet of the check that is open. */
	const struct document_class *document;
	/* Movement and text input, asked before the actions; true = used. */
	bool (*key)(struct view *view, struct app *app, struct key key);
	void (*activate)(struct view *view, struct app *app, int target);
	/* Plain mode: the whole new text of a field. */
	void (*set_field)(struct view *view, struct app *app, int target,
		const char *text);
	bool (*takes_text)(const struct view *view);
	/* The place of the session has moved under the view (undo, redo). */
	void (*moved)(struct view *view, struct app *app);
	/* Whether a key is meant for the view below. */
	bool (*gives_way)(struct key key);
	/* After every event, when the view is the top one. */
	void (*settled)(struct view *view, struct app *app);
	/* The timer of the view has run out; its descriptor has something
	 * (ui/app_wait.h). The view may stand below others. True = plain mode
	 * prints its page anew; the terminal draws in any case. */
	bool (*tick)(struct view *view, struct app *app);
	bool (*news)(struct view *view, struct app *app, int fd);
	/* Before the program ends: keep what is being typed. */
	void (*leave)(struct view *view, struct app *app);
	/* What stands first on the last line: "1-4 答える". Owned by the
	 * caller (g_free). */
	char *(*hint)(const struct view *view, const struct app *app);
	void (*destroy)(struct view *view);
};

/* Every view begins with this; the rest is its own. model: what the view is
 * about, borrowed; app_push() gives that of the view below where it is NULL. */
struct view {
	const struct view_class *class;
	const void *model;
};

void view_destroy(struct view *view);

/* What works in every view, ended by NULL; a view's own actions come first. */
extern const struct view_action *const view_everywhere[];

/* The action of a key that is enabled now, or NULL. */
const struct view_action *view_find_action(
	const struct view *view, const struct app *app, struct key key);

bool view_action_is_enabled(const struct view *view, const struct app *app,
	const struct view_action *action);

/* How a key is written on the last line: "Enter", "?", "Ctrl+Z". Owned by
 * the caller (g_free). */
char *key_name(struct key key);

#endif
