/* SPDX-License-Identifier: MIT */
#define _DEFAULT_SOURCE /* openpty */
#include "harness.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

#include <errno.h>
#include <glib.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>
#include <utmp.h>

#include "glass.h"
#include "harness_child.h"

#define POLL_MS 2
#define DEADLINE_US (10 * (gint64)G_USEC_PER_SEC)
#define QUIET_POLLS 100
#define PART_BYTES 1024
#define POSITION_REQUEST "\033[6n"
/* DECALN. Terminals wrap anew when resized: nothing stays where it was. */
#define FILL_WITH_E "\033#8"
#define NARROW_REPORT "\033[1;2R"

struct harness {
	struct glass *glass;
	GString *output;
	size_t requests_seen; /* bytes of output already looked at */
	const char *position_report;
	struct termios modes_before;
	int master;
	pid_t child;
	pid_t program; /* the child, or its child under a shell */
	int status;
	bool exited;
};

struct harness *harness_start(
	const char *program, const struct harness_options *options)
{
	struct harness *harness = g_new0(struct harness, 1);
	struct winsize size = {
		.ws_col =
			(unsigned short)(options->width ? options->width : 80),
		.ws_row = (unsigned short)(options->height ? options->height
							   : 24),
	};
	int pid_pipe[2] = { -1, -1 };
	int slave = -1;

	assert_int_equal(pipe(pid_pipe), 0);
	assert_int_equal(
		openpty(&harness->master, &slave, NULL, NULL, &size), 0);
	assert_int_equal(tcgetattr(slave, &harness->modes_before), 0);
	harness->glass = glass_create(size.ws_col, size.ws_row);
	harness->output = g_string_new(NULL);
	harness->position_report = options->position_report == NULL
					   ? NARROW_REPORT
					   : options->position_report;
	if (options->typed_ahead != NULL) {
		harness_send(harness, options->typed_ahead);
	}
	harness->child = fork();
	assert_true(harness->child >= 0);
	if (harness->child == 0) {
		(void)close(harness->master);
		(void)login_tty(slave);
		if (options->job_control) {
			harness_child_run_shell(program, options, pid_pipe[1]);
		}
		harness_child_run(program, options);
	}
	(void)close(slave);
	harness->program = harness->child;
	if (options->job_control) {
		assert_int_equal(read(pid_pipe[0], &harness->program,
					 sizeof(harness->program)),
			(int)sizeof(harness->program));
	}
	(void)close(pid_pipe[0]);
	(void)close(pid_pipe[1]);
	return harness;
}

void harness_finish(struct harness *harness)
{
	if (harness->master >= 0) {
		(void)close(harness->master);
	}
	if (!harness->exited) {
		(void)kill(harness->program, SIGKILL);
		(void)kill(harness->child, SIGKILL);
		(void)waitpid(harness->child, NULL, 0);
	}
	glass_destroy(harness->glass);
	(void)g_string_free(harness->output, TRUE);
	g_free(harness);
}

void harness_send(struct harness *harness, const char *bytes)
{
	size_t len = strlen(bytes);

	assert_int_equal(write(harness->master, bytes, len), (ssize_t)len);
}

void harness_resize(struct harness *harness, int width, int height)
{
	struct winsize size = {
		.ws_col = (unsigned short)width,
		.ws_row = (unsigned short)height,
	};

	glass_resize(harness->glass, width, height);
	glass_feed(harness->glass, FILL_WITH_E, strlen(FILL_WITH_E));
	assert_int_equal(ioctl(harness->master, TIOCSWINSZ, &size), 0);
}

void harness_signal(struct harness *harness, int signal_number)
{
	assert_int_equal(kill(harness->program, signal_number), 0);
}

void harness_hang_up(struct harness *harness)
{
	(void)close(harness->master);
	harness->master = -1;
}

/* A terminal answers; libvterm's own answer cannot be told how wide to be. */
static void answer_requests(struct harness *harness)
{
	const char *found = NULL;

	while ((found = strstr(harness->output->str + harness->requests_seen,
			POSITION_REQUEST)) != NULL) {
		harness->requests_seen =
			(size_t)(found - harness->output->str) +
			strlen(POSITION_REQUEST);
		harness_send(harness, harness->position_report);
	}
}

