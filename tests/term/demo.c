/* SPDX-License-Identifier: MIT */
/* The app of the screens' tests on a real terminal, with an outside that
 * always saves: demo [--ambiguous 1|2] [--no-color] [--answers LETTERS]
 * [--intro] [--overflow: of the stack, at the first save] [--watch FD |
 * --watch-deaf FD | --tick MS TIMES: a listener on top]. Exit 3 where a
 * terminal is not possible. At its end it says how often it waited for ever,
 * and how often for a time. */
#include <glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "listener.h"
#include "play.h"
#include "term/run.h"
#include "term/terminal.h"

#define EXIT_NOT_POSSIBLE 3

/* The program is linked with this one. */
int __real_poll(struct pollfd *fds, nfds_t count, int timeout_ms);
int __wrap_poll(struct pollfd *fds, nfds_t count, int timeout_ms);

static struct {
	unsigned for_ever;
	unsigned timed;
} waits;

int __wrap_poll(struct pollfd *fds, nfds_t count, int timeout_ms)
{
	waits.for_ever += timeout_ms < 0 ? 1 : 0;
	waits.timed += timeout_ms > 0 ? 1 : 0;
	return __real_poll(fds, count, timeout_ms);
}

struct outside {
	struct stage *stage;
	unsigned saves;
	bool overflow;
};

/* Endless, which no compiler sees. */
static unsigned overflow(volatile unsigned *depth)
{
	volatile unsigned deeper = *depth + 1;

	return deeper == 0 ? 0 : overflow(&deeper) + *depth;
}

static void perform(struct app *app, void *data)
{
	struct outside *outside = data;

	if (outside->overflow && app_has_request(app)) {
		(void)overflow(&outside->saves);
	}
	stage_perform(app, outside->stage);
}

static int number(const char *digits)
{
	return (int)strtol(digits, NULL, 10);
}

/* What the options say about a listener. */
static void add_listener(struct app *app, int argc, char **argv)
{
	for (int i = 1; i < argc; i++) {
		if (strcmp(argv[i], "--tick") == 0) {
			listener_set_timer(listener_push(app), app,
				number(argv[i + 1]),
				(unsigned)number(argv[i + 2]));
		} else if (g_str_has_prefix(argv[i], "--watch")) {
			struct listener *listener = listener_push(app);

			listener->deaf = strcmp(argv[i], "--watch-deaf") == 0;
			app_watch(app, &listener->base, number(argv[i + 1]));
		}
	}
}

int main(int argc, char **argv)
{
	struct terminal_options options = { 0 };
	const char *answers = NULL;
	bool intro = false;
	struct outside outside = { 0 };
	struct stage stage;

	for (int i = 1; i < argc; i++) {
		if (strcmp(argv[i], "--no-color") == 0) {
			options.no_color = true;
		} else if (strcmp(argv[i], "--intro") == 0) {
			intro = true;
		} else if (strcmp(argv[i], "--overflow") == 0) {
			outside.overflow = true;
		} else if (strcmp(argv[i], "--ambiguous") == 0) {
			options.ambiguous = argv[++i][0] - '0';
		} else if (strcmp(argv[i], "--answers") == 0) {
			answers = argv[++i];
		}
	}
	struct terminal *terminal =
		terminal_is_possible() ? terminal_open(&options) : NULL;

	if (terminal == NULL) {
		(void)puts("not possible");
		return EXIT_NOT_POSSIBLE;
	}
	stage_open(&stage, 0, answers, !intro);
	outside.stage = &stage;
	add_listener(stage.app, argc, argv);
	waits.for_ever = waits.timed = 0;
	int signal_number =
		terminal_run(terminal, stage.app, perform, &outside);
	int width = terminal_ambiguous_width(terminal);

	terminal_close(terminal);
	(void)printf("saves %u width %d\n", stage.saves, width);
	stage_close(&stage);
	(void)printf("waits %u timed %u\n", waits.for_ever, waits.timed);
	return signal_number == 0 ? 0 : 128 + signal_number;
}
