/* SPDX-License-Identifier: MIT */
/* What one waits for: that one of a few descriptors can be read, or that a
 * moment has come. It is one poll(), without a timeout where there is no such
 * moment: who waits for nothing else is not woken. */
#ifndef SHINDAN_BASE_WAIT_H
#define SHINDAN_BASE_WAIT_H

#include <poll.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define WAIT_FDS_MAX 8
#define WAIT_OWN_MAX 2
#define WAIT_FOR_EVER INT64_MAX

struct wait {
	int fds[WAIT_FDS_MAX];
	size_t fd_count;
	int64_t until_us; /* of g_get_monotonic_time(); WAIT_FOR_EVER = none */
};

/* Waits for these and for the caller's own (at most WAIT_OWN_MAX), whose
 * revents it writes. False if the moment came and nothing else; a signal ends
 * it, too (true). */
bool wait_poll(const struct wait *wait, struct pollfd *own, size_t own_count);

/* The first descriptor that can be read, or has ended; does not wait. */
bool wait_news(const struct wait *wait, int *ret_fd);

#endif
