/* SPDX-License-Identifier: MIT */
/* What may happen while a front end waits, as a value: app_event() takes it,
 * whoever made it. */
#ifndef SHINDAN_UI_EVENT_H
#define SHINDAN_UI_EVENT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/wait.h"
#include "ui/key.h"

enum event_kind {
	EVENT_KEY,
	EVENT_RESIZED, /* draw again, at the size that it has now */
	EVENT_TICK, /* a moment that somebody waited for has come */
	EVENT_NEWS, /* a watched descriptor can be read, or has ended */
	EVENT_OVER, /* nothing more will come, or a signal to stop */
};

struct event {
	enum event_kind kind;
	struct key key; /* of EVENT_KEY */
	int fd; /* of EVENT_NEWS */
	int64_t now_us; /* of EVENT_TICK, on the clock of wait */
};

/* A tick or news that is there now. A front end asks before it takes a key,
 * and takes the keys that are there before it asks again: so neither waits
 * for the end of the other. */
bool event_is_due(const struct wait *wait, struct event *ret_event);

#endif
