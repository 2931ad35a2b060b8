/* SPDX-License-Identifier: MIT */
/* The program from its command line to its exit code. */
#ifndef SHINDAN_CLI_PROGRAM_H
#define SHINDAN_CLI_PROGRAM_H

#include "base/date.h"

/* The outside that main knows: the local day, and the time with offset in ISO
 * 8601 (owned, g_free). */
struct program_clock {
	struct date today;
	char *(*now)(void);
};

int program_run(
	int argc, const char *const *argv, const struct program_clock *clock);

#endif
