/* SPDX-License-Identifier: MIT */
/* The app: a stack of views, the language, the status line and the requests
 * that wait to be performed. It knows nothing of what the views are about
 * (their models do), no clock and no file.
 *
 * The loop of a front end: draw; take a key; app_key(); draw; then perform
 * every request from app_next_request(); again, until app_is_over().
 *
 * A change of place is a barrier. Keys that come while it waits, or before the
 * new place was shown once, were meant for a screen that is gone: they are
 * dropped, and the new place says so. */
#ifndef SHINDAN_UI_APP_H
#define SHINDAN_UI_APP_H

#include <stdbool.h>
#include <stddef.h>

#include "base/auto.h"
#include "base/messages.h"
#include "base/save_state.h"
#include "ui/canvas.h"
#include "ui/key.h"
#include "ui/request.h"
#include "ui/view.h"

#define STATUS_ARGS_MAX 3

struct app;

/* All borrowed. */
struct app_options {
	/* Gives the words of a language, when they are first needed; language
	 * is the first one used. */
	const struct messages *(*catalogue)(size_t language, const void *data);
	const void *catalogue_data;
	size_t catalogue_count;
	size_t language;
	bool ambiguous_wide;
	const void *model; /* of views that bring none */
	/* After every key has done its work: what is to be saved is asked for
	 * here. May be NULL. */
	void (*settled)(struct app *app, void *data);
	void *settled_data;
};

/* Without a view; one is to be pushed at once. */
struct app *app_create(const struct app_options *options);
void app_destroy(struct app *app);
AUTO_DEFINE(app);

/* Front ends. ------------------------------------------------------------ */

/* Full-width and kana keys are folded here, except for text input. */
void app_key(struct app *app, struct key key);
/* Closes the top view if it lets that key through to the one below; app_key()
 * does so itself. */
bool app_give_way(struct app *app, struct key key);
/* Remembers the size, which scrolling needs. */
void app_draw(struct app *app, struct canvas *canvas);
/* For a front end that does not draw: the page of the view is about to be
 * shown. */
void app_show(struct app *app);
const struct view *app_view(const struct app *app);
/* Plain mode: what a choice or field of the outline does. */
void app_activate(struct app *app, int target);
void app_set_field(struct app *app, int target, const char *text);

/* q, a signal, end of input: leave without asking (after a last save). */
void app_stop(struct app *app);
bool app_is_over(const struct app *app);
void app_set_ambiguous_wide(struct app *app, bool wide);
bool app_ambiguous_wide(const struct app *app);

/* Whether the place has changed and was not shown yet: keys that are there
 * now are for app_key() before the next app_draw(). */
bool app_is_arriving(const struct app *app);

/* The outside. ----------------------------------------------------------- */

bool app_has_request(const struct app *app);
/* Takes the oldest request; false if none waits. */
bool app_next_request(struct app *app, struct request *ret_request);

/* Before another place: all views but the lowest `kept` go, at once. */
void app_leave_place(struct app *app, size_t kept);
/* The change of place was performed, or refused. */
void app_arrive(struct app *app);
/* What the views are about has changed: what the top one does by itself, and
 * what is to be saved. app_key() and the like do so themselves. */
void app_settle(struct app *app);

/* What the head of every screen says of saving. problem: finished words that
 * stand on the status line where nothing else does; NULL = none. */
void app_set_save_state(
	struct app *app, enum save_state state, const char *problem);
enum save_state app_save_state(const struct app *app);

/* Views. ----------------------------------------------------------------- */

const struct messages *app_messages(const struct app *app);
const char *app_language(const struct app *app);
void app_next_language(struct app *app);

/* Of the view on top. */
const void *app_model(const struct app *app);

/* Of the last drawing; 80x24 before it. */
int app_width(const struct app *app);
int app_height(const struct app *app);

/* The app owns views from here on; one that brings no model has that of the
 * view below. A popped view is destroyed after the key has been handled, so
 * that a view may pop itself. */
void app_push(struct app *app, struct view *view);
void app_pop(struct app *app);
/* Takes the place of the top view. */
void app_replace(struct app *app, struct view *view);

/* One that waits already is not asked for again. */
void app_request(struct app *app, struct request request);

/* The status line keeps key and arguments (copied; ended by NULL), never
 * finished text. app_status_text() is NULL when there is none. */
void app_set_status(struct app *app, const char *key, ...)
	__attribute__((sentinel));
void app_clear_status(struct app *app);
bool app_has_status(const struct app *app);
char *app_status_text(const struct app *app);

#endif
