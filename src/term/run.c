/* SPDX-License-Identifier: MIT */
/* Draw first, then save: what the user sees must not wait for a disk. Keys
 * that are already there are handled before one drawing, not one each. */
#include "term/run.h"

/* A held key must not keep the screen from ever being drawn. */
#define KEYS_A_DRAWING 4096
#define RETRY_SAVE_MS 3000

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

/* Waits for one event and takes the keys that come with it. */
static void take_events(struct run *run)
{
	bool failed = app_save_state(run->app) == SAVE_FAILED;
	int timeout_ms = failed ? RETRY_SAVE_MS : -1;

	for (int keys = 0; keys < KEYS_A_DRAWING && !app_is_over(run->app);
		keys++) {
		struct key key = { .kind = UI_KEY_NONE };

		switch (terminal_wait(run->terminal, timeout_ms, &key)) {
		case TERMINAL_KEY:
			app_key(run->app, key);
			break;
		case TERMINAL_OVER:
			app_stop(run->app);
			return;
		case TERMINAL_TIMED_OUT:
			if (keys == 0 && failed) {
				app_request(run->app, REQUEST_SAVE);
			}
			return;
		case TERMINAL_RESIZED:
			return;
		}
		timeout_ms = 0;
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
		} else {
			take_events(&run);
		}
	}
	perform(app, data);
	canvas_destroy(run.canvas);
	return terminal_stop_signal(terminal);
}
