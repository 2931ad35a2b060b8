/* SPDX-License-Identifier: MIT */
/* Few of each, so lists serve. A timer begins when the front end waits: the
 * time that saving or drawing takes is nobody's. */
#include "ui/app_wait.h"

#include <glib.h>

#include "ui/app_inside.h"

#define US_A_MS 1000
#define RETRY_SAVE_MS 3000
#define NOT_BEGUN INT64_MIN

struct watch {
	struct view *view;
	int fd;
};

struct timer {
	struct view *view; /* NULL = the app's own: to try again to save */
	int64_t ms;
	int64_t until_us; /* NOT_BEGUN before the front end waits */
};

struct app_waits {
	GArray *watches; /* the one told last stands last */
	GArray *timers;
};

struct app_waits *app_waits_create(void)
{
	struct app_waits *waits = g_new0(struct app_waits, 1);

	waits->watches = g_array_new(FALSE, FALSE, sizeof(struct watch));
	waits->timers = g_array_new(FALSE, FALSE, sizeof(struct timer));
	return waits;
}

void app_waits_destroy(struct app_waits *waits)
{
	g_array_unref(waits->watches);
	g_array_unref(waits->timers);
	g_free(waits);
}

static struct watch *watch_at(const struct app *app, guint i)
{
	return &g_array_index(app->waits->watches, struct watch, i);
}

static struct timer *timer_at(const struct app *app, guint i)
{
	return &g_array_index(app->waits->timers, struct timer, i);
}

void app_unwatch(struct app *app, int fd)
{
	for (guint i = app->waits->watches->len; i-- > 0;) {
		if (watch_at(app, i)->fd == fd) {
			g_array_remove_index(app->waits->watches, i);
		}
	}
}

void app_watch(struct app *app, struct view *view, int fd)
{
	struct watch watch = { .view = view, .fd = fd };

	app_unwatch(app, fd);
	g_assert(app->waits->watches->len < WAIT_FDS_MAX);
	g_array_append_val(app->waits->watches, watch);
}

static void end_timer(struct app *app, const struct view *view)
{
	for (guint i = app->waits->timers->len; i-- > 0;) {
		if (timer_at(app, i)->view == view) {
			g_array_remove_index(app->waits->timers, i);
		}
	}
}

void app_set_timer(struct app *app, struct view *view, int64_t ms)
{
	struct timer timer = {
		.view = view,
		.ms = ms,
		.until_us = NOT_BEGUN,
	};

	end_timer(app, view);
	if (ms != APP_NO_TIMER) {
		g_array_append_val(app->waits->timers, timer);
	}
}

void app_waits_forget(struct app *app, const struct view *view)
{
	for (guint i = app->waits->watches->len; i-- > 0;) {
		if (watch_at(app, i)->view == view) {
			g_array_remove_index(app->waits->watches, i);
		}
	}
	end_timer(app, view);
}

/* As long as there is something that could not be saved. */
static void keep_retry(struct app *app)
{
	bool must_retry = app_save_state(app) == SAVE_FAILED;
	bool waits = false;

	for (guint i = 0; i < app->waits->timers->len; i++) {
		waits = waits || timer_at(app, i)->view == NULL;
	}
	if (must_retry != waits) {
		app_set_timer(
			app, NULL, must_retry ? RETRY_SAVE_MS : APP_NO_TIMER);
	}
}

struct wait app_wait(struct app *app, int64_t now_us)
{
	struct wait wait = { .until_us = WAIT_FOR_EVER };

	keep_retry(app);
	for (guint i = 0; i < app->waits->timers->len; i++) {
		struct timer *timer = timer_at(app, i);

		if (timer->until_us == NOT_BEGUN) {
			timer->until_us = now_us + timer->ms * US_A_MS;
		}
		wait.until_us = MIN(wait.until_us, timer->until_us);
	}
	for (guint i = 0; i < app->waits->watches->len; i++) {
		wait.fds[wait.fd_count++] = watch_at(app, i)->fd;
	}
	return wait;
}

/* Takes out a timer that has run out. A new one that is set meanwhile has not
 * begun. */
static bool take_timer(struct app *app, int64_t now_us, struct timer *ret_timer)
{
	for (guint i = 0; i < app->waits->timers->len; i++) {
		const struct timer *timer = timer_at(app, i);

		if (timer->until_us != NOT_BEGUN && timer->until_us <= now_us) {
			*ret_timer = *timer;
			g_array_remove_index(app->waits->timers, i);
			return true;
		}
	}
	return false;
}

bool app_waits_tick(struct app *app, int64_t now_us)
{
	bool print = false;
	struct timer timer;

	while (take_timer(app, now_us, &timer)) {
		if (timer.view == NULL) {
			app_request(
				app, (struct request){ .kind = REQUEST_SAVE });
		} else if (timer.view->class->tick(timer.view, app)) {
			print = true;
		}
	}
	return print;
}

/* Behind the others, so that each has its turn. */
bool app_waits_news(struct app *app, int fd)
{
	for (guint i = 0; i < app->waits->watches->len; i++) {
		struct watch watch = *watch_at(app, i);

		if (watch.fd == fd) {
			g_array_remove_index(app->waits->watches, i);
			g_array_append_val(app->waits->watches, watch);
			return watch.view->class->news(watch.view, app, fd);
		}
	}
	return false;
}
