/* SPDX-License-Identifier: MIT */
/* A list to pick from: an outline with choices that can be walked through. */
#ifndef SHINDAN_UI_MENU_H
#define SHINDAN_UI_MENU_H

#include <stdbool.h>
#include <stddef.h>

#include "ui/text_view.h"

/* A document whose choices can be walked through; begins with this. Its
 * outline gives the choices in order, and activate() is asked for the target
 * of the focused one. */
struct menu_view {
	struct text_view text;
	size_t focus; /* among the choices */
};

/* A view of that class, on its first choice; the app destroys it. */
struct view *menu_create(const struct view_class *class);

void menu_draw(
	const struct view *view, const struct app *app, struct canvas *canvas);

/* Up, Down, j, k walk; PageUp, PageDown, Home, End too. */
bool menu_key(struct view *view, struct app *app, struct key key);

/* The same without the blank, which is left to tick the focused choice. */
bool menu_key_for_ticks(struct view *view, struct app *app, struct key key);

/* The target of the focused choice; false if there is no choice. */
bool menu_target(
	const struct view *view, const struct app *app, int *ret_target);

/* Moves the focus to the choice with that target; false if it stands there
 * already, or there is no such choice. */
bool menu_focus(struct view *view, const struct app *app, int target);

/* Enter on the focused choice: activate() it. */
extern const struct view_action menu_choose;

#endif
