/* SPDX-License-Identifier: MIT */
/* A key as the program understands it, whatever terminal it came from. */
#ifndef SHINDAN_UI_KEY_H
#define SHINDAN_UI_KEY_H

#include <stdbool.h>
#include <stdint.h>

enum key_kind {
	UI_KEY_NONE,
	UI_KEY_CHAR, /* code_point, also ' ' */
	UI_KEY_CTRL, /* code_point = the letter: 'c' for Ctrl+C */
	UI_KEY_ENTER,
	UI_KEY_BACKSPACE,
	UI_KEY_DELETE,
	UI_KEY_TAB,
	UI_KEY_ESCAPE,
	UI_KEY_UP,
	UI_KEY_DOWN,
	UI_KEY_LEFT,
	UI_KEY_RIGHT,
	UI_KEY_HOME,
	UI_KEY_END,
	UI_KEY_PAGE_UP,
	UI_KEY_PAGE_DOWN,
	UI_KEY_F1,
};

/* pasted: came in a bracketed paste; only text input takes it. */
struct key {
	enum key_kind kind;
	uint32_t code_point;
	bool pasted;
};

#endif
