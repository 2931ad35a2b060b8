/* SPDX-License-Identifier: MIT */
/* Own marks, frames and bars are blanks in reverse video and ASCII: where a
 * terminal draws box lines or circles two cells wide, nothing moves. */
#include "ui/widget.h"

#include <string.h>

#include "base/utf8.h"
#include "text/text.h"

bool widget_is_small(const struct canvas *canvas)
{
	return canvas_width(canvas) < WIDGET_SMALL_WIDTH ||
	       canvas_height(canvas) < WIDGET_SMALL_HEIGHT;
}

int widget_bottom(const struct canvas *canvas)
{
	return MAX(canvas_height(canvas) - 2, 1);
}

static const char *const save_words[] = {
	[SAVE_NONE] = NULL,
	[SAVE_PENDING] = "save.pending",
	[SAVE_DONE] = "save.done",
	[SAVE_FAILED] = "save.failed",
};

void widget_header(
	struct canvas *canvas, const struct app *app, const char *title)
{
	const char *key = save_words[app_save_state(app)];
	int width = canvas_width(canvas);
	int right = width;

	if (key != NULL) {
		const char *word = tr(app_messages(app), key);

		right = width - text_width(word) - WIDGET_MARGIN;
		(void)canvas_put(canvas, right, 0,
			app_save_state(app) == SAVE_FAILED ? STYLE_STRONG
							   : STYLE_QUIET,
			word);
	}
	(void)canvas_put_clipped(canvas, WIDGET_MARGIN, 0,
		right - 2 * WIDGET_MARGIN, STYLE_STRONG, title);
}

static char *measured(const struct canvas *canvas, const char *text)
{
	char *shown = utf8_shown(text);

	if (canvas_ambiguous_wide(canvas)) {
		char *plain = text_unambiguous(shown);

		g_free(shown);
		return plain;
	}
	return shown;
}

int widget_paragraph(struct canvas *canvas, int x, int y, int width, int bottom,
	enum style style, const char *text)
{
	g_autofree char *shown = measured(canvas, text);
	AUTO(text_lines) lines = text_wrap(shown, MAX(width, 2));

	for (size_t i = 0; i < lines->count && y < bottom; i++, y++) {
		g_autofree char *line =
			g_strndup(shown + lines->at[i].start, lines->at[i].len);

		(void)canvas_put(canvas, x, y, style, line);
	}
	return y;
}

int widget_paragraph_height(
	const struct canvas *canvas, int width, const char *text)
{
	g_autofree char *shown = measured(canvas, text);
	AUTO(text_lines) lines = text_wrap(shown, MAX(width, 2));

	return (int)lines->count;
}

int widget_columns(const struct canvas *canvas, const char *text)
{
	g_autofree char *shown = measured(canvas, text);

	return text_width(shown);
}

static void append_entry(GPtrArray *entries, const char *key, const char *name)
{
	g_ptr_array_add(entries, g_strdup_printf("%s %s", key, name));
}

/* "Enter 次へ", "b 戻る" … in the order of the actions; the indices of those
 * that must stay go to ret_fixed. */
static GPtrArray *footer_entries(const struct app *app, const struct view *view)
{
	GPtrArray *entries = g_ptr_array_new_with_free_func(g_free);
	const struct view_action *const *action = view->class->actions;

	if (view->class->hint != NULL) {
		char *hint = view->class->hint(view, app);

		if (hint != NULL) {
			g_ptr_array_add(entries, hint);
		}
	}
	for (; *action != NULL; action++) {
		if (!(*action)->hidden &&
			view_action_is_enabled(view, app, *action)) {
			g_autofree char *key = key_name((*action)->keys[0]);

			append_entry(entries, key,
				tr(app_messages(app), (*action)->name));
		}
	}
	return entries;
}

static bool entry_must_stay(const char *entry)
{
	return g_str_has_prefix(entry, "? ") || g_str_has_prefix(entry, "h ") ||
	       g_str_has_prefix(entry, "q ");
}

static int entries_width(const GPtrArray *entries, int gap)
{
	int width = 0;

	for (size_t i = 0; i < entries->len; i++) {
		width += text_width(g_ptr_array_index(entries, i)) + gap;
	}
	return width;
}

static void shorten_entries(GPtrArray *entries, int room, int gap)
{
	size_t i = entries->len;

	while (i-- > 1 && entries_width(entries, gap) > room) {
		if (!entry_must_stay(g_ptr_array_index(entries, i))) {
			g_ptr_array_remove_index(entries, (guint)i);
		}
	}
}

