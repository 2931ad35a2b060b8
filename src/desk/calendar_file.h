/* SPDX-License-Identifier: MIT */
/* The days of a plan as a calendar file in its place. Serves `plan --ics` and
 * the key in the program alike. */
#ifndef SHINDAN_DESK_CALENDAR_FILE_H
#define SHINDAN_DESK_CALENDAR_FILE_H

#include "base/diag.h"
#include "base/messages.h"
#include "core/company.h"
#include "io/formats/calendar.h"

/* The day of the next check: after the newest one of the company that was
 * complete; not set if there is none. */
struct date calendar_file_next_check(const struct company *company);

/* Only a calendar of ours is ever replaced. path NULL = 対策の予定.ics in the
 * documents folder, or a free name where something else stands. now: ISO 8601.
 * Gives the path that was written, owned by the caller (g_free); NULL with a
 * problem. The company must have a plan. open_sheet: the check that is being
 * worked on, which the company may not know yet; NULL = none. */
char *calendar_file_save(const struct company *company,
	const struct sheet *open_sheet, const char *path, const char *now,
	const struct messages *messages, struct diags *diags);

#endif
