/* SPDX-License-Identifier: MIT */
/* A white circle and DSR 6; the answer is CPR: ESC [ row ; column R. What
 * answers too late meets the key parser, which swallows it. */
#include "term/width_probe.h"

#include <poll.h>
#include <unistd.h>

#include "term/write_all.h"

#define QUESTION "\r\u25CB\033[6n"
#define CLEAN_UP "\r    \r"
#define COLUMN_IF_NARROW 2u
#define COLUMN_IF_WIDE 3u
#define COLUMN_MAX 10000u
#define US_A_MS 1000

/* Digits from at; the place after them. */
static guint read_number(
	const GByteArray *bytes, guint at, unsigned *ret_number)
{
	*ret_number = 0;
	while (at < bytes->len && g_ascii_isdigit((char)bytes->data[at])) {
		*ret_number = MIN(
			*ret_number * 10 + bytes->data[at] - '0', COLUMN_MAX);
		at++;
	}
	return at;
}

static bool byte_is(const GByteArray *bytes, guint at, char byte)
{
	return at < bytes->len && bytes->data[at] == (guint8)byte;
}

/* The length of the report that begins at start, or 0. */
static guint report_len(
	const GByteArray *bytes, guint start, unsigned *ret_column)
{
	guint row_at = start + 2;
	unsigned row = 0;

	if (!byte_is(bytes, start, '\033') || !byte_is(bytes, start + 1, '[')) {
		return 0;
	}
	guint row_end = read_number(bytes, row_at, &row);

	if (row_end == row_at || !byte_is(bytes, row_end, ';')) {
		return 0;
	}
	guint end = read_number(bytes, row_end + 1, ret_column);

	if (end == row_end + 1 || !byte_is(bytes, end, 'R')) {
		return 0;
	}
	return end + 1 - start;
}

bool width_probe_take_report(GByteArray *bytes, unsigned *ret_column)
{
	for (guint start = 0; start < bytes->len; start++) {
		guint len = report_len(bytes, start, ret_column);

		if (len > 0) {
			g_byte_array_remove_range(bytes, start, len);
			return true;
		}
	}
	return false;
}

/* Appends what comes before the deadline; false when nothing more will. */
static bool read_more(int in_fd, gint64 deadline_us, GByteArray *bytes)
{
	struct pollfd wait = { .fd = in_fd, .events = POLLIN };
	gint64 left_us = deadline_us - g_get_monotonic_time();
	guint8 buf[256];

	if (left_us <= 0 || poll(&wait, 1, (int)(left_us / US_A_MS) + 1) <= 0) {
		return false;
	}
	ssize_t len = read(in_fd, buf, sizeof(buf));

	if (len <= 0) {
		return false;
	}
	g_byte_array_append(bytes, buf, (guint)len);
	return true;
}

int width_probe(int in_fd, int out_fd, GByteArray *typed_ahead)
{
	gint64 deadline_us =
		g_get_monotonic_time() + (gint64)WIDTH_PROBE_LIMIT_MS * US_A_MS;
	unsigned column = 0;
	bool answered = false;

	if (!write_all(out_fd, QUESTION)) {
		return WIDTH_UNKNOWN;
	}
	while (!answered && read_more(in_fd, deadline_us, typed_ahead)) {
		answered = width_probe_take_report(typed_ahead, &column);
	}
	if (!write_all(out_fd, CLEAN_UP) || !answered) {
		return WIDTH_UNKNOWN;
	}
	if (column == COLUMN_IF_WIDE) {
		return 2;
	}
	return column == COLUMN_IF_NARROW ? 1 : WIDTH_UNKNOWN;
}
