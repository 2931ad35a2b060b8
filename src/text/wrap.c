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

/* May a line begin here? From never to gladly. */
enum grade {
	GRADE_INSIDE, /* inside a cluster */
	GRADE_FORCED, /* between clusters: only where nothing else fits */
	GRADE_SPARE, /* inside a URL, a number, a word with signs */
	GRADE_GOOD, /* where the rules allow it */
	GRADE_COUNT
};

/* A place of the text. cells is the width of the cluster that begins here;
 * blank means that this cluster is one. */
struct place {
	enum grade grade;
	int cells;
	bool blank;
};

struct wrapper {
	const struct place *places; /* of each byte and of the end */
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

/* Letters, kana, kanji and their signs, none of which ever joins another. */
static bool stands_alone(uint32_t c)
{
	return (c >= ' ' && c < 0x7F) || c == '\n' ||
	       (c >= 0x3000 && c < 0x302A) || (c >= 0x3041 && c < 0x3097) ||
	       (c >= 0x30A0 && c < 0x3100) || (c >= 0x4E00 && c < 0xA000) ||
	       (c >= 0xFF01 && c < 0xFF61);
}

/* Marks where clusters begin. Most texts need no look into the tables. */
static void mark_clusters(const char *text, size_t len, char *clusters)
{
	uint32_t c = 0;

	for (size_t at = 0; at < len;) {
		size_t step = utf8_decode(text + at, &c);

		if (!stands_alone(c)) {
			memset(clusters, 0, len);
			u8_grapheme_breaks(
				(const uint8_t *)text, len, clusters);
			return;
		}
		clusters[at] = 1;
		at += step;
	}
}

/* Owned by the caller (g_free). */
static struct place *places_create(const char *text, size_t len)
{
	g_autofree char *line_breaks = g_strnfill(len, '\0');
	g_autofree char *clusters = g_strnfill(len, '\0');
	struct place *places = g_new0(struct place, len + 1);
	struct place *cluster = places;
	uint32_t before = 0;
	uint32_t c = 0;

	u8_possible_linebreaks(
		(const uint8_t *)text, len, "UTF-8", line_breaks);
	mark_clusters(text, len, clusters);
	for (size_t at = 0; at < len;) {
		size_t step = utf8_decode(text + at, &c);

		if (clusters[at] != 0) {
			cluster = &places[at];
			cluster->grade = grade_of(line_breaks[at], before, c);
			cluster->blank = is_blank(c);
		} else {
			/* A blank with a mark on it is none. */
			cluster->blank = false;
		}
		cluster->cells += text_code_point_width(c);
		before = c;
		at += step;
	}
	places[len].grade = GRADE_GOOD;
	return places;
}

static size_t cluster_end(const struct wrapper *wrapper, size_t at)
{
	do {
		at++;
	} while (wrapper->places[at].grade == GRADE_INSIDE);
	return at;
}

/* Where a line ends, before the blanks at the cut, and where the next one may
 * begin. */
struct cut {
	size_t line_end;
	int cells;
	size_t next;
};

/* Where the line from start is cut; next is end if all of it fits. Blanks
 * before a cut take no place; a line of nothing but blanks is no good one. */
static struct cut find_cut(
	const struct wrapper *wrapper, size_t start, size_t end)
{
	struct cut solid = { .line_end = start, .next = start };
	struct cut last[GRADE_COUNT] = { 0 };
	size_t at = start;
	int cells = 0;

	while (at < end) {
		const struct place *place = &wrapper->places[at];

		if (at > start) {
			enum grade grade =
				solid.cells > 0 ? place->grade : GRADE_FORCED;

			last[grade] = solid;
			last[grade].next = at;
		}
		if (!place->blank && cells + place->cells > wrapper->width &&
			at > start) {
			break;
		}
		cells += place->cells;
		at = cluster_end(wrapper, at);
		if (!place->blank) {
			solid.line_end = at;
			solid.cells = cells;
		}
	}
	if (at >= end) {
		solid.next = end;
		return solid;
	}
	for (int grade = GRADE_GOOD; grade > GRADE_FORCED; grade--) {
		if (last[grade].next > 0) {
			return last[grade];
		}
	}
	return last[GRADE_FORCED];
}

static void add_line(
	struct wrapper *wrapper, size_t start, size_t end, int cells)
{
	struct text_line line = {
		.start = start,
		.len = end - start,
		.cells = cells,
	};

	g_array_append_val(wrapper->lines, line);
}

/* Blanks at the end of a paragraph stay as far as they fit: somebody may be
 * typing them. */
static void add_last_line(
	struct wrapper *wrapper, size_t start, struct cut cut, size_t end)
{
	size_t at = cut.line_end;
	int cells = cut.cells;

	while (at < end &&
		cells + wrapper->places[at].cells <= wrapper->width) {
		cells += wrapper->places[at].cells;
		at = cluster_end(wrapper, at);
	}
	add_line(wrapper, start, at, cells);
}

static void wrap_paragraph(struct wrapper *wrapper, size_t start, size_t end)
{
	struct cut cut = find_cut(wrapper, start, end);

	while (cut.next < end) {
		add_line(wrapper, start, cut.line_end, cut.cells);
		start = cut.next;
		while (wrapper->places[start].blank) {
			start = cluster_end(wrapper, start);
		}
		cut = find_cut(wrapper, start, end);
	}
	add_last_line(wrapper, start, cut, end);
}

struct text_lines *text_wrap(const char *text, int width_cells)
{
	size_t len = strlen(text);
	g_autofree struct place *places = places_create(text, len);
	struct wrapper wrapper = {
		.places = places,
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
