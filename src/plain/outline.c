/* SPDX-License-Identifier: MIT */
/* The outline as lines, in reading order: the view, the status, the keys, the
 * prompt. */
#include "plain/outline.h"

#include <string.h>

#include "base/utf8.h"
#include "plain/lines.h"
#include "text/text.h"

#define CHOICE_INDENT 6
#define FOCUS_MARK '>'
#define LABEL_CELLS_MAX 24
#define LABEL_GAP 2
#define ACTION_GAP "   "
#define PROMPT "> "

GArray *plain_outline(const struct app *app)
{
	const struct view *view = app_view(app);
	GArray *outline = outline_create();

	view->class->outline(view, app, outline);
	return outline;
}

const struct outline_item *plain_field(const GArray *outline)
{
	for (size_t i = 0; i < outline->len; i++) {
		const struct outline_item *item =
			&g_array_index(outline, struct outline_item, i);

		if (item->kind == OUTLINE_FIELD) {
			return item;
		}
	}
	return NULL;
}

bool plain_takes_text(const struct app *app)
{
	const struct view *view = app_view(app);

	return view->class->takes_text != NULL && view->class->takes_text(view);
}

/* Cells of the column of labels; 0 without labels. */
static int label_indent(const GArray *outline)
{
	int cells = 0;

	for (size_t i = 0; i < outline->len; i++) {
		const struct outline_item *item =
			&g_array_index(outline, struct outline_item, i);

		cells = MAX(cells, text_width(item->label));
	}
	return cells == 0 ? 0 : MIN(cells, LABEL_CELLS_MAX) + LABEL_GAP;
}

static void add_choice(GString *page, const struct outline_item *item)
{
	g_autofree char *lead = g_strdup_printf("%4s", item->key);

	if (item->focused) {
		lead[0] = FOCUS_MARK;
	}
	g_autofree char *text =
		item->state[0] == '\0'
			? g_strdup(item->text)
			: g_strdup_printf("%s  (%s)", item->text, item->state);

	lines_add(page, CHOICE_INDENT, lead, text);
}

static void add_item(GString *page, const struct outline_item *item, int indent)
{
	switch (item->kind) {
	case OUTLINE_HEADING:
		lines_add(page, 0, "", item->text);
		break;
	case OUTLINE_TEXT:
	case OUTLINE_BAR:
		lines_add(page, item->label[0] == '\0' ? 0 : indent,
			item->label, item->text);
		break;
	case OUTLINE_CHOICE:
		add_choice(page, item);
		break;
	case OUTLINE_FIELD: {
		g_autofree char *text =
			g_strdup_printf("%s: %s", item->text, item->state);

		lines_add(page, 0, "", text);
		break;
	}
	case OUTLINE_GAP:
		g_string_append_c(page, '\n');
		break;
	}
}

/* Pieces that stay whole, side by side while they fit. */
static void add_piece(GString *page, int *cells, const char *piece)
{
	int width = text_width(piece);

	if (*cells > 0 &&
		*cells + (int)strlen(ACTION_GAP) + width > LINES_CELLS) {
		g_string_append_c(page, '\n');
		*cells = 0;
	}
	if (*cells > 0) {
		g_string_append(page, ACTION_GAP);
		*cells += (int)strlen(ACTION_GAP);
	}
	g_string_append(page, piece);
	*cells += width;
}

/* The name of the first key that can be typed as a line. */
static char *action_key(const struct app *app, const struct view_action *action)
{
	g_autofree char *name = key_name(action->keys[0]);

	return g_strdup_printf("%s%s", plain_takes_text(app) ? "." : "", name);
}

static void add_action_table(GString *page, int *cells, const struct app *app,
	const struct view_action *const *action)
{
	const struct view *view = app_view(app);

	for (; *action != NULL; action++) {
		/* Another one may come before it on the same key. */
		if (!view_action_is_enabled(view, app, *action) ||
			view_find_action(view, app, (*action)->keys[0]) !=
				*action) {
			continue;
		}
		g_autofree char *key = action_key(app, *action);
		g_autofree char *piece = g_strdup_printf(
			"%s %s", key, tr(app_messages(app), (*action)->name));

		add_piece(page, cells, piece);
	}
}

static void add_actions(GString *page, const struct app *app)
{
	const struct view *view = app_view(app);
	int cells = 0;

	if (view->class->hint != NULL && !plain_takes_text(app)) {
		g_autofree char *hint = view->class->hint(view, app);

		add_piece(page, &cells, hint);
	}
	add_action_table(page, &cells, app, view->class->actions);
	add_action_table(page, &cells, app, view_everywhere);
	g_string_append_c(page, '\n');
}

/* Where the terminal draws ambiguous characters wide, none is sent. */
static char *finish(const struct app *app, GString *page)
{
	char *text = g_string_free(page, FALSE);

	if (!app_ambiguous_wide(app)) {
		return text;
	}
	char *unambiguous = text_unambiguous(text);

	g_free(text);
	return unambiguous;
}

char *plain_page(const struct app *app)
{
	GString *page = g_string_new("\n");
	GArray *outline = plain_outline(app);
	int indent = label_indent(outline);

	for (size_t i = 0; i < outline->len; i++) {
		add_item(page, &g_array_index(outline, struct outline_item, i),
			indent);
	}
	outline_destroy(outline);
	g_string_append_c(page, '\n');
	g_autofree char *status = app_status_text(app);

	if (status != NULL) {
		lines_add(page, 0, "", status);
	}
	if (plain_takes_text(app)) {
		lines_add(page, 0, "", tr(app_messages(app), "plain.text"));
	}
	add_actions(page, app);
	g_string_append(page, PROMPT);
	return finish(app, page);
}
