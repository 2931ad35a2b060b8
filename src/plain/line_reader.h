/* SPDX-License-Identifier: MIT */
/* Lines from a descriptor. It reads no more than is there, so that a front
 * end can wait for other things as well; stdio would take lines ahead. */
#ifndef SHINDAN_PLAIN_LINE_READER_H
#define SHINDAN_PLAIN_LINE_READER_H

#include <glib.h>
#include <stdbool.h>

#include "base/wait.h"

#define LINE_READER_BYTES 4096

struct line_reader {
	int fd;
	GString *line; /* what has come of the next one */
	char bytes[LINE_READER_BYTES]; /* read, not yet looked at: */
	size_t at;
	size_t len;
	bool has_ended;
};

void line_reader_init(struct line_reader *reader, int fd);
void line_reader_finish(struct line_reader *reader);

/* The next line without its end, as utf8_shown_line() gives it; what goes
 * beyond 64 KiB is dropped, and so are NULs. Waits at most once, as `wait`
 * says: NULL if there is no whole line then. Owned by the caller (g_free). */
char *line_reader_take(struct line_reader *reader, const struct wait *wait);

/* No line will come any more. */
bool line_reader_has_ended(const struct line_reader *reader);

#endif
