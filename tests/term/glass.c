/* SPDX-License-Identifier: MIT */
#include "glass.h"

#include <glib.h>
#include <string.h>
#include <vterm.h>

#include "text/text.h"

#define SEQUENCE_MAX 64
#define TAIL ((uint32_t)-1)

struct glass {
	VTerm *vterm;
	VTermScreen *screen;
	int width;
	int height;
	bool alternate;
	bool cursor_visible;
	bool bracketed_paste;
	char sequence[SEQUENCE_MAX]; /* an escape sequence on its way */
	size_t sequence_len;
};

/* libvterm knows no dim; italics, which nobody uses, stand in for it. */
static void feed_style(struct glass *glass, const char *params)
{
	g_auto(GStrv) numbers = g_strsplit(params, ";", -1);
	size_t plain_from = 0;

	for (size_t i = 0; numbers[i] != NULL; i++) {
		if (i < plain_from) {
			continue;
		}
		if (strcmp(numbers[i], "38") == 0 ||
			strcmp(numbers[i], "48") == 0) {
			plain_from = i + 3;
		} else if (strcmp(numbers[i], "2") == 0) {
			numbers[i][0] = '3';
		}
	}
	g_autofree char *joined = g_strjoinv(";", numbers);
	g_autofree char *bytes = g_strdup_printf("\033[%sm", joined);

	(void)vterm_input_write(glass->vterm, bytes, strlen(bytes));
}

static void feed_sequence(struct glass *glass)
{
	char *sequence = glass->sequence;
	size_t len = glass->sequence_len;

	glass->sequence_len = 0;
	sequence[len] = '\0';
	if (strcmp(sequence, "\033[?2004h") == 0) {
		glass->bracketed_paste = true;
	} else if (strcmp(sequence, "\033[?2004l") == 0) {
		glass->bracketed_paste = false;
	}
	if (sequence[len - 1] == 'm' && g_ascii_isdigit(sequence[2])) {
		sequence[len - 1] = '\0';
		feed_style(glass, sequence + 2);
	} else {
		(void)vterm_input_write(glass->vterm, sequence, len);
	}
}

static void feed_byte(struct glass *glass, char byte)
{
	if (glass->sequence_len == 0 && byte != '\033') {
		(void)vterm_input_write(glass->vterm, &byte, 1);
		return;
	}
	glass->sequence[glass->sequence_len++] = byte;
	if (glass->sequence_len == 1 ||
		(glass->sequence_len == 2 && byte == '[')) {
		return;
	}
	if (glass->sequence_len == 2 || (byte >= '@' && byte <= '~') ||
		glass->sequence_len == SEQUENCE_MAX - 1) {
		feed_sequence(glass);
	}
}

void glass_feed(struct glass *glass, const char *bytes, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		feed_byte(glass, bytes[i]);
	}
}

static int on_property(VTermProp property, VTermValue *value, void *user)
{
	struct glass *glass = user;

	if (property == VTERM_PROP_ALTSCREEN) {
		glass->alternate = value->boolean != 0;
	} else if (property == VTERM_PROP_CURSORVISIBLE) {
		glass->cursor_visible = value->boolean != 0;
	}
	return 1;
}

struct glass *glass_create(int width, int height)
{
	static const VTermScreenCallbacks callbacks = {
		.settermprop = on_property,
	};
	struct glass *glass = g_new0(struct glass, 1);

	glass->width = width;
	glass->height = height;
	glass->cursor_visible = true;
	glass->vterm = vterm_new(height, width);
	vterm_set_utf8(glass->vterm, 1);
	glass->screen = vterm_obtain_screen(glass->vterm);
	vterm_screen_enable_altscreen(glass->screen, 1);
	vterm_screen_set_callbacks(glass->screen, &callbacks, glass);
	vterm_screen_reset(glass->screen, 1);
	return glass;
}

void glass_destroy(struct glass *glass)
{
	vterm_free(glass->vterm);
	g_free(glass);
}

void glass_resize(struct glass *glass, int width, int height)
{
	glass->width = width;
	glass->height = height;
	vterm_set_size(glass->vterm, height, width);
}

