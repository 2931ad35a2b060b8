/* SPDX-License-Identifier: MIT */
/* What comes while a line is waited for. The tests are linked with a poll()
 * of their own: the person types only when the program waits for ever, with
 * nothing there; so it is shown to, and no test knows a time. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "listener.h"
#include "plain/plain.h"
#include "play.h"

#define TYPED_MAX 6
#define TIMED_MAX 100

int __real_poll(struct pollfd *fds, nfds_t count, int timeout_ms);
int __wrap_poll(struct pollfd *fds, nfds_t count, int timeout_ms);

/* What the person does next, and how the program waited. */
static struct {
	const char *typed[TYPED_MAX]; /* to NULL, then the input is closed */
	size_t next;
	int in;
	unsigned timed; /* waits with a time */
} person;

int __wrap_poll(struct pollfd *fds, nfds_t count, int timeout_ms)
{
	int ready = __real_poll(fds, count, 0);

	if (ready != 0 || timeout_ms == 0) {
		return ready;
	}
	if (timeout_ms > 0 && person.timed < TIMED_MAX) {
		person.timed++;
		return __real_poll(fds, count, timeout_ms);
	}
	const char *typed = person.typed[person.next];

	if (typed == NULL) {
		(void)close(person.in);
	} else {
		person.next++;
		assert_int_equal(write(person.in, typed, strlen(typed)),
			(int)strlen(typed));
	}
	return __real_poll(fds, count, timeout_ms);
}

struct fixture {
	struct stage stage;
	struct listener *listener;
	int news[2];
	char *output;
	unsigned performs;
};

static int set_up(void **state)
{
	struct fixture *fixture = g_new0(struct fixture, 1);

	memset(&person, 0, sizeof(person));
	stage_open(&fixture->stage, 0, NULL, true);
	fixture->listener = listener_push(fixture->stage.app);
	assert_int_equal(pipe(fixture->news), 0);
	*state = fixture;
	return 0;
}

static int tear_down(void **state)
{
	struct fixture *fixture = *state;

	stage_close(&fixture->stage);
	(void)close(fixture->news[0]);
	(void)close(fixture->news[1]);
	free(fixture->output);
	g_free(fixture);
	return 0;
}

static void perform(struct app *app, void *data)
{
	struct request request;

	((struct fixture *)data)->performs++;
	while (app_next_request(app, &request)) {
	}
}

static void run(struct fixture *fixture)
{
	size_t len = 0;
	FILE *out = open_memstream(&fixture->output, &len);
	int in[2];

	assert_non_null(out);
	assert_int_equal(pipe(in), 0);
	person.in = in[1];
	assert_true(
		plain_run(fixture->stage.app, in[0], out, perform, fixture));
	assert_int_equal(fclose(out), 0);
	if (person.typed[person.next] != NULL) {
		(void)close(in[1]);
	}
	(void)close(in[0]);
}

static unsigned pages(const struct fixture *fixture)
{
	unsigned count = 0;

	for (const char *at = fixture->output;
		(at = strstr(at, "\n> ")) != NULL; at++) {
		count++;
	}
	return count;
}

static void plain_run__idle__waits_without_a_time(void **state)
{
	struct fixture *fixture = *state;

	person.typed[0] = "x\n";
	person.typed[1] = "x\n";
	run(fixture);
	assert_int_equal(person.next, 2);
	assert_int_equal(person.timed, 0);
	assert_int_equal(pages(fixture), 3);
	assert_int_equal(fixture->performs, 4);
}

static void plain_run__line_in_parts__is_one(void **state)
{
	struct fixture *fixture = *state;

	person.typed[0] = "no";
	person.typed[1] = "body";
	person.typed[2] = " knows\nq\nx\n";
	run(fixture);
	assert_non_null(strstr(fixture->output, "「nobody knows」"));
	assert_int_equal(pages(fixture), 2);
	assert_true(app_is_over(fixture->stage.app));
}

static void plain_run__last_line_without_end__counts(void **state)
{
	struct fixture *fixture = *state;

	person.typed[0] = "half";
	run(fixture);
	assert_non_null(strstr(fixture->output, "「half」"));
}

/* The listener stands below the help. */
static void plain_run__news__reaches_a_view(void **state)
{
	for (int print = 0; print < 2; print++) {
		struct fixture *fixture = *state;

		fixture->listener->print = print == 1;
		app_watch(fixture->stage.app, &fixture->listener->base,
			fixture->news[0]);
		assert_int_equal(write(fixture->news[1], "pling", 5), 5);
		stage_play(&fixture->stage, "?");
		run(fixture);
		assert_string_equal(fixture->listener->heard->str, "pling");
		assert_int_equal(pages(fixture), 1 + print);
		assert_int_equal(
			strstr(fixture->output, "pling") != NULL, print);
		assert_int_equal(fixture->performs, 2 + print);
		assert_int_equal(tear_down(state), 0);
		assert_int_equal(set_up(state), 0);
	}
}

static void say_more(struct listener *listener, void *data)
{
	const struct fixture *fixture = data;

	if (listener->news < 100) {
		assert_int_equal(write(fixture->news[1], "x", 1), 1);
	}
}

/* One after the other, and nothing is printed or saved for them. */
static void plain_run__much_news__costs_no_page(void **state)
{
	struct fixture *fixture = *state;

	fixture->listener->happened = say_more;
	fixture->listener->data = fixture;
	app_watch(
		fixture->stage.app, &fixture->listener->base, fixture->news[0]);
	assert_int_equal(write(fixture->news[1], "x", 1), 1);
	run(fixture);
	assert_int_equal(fixture->listener->news, 100);
	assert_int_equal(pages(fixture), 1);
	assert_int_equal(person.timed, 0);
}

/* Another view stands on top: its page must be seen. */
static void plain_run__view_goes_by_itself__prints(void **state)
{
	struct fixture *fixture = *state;

	fixture->listener->goes = true;
	listener_set_timer(fixture->listener, fixture->stage.app, 0, 1);
	run(fixture);
	assert_int_equal(pages(fixture), 2);
}

static void plain_run__tick__comes_though_nothing_is_typed(void **state)
{
	struct fixture *fixture = *state;

	fixture->listener->print = true;
	listener_set_timer(fixture->listener, fixture->stage.app, 2, 3);
	run(fixture);
	assert_int_equal(fixture->listener->ticks, 3);
	assert_int_equal(pages(fixture), 4);
}

/* A file full of lines does not keep it away. */
static void plain_run__tick__comes_between_lines(void **state)
{
	struct fixture *fixture = *state;

	person.typed[0] = "x\nx\nx\nx\nq\n";
	listener_set_timer(fixture->listener, fixture->stage.app, 0, 3);
	run(fixture);
	assert_int_equal(fixture->listener->ticks, 3);
}

#define EVENT_TEST(test)                                                       \
	cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		EVENT_TEST(plain_run__idle__waits_without_a_time),
		EVENT_TEST(plain_run__line_in_parts__is_one),
		EVENT_TEST(plain_run__last_line_without_end__counts),
		EVENT_TEST(plain_run__news__reaches_a_view),
		EVENT_TEST(plain_run__much_news__costs_no_page),
		EVENT_TEST(plain_run__view_goes_by_itself__prints),
		EVENT_TEST(plain_run__tick__comes_though_nothing_is_typed),
		EVENT_TEST(plain_run__tick__comes_between_lines),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
