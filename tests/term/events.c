/* SPDX-License-Identifier: MIT */
/* Descriptors and timers beside the keyboard, and nothing at all while none
 * of them says anything. */
#include "harness.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <fcntl.h>
#include <glib.h>
#include <unistd.h>

#define GOLDEN_FIRST "ui/golden/question-first-ja-80x24.txt"
#define GOLDEN_ECHO "ui/golden/question-echo-ja-80x24.txt"
#define HELP "キーの使い方"
#define KEYS 2000

static const char *demo;

/* The listener watches the descriptor, which the program inherits. */
static struct harness *start(const char *option, int fd)
{
	g_autofree char *number = g_strdup_printf("%d", fd);
	struct harness *harness = harness_start(demo,
		&(struct harness_options){ .arguments = { option, number } });

	harness_expect_started(harness);
	harness_expect_text(harness, "listener");
	return harness;
}

static void terminal_wait__news__reaches_a_view(void **state)
{
	struct harness *harness = NULL;
	int news[2];

	(void)state;
	assert_int_equal(pipe(news), 0);
	harness = start("--watch", news[0]);
	assert_int_equal(write(news[1], "pling", 5), 5);
	harness_expect_text(harness, "pling");
	harness_expect_text(harness, "news 1 ticks 0");
	harness_finish(harness);
	(void)close(news[0]);
	(void)close(news[1]);
}

static void terminal_wait__news__reaches_a_view_below_another(void **state)
{
	struct harness *harness = NULL;
	int news[2];

	(void)state;
	assert_int_equal(pipe(news), 0);
	harness = start("--watch", news[0]);
	harness_send(harness, "?");
	harness_expect_text(harness, HELP);
	assert_int_equal(write(news[1], "pling", 5), 5);
	harness_expect_text(harness, "pling");
	harness_send(harness, "b");
	harness_expect_text(harness, "news 1 ticks 0");
	harness_finish(harness);
	(void)close(news[0]);
	(void)close(news[1]);
}

/* It has something to say at any time: keys are heard all the same, and an
 * ESC that stands alone is still known by what does not follow it. */
static void terminal_wait__endless_news__lets_keys_through(void **state)
{
	struct harness *harness = NULL;
	int endless = open("/dev/zero", O_RDONLY);

	(void)state;
	assert_true(endless >= 0);
	harness = start("--watch-deaf", endless);
	harness_send(harness, "?");
	harness_expect_text(harness, HELP);
	harness_send(harness, "\033");
	harness_expect_text(harness, "listener");
	harness_send(harness, "q");
	harness_expect_exit(harness, 0);
	harness_finish(harness);
	(void)close(endless);
}

static void terminal_wait__end_of_a_descriptor__is_told_once(void **state)
{
	struct harness *harness = NULL;
	int news[2];

	(void)state;
	assert_int_equal(pipe(news), 0);
	assert_int_equal(fcntl(news[1], F_SETFD, FD_CLOEXEC), 0);
	harness = start("--watch", news[0]);
	(void)close(news[1]);
	harness_expect_text(harness, "news 1 ticks 0");
	harness_send(harness, "q");
	harness_expect_exit(harness, 0);
	harness_expect_text(harness, " timed 0");
	harness_finish(harness);
	(void)close(news[0]);
}

static void terminal_wait__tick__comes_among_keys(void **state)
{
	g_autofree char *keys = g_strnfill(KEYS, 'z');
	struct harness *harness = harness_start(
		demo, &(struct harness_options){
			      .arguments = { "--tick", "3", "4" } });

	(void)state;
	harness_expect_started(harness);
	harness_send_slowly(harness, keys);
	harness_expect_text(harness, "news 0 ticks 4");
	harness_finish(harness);
}

/* A wait for every key that was pressed, each without an end. */
static void terminal_wait__idle__is_not_woken(void **state)
{
	struct harness *harness =
		harness_start(demo, &(struct harness_options){ 0 });

	(void)state;
	harness_expect_golden(harness, GOLDEN_FIRST);
	harness_send(harness, "12");
	harness_expect_golden(harness, GOLDEN_ECHO);
	harness_send(harness, "q");
	harness_expect_exit(harness, 0);
	harness_expect_text(harness, "waits 2 timed 0");
	harness_finish(harness);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(terminal_wait__news__reaches_a_view),
		cmocka_unit_test(
			terminal_wait__news__reaches_a_view_below_another),
		cmocka_unit_test(
			terminal_wait__endless_news__lets_keys_through),
		cmocka_unit_test(
			terminal_wait__end_of_a_descriptor__is_told_once),
		cmocka_unit_test(terminal_wait__tick__comes_among_keys),
		cmocka_unit_test(terminal_wait__idle__is_not_woken),
	};

	if (argc != 2) {
		return 2;
	}
	demo = argv[1];
	return cmocka_run_group_tests_name("events", tests, NULL, NULL);
}
