/* SPDX-License-Identifier: MIT */
/* A view that listens: what its descriptors say and how often its timer ran
 * out stands on its page, and, when it stands below another, in the status. */
#ifndef SHINDAN_TESTS_UI_LISTENER_H
#define SHINDAN_TESTS_UI_LISTENER_H

#include <glib.h>

#include "ui/app_wait.h"

struct listener {
	struct view base;
	GString *heard; /* 64 bytes at most are kept */
	unsigned news;
	unsigned ticks;
	unsigned ends; /* of descriptors */
	int last_fd;
	int64_t tick_ms;
	unsigned ticks_left; /* sets its timer again for so many */
	bool print; /* what tick() and news() give back */
	bool goes; /* pops itself at the next event */
	bool deaf; /* never reads what there is */
	void (*happened)(struct listener *listener, void *data);
	void *data;
};

/* Pushes it; the app owns it. */
struct listener *listener_push(struct app *app);

/* The timer runs out that often. */
void listener_set_timer(
	struct listener *listener, struct app *app, int64_t ms, unsigned times);

#endif
