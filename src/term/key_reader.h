/* SPDX-License-Identifier: MIT */
/* Bytes from a descriptor, handed on as keys. */
#ifndef SHINDAN_TERM_KEY_READER_H
#define SHINDAN_TERM_KEY_READER_H

#include <glib.h>
#include <stdbool.h>

#include "term/key_parser.h"

struct key_reader {
	struct key_parser parser;
	GByteArray *bytes; /* may be filled from outside */
	guint at; /* the first one not yet parsed */
};

void key_reader_init(struct key_reader *reader);
void key_reader_finish(struct key_reader *reader);

/* The next key of the bytes already read; false if there is none. */
bool key_reader_take(struct key_reader *reader, struct key *ret_key);

/* Reads what is there; false if nothing will come any more. */
bool key_reader_fill(struct key_reader *reader, int fd);

#endif
