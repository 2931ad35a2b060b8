/* SPDX-License-Identifier: MIT */
/* What app.c, app_report.c and app_wait.c share. Nobody else includes
 * this. */
#ifndef SHINDAN_UI_APP_INSIDE_H
#define SHINDAN_UI_APP_INSIDE_H

#include <glib.h>

#include "ui/app.h"

struct app_waits; /* what is watched, and the timers */

struct app {
	struct app_options options;
	struct session *session; /* NULL at home */
	struct retake *retake;
	struct customer_paper *customer_paper;
	char *sheet_path;
	const struct company *company;
	GPtrArray *views;
	GPtrArray *graveyard; /* popped while a key is handled */
	GQueue requests; /* of struct request */
	struct app_waits *waits;
	const char *status;
	char *status_args[STATUS_ARGS_MAX];
	char *save_problem;
	char *exported_path;
	enum save_state save_state;
	const struct messages *messages;
	size_t language;
	int width;
	int height;
	bool input_method_hinted;
	bool at_unsure; /* opened for its わからない */
	bool names_asked;
	bool *prompted; /* by prompt of the bank: its screen has been shown */
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
