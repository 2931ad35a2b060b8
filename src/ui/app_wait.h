/* SPDX-License-Identifier: MIT */
/* What an app waits for besides keys: descriptors that its views watch, and
 * their timers. Both belong to the view that asked: they reach it whatever
 * stands above it, and end when it is popped or replaced.
 *
 * The app reads no clock: a front end tells the time. */
#ifndef SHINDAN_UI_APP_WAIT_H
#define SHINDAN_UI_APP_WAIT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/wait.h"
#include "ui/app.h"
#include "ui/event.h"

#define APP_NO_TIMER (-1)

/* Views. ----------------------------------------------------------------- */

/* From here on the view's news() is called when the descriptor can be read,
 * and when it has ended, which it must answer by app_unwatch(). The
 * descriptor stays the view's, and should not block. At most WAIT_FDS_MAX are
 * watched at a time. */
void app_watch(struct app *app, struct view *view, int fd);
/* Before the descriptor is closed; nothing if it is not watched. */
void app_unwatch(struct app *app, int fd);

/* The view's tick() is called once, so long after the front end waits for the
 * next time; keys do not put that off. Takes the place of the timer that the
 * view had; APP_NO_TIMER ends it. */
void app_set_timer(struct app *app, struct view *view, int64_t ms);

/* Front ends. ------------------------------------------------------------ */

/* What to wait for; timers that were set since the last time begin now. */
struct wait app_wait(struct app *app, int64_t now_us);

/* Whether plain mode prints its page anew: it does for a key, when another
 * view stands on top, or where tick() or news() asked for it. */
bool app_event(struct app *app, const struct event *event);

#endif
