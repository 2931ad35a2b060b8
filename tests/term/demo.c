/* SPDX-License-Identifier: MIT */
/* The app of the screens' tests on a real terminal, with an outside that
 * always saves: demo [--ambiguous 1|2] [--no-color] [--answers LETTERS]
 * [--intro] [--overflow: of the stack, at the first save]. Exit 3 where a
 * terminal is not possible. */
#include <glib.h>
#include <stdio.h>
#include <string.h>

#include "play.h"
#include "term/run.h"
#include "term/terminal.h"

#define EXIT_NOT_POSSIBLE 3

struct outside {
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
	struct request request;

	while (app_next_request(app, &request)) {
		if (request.kind == REQUEST_SAVE) {
			outside->saves++;
			if (outside->overflow) {
				(void)overflow(&outside->saves);
			}
			app_report_saved(
				app, session_revision(app_session(app)));
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
	int signal_number =
		terminal_run(terminal, stage.app, perform, &outside);
	int width = terminal_ambiguous_width(terminal);

	terminal_close(terminal);
	stage_close(&stage);
	(void)printf("saves %u width %d\n", outside.saves, width);
	return signal_number == 0 ? 0 : 128 + signal_number;
}
