/* SPDX-License-Identifier: MIT */
#include "term/key_reader.h"

#include <errno.h>
#include <unistd.h>

#define READ_BYTES 4096
#define US_A_MS 1000

void key_reader_init(struct key_reader *reader)
{
	reader->parser = (struct key_parser){ 0 };
	reader->bytes = g_byte_array_new();
	reader->at = 0;
	reader->patience_us = WAIT_FOR_EVER;
}

void key_reader_finish(struct key_reader *reader)
{
	g_byte_array_unref(reader->bytes);
	reader->bytes = NULL;
}

/* From the last byte that came: what else happens puts it off no more. */
static void begin_patience(struct key_reader *reader)
{
	int ms = key_parser_patience_ms(&reader->parser);

	reader->patience_us =
		ms < 0 ? WAIT_FOR_EVER
		       : g_get_monotonic_time() + (int64_t)ms * US_A_MS;
}

bool key_reader_take(struct key_reader *reader, struct key *ret_key)
{
	while (reader->at < reader->bytes->len) {
		guint8 byte = reader->bytes->data[reader->at++];

		if (key_parser_feed(&reader->parser, byte, ret_key)) {
			return true;
		}
	}
	if (reader->bytes->len > 0) {
		begin_patience(reader);
	}
	g_byte_array_set_size(reader->bytes, 0);
	reader->at = 0;
	return false;
}

bool key_reader_give_up(struct key_reader *reader, struct key *ret_key)
{
	if (reader->patience_us > g_get_monotonic_time()) {
		return false;
	}
	reader->patience_us = WAIT_FOR_EVER;
	return key_parser_give_up(&reader->parser, ret_key);
}

bool key_reader_fill(struct key_reader *reader, int fd)
{
	guint8 buf[READ_BYTES];
	ssize_t len = read(fd, buf, sizeof(buf));

	if (len > 0) {
		g_byte_array_append(reader->bytes, buf, (guint)len);
		return true;
	}
	return len < 0 && (errno == EINTR || errno == EAGAIN);
}
