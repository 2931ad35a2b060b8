/* SPDX-License-Identifier: MIT */
/* Pieces of a screen that several views draw alike. Rows: the head stands on
 * row 0, the status on the last but one, the keys on the last; what lies
 * between belongs to the view. */
#ifndef SHINDAN_UI_WIDGET_H
#define SHINDAN_UI_WIDGET_H

#include <glib.h>
#include <stdbool.h>

#include "core/bank.h"
#include "ui/app.h"
#include "ui/canvas.h"
#include "ui/view.h"

#define WIDGET_MARGIN 1
#define WIDGET_TEXT_MAX 96 /* longer lines are hard to read */

/* Below this a screen is drawn as its plain outline. */
#define WIDGET_SMALL_WIDTH 60
#define WIDGET_SMALL_HEIGHT 18

bool widget_is_small(const struct canvas *canvas);

/* First row that no longer belongs to the view. */
int widget_bottom(const struct canvas *canvas);

/* The title at the left, the word of the save state at the right. */
void widget_header(
	struct canvas *canvas, const struct app *app, const char *title);

/* Status line, and the last line: the view's hint and named actions. What
 * does not fit is left out from the end, but never `?`, `h` and `q`. */
void widget_footer(
	struct canvas *canvas, const struct app *app, const struct view *view);

/* Wrapped text from row y on, not past row bottom - 1. Returns the row after
 * it. */
int widget_paragraph(struct canvas *canvas, int x, int y, int width, int bottom,
	enum style style, const char *text);
int widget_paragraph_height(
	const struct canvas *canvas, int width, const char *text);

/* A bar of width cells; the filled part in reverse video, the rest as rest. */
void widget_bar(struct canvas *canvas, int x, int y, int width, int value,
	int max, char rest);

/* A number in digits five rows high, made of reverse blanks. Returns the
 * column after it. */
int widget_big_number(struct canvas *canvas, int x, int y, int number);

#define WIDGET_BIG_HEIGHT 5

/* Text in reverse video over width cells. */
void widget_selected(
	struct canvas *canvas, int x, int y, int width, const char *text);

/* Style that repeats the word of a choice: best, mixed, unsure, other. */
enum style widget_choice_style(const struct question *question, size_t choice);

/* Columns of the widest line of a text. */
int widget_columns(const struct canvas *canvas, const char *text);

#endif
