/* SPDX-License-Identifier: MIT */
/* Bytes from a descriptor, handed on as keys. */
#ifndef SHINDAN_TERM_KEY_READER_H
#define SHINDAN_TERM_KEY_READER_H

#include <glib.h>
#include <stdbool.h>

#include "base/wait.h"
#include "term/key_parser.h"

struct key_reader {
	struct key_parser parser;
	GByteArray *bytes; /* may be filled from outside */
	guint at; /* the first one not yet parsed */
	/* Until when the rest of a sequence is waited for, on the clock of
	 * wait; WAIT_FOR_EVER where none has begun. */
	int64_t patience_us;
};

void key_reader_init(struct key_reader *reader);
void key_reader_finish(struct key_reader *reader);

/* The next key of the bytes already read; false if there is none. */
bool key_reader_take(struct key_reader *reader, struct key *ret_key);

/* The key that a sequence was whose rest did not come in time; not before
 * patience_us, and only when nothing can be read. */
bool key_reader_give_up(struct key_reader *reader, struct key *ret_key);

/* Reads what is there; false if nothing will come any more. */
bool key_reader_fill(struct key_reader *reader, int fd);

#endif
