/* SPDX-License-Identifier: MIT */
/* A state machine after ECMA-48 and what xterm, the Linux console, PuTTY and
 * rxvt send. It reads bytes itself because curses would hand on the letters of
 * every sequence that terminfo does not name. */
#include "term/key_parser.h"

#include <glib.h>

#include "base/utf8.h"

#define ESC 0x1B
#define BEL 0x07
#define CANCEL 0x18
#define SUBSTITUTE 0x1A
#define DEL 0x7F
#define ESCAPE_PATIENCE_MS 25
#define SEQUENCE_PATIENCE_MS 1000
/* Answers come in one piece; whoever typed ESC P by hand is not to wait. */
#define STRING_PATIENCE_MS 250
#define PASTE_BEGINS 200
#define PASTE_ENDS 201
#define PARAM_MAX 10000u
#define MOUSE_BYTES 3
#define CODE_POINT_NONE UINT32_MAX

static bool give(struct key *ret_key, enum key_kind kind)
{
	*ret_key = (struct key){ .kind = kind };
	return true;
}

static void begin_sequence(
	struct key_parser *parser, enum key_parser_state state)
{
	parser->state = state;
	parser->plain = true;
	parser->param = 0;
	parser->params[0] = 0;
	parser->params[1] = 0;
}

/* Characters. ------------------------------------------------------------ */

static bool finish_character(
	struct key_parser *parser, uint32_t c, struct key *ret_key)
{
	parser->state = KEY_PARSER_GROUND;
	if (c < parser->code_point_min || utf8_is_unsafe(c)) {
		return false;
	}
	*ret_key = (struct key){
		.kind = UI_KEY_CHAR,
		.code_point = c,
		.pasted = parser->pasting,
	};
	return true;
}

/* Bytes that begin no character are skipped. */
static void begin_character(struct key_parser *parser, unsigned char byte)
{
	if (byte >= 0xC2 && byte <= 0xDF) {
		parser->left = 1;
		parser->code_point = byte & 0x1Fu;
		parser->code_point_min = 0x80;
	} else if (byte >= 0xE0 && byte <= 0xEF) {
		parser->left = 2;
		parser->code_point = byte & 0x0Fu;
		parser->code_point_min = 0x800;
	} else if (byte >= 0xF0 && byte <= 0xF4) {
		parser->left = 3;
		parser->code_point = byte & 0x07u;
		parser->code_point_min = 0x10000;
	} else {
		return;
	}
	parser->state = KEY_PARSER_UTF8;
}

static bool feed_control(
	struct key_parser *parser, unsigned char byte, struct key *ret_key)
{
	if (byte == '\r' || byte == '\n') {
		(void)give(ret_key, UI_KEY_ENTER);
		ret_key->pasted = parser->pasting;
		return true;
	}
	if (parser->pasting) {
		parser->code_point_min = 0;
		return byte == '\t' && finish_character(parser, ' ', ret_key);
	}
	if (byte == '\t') {
		return give(ret_key, UI_KEY_TAB);
	}
	if (byte == '\b' || byte == DEL) {
		return give(ret_key, UI_KEY_BACKSPACE);
	}
	if (byte == 0 || byte > 26) {
		return false;
	}
	(void)give(ret_key, UI_KEY_CTRL);
	ret_key->code_point = 'a' + (uint32_t)byte - 1;
	return true;
}

static bool feed_ground(
	struct key_parser *parser, unsigned char byte, struct key *ret_key)
{
	if (byte == ESC) {
		parser->state = KEY_PARSER_ESCAPE;
		return false;
	}
	if (byte < ' ' || byte == DEL) {
		return feed_control(parser, byte, ret_key);
	}
	if (byte < DEL) {
		parser->code_point_min = 0;
		return finish_character(parser, byte, ret_key);
	}
	begin_character(parser, byte);
	return false;
}

static bool feed_utf8(
	struct key_parser *parser, unsigned char byte, struct key *ret_key)
{
	if ((byte & 0xC0u) != 0x80u) {
		parser->state = KEY_PARSER_GROUND;
		return feed_ground(parser, byte, ret_key);
	}
	parser->code_point = parser->code_point << 6 | (byte & 0x3Fu);
	parser->left--;
	return parser->left == 0 &&
	       finish_character(parser, parser->code_point, ret_key);
}

