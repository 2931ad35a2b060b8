/* SPDX-License-Identifier: MIT */
/* Bytes of a terminal to keys. A sequence that is not a key we know (focus,
 * mouse, late answers to questions, titles, function keys) is swallowed
 * whole: its letters must never run as commands. Knows no clock: the caller
 * says when no byte came for key_parser_patience_ms(). */
#ifndef SHINDAN_TERM_KEY_PARSER_H
#define SHINDAN_TERM_KEY_PARSER_H

#include <stdbool.h>
#include <stdint.h>

#include "ui/key.h"

#define KEY_PARSER_PARAMS 2

enum key_parser_state {
	KEY_PARSER_GROUND,
	KEY_PARSER_UTF8, /* inside a character */
	KEY_PARSER_ESCAPE, /* after ESC */
	KEY_PARSER_SS3, /* after ESC O */
	KEY_PARSER_CSI, /* after ESC [ */
	KEY_PARSER_LINUX_F, /* after ESC [ [ */
	KEY_PARSER_MOUSE, /* after ESC [ M: three bytes */
	KEY_PARSER_STRING, /* after ESC ] and its like */
	KEY_PARSER_STRING_ESCAPE,
};

/* All zero is a fresh one. */
struct key_parser {
	enum key_parser_state state;
	unsigned params[KEY_PARSER_PARAMS];
	int param; /* which one is being read */
	bool plain; /* the sequence has nothing but digits and ';' */
	int left; /* bytes still to come of a character or mouse report */
	uint32_t code_point;
	uint32_t code_point_min; /* below it the form is too long */
	bool pasting;
};

/* Takes one byte; true if it completes a key. */
bool key_parser_feed(
	struct key_parser *parser, unsigned char byte, struct key *ret_key);

/* How long to wait for the next byte before key_parser_give_up(); -1 where
 * there is nothing to wait for. */
int key_parser_patience_ms(const struct key_parser *parser);

/* No byte came in time. An ESC alone was the key Escape (true); the rest of
 * anything else will not come and is forgotten. */
bool key_parser_give_up(struct key_parser *parser, struct key *ret_key);

#endif
