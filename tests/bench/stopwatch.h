/* SPDX-License-Identifier: MIT */
/* Times one piece of work, for a program of the benchmark. */
#ifndef SHINDAN_TESTS_BENCH_STOPWATCH_H
#define SHINDAN_TESTS_BENCH_STOPWATCH_H

#include <stdbool.h>

/* Does the work once unseen and then several times; prints the median in
 * microseconds. False if it failed. */
bool stopwatch_run(bool (*work)(void *data), void *data);

#endif