/* Sequences. ------------------------------------------------------------- */

/* A letter ends it, with or without modifiers before: ESC [ A, ESC O A,
 * ESC [ 1 ; 5 A. */
static enum key_kind letter_key(unsigned char byte)
{
	static const struct {
		unsigned char letter;
		enum key_kind kind;
	} letters[] = {
		{ 'A', UI_KEY_UP },
		{ 'B', UI_KEY_DOWN },
		{ 'C', UI_KEY_RIGHT },
		{ 'D', UI_KEY_LEFT },
		{ 'F', UI_KEY_END },
		{ 'H', UI_KEY_HOME },
		{ 'P', UI_KEY_F1 },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(letters); i++) {
		if (letters[i].letter == byte) {
			return letters[i].kind;
		}
	}
	return UI_KEY_NONE;
}

/* ESC [ number ~ */
static enum key_kind number_key(unsigned number)
{
	static const enum key_kind kinds[] = {
		[1] = UI_KEY_HOME,
		[3] = UI_KEY_DELETE,
		[4] = UI_KEY_END,
		[5] = UI_KEY_PAGE_UP,
		[6] = UI_KEY_PAGE_DOWN,
		[7] = UI_KEY_HOME,
		[8] = UI_KEY_END,
		[11] = UI_KEY_F1,
	};

	return number < G_N_ELEMENTS(kinds) ? kinds[number] : UI_KEY_NONE;
}

static bool give_sequence(const struct key_parser *parser, enum key_kind kind,
	struct key *ret_key)
{
	return kind != UI_KEY_NONE && !parser->pasting && give(ret_key, kind);
}

static bool finish_csi(
	struct key_parser *parser, unsigned char byte, struct key *ret_key)
{
	parser->state = KEY_PARSER_GROUND;
	if (!parser->plain) {
		return false;
	}
	if (byte == 'M' && parser->param == 0 && parser->params[0] == 0) {
		parser->state = KEY_PARSER_MOUSE;
		parser->left = MOUSE_BYTES;
		return false;
	}
	if (byte != '~') {
		return parser->params[0] <= 1 &&
		       give_sequence(parser, letter_key(byte), ret_key);
	}
	if (parser->params[0] == PASTE_BEGINS ||
		parser->params[0] == PASTE_ENDS) {
		parser->pasting = parser->params[0] == PASTE_BEGINS;
		return false;
	}
	return give_sequence(parser, number_key(parser->params[0]), ret_key);
}

static void add_digit(struct key_parser *parser, unsigned digit)
{
	unsigned *param = NULL;

	if (parser->param >= KEY_PARSER_PARAMS) {
		return;
	}
	param = &parser->params[parser->param];
	*param = MIN(*param * 10 + digit, PARAM_MAX);
}

static bool feed_csi(
	struct key_parser *parser, unsigned char byte, struct key *ret_key)
{
	if (g_ascii_isdigit((char)byte)) {
		add_digit(parser, (unsigned)byte - '0');
	} else if (byte == ';') {
		parser->param = MIN(parser->param + 1, KEY_PARSER_PARAMS);
	} else if (byte == '[' && parser->param == 0 &&
		   parser->params[0] == 0) {
		parser->state = KEY_PARSER_LINUX_F;
	} else if (byte >= '@' && byte < DEL) {
		return finish_csi(parser, byte, ret_key);
	} else if (byte >= ' ' && byte < '@') {
		parser->plain = false;
	} else {
		parser->state = KEY_PARSER_GROUND;
	}
	return false;
}

static bool feed_ss3(
	struct key_parser *parser, unsigned char byte, struct key *ret_key)
{
	if (g_ascii_isdigit((char)byte) || byte == ';') {
		return false;
	}
	parser->state = KEY_PARSER_GROUND;
	return give_sequence(parser, letter_key(byte), ret_key);
}

/* Mouse reports of old: three bytes that may look like anything. */
static void skip_byte(struct key_parser *parser)
{
	parser->left--;
	if (parser->left == 0) {
		parser->state = KEY_PARSER_GROUND;
	}
}

