/* SPDX-License-Identifier: MIT */
#include "base/wait.h"

#include <glib.h>
#include <limits.h>
#include <string.h>

#define US_A_MS 1000

/* Rounded up: the moment has come when the time is over. */
static int timeout_ms(int64_t until_us)
{
	if (until_us == WAIT_FOR_EVER) {
		return -1;
	}
	int64_t left_us = until_us - g_get_monotonic_time();

	return (int)CLAMP((left_us + US_A_MS - 1) / US_A_MS, 0, INT_MAX);
}

bool wait_poll(const struct wait *wait, struct pollfd *own, size_t own_count)
{
	struct pollfd polls[WAIT_OWN_MAX + WAIT_FDS_MAX] = { 0 };

	g_assert(own_count <= WAIT_OWN_MAX && wait->fd_count <= WAIT_FDS_MAX);
	for (size_t i = 0; i < own_count; i++) {
		polls[i].fd = own[i].fd;
		polls[i].events = own[i].events;
	}
	for (size_t i = 0; i < wait->fd_count; i++) {
		polls[own_count + i] = (struct pollfd){
			.fd = wait->fds[i],
			.events = POLLIN,
		};
	}
	int count = poll(
		polls, own_count + wait->fd_count, timeout_ms(wait->until_us));

	memcpy(own, polls, own_count * sizeof(*own));
	return count != 0;
}

bool wait_news(const struct wait *wait, int *ret_fd)
{
	for (size_t i = 0; i < wait->fd_count; i++) {
		struct pollfd poll_one = {
			.fd = wait->fds[i],
			.events = POLLIN,
		};

		if (poll(&poll_one, 1, 0) > 0) {
			*ret_fd = wait->fds[i];
			return true;
		}
	}
	return false;
}
