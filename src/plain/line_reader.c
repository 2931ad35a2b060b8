/* SPDX-License-Identifier: MIT */
#include "plain/line_reader.h"

#include <errno.h>
#include <unistd.h>

#include "base/utf8.h"

#define LINE_BYTES_MAX ((size_t)64 << 10)

void line_reader_init(struct line_reader *reader, int fd)
{
	*reader = (struct line_reader){
		.fd = fd,
		.line = g_string_new(NULL),
	};
}

void line_reader_finish(struct line_reader *reader)
{
	(void)g_string_free(reader->line, TRUE);
	reader->line = NULL;
}

static char *end_line(struct line_reader *reader)
{
	GString *line = reader->line;

	if (line->len > 0 && line->str[line->len - 1] == '\r') {
		g_string_truncate(line, line->len - 1);
	}
	char *shown = utf8_shown_line(line->str);

	g_string_truncate(line, 0);
	return shown;
}

/* From the bytes that were read; the last line may lack its end. */
static char *take_read(struct line_reader *reader)
{
	while (reader->at < reader->len) {
		char c = reader->bytes[reader->at++];

		if (c == '\n') {
			return end_line(reader);
		}
		if (c != '\0' && reader->line->len < LINE_BYTES_MAX) {
			g_string_append_c(reader->line, c);
		}
	}
	return reader->has_ended && reader->line->len > 0 ? end_line(reader)
							  : NULL;
}

static void fill(struct line_reader *reader)
{
	ssize_t len = read(reader->fd, reader->bytes, sizeof(reader->bytes));

	reader->at = 0;
	reader->len = (size_t)MAX(len, 0);
	reader->has_ended =
		len == 0 || (len < 0 && errno != EINTR && errno != EAGAIN);
}

char *line_reader_take(struct line_reader *reader, const struct wait *wait)
{
	struct pollfd own = { .fd = reader->fd, .events = POLLIN };
	char *line = take_read(reader);

	if (line == NULL && !reader->has_ended && wait_poll(wait, &own, 1) &&
		own.revents != 0) {
		fill(reader);
		line = take_read(reader);
	}
	return line;
}

bool line_reader_has_ended(const struct line_reader *reader)
{
	return reader->has_ended && reader->line->len == 0;
}
