/* SPDX-License-Identifier: MIT */
/* Cells in rows. The only way text comes in is canvas_put(), which makes it
 * safe to show and never leaves half a wide character behind. */
#include "ui/canvas.h"

#include <glib.h>
#include <string.h>

#include "base/utf8.h"
#include "text/text.h"

#define MARKS_MAX 4

struct canvas {
	int width;
	int height;
	struct cell *cells;
	int cursor_x;
	int cursor_y;
	bool ambiguous_wide;
	bool text_input;
};

struct canvas *canvas_create(int width, int height)
{
	struct canvas *canvas = g_new0(struct canvas, 1);

	canvas->width = MAX(width, 1);
	canvas->height = MAX(height, 1);
	canvas->cells = g_new0(
		struct cell, (size_t)canvas->width * (size_t)canvas->height);
	canvas_clear(canvas);
	return canvas;
}

void canvas_destroy(struct canvas *canvas)
{
	if (canvas == NULL) {
		return;
	}
	g_free(canvas->cells);
	g_free(canvas);
}

int canvas_width(const struct canvas *canvas)
{
	return canvas->width;
}

int canvas_height(const struct canvas *canvas)
{
	return canvas->height;
}

void canvas_set_ambiguous_wide(struct canvas *canvas, bool wide)
{
	canvas->ambiguous_wide = wide;
}

bool canvas_ambiguous_wide(const struct canvas *canvas)
{
	return canvas->ambiguous_wide;
}

static struct cell *cell_at(const struct canvas *canvas, int x, int y)
{
	return &canvas->cells[(size_t)y * (size_t)canvas->width + (size_t)x];
}

static void cell_blank(struct cell *cell)
{
	memset(cell, 0, sizeof(*cell));
	cell->text[0] = ' ';
}

void canvas_clear(struct canvas *canvas)
{
	size_t count = (size_t)canvas->width * (size_t)canvas->height;

	for (size_t i = 0; i < count; i++) {
		cell_blank(&canvas->cells[i]);
	}
	canvas->cursor_x = 0;
	canvas->cursor_y = 0;
	canvas->text_input = false;
}

/* What is drawn over loses its other half. */
static void release_cell(struct canvas *canvas, int x, int y)
{
	struct cell *cell = cell_at(canvas, x, y);

	if (cell->tail && x > 0) {
		cell_blank(cell_at(canvas, x - 1, y));
	}
	if (cell->wide && x + 1 < canvas->width) {
		cell_blank(cell_at(canvas, x + 1, y));
	}
	cell_blank(cell);
}

static void put_spacing(struct canvas *canvas, int x, int y, enum style style,
	const char *bytes, size_t len, int cells)
{
	struct cell *cell = NULL;

	release_cell(canvas, x, y);
	if (cells == 2) {
		release_cell(canvas, x + 1, y);
	}
	cell = cell_at(canvas, x, y);
	memcpy(cell->text, bytes, len);
	cell->text[len] = '\0';
	cell->style = style;
	if (cells == 2) {
		struct cell *tail = cell_at(canvas, x + 1, y);

		cell->wide = true;
		tail->tail = true;
		tail->text[0] = '\0';
		tail->style = style;
	}
}

/* A mark joins the spacing character before it; more than four are dropped,
 * so is one without a character. */
static void put_mark(
	struct cell *cell, const char *bytes, size_t len, int *marks)
{
	size_t used = cell == NULL ? 0 : strlen(cell->text);

	if (cell == NULL || *marks >= MARKS_MAX || used + len >= CELL_BYTES) {
		return;
	}
	memcpy(cell->text + used, bytes, len);
	cell->text[used + len] = '\0';
	(*marks)++;
}

/* The text is safe to show. Returns the column after it. */
static int put_shown(
	struct canvas *canvas, int x, int y, enum style style, const char *text)
{
	struct cell *last = NULL;
	int marks = 0;
	uint32_t c = 0;

	for (size_t len = 0; (len = utf8_decode(text, &c)) > 0; text += len) {
		int cells = text_code_point_width(c);

		if (cells <= 0) {
			put_mark(last, text, len, &marks);
			continue;
		}
		if (x + cells > canvas->width) {
			break;
		}
		last = NULL;
		if (x >= 0) {
			put_spacing(canvas, x, y, style, text, len, cells);
			last = cell_at(canvas, x, y);
		}
		marks = 0;
		x += cells;
	}
	return x;
}

static char *prepared(const struct canvas *canvas, const char *text)
{
	char *shown = utf8_shown_line(text);

	if (canvas->ambiguous_wide) {
		char *plain = text_unambiguous(shown);

		g_free(shown);
		return plain;
	}
	return shown;
}

int canvas_put(
	struct canvas *canvas, int x, int y, enum style style, const char *text)
{
	g_autofree char *shown = prepared(canvas, text);

	if (y < 0 || y >= canvas->height) {
		return x + text_width(shown);
	}
	return put_shown(canvas, x, y, style, shown);
}

int canvas_put_clipped(struct canvas *canvas, int x, int y, int limit,
	enum style style, const char *text)
{
	g_autofree char *shown = prepared(canvas, text);
	g_autofree char *clipped = text_clip(shown, MAX(limit, 0));

	return canvas_put(canvas, x, y, style, clipped);
}

void canvas_paint(
	struct canvas *canvas, int x, int y, int width, enum style style)
{
	if (y < 0 || y >= canvas->height) {
		return;
	}
	for (int i = MAX(x, 0); i < x + width && i < canvas->width; i++) {
		cell_at(canvas, i, y)->style = style;
	}
}

void canvas_set_cursor(struct canvas *canvas, int x, int y)
{
	canvas->cursor_x = CLAMP(x, 0, canvas->width - 1);
	canvas->cursor_y = CLAMP(y, 0, canvas->height - 1);
}

void canvas_cursor(const struct canvas *canvas, int *ret_x, int *ret_y)
{
	*ret_x = canvas->cursor_x;
	*ret_y = canvas->cursor_y;
}

void canvas_set_text_input(struct canvas *canvas, bool text_input)
{
	canvas->text_input = text_input;
}

bool canvas_text_input(const struct canvas *canvas)
{
	return canvas->text_input;
}

const struct cell *canvas_cell(const struct canvas *canvas, int x, int y)
{
	return cell_at(canvas, x, y);
}

char style_letter(enum style style)
{
	static const char letters[STYLE_COUNT] = { ' ', 'b', 'q', 'r', 'g', 'p',
		'x', 'u' };

	return letters[style];
}

static void dump_styles(const struct canvas *canvas, int y, GString *dump)
{
	g_autoptr(GString) row = g_string_new("~");

	for (int x = 0; x < canvas->width; x++) {
		g_string_append_c(
			row, style_letter(cell_at(canvas, x, y)->style));
	}
	while (row->str[row->len - 1] == ' ') {
		g_string_truncate(row, row->len - 1);
	}
	if (row->len > 1) {
		g_string_append_printf(dump, "%s\n", row->str);
	}
}

char *canvas_dump(const struct canvas *canvas)
{
	GString *dump = g_string_new(NULL);

	for (int y = 0; y < canvas->height; y++) {
		for (int x = 0; x < canvas->width; x++) {
			g_string_append(dump, cell_at(canvas, x, y)->text);
		}
		g_string_append(dump, "|\n");
		dump_styles(canvas, y, dump);
	}
	g_string_append_printf(
		dump, "cursor %d,%d\n", canvas->cursor_x, canvas->cursor_y);
	return g_string_free(dump, FALSE);
}
