/* SPDX-License-Identifier: MIT */
/* Lines. Every byte where a line may begin gets a grade; a line is cut at the
 * last place of the best grade that still fits. The grades come from UAX 14
 * as libunistring has it (which is JIS X 4051 for what may begin and end a
 * line) and, where that is too willing, from our own corrections. */
#include <glib.h>
#include <string.h>
#include <unigbrk.h>
#include <unilbrk.h>

#include "base/utf8.h"
#include "text/text.h"

#define WIDTH_MIN 2

/* May a line begin here? From "never" to "it must". */
enum grade {
	GRADE_INSIDE, /* inside a cluster */
	GRADE_FORCED, /* between clusters: only where nothing else fits */
	GRADE_SPARE, /* inside a URL, a number, a word with signs */
	GRADE_GOOD, /* where the rules allow it */
	GRADE_COUNT
};

struct wrapper {
	const char *text;
	const char *grades; /* enum grade of each byte and of the end */
	int width;
	GArray *lines; /* of struct text_line */
};

static bool is_blank(uint32_t c)
{
	return c == ' ' || c == 0x3000;
}

/* Signs at which UAX 14 would take a URL or an address apart. */
static bool is_word_sign(uint32_t c)
{
	return c < 0x80 &&
	       (g_ascii_isalnum((char)c) ||
		       (c != 0 && strchr("./:_-%?&=#~+@", (int)c) != NULL));
}

static bool is_full_width_word(uint32_t c)
{
	return (c >= 0xFF10 && c <= 0xFF19) || (c >= 0xFF21 && c <= 0xFF3A) ||
	       (c >= 0xFF41 && c <= 0xFF5A);
}

/* Waves and dashes that JIS X 4051 counts as hyphens: never first. */
static bool is_wave(uint32_t c)
{
	return c == 0x301C || c == 0xFF5E;
}

static bool belong_together(uint32_t before, uint32_t after)
{
	return (is_word_sign(before) && is_word_sign(after)) ||
	       (is_full_width_word(before) && is_full_width_word(after)) ||
	       is_wave(after);
}

static enum grade grade_of(char line_break, uint32_t before, uint32_t after)
{
	if (line_break != UC_BREAK_POSSIBLE) {
		return GRADE_FORCED;
	}
	return belong_together(before, after) ? GRADE_SPARE : GRADE_GOOD;
}

static char *grades_create(const char *text, size_t len)
{
	g_autofree char *line_breaks = g_strnfill(len, '\0');
	g_autofree char *clusters = g_strnfill(len, '\0');
	char *grades = g_strnfill(len, '\0');
	uint32_t before = 0;
	uint32_t c = 0;

	u8_possible_linebreaks(
		(const uint8_t *)text, len, "UTF-8", line_breaks);
	u8_grapheme_breaks((const uint8_t *)text, len, clusters);
	for (size_t at = 0; at < len;) {
		size_t step = utf8_decode(text + at, &c);

		if (clusters[at] != 0) {
			grades[at] = (char)grade_of(line_breaks[at], before, c);
		}
		before = c;
		at += step;
	}
	grades[len] = GRADE_GOOD;
	return grades;
}

static void add_line(struct wrapper *wrapper, size_t start, size_t end)
{
	struct text_line line = { .start = start, .len = end - start };

	line.cells = text_width_bytes(wrapper->text + start, line.len);
	g_array_append_val(wrapper->lines, line);
}

/* The blank that ends at a place, or 0. */
static size_t blank_before(const char *text, size_t start, size_t at)
{
	static const char wide_blank[] = "\u3000";
	size_t len = sizeof(wide_blank) - 1;

	if (at > start && text[at - 1] == ' ') {
		return 1;
	}
	return at >= start + len &&
			       memcmp(text + at - len, wide_blank, len) == 0
		       ? len
		       : 0;
}

