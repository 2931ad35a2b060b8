/* SPDX-License-Identifier: MIT */
#include "listener.h"

#include <unistd.h>

#include "ui/actions.h"
#include "ui/text_view.h"

#define HEARD_MAX 64

static void outline(const struct view *base, const struct app *app, GArray *out)
{
	const struct listener *listener = (const struct listener *)base;
	g_autofree char *counts = g_strdup_printf(
		"news %u ticks %u", listener->news, listener->ticks);

	(void)app;
	outline_heading(out, "listener");
	outline_text(out, counts);
	outline_text(out, listener->heard->str);
}

static bool happened(struct listener *listener, struct app *app)
{
	bool print = listener->print;

	app_set_status(app, "status.exported", listener->heard->str, NULL);
	if (listener->happened != NULL) {
		listener->happened(listener, listener->data);
	}
	if (listener->goes) {
		app_pop(app);
	}
	return print;
}

static bool tick(struct view *base, struct app *app)
{
	struct listener *listener = (struct listener *)base;

	listener->ticks++;
	if (listener->ticks_left > 0) {
		listener_set_timer(
			listener, app, listener->tick_ms, listener->ticks_left);
	}
	return happened(listener, app);
}

static bool news(struct view *base, struct app *app, int fd)
{
	struct listener *listener = (struct listener *)base;
	char buf[HEARD_MAX];
	ssize_t len = listener->deaf ? 1 : read(fd, buf, sizeof(buf));

	listener->news++;
	listener->last_fd = fd;
	if (len <= 0) {
		listener->ends++;
		app_unwatch(app, fd);
	} else if (!listener->deaf &&
		   listener->heard->len + (size_t)len <= HEARD_MAX) {
		g_string_append_len(listener->heard, buf, len);
	}
	return happened(listener, app);
}

static void destroy(struct view *base)
{
	(void)g_string_free(((struct listener *)base)->heard, TRUE);
}

static const struct view_action *const actions[] = {
	&shared_help,
	&shared_quit,
	NULL,
};

static const struct view_class listener_class = {
	.name = "listener",
	.outline = outline,
	.draw = text_view_draw_small,
	.actions = actions,
	.tick = tick,
	.news = news,
	.destroy = destroy,
};

struct listener *listener_push(struct app *app)
{
	struct listener *listener = g_new0(struct listener, 1);

	listener->base.class = &listener_class;
	listener->heard = g_string_new(NULL);
	app_push(app, &listener->base);
	return listener;
}

void listener_set_timer(
	struct listener *listener, struct app *app, int64_t ms, unsigned times)
{
	listener->tick_ms = ms;
	listener->ticks_left = times - 1;
	app_set_timer(app, &listener->base, ms);
}
