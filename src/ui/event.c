/* SPDX-License-Identifier: MIT */
#include "ui/event.h"

#include <glib.h>

bool event_is_due(const struct wait *wait, struct event *ret_event)
{
	int fd = -1;

	if (wait->until_us != WAIT_FOR_EVER &&
		wait->until_us <= g_get_monotonic_time()) {
		*ret_event = (struct event){
			.kind = EVENT_TICK,
			.now_us = g_get_monotonic_time(),
		};
		return true;
	}
	if (wait_news(wait, &fd)) {
		*ret_event = (struct event){ .kind = EVENT_NEWS, .fd = fd };
		return true;
	}
	return false;
}