static size_t without_blanks(const char *text, size_t start, size_t at)
{
	for (size_t len = 0; (len = blank_before(text, start, at)) > 0;) {
		at -= len;
	}
	return at;
}

/* A blank with a mark on it is no blank. */
static size_t after_blanks(const struct wrapper *wrapper, size_t at)
{
	uint32_t c = 0;
	size_t len = utf8_decode(wrapper->text + at, &c);

	while (is_blank(c) && wrapper->grades[at + len] != GRADE_INSIDE) {
		at += len;
		len = utf8_decode(wrapper->text + at, &c);
	}
	return at;
}

static size_t cluster_end(const struct wrapper *wrapper, size_t at)
{
	do {
		at++;
	} while (wrapper->grades[at] == GRADE_INSIDE);
	return at;
}

/* Where the line from start is cut; end if all of it fits. Blanks before a
 * cut take no place; a line of nothing but blanks is no good one. */
static size_t find_cut(const struct wrapper *wrapper, size_t start, size_t end)
{
	size_t last[GRADE_COUNT] = { 0 };
	size_t at = start;
	int cells = 0;
	int cells_to_last_solid = 0;

	while (at < end) {
		int grade = (unsigned char)wrapper->grades[at];
		size_t next = cluster_end(wrapper, at);

		if (at > start &&
			(cells_to_last_solid > 0 || grade == GRADE_FORCED)) {
			last[grade] = at;
		}
		cells += text_width_bytes(wrapper->text + at, next - at);
		if (blank_before(wrapper->text, at, next) != next - at) {
			cells_to_last_solid = cells;
		}
		if (cells_to_last_solid > wrapper->width) {
			break;
		}
		at = next;
	}
	if (at >= end) {
		return end;
	}
	for (int grade = GRADE_GOOD; grade > GRADE_INSIDE; grade--) {
		if (last[grade] > 0) {
			return last[grade];
		}
	}
	return cluster_end(wrapper, start);
}

/* Blanks at the end of a paragraph stay as far as they fit: somebody may be
 * typing them. */
static size_t last_line_end(
	const struct wrapper *wrapper, size_t start, size_t end)
{
	size_t at = without_blanks(wrapper->text, start, end);
	int cells = text_width_bytes(wrapper->text + start, at - start);

	while (at < end) {
		size_t next = cluster_end(wrapper, at);

		cells += text_width_bytes(wrapper->text + at, next - at);
		if (cells > wrapper->width) {
			break;
		}
		at = next;
	}
	return at;
}

static void wrap_paragraph(struct wrapper *wrapper, size_t start, size_t end)
{
	size_t cut = find_cut(wrapper, start, end);

	while (cut < end) {
		add_line(wrapper, start,
			without_blanks(wrapper->text, start, cut));
		start = after_blanks(wrapper, cut);
		cut = find_cut(wrapper, start, end);
	}
	add_line(wrapper, start, last_line_end(wrapper, start, end));
}

struct text_lines *text_wrap(const char *text, int width_cells)
{
	size_t len = strlen(text);
	g_autofree char *grades = grades_create(text, len);
	struct wrapper wrapper = {
		.text = text,
		.grades = grades,
		.width = MAX(width_cells, WIDTH_MIN),
		.lines = g_array_new(FALSE, FALSE, sizeof(struct text_line)),
	};
	struct text_lines *lines = g_new0(struct text_lines, 1);
	size_t start = 0;

	for (const char *newline = NULL;
		(newline = strchr(text + start, '\n')) != NULL;) {
		wrap_paragraph(&wrapper, start, (size_t)(newline - text));
		start = (size_t)(newline - text) + 1;
	}
	wrap_paragraph(&wrapper, start, len);
	lines->at = (struct text_line *)(void *)g_array_steal(
		wrapper.lines, &lines->count);
	g_array_unref(wrapper.lines);
	return lines;
}

void text_lines_destroy(struct text_lines *lines)
{
	if (lines == NULL) {
		return;
	}
	g_free(lines->at);
	g_free(lines);
}
