/* SPDX-License-Identifier: MIT */
/* The days of a plan for any calendar program: iCalendar text (RFC 5545). */
#ifndef SHINDAN_IO_FORMATS_CALENDAR_H
#define SHINDAN_IO_FORMATS_CALENDAR_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"
#include "base/messages.h"
#include "core/plan.h"

/* All borrowed. */
struct calendar_input {
	const struct plan *plan;
	struct date next_check; /* not set: there is none */
	const char *checked_id; /* of the sheet that the next check follows */
	const char *now; /* ISO 8601 with offset */
	const struct messages *messages;
};

/* An all-day event for every open action that is due on a day, by that day,
 * then one for the next check, with a reminder a week before it. The same action
 * and the same check keep their identity from one export to the next, so that a
 * calendar takes a new export for a change of its events. Texts pass through
 * utf8_shown(). */
GString *calendar_write(const struct calendar_input *input);

/* Whether a file is a calendar that this program wrote. */
bool calendar_is_ours(const char *bytes, size_t len_bytes);

#endif
