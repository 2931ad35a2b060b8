/* SPDX-License-Identifier: MIT */
/* What plain mode prints of a view. */
#ifndef SHINDAN_PLAIN_OUTLINE_H
#define SHINDAN_PLAIN_OUTLINE_H

#include <glib.h>
#include <stdbool.h>

#include "ui/app.h"
#include "ui/view.h"

/* The outline of the top view; outline_destroy() it. */
GArray *plain_outline(const struct app *app);

/* The field that takes the next line; NULL if there is none. Borrowed from
 * the outline. */
const struct outline_item *plain_field(const GArray *outline);

bool plain_takes_text(const struct app *app);

/* Everything from the first heading to the prompt. Owned by the caller
 * (g_free). */
char *plain_page(const struct app *app);

#endif
