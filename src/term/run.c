/* SPDX-License-Identifier: MIT */
/* Draw first, then save: what the user sees must not wait for a disk. Keys
 * that are already there are handled before one drawing, not one each. */
#include "term/run.h"

#include <glib.h>

#include "ui/app_wait.h"

/* A held key must not keep the screen from ever being drawn. */
#define KEYS_A_DRAWING 4096

struct run {
	struct terminal *terminal;
	struct app *app;
	struct canvas *canvas;
};

static void draw(struct run *run)
{
	int width = 0;
	int height = 0;

	terminal_size(run->terminal, &width, &height);
	if (run->canvas == NULL || width != canvas_width(run->canvas) ||
		height != canvas_height(run->canvas)) {
		canvas_destroy(run->canvas);
		run->canvas = canvas_create(width, height);
	}
	app_draw(run->app, run->canvas);
	terminal_draw(run->terminal, run->canvas);
}

/* Waits for one event, and takes the keys that are there then; after a change
 * of size they are not, as the app shall see it first. */
static void take_events(struct run *run)
{
	struct wait wait = app_wait(run->app, g_get_monotonic_time());
	struct event event = terminal_wait(run->terminal, &wait);

	(void)app_event(run->app, &event);
	if (event.kind == EVENT_RESIZED) {
		return;
	}
	for (int keys = 1; keys < KEYS_A_DRAWING && !app_is_over(run->app) &&
			   terminal_take_key(run->terminal, &event.key);
		keys++) {
		app_key(run->app, event.key);
	}
}

/* Keys that were typed before a new place is seen are not meant for it: the app
 * knows. */
static void take_keys_of_old_place(struct run *run)
{
	struct key key;

	while (app_is_arriving(run->app) &&
		terminal_take_key(run->terminal, &key)) {
		app_key(run->app, key);
	}
}

int terminal_run(struct terminal *terminal, struct app *app,
	void (*perform)(struct app *app, void *data), void *data)
{
	struct run run = { .terminal = terminal, .app = app };

	app_set_ambiguous_wide(app, terminal_ambiguous_width(terminal) == 2);
	while (!app_is_over(app)) {
		draw(&run);
		if (app_has_request(app)) {
			perform(app, data);
			take_keys_of_old_place(&run);
		} else {
			take_events(&run);
		}
	}
	perform(app, data);
	canvas_destroy(run.canvas);
	return terminal_stop_signal(terminal);
}
