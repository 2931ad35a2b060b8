/* SPDX-License-Identifier: MIT */
/* Editing by clusters; the wrapped lines come from text/. */
#include "ui/edit.h"

#include "base/utf8.h"
#include "text/text.h"
#include "ui/widget.h"

void edit_init(
	struct edit *edit, const char *text, size_t max_bytes, bool multiline)
{
	g_autofree char *shown =
		multiline ? utf8_shown(text) : utf8_shown_line(text);

	edit->text = g_string_new(shown);
	edit->cursor = edit->text->len;
	edit->max_bytes = max_bytes;
	edit->multiline = multiline;
	edit->full = false;
}

void edit_finish(struct edit *edit)
{
	(void)g_string_free(edit->text, TRUE);
	edit->text = NULL;
}

static void insert(struct edit *edit, uint32_t code_point)
{
	char bytes[UTF8_MAX_BYTES];
	size_t len = utf8_encode(code_point, bytes);

	if (edit->text->len + len > edit->max_bytes) {
		edit->full = true;
		return;
	}
	g_string_insert_len(
		edit->text, (gssize)edit->cursor, bytes, (gssize)len);
	edit->cursor += len;
}

static bool insert_key(struct edit *edit, struct key key)
{
	if (key.kind == UI_KEY_ENTER) {
		if (edit->multiline) {
			insert(edit, '\n');
		} else if (key.pasted) {
			insert(edit, ' ');
		}
		return edit->multiline || key.pasted;
	}
	if (key.kind != UI_KEY_CHAR) {
		return false;
	}
	if (!utf8_is_unsafe(key.code_point)) {
		insert(edit, key.code_point);
	}
	return true;
}

static void erase(struct edit *edit, size_t from, size_t to)
{
	g_string_erase(edit->text, (gssize)from, (gssize)(to - from));
	edit->cursor = from;
}

static size_t line_of(const struct text_lines *lines, size_t offset)
{
	size_t line = 0;

	for (size_t i = 0; i < lines->count; i++) {
		if (lines->at[i].start <= offset) {
			line = i;
		}
	}
	return line;
}

static int column_of(
	const struct edit *edit, const struct text_lines *lines, size_t line)
{
	size_t start = lines->at[line].start;

	return text_width_bytes(edit->text->str + start, edit->cursor - start);
}

static void move_line(struct edit *edit, int step, int width)
{
	AUTO(text_lines) lines = text_wrap(edit->text->str, width);
	size_t line = line_of(lines, edit->cursor);
	int column = column_of(edit, lines, line);

	if ((step < 0 && line == 0) || (step > 0 && line + 1 >= lines->count)) {
		return;
	}
	line = step < 0 ? line - 1 : line + 1;
	g_autofree char *copy = g_strndup(
		edit->text->str + lines->at[line].start, lines->at[line].len);

	edit->cursor = lines->at[line].start + text_fit(copy, column, NULL);
}

static void move_edge(struct edit *edit, bool to_end, int width)
{
	AUTO(text_lines) lines = text_wrap(edit->text->str, width);
	size_t line = line_of(lines, edit->cursor);

	edit->cursor = lines->at[line].start;
	if (to_end) {
		edit->cursor += lines->at[line].len;
	}
}

static bool move_key(struct edit *edit, struct key key, int width)
{
	const char *text = edit->text->str;

	if (key.kind == UI_KEY_LEFT) {
		edit->cursor = text_previous_cluster(text, edit->cursor);
	} else if (key.kind == UI_KEY_RIGHT) {
		edit->cursor = text_next_cluster(text, edit->cursor);
	} else if (key.kind == UI_KEY_HOME || key.kind == UI_KEY_END) {
		move_edge(edit, key.kind == UI_KEY_END, width);
	} else if (edit->multiline && key.kind == UI_KEY_UP) {
		move_line(edit, -1, width);
	} else if (edit->multiline && key.kind == UI_KEY_DOWN) {
		move_line(edit, 1, width);
	} else {
		return false;
	}
	return true;
}

bool edit_key(struct edit *edit, struct key key, int width)
{
	const char *text = edit->text->str;

	edit->full = false;
	if (key.kind == UI_KEY_BACKSPACE) {
		erase(edit, text_previous_cluster(text, edit->cursor),
			edit->cursor);
		return true;
	}
	if (key.kind == UI_KEY_DELETE) {
		erase(edit, edit->cursor,
			text_next_cluster(text, edit->cursor));
		return true;
	}
	return insert_key(edit, key) || move_key(edit, key, width);
}

void edit_draw(const struct edit *edit, struct canvas *canvas, int x, int y,
	int width, int height)
{
	/* One cell stays free for the cursor behind the last character. */
	AUTO(text_lines) lines = text_wrap(edit->text->str, width - 1);
	size_t cursor_line = line_of(lines, edit->cursor);
	size_t first = 0;

	if (cursor_line >= (size_t)height) {
		first = cursor_line - (size_t)height + 1;
	}
	for (size_t i = first; i < lines->count && i - first < (size_t)height;
		i++) {
		g_autofree char *line = g_strndup(
			edit->text->str + lines->at[i].start, lines->at[i].len);

		(void)canvas_put(
			canvas, x, y + (int)(i - first), STYLE_PLAIN, line);
	}
	canvas_set_cursor(canvas, x + column_of(edit, lines, cursor_line),
		y + (int)(cursor_line - first));
}