/* Reads for at most POLL_MS; false if there was nothing. */
static bool pump(struct harness *harness)
{
	struct pollfd wait = { .fd = harness->master, .events = POLLIN };
	char buf[4096];

	if (poll(&wait, 1, POLL_MS) <= 0) {
		return false;
	}
	ssize_t len = read(harness->master, buf, sizeof(buf));

	if (len <= 0) {
		/* The other side is closed: nothing comes, and at once. */
		(void)poll(NULL, 0, POLL_MS);
		return false;
	}
	glass_feed(harness->glass, buf, (size_t)len);
	g_string_append_len(harness->output, buf, len);
	answer_requests(harness);
	return true;
}

void harness_send_slowly(struct harness *harness, const char *bytes)
{
	struct pollfd wait = { .fd = harness->master, .events = POLLOUT };
	size_t len = strlen(bytes);
	gint64 deadline_us = g_get_monotonic_time() + DEADLINE_US;

	while (len > 0) {
		size_t part = MIN(len, (size_t)PART_BYTES);

		if (g_get_monotonic_time() > deadline_us) {
			fail_msg("%zu bytes were not taken", len);
		}
		if (poll(&wait, 1, POLL_MS) == 1) {
			ssize_t done = write(harness->master, bytes, part);

			assert_true(done > 0);
			bytes += done;
			len -= (size_t)done;
		} else {
			(void)pump(harness);
		}
	}
}

/* Polls until the condition holds. */
static bool wait_until(struct harness *harness,
	bool (*holds)(struct harness *harness, const void *data),
	const void *data)
{
	gint64 deadline_us = g_get_monotonic_time() + DEADLINE_US;

	while (!holds(harness, data)) {
		if (g_get_monotonic_time() > deadline_us) {
			return false;
		}
		(void)pump(harness);
	}
	return true;
}

char *harness_dump(struct harness *harness)
{
	g_autofree char *dump = glass_dump(harness->glass);

	return dump_visible(dump);
}

const char *harness_output(const struct harness *harness, size_t *ret_len)
{
	*ret_len = harness->output->len;
	return harness->output->str;
}

static bool dump_is(struct harness *harness, const void *expected)
{
	g_autofree char *dump = harness_dump(harness);

	return strcmp(dump, expected) == 0;
}

void harness_expect_dump(struct harness *harness, const char *dump)
{
	g_autofree char *expected = dump_visible(dump);

	if (!wait_until(harness, dump_is, expected)) {
		g_autofree char *there = harness_dump(harness);

		assert_string_equal(there, expected);
	}
}

static bool has_started(struct harness *harness, const void *data)
{
	(void)data;
	return glass_alternate(harness->glass);
}

void harness_expect_started(struct harness *harness)
{
	if (!wait_until(harness, has_started, NULL)) {
		g_autofree char *there = harness_dump(harness);

		fail_msg("it did not start:\n%s", there);
	}
}

static void write_golden(struct harness *harness, const char *path)
{
	int quiet = 0;

	while (quiet < QUIET_POLLS) {
		quiet = pump(harness) ? 0 : quiet + 1;
	}
	g_autofree char *dump = harness_dump(harness);
	g_autofree char *full = g_build_filename(TEST_DIR, path, NULL);

	assert_true(g_file_set_contents(full, dump, -1, NULL));
	fail_msg("golden written: %s", full);
}

static char *read_golden(const char *path)
{
	g_autofree char *full = g_build_filename(TEST_DIR, path, NULL);
	char *golden = NULL;

	if (!g_file_get_contents(full, &golden, NULL, NULL)) {
		fail_msg("no golden: %s", full);
	}
	return golden;
}

void harness_expect_golden(struct harness *harness, const char *path)
{
	if (g_getenv("UPDATE_GOLDENS") != NULL &&
		g_str_has_prefix(path, "term/")) {
		write_golden(harness, path);
	}
	g_autofree char *golden = read_golden(path);

	harness_expect_dump(harness, golden);
}

