/* SPDX-License-Identifier: MIT */
/* Text on a grid of cells: how wide, where to cut, where to wrap, where a
 * cursor may stand. Wide and full-width characters take two cells, marks
 * none; ambiguous ones one (where a terminal draws them wide they are never
 * sent: text_unambiguous()). All input is valid UTF-8 as utf8_shown() gives
 * it; offsets and lengths are bytes, widths are cells. */
#ifndef SHINDAN_TEXT_TEXT_H
#define SHINDAN_TEXT_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/auto.h"

/* Cells of one code point: 0, 1 or 2. The one place that decides, by a table
 * made from libc's wcwidth() while building (make_widths.py), whatever the
 * locale of the program is. What libc does not know counts 1, '\n' 0. */
int text_code_point_width(uint32_t code_point);

/* East Asian Ambiguous: drawn one or two cells wide, as the terminal likes. */
bool text_is_ambiguous(uint32_t code_point);

/* Cells of a text on one line; line breaks count nothing. */
int text_width(const char *text);
int text_width_bytes(const char *text, size_t len_bytes);

/* End of the cluster (what the user sees as one character) that begins at
 * offset, and start of the one before offset. Clamped to the text. */
size_t text_next_cluster(const char *text, size_t offset);
size_t text_previous_cluster(const char *text, size_t offset);

/* How many bytes fit in width_cells, cut between clusters; ret_cells may be
 * NULL. */
size_t text_fit(const char *text, int width_cells, int *ret_cells);

/* A copy that fits; cut texts end in "..". Owned by the caller (g_free). */
char *text_clip(const char *text, int width_cells);

/* A copy in which every ambiguous character stands as ASCII: (1) for a
 * circled one, ... for an ellipsis, -> for an arrow, o for a circle, and ?
 * where nothing fits. Owned by the caller (g_free). */
char *text_unambiguous(const char *text);

/* One line of a wrapped text: bytes start .. start + len of the text. */
struct text_line {
	size_t start;
	size_t len;
	int cells;
};

struct text_lines {
	size_t count;
	struct text_line *at;
};

/* Wraps by Japanese line rules (no line begins with 、。」 or ends with 「;
 * JIS X 4051 as libunistring has it; a URL stays whole if it can). '\n' ends
 * a line and begins the next, so that "a\n" has two; blanks at a wrap belong
 * to no line. No line is wider than width_cells (at least 2) unless a cluster
 * alone is; no character is lost. An empty text gives one empty line. */
struct text_lines *text_wrap(const char *text, int width_cells);
void text_lines_destroy(struct text_lines *lines);
AUTO_DEFINE(text_lines);

/* For keys: full-width digits and letters become ASCII, the kana that an
 * input method makes of a vowel (あいうえお) becomes its letter, an
 * ideographic space a space; ret_folded tells that the code point changed. */
uint32_t text_fold_key(uint32_t code_point, bool *ret_folded);

#endif
