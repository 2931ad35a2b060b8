/* SPDX-License-Identifier: MIT */
/* Who is told of what, and what is waited for. The time is the test's own. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>
#include <unistd.h>

#include "listener.h"
#include "play.h"
#include "ui/actions.h"
#include "ui/views.h"

#define MS ((int64_t)1000)

struct fixture {
	struct stage stage;
	struct app *app;
	struct listener *listener;
	int pipes[2][2];
};

static int set_up(void **state)
{
	struct fixture *fixture = g_new0(struct fixture, 1);

	stage_open(&fixture->stage, 0, NULL, true);
	fixture->app = fixture->stage.app;
	fixture->listener = listener_push(fixture->app);
	assert_int_equal(pipe(fixture->pipes[0]), 0);
	assert_int_equal(pipe(fixture->pipes[1]), 0);
	*state = fixture;
	return 0;
}

static int tear_down(void **state)
{
	struct fixture *fixture = *state;

	stage_close(&fixture->stage);
	for (size_t i = 0; i < 2; i++) {
		(void)close(fixture->pipes[i][0]);
		(void)close(fixture->pipes[i][1]);
	}
	g_free(fixture);
	return 0;
}

static void say(const struct fixture *fixture, size_t index, const char *byte)
{
	assert_int_equal(write(fixture->pipes[index][1], byte, 1), 1);
}

static bool tick(const struct fixture *fixture, int64_t now_us)
{
	const struct event event = { .kind = EVENT_TICK, .now_us = now_us };

	return app_event(fixture->app, &event);
}

static bool news(const struct fixture *fixture, int fd)
{
	const struct event event = { .kind = EVENT_NEWS, .fd = fd };

	return app_event(fixture->app, &event);
}

static void press(const struct fixture *fixture, char letter)
{
	const struct event event = {
		.kind = EVENT_KEY,
		.key = UI_CHAR((uint32_t)letter),
	};

	assert_true(app_event(fixture->app, &event));
}

static void expect_until(
	const struct fixture *fixture, int64_t now_us, int64_t until_us)
{
	struct wait wait = app_wait(fixture->app, now_us);

	assert_true(wait.until_us == until_us);
}

static void app_wait__nobody_waits__for_ever(void **state)
{
	const struct fixture *fixture = *state;
	struct wait wait = app_wait(fixture->app, 1);

	assert_true(wait.until_us == WAIT_FOR_EVER);
	assert_int_equal(wait.fd_count, 0);
}

static void app_set_timer__keys__do_not_put_it_off(void **state)
{
	const struct fixture *fixture = *state;

	listener_set_timer(fixture->listener, fixture->app, 10, 1);
	expect_until(fixture, 5 * MS, 15 * MS);
	press(fixture, 'z');
	expect_until(fixture, 14 * MS, 15 * MS);
	assert_false(tick(fixture, 15 * MS - 1));
	assert_int_equal(fixture->listener->ticks, 0);
	(void)tick(fixture, 15 * MS);
	assert_int_equal(fixture->listener->ticks, 1);
	expect_until(fixture, 15 * MS, WAIT_FOR_EVER);
	(void)tick(fixture, 99 * MS);
	assert_int_equal(fixture->listener->ticks, 1);
}

static void app_set_timer__in_tick__begins_with_the_next_wait(void **state)
{
	const struct fixture *fixture = *state;

	listener_set_timer(fixture->listener, fixture->app, 0, 3);
	expect_until(fixture, 7, 7);
	(void)tick(fixture, 7);
	(void)tick(fixture, 8);
	assert_int_equal(fixture->listener->ticks, 1);
	expect_until(fixture, 9, 9);
	(void)tick(fixture, 9);
	assert_int_equal(fixture->listener->ticks, 2);
}

static void app_set_timer__again__takes_its_place(void **state)
{
	const struct fixture *fixture = *state;
	struct view *view = &fixture->listener->base;

	app_set_timer(fixture->app, view, 60 * MS);
	expect_until(fixture, 0, 60 * MS * MS);
	app_set_timer(fixture->app, view, 5);
	expect_until(fixture, 0, 5 * MS);
	app_set_timer(fixture->app, view, APP_NO_TIMER);
	expect_until(fixture, 0, WAIT_FOR_EVER);
}

static void app_wait__two_timers__until_the_first(void **state)
{
	const struct fixture *fixture = *state;
	struct listener *other = listener_push(fixture->app);

	listener_set_timer(fixture->listener, fixture->app, 20, 1);
	listener_set_timer(other, fixture->app, 10, 1);
	expect_until(fixture, 0, 10 * MS);
	(void)tick(fixture, 10 * MS);
	assert_int_equal(fixture->listener->ticks, 0);
	assert_int_equal(other->ticks, 1);
	expect_until(fixture, 10 * MS, 20 * MS);
	(void)tick(fixture, 30 * MS);
	assert_int_equal(fixture->listener->ticks, 1);
}

static void app_event__news__reaches_the_view_below_another(void **state)
{
	const struct fixture *fixture = *state;
	int fd = fixture->pipes[0][0];

	app_watch(fixture->app, &fixture->listener->base, fd);
	press(fixture, '?');
	assert_ptr_not_equal(app_view(fixture->app), &fixture->listener->base);
	say(fixture, 0, "a");
	struct wait wait = app_wait(fixture->app, 0);
	struct event event = { .kind = EVENT_OVER };

	assert_true(event_is_due(&wait, &event));
	assert_int_equal(event.kind, EVENT_NEWS);
	assert_false(app_event(fixture->app, &event));
	assert_string_equal(fixture->listener->heard->str, "a");
	assert_false(event_is_due(&wait, &event));
}

static void event_is_due__tick__though_news_is_there(void **state)
{
	const struct fixture *fixture = *state;
	struct event event = { .kind = EVENT_OVER };

	app_watch(fixture->app, &fixture->listener->base, fixture->pipes[0][0]);
	listener_set_timer(fixture->listener, fixture->app, 0, 1);
	say(fixture, 0, "a");
	struct wait wait = app_wait(fixture->app, 0);

	assert_true(event_is_due(&wait, &event));
	assert_int_equal(event.kind, EVENT_TICK);
	(void)app_event(fixture->app, &event);
	wait = app_wait(fixture->app, 0);
	assert_true(event_is_due(&wait, &event));
	assert_int_equal(event.kind, EVENT_NEWS);
	assert_int_equal(fixture->listener->ticks, 1);
}

/* Neither is ever empty. */
static void app_event__two_talk__each_has_its_turn(void **state)
{
	const struct fixture *fixture = *state;
	int last = -1;

	for (size_t i = 0; i < 2; i++) {
		app_watch(fixture->app, &fixture->listener->base,
			fixture->pipes[i][0]);
	}
	for (size_t i = 0; i < 6; i++) {
		struct event event = { .kind = EVENT_OVER };

		say(fixture, 0, "a");
		say(fixture, 1, "b");
		struct wait wait = app_wait(fixture->app, 0);

		assert_int_equal(wait.fd_count, 2);
		assert_true(event_is_due(&wait, &event));
		(void)app_event(fixture->app, &event);
		assert_int_not_equal(fixture->listener->last_fd, last);
		last = fixture->listener->last_fd;
	}
}