bool glass_alternate(const struct glass *glass)
{
	return glass->alternate;
}

bool glass_cursor_visible(const struct glass *glass)
{
	return glass->cursor_visible;
}

bool glass_bracketed_paste(const struct glass *glass)
{
	return glass->bracketed_paste;
}

/* The letters of style_letter(), found by the colours of terminal.c. */
static char cell_letter(const VTermScreenCell *cell)
{
	static const struct {
		uint8_t color;
		char letter;
	} colors[] = { { 32, 'g' }, { 136, 'p' }, { 166, 'x' }, { 133, 'u' } };

	if (cell->attrs.reverse) {
		return 'r';
	}
	if (cell->attrs.bold) {
		return 'b';
	}
	if (cell->attrs.italic) {
		return 'q';
	}
	for (size_t i = 0; i < G_N_ELEMENTS(colors); i++) {
		if (VTERM_COLOR_IS_INDEXED(&cell->fg) &&
			cell->fg.indexed.idx == colors[i].color) {
			return colors[i].letter;
		}
	}
	return ' ';
}

static void dump_row(const struct glass *glass, int y, GString *dump)
{
	g_autoptr(GString) styles = g_string_new("~");
	char letter = ' ';

	for (int x = 0; x < glass->width; x++) {
		VTermScreenCell cell;
		VTermPos at = { .row = y, .col = x };

		(void)vterm_screen_get_cell(glass->screen, at, &cell);
		if (cell.chars[0] != TAIL) {
			letter = cell_letter(&cell);
		}
		g_string_append_c(styles, letter);
		if (cell.chars[0] == 0) {
			g_string_append_c(dump, ' ');
		}
		for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL &&
				cell.chars[i] != 0 && cell.chars[i] != TAIL;
			i++) {
			g_string_append_unichar(dump, cell.chars[i]);
		}
	}
	g_string_append(dump, "|\n");
	while (styles->str[styles->len - 1] == ' ') {
		g_string_truncate(styles, styles->len - 1);
	}
	if (styles->len > 1) {
		g_string_append_printf(dump, "%s\n", styles->str);
	}
}

char *glass_dump(const struct glass *glass)
{
	GString *dump = g_string_new(NULL);
	VTermPos cursor = { 0 };

	for (int y = 0; y < glass->height; y++) {
		dump_row(glass, y, dump);
	}
	vterm_state_get_cursorpos(vterm_obtain_state(glass->vterm), &cursor);
	g_string_append_printf(dump, "cursor %d,%d\n", cursor.col, cursor.row);
	return g_string_free(dump, FALSE);
}

/* Blanks the letters of styles that stand over blanks of the row. */
static void hide_on_blanks(char *styles, const char *row)
{
	size_t x = 0;
	size_t styles_len = strlen(styles);

	while (*row != '\0' && x < styles_len) {
		size_t len = text_next_cluster(row, 0);

		if (*row == ' ' && styles[x] != 'r') {
			styles[x] = ' ';
		}
		x += (size_t)text_width_bytes(row, len);
		row += len;
	}
	g_strchomp(styles);
}

char *dump_visible(const char *dump)
{
	g_auto(GStrv) lines = g_strsplit(dump, "\n", -1);
	GString *visible = g_string_new(NULL);

	for (size_t i = 0; lines[i] != NULL; i++) {
		if (i > 0 && lines[i][0] == '~') {
			hide_on_blanks(lines[i] + 1, lines[i - 1]);
		}
		if (strcmp(lines[i], "~") != 0) {
			g_string_append_printf(visible, "%s%s",
				visible->len > 0 ? "\n" : "", lines[i]);
		}
	}
	return g_string_free(visible, FALSE);
}

char *dump_words(const char *dump)
{
	g_auto(GStrv) lines = g_strsplit(dump, "\n", -1);
	GString *words = g_string_new(NULL);

	for (size_t i = 0; lines[i] != NULL; i++) {
		if (lines[i][0] != '~') {
			g_string_append_printf(words, "%s\n", lines[i]);
		}
	}
	return g_string_free(words, FALSE);
}
