/* SPDX-License-Identifier: MIT */
/* Pipes that have something, nothing, or an end; moments long gone and far
 * away. Nothing here waits. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <unistd.h>

#include "base/wait.h"

struct pipes {
	int in[2];
	int out[2];
};

static int set_up(void **state)
{
	static struct pipes pipes;

	assert_int_equal(pipe(pipes.in), 0);
	assert_int_equal(pipe(pipes.out), 0);
	*state = &pipes;
	return 0;
}

static int tear_down(void **state)
{
	struct pipes *pipes = *state;

	(void)close(pipes->in[0]);
	(void)close(pipes->in[1]);
	(void)close(pipes->out[0]);
	(void)close(pipes->out[1]);
	return 0;
}

static struct wait both(const struct pipes *pipes, int64_t until_us)
{
	return (struct wait){
		.fds = { pipes->in[0], pipes->out[0] },
		.fd_count = 2,
		.until_us = until_us,
	};
}

static void wait_poll__moment_gone__nothing_came(void **state)
{
	const struct pipes *pipes = *state;
	struct wait wait = both(pipes, 0);
	struct pollfd own = { .fd = pipes->in[0], .events = POLLIN };

	assert_false(wait_poll(&wait, &own, 1));
	assert_int_equal(own.revents, 0);
}

static void wait_poll__own__has_its_revents(void **state)
{
	const struct pipes *pipes = *state;
	const struct wait wait = { .until_us = WAIT_FOR_EVER };
	struct pollfd own[] = {
		{ .fd = pipes->in[0], .events = POLLIN },
		{ .fd = pipes->out[0], .events = POLLIN },
	};

	assert_int_equal(write(pipes->out[1], "x", 1), 1);
	assert_true(wait_poll(&wait, own, 2));
	assert_int_equal(own[0].revents, 0);
	assert_int_equal(own[1].revents, POLLIN);
}

static void wait_poll__watched__ends_it(void **state)
{
	const struct pipes *pipes = *state;
	struct wait wait = both(pipes, WAIT_FOR_EVER);
	int none[2];
	int fd = -1;

	assert_int_equal(pipe(none), 0);
	struct pollfd own = { .fd = none[0], .events = POLLIN };

	assert_false(wait_news(&wait, &fd));
	assert_int_equal(write(pipes->out[1], "x", 1), 1);
	assert_true(wait_poll(&wait, &own, 1));
	assert_int_equal(own.revents, 0);
	assert_true(wait_news(&wait, &fd));
	assert_int_equal(fd, pipes->out[0]);
	(void)close(none[0]);
	(void)close(none[1]);
}

static void wait_news__end__is_news(void **state)
{
	struct pipes *pipes = *state;
	struct wait wait = both(pipes, WAIT_FOR_EVER);
	int fd = -1;

	(void)close(pipes->in[1]);
	pipes->in[1] = -1;
	assert_true(wait_news(&wait, &fd));
	assert_int_equal(fd, pipes->in[0]);
}

#define PIPE_TEST(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		PIPE_TEST(wait_poll__moment_gone__nothing_came),
		PIPE_TEST(wait_poll__own__has_its_revents),
		PIPE_TEST(wait_poll__watched__ends_it),
		PIPE_TEST(wait_news__end__is_news),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