/* On the last rows but one: a path must be read to its end. Whole rows are
 * blanked first. */
static void draw_status(struct canvas *canvas, const char *status)
{
	int width = canvas_width(canvas);
	int bottom = canvas_height(canvas) - 1;
	int room = width - 2 * WIDGET_MARGIN;
	int rows = MIN(widget_paragraph_height(canvas, room, status), bottom);
	g_autofree char *blank = g_strnfill((gsize)width, ' ');

	for (int y = bottom - rows; y < bottom; y++) {
		(void)canvas_put(canvas, 0, y, STYLE_PLAIN, blank);
	}
	(void)widget_paragraph(canvas, WIDGET_MARGIN, bottom - rows, room,
		bottom, STYLE_STRONG, status);
}

void widget_footer(
	struct canvas *canvas, const struct app *app, const struct view *view)
{
	int height = canvas_height(canvas);
	int width = canvas_width(canvas);
	int x = WIDGET_MARGIN;
	int gap = 3;
	g_autofree char *status = app_status_text(app);
	g_autoptr(GPtrArray) entries = footer_entries(app, view);

	if (status != NULL && height > 1) {
		draw_status(canvas, status);
	}
	if (entries_width(entries, gap) > width) {
		gap = 2;
	}
	shorten_entries(entries, width - WIDGET_MARGIN + gap, gap);
	for (size_t i = 0; i < entries->len; i++) {
		x = canvas_put(canvas, x, height - 1, STYLE_QUIET,
			    g_ptr_array_index(entries, i)) +
		    gap;
	}
}

void widget_bar(struct canvas *canvas, int x, int y, int width, int value,
	int max, char rest)
{
	int filled = 0;

	if (max > 0 && value > 0) {
		filled = MIN(width, (value * width + max / 2) / max);
		filled = MAX(filled, 1);
	}
	if (filled == width && value < max) {
		filled = width - 1;
	}
	g_autofree char *line = g_strnfill((gsize)MAX(width - filled, 0), rest);

	canvas_paint(canvas, x, y, filled, STYLE_REVERSE);
	(void)canvas_put(canvas, x + filled, y, STYLE_QUIET, line);
}

#define DIGIT_COLUMNS 3
#define PIXEL_CELLS 2

/* Three pixels a row, five rows; the last entry is the minus sign. */
static const char digits[11][WIDGET_BIG_HEIGHT][DIGIT_COLUMNS + 1] = {
	{ "###", "# #", "# #", "# #", "###" },
	{ "  #", "  #", "  #", "  #", "  #" },
	{ "###", "  #", "###", "#  ", "###" },
	{ "###", "  #", "###", "  #", "###" },
	{ "# #", "# #", "###", "  #", "  #" },
	{ "###", "#  ", "###", "  #", "###" },
	{ "###", "#  ", "###", "# #", "###" },
	{ "###", "  #", "  #", "  #", "  #" },
	{ "###", "# #", "###", "# #", "###" },
	{ "###", "# #", "###", "  #", "###" },
	{ "   ", "   ", "###", "   ", "   " },
};

static void big_digit(struct canvas *canvas, int x, int y, int digit)
{
	for (int row = 0; row < WIDGET_BIG_HEIGHT; row++) {
		for (int column = 0; column < DIGIT_COLUMNS; column++) {
			if (digits[digit][row][column] == '#') {
				canvas_paint(canvas, x + column * PIXEL_CELLS,
					y + row, PIXEL_CELLS, STYLE_REVERSE);
			}
		}
	}
}

int widget_big_number(struct canvas *canvas, int x, int y, int number)
{
	g_autofree char *text = g_strdup_printf("%d", number);

	for (const char *at = text; *at != '\0'; at++) {
		big_digit(canvas, x, y, *at == '-' ? 10 : *at - '0');
		x += (DIGIT_COLUMNS + 1) * PIXEL_CELLS;
	}
	return x;
}

void widget_selected(
	struct canvas *canvas, int x, int y, int width, const char *text)
{
	(void)canvas_put_clipped(canvas, x, y, width, STYLE_REVERSE, text);
	canvas_paint(canvas, x, y, width, STYLE_REVERSE);
}

enum style widget_choice_style(const struct question *question, size_t choice)
{
	const struct choice *chosen = &question->choices.at[choice];

	if (chosen->unsure) {
		return STYLE_UNSURE;
	}
	if (chosen->mixed) {
		return STYLE_PARTIAL;
	}
	return choice == question_best_choice(question) ? STYLE_GOOD
							: STYLE_BAD;
}
