/* SPDX-License-Identifier: MIT */
/* A canvas is what the user would see: cells, styles, one cursor. It knows
 * nothing about curses. A cell holds one spacing character and up to 4 marks;
 * a wide character owns its cell and the next, which is marked as its tail.
 * Nothing is ever drawn over half a wide character. */
#ifndef SHINDAN_UI_CANVAS_H
#define SHINDAN_UI_CANVAS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/auto.h"

/* Every state is told by a word; a style only repeats it. */
enum style {
	STYLE_PLAIN,
	STYLE_STRONG, /* bold: what matters now */
	STYLE_QUIET, /* dim: what one may skip */
	STYLE_REVERSE, /* the selection, bars and big digits */
	STYLE_GOOD, /* 実施 */
	STYLE_PARTIAL, /* 一部 */
	STYLE_BAD, /* 未実施 */
	STYLE_UNSURE, /* わからない */
	STYLE_COUNT
};

#define CELL_BYTES 24 /* a character and 4 marks of 4 bytes, NUL, rest */

struct cell {
	char text[CELL_BYTES]; /* "" for a tail, else never empty: " " */
	enum style style;
	bool wide;
	bool tail;
};

struct canvas;

struct canvas *canvas_create(int width, int height);
void canvas_destroy(struct canvas *canvas);
AUTO_DEFINE(canvas);

int canvas_width(const struct canvas *canvas);
int canvas_height(const struct canvas *canvas);

/* Terminals that draw ambiguous characters wide never get one: canvas_put()
 * writes them as ASCII then. */
void canvas_set_ambiguous_wide(struct canvas *canvas, bool wide);
bool canvas_ambiguous_wide(const struct canvas *canvas);

/* Blank, plain, cursor at 0,0, no text input. */
void canvas_clear(struct canvas *canvas);

/* One line of text from x; what does not fit is cut between characters at
 * the right edge. Passes through utf8_shown_line(). Rows outside are ignored.
 * Returns the column after the text. */
int canvas_put(struct canvas *canvas, int x, int y, enum style style,
	const char *text);

/* The same, cut at limit columns from x (".." shows that it was cut). */
int canvas_put_clipped(struct canvas *canvas, int x, int y, int limit,
	enum style style, const char *text);

/* Gives the style to width cells, whatever stands there. */
void canvas_paint(
	struct canvas *canvas, int x, int y, int width, enum style style);

/* The real cursor: on the focused item, always visible. Clamped. */
void canvas_set_cursor(struct canvas *canvas, int x, int y);
void canvas_cursor(const struct canvas *canvas, int *ret_x, int *ret_y);

/* Whether the screen takes text now (bracketed paste may be on). */
void canvas_set_text_input(struct canvas *canvas, bool text_input);
bool canvas_text_input(const struct canvas *canvas);

const struct cell *canvas_cell(const struct canvas *canvas, int x, int y);

/* The letter of a style in a dump: ' ' b q r g p x u. */
char style_letter(enum style style);

/* The golden format: a row of text ending in '|'; where the row has styles, a
 * row beginning with '~' with a letter a cell (trailing blanks cut); at the
 * end "cursor X,Y". Owned by the caller (g_free). */
char *canvas_dump(const struct canvas *canvas);

#endif