static bool is_string_introducer(unsigned char byte)
{
	return byte == ']' || byte == 'P' || byte == 'X' || byte == '^' ||
	       byte == '_';
}

/* What follows ESC at once belongs to it: Alt with a key is no command. */
static bool feed_escape(
	struct key_parser *parser, unsigned char byte, struct key *ret_key)
{
	parser->state = KEY_PARSER_GROUND;
	if (byte == ESC) {
		parser->state = KEY_PARSER_ESCAPE;
		return give_sequence(parser, UI_KEY_ESCAPE, ret_key);
	}
	if (byte == '[') {
		begin_sequence(parser, KEY_PARSER_CSI);
	} else if (byte == 'O') {
		begin_sequence(parser, KEY_PARSER_SS3);
	} else if (is_string_introducer(byte)) {
		parser->state = KEY_PARSER_STRING;
	} else if (byte > DEL) {
		begin_character(parser, byte);
		parser->code_point_min = CODE_POINT_NONE;
	}
	return false;
}

static void feed_string(struct key_parser *parser, unsigned char byte)
{
	if (byte == ESC) {
		parser->state = KEY_PARSER_STRING_ESCAPE;
	} else if (byte == BEL || byte == CANCEL || byte == SUBSTITUTE) {
		parser->state = KEY_PARSER_GROUND;
	}
}

static bool feed_sequence(
	struct key_parser *parser, unsigned char byte, struct key *ret_key)
{
	if (byte == ESC) {
		parser->state = KEY_PARSER_ESCAPE;
		return false;
	}
	if (parser->state == KEY_PARSER_CSI) {
		return feed_csi(parser, byte, ret_key);
	}
	if (parser->state == KEY_PARSER_SS3) {
		return feed_ss3(parser, byte, ret_key);
	}
	parser->state = KEY_PARSER_GROUND;
	return byte == 'A' && give_sequence(parser, UI_KEY_F1, ret_key);
}

bool key_parser_feed(
	struct key_parser *parser, unsigned char byte, struct key *ret_key)
{
	switch (parser->state) {
	case KEY_PARSER_GROUND:
		return feed_ground(parser, byte, ret_key);
	case KEY_PARSER_UTF8:
		return feed_utf8(parser, byte, ret_key);
	case KEY_PARSER_ESCAPE:
		return feed_escape(parser, byte, ret_key);
	case KEY_PARSER_SS3:
	case KEY_PARSER_CSI:
	case KEY_PARSER_LINUX_F:
		return feed_sequence(parser, byte, ret_key);
	case KEY_PARSER_MOUSE:
		skip_byte(parser);
		return false;
	case KEY_PARSER_STRING:
		feed_string(parser, byte);
		return false;
	case KEY_PARSER_STRING_ESCAPE:
		parser->state = KEY_PARSER_GROUND;
		return byte != '\\' && feed_escape(parser, byte, ret_key);
	}
	return false;
}

int key_parser_patience_ms(const struct key_parser *parser)
{
	switch (parser->state) {
	case KEY_PARSER_GROUND:
		return parser->pasting ? SEQUENCE_PATIENCE_MS : -1;
	case KEY_PARSER_ESCAPE:
		return parser->pasting ? SEQUENCE_PATIENCE_MS
				       : ESCAPE_PATIENCE_MS;
	case KEY_PARSER_STRING:
	case KEY_PARSER_STRING_ESCAPE:
		return STRING_PATIENCE_MS;
	case KEY_PARSER_UTF8:
	case KEY_PARSER_SS3:
	case KEY_PARSER_CSI:
	case KEY_PARSER_LINUX_F:
	case KEY_PARSER_MOUSE:
		break;
	}
	return SEQUENCE_PATIENCE_MS;
}

bool key_parser_give_up(struct key_parser *parser, struct key *ret_key)
{
	bool escape = parser->state == KEY_PARSER_ESCAPE && !parser->pasting;

	parser->state = KEY_PARSER_GROUND;
	parser->pasting = false;
	return escape && give(ret_key, UI_KEY_ESCAPE);
}