static void app_event__end_of_a_descriptor__is_told(void **state)
{
	struct fixture *fixture = *state;

	app_watch(fixture->app, &fixture->listener->base, fixture->pipes[0][0]);
	(void)close(fixture->pipes[0][1]);
	fixture->pipes[0][1] = -1;
	(void)news(fixture, fixture->pipes[0][0]);
	assert_int_equal(fixture->listener->ends, 1);
	assert_int_equal(app_wait(fixture->app, 0).fd_count, 0);
}

static void app_event__unwatched__is_nobodys(void **state)
{
	const struct fixture *fixture = *state;
	int fd = fixture->pipes[0][0];

	app_watch(fixture->app, &fixture->listener->base, fd);
	app_unwatch(fixture->app, fd);
	assert_false(news(fixture, fd));
	assert_int_equal(fixture->listener->news, 0);
}

/* What the view asked for goes with it, each way that a view can go. */
static void app_pop__view_goes__nothing_is_waited_for(void **state)
{
	const struct fixture *fixture = *state;
	int fd = fixture->pipes[0][0];

	for (int way = 0; way < 3; way++) {
		struct listener *other = listener_push(fixture->app);

		app_watch(fixture->app, &other->base, fd);
		listener_set_timer(other, fixture->app, 1, 1);
		if (way == 0) {
			app_pop(fixture->app);
		} else if (way == 1) {
			app_replace(fixture->app, view_help_create(true));
			app_pop(fixture->app);
		} else {
			other->goes = true;
			say(fixture, 0, "a");
			assert_true(news(fixture, fd));
		}
		struct wait wait = app_wait(fixture->app, 0);

		assert_true(wait.until_us == WAIT_FOR_EVER);
		assert_int_equal(wait.fd_count, 0);
		assert_false(news(fixture, fd));
		assert_false(tick(fixture, 99 * MS));
	}
}

