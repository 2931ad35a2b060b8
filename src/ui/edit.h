/* SPDX-License-Identifier: MIT */
/* Text being typed: one line or several, a cursor between clusters. */
#ifndef SHINDAN_UI_EDIT_H
#define SHINDAN_UI_EDIT_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

#include "ui/canvas.h"
#include "ui/key.h"

struct edit {
	GString *text;
	size_t cursor; /* offset in bytes, at the start of a cluster */
	size_t max_bytes;
	bool multiline;
	bool full; /* the last key did not fit */
};

void edit_init(
	struct edit *edit, const char *text, size_t max_bytes, bool multiline);
void edit_finish(struct edit *edit);

/* Characters, Enter (several lines), Backspace, Delete, arrows, Home, End.
 * width is that of the field, for Up and Down. False if not used. */
bool edit_key(struct edit *edit, struct key key, int width);

/* Draws the part of the text that holds the cursor into width x height cells
 * and sets the real cursor, so that an input method writes in place. */
void edit_draw(const struct edit *edit, struct canvas *canvas, int x, int y,
	int width, int height);

#endif
