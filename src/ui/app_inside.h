/* SPDX-License-Identifier: MIT */
/* What app.c, app_outside.c and app_wait.c share. Nobody else includes
 * this. */
#ifndef SHINDAN_UI_APP_INSIDE_H
#define SHINDAN_UI_APP_INSIDE_H

#include <glib.h>

#include "ui/app.h"

struct app_waits; /* what is watched, and the timers */
enum barrier {
	BARRIER_NONE,
	BARRIER_LEAVING, /* a change of place waits to be performed */
	BARRIER_ARRIVING, /* it was, and nobody saw the new place yet */
};

struct app {
	struct app_options options;
	GPtrArray *views;
	GPtrArray *graveyard; /* popped while a key is handled */
	GQueue requests; /* of struct request */
	struct app_waits *waits;
	enum barrier barrier;
	unsigned dropped; /* keys, at the barrier */
	const char *status;
	char *status_args[STATUS_ARGS_MAX];
	enum save_state save_state;
	char *save_problem;
	const struct messages *messages;
	size_t language;
	int width;
	int height;
	bool input_method_hinted;
	bool over;
};

struct app_waits *app_waits_create(void);
void app_waits_destroy(struct app_waits *waits);
/* The view goes: nothing may reach it any more. */
void app_waits_forget(struct app *app, const struct view *view);
/* Tell the views; whether one asks for a new page in plain mode. */
bool app_waits_tick(struct app *app, int64_t now_us);
bool app_waits_news(struct app *app, int fd);
#endif