static bool words_are(struct harness *harness, const void *expected)
{
	g_autofree char *dump = glass_dump(harness->glass);
	g_autofree char *words = dump_words(dump);

	return strcmp(words, expected) == 0;
}

void harness_expect_words(struct harness *harness, const char *path)
{
	g_autofree char *golden = read_golden(path);
	g_autofree char *expected = dump_words(golden);

	if (!wait_until(harness, words_are, expected)) {
		g_autofree char *there = harness_dump(harness);

		assert_string_equal(there, golden);
	}
}

struct sent {
	const char *bytes;
	size_t times;
};

static bool was_sent(struct harness *harness, const void *data)
{
	const struct sent *sent = data;
	const char *at = harness->output->str;
	size_t times = 0;

	while ((at = strstr(at, sent->bytes)) != NULL) {
		at++;
		times++;
	}
	return times == sent->times;
}

void harness_expect_sent(
	struct harness *harness, const char *bytes, size_t times)
{
	struct sent sent = { .bytes = bytes, .times = times };

	if (!wait_until(harness, was_sent, &sent)) {
		fail_msg("it was not sent %zu times", times);
	}
}

static bool dump_has(struct harness *harness, const void *text)
{
	g_autofree char *dump = harness_dump(harness);

	return strstr(dump, text) != NULL;
}

void harness_expect_text(struct harness *harness, const char *text)
{
	if (!wait_until(harness, dump_has, text)) {
		g_autofree char *there = harness_dump(harness);

		fail_msg("'%s' did not appear on\n%s", text, there);
	}
}

void harness_foreground(struct harness *harness)
{
	harness_send(harness, "\n");
}

static bool has_exited(struct harness *harness, const void *data)
{
	(void)data;
	if (!harness->exited) {
		harness->exited = waitpid(harness->child, &harness->status,
					  WNOHANG) == harness->child;
	}
	return harness->exited;
}

static void expect_end(struct harness *harness)
{
	if (!wait_until(harness, has_exited, NULL)) {
		g_autofree char *there = harness_dump(harness);

		fail_msg("it did not end:\n%s", there);
	}
	/* What it sent last. */
	while (harness->master >= 0 && pump(harness)) {
	}
}

void harness_expect_exit(struct harness *harness, int code)
{
	expect_end(harness);
	assert_true(WIFEXITED(harness->status));
	assert_int_equal(WEXITSTATUS(harness->status), code);
}

void harness_expect_killed(struct harness *harness, int signal_number)
{
	expect_end(harness);
	assert_true(WIFSIGNALED(harness->status));
	assert_int_equal(WTERMSIG(harness->status), signal_number);
}

static bool is_restored(struct harness *harness, const void *data)
{
	const struct termios *before = &harness->modes_before;
	struct termios now;

	(void)data;
	return tcgetattr(harness->master, &now) == 0 &&
	       now.c_iflag == before->c_iflag &&
	       now.c_oflag == before->c_oflag &&
	       now.c_cflag == before->c_cflag &&
	       now.c_lflag == before->c_lflag &&
	       memcmp(now.c_cc, before->c_cc, sizeof(now.c_cc)) == 0 &&
	       !glass_alternate(harness->glass) &&
	       glass_cursor_visible(harness->glass) &&
	       !glass_bracketed_paste(harness->glass);
}

void harness_expect_restored(struct harness *harness)
{
	if (!wait_until(harness, is_restored, NULL)) {
		fail_msg("not restored: alternate %d cursor %d paste %d",
			glass_alternate(harness->glass),
			glass_cursor_visible(harness->glass),
			glass_bracketed_paste(harness->glass));
	}
}

static bool paste_mode_is(struct harness *harness, const void *on)
{
	return glass_bracketed_paste(harness->glass) == *(const bool *)on;
}

void harness_expect_paste_mode(struct harness *harness, bool on)
{
	if (!wait_until(harness, paste_mode_is, &on)) {
		fail_msg("bracketed paste did not become %d", on);
	}
}