static void app_event__plain_page__only_when_asked(void **state)
{
	const struct fixture *fixture = *state;
	int fd = fixture->pipes[0][0];

	for (int print = 0; print < 2; print++) {
		fixture->listener->print = print == 1;
		app_watch(fixture->app, &fixture->listener->base, fd);
		listener_set_timer(fixture->listener, fixture->app, 0, 1);
		(void)app_wait(fixture->app, 0);
		say(fixture, 0, "a");
		assert_int_equal(news(fixture, fd), print);
		assert_int_equal(tick(fixture, 0), print);
	}
}

static void app_event__over__stops(void **state)
{
	const struct fixture *fixture = *state;
	const struct event over = { .kind = EVENT_OVER };

	(void)app_event(fixture->app, &over);
	assert_true(app_is_over(fixture->app));
}

/* Three seconds after the first failure, whatever is typed meanwhile. */
static void app_wait__save_failed__tries_again(void **state)
{
	const struct fixture *fixture = *state;
	struct request request;

	stage_break_disk(true);
	assert_true(session_choose(work_session(fixture->app), 0, 0));
	app_settle(fixture->app);
	stage_perform(fixture->app, (void *)(gsize)&fixture->stage);
	expect_until(fixture, 0, 3000 * MS);
	press(fixture, 'z');
	expect_until(fixture, 2000 * MS, 3000 * MS);
	assert_false(tick(fixture, 2999 * MS));
	assert_false(app_has_request(fixture->app));
	assert_false(tick(fixture, 3000 * MS));
	assert_true(app_next_request(fixture->app, &request));
	assert_int_equal(request.kind, REQUEST_SAVE);
	expect_until(fixture, 3001 * MS, 6001 * MS);
	stage_break_disk(false);
	stage_perform(fixture->app, (void *)(gsize)&fixture->stage);
	expect_until(fixture, 3001 * MS, WAIT_FOR_EVER);
}

#define EVENT_TEST(test)                                                       \
	cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		EVENT_TEST(app_wait__nobody_waits__for_ever),
		EVENT_TEST(app_set_timer__keys__do_not_put_it_off),
		EVENT_TEST(app_set_timer__in_tick__begins_with_the_next_wait),
		EVENT_TEST(app_set_timer__again__takes_its_place),
		EVENT_TEST(app_wait__two_timers__until_the_first),
		EVENT_TEST(app_event__news__reaches_the_view_below_another),
		EVENT_TEST(event_is_due__tick__though_news_is_there),
		EVENT_TEST(app_event__two_talk__each_has_its_turn),
		EVENT_TEST(app_event__end_of_a_descriptor__is_told),
		EVENT_TEST(app_event__unwatched__is_nobodys),
		EVENT_TEST(app_pop__view_goes__nothing_is_waited_for),
		EVENT_TEST(app_event__plain_page__only_when_asked),
		EVENT_TEST(app_event__over__stops),
		EVENT_TEST(app_wait__save_failed__tries_again),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
