/* SPDX-License-Identifier: MIT */
/* Clusters (extended grapheme clusters of UAX 29) and what is cut between
 * them. */
#include <glib.h>
#include <string.h>
#include <unigbrk.h>

#include "text/text.h"

#define CUT_MARK ".."
#define CUT_MARK_CELLS 2

/* One byte for each of the text, not 0 where a cluster begins. The whole text
 * at once: u8_grapheme_next() looks at two code points only and would part
 * flags and joined emoji. */
static char *boundaries_create(const char *text, size_t len)
{
	char *boundaries = g_strnfill(len, '\0');

	u8_grapheme_breaks((const uint8_t *)text, len, boundaries);
	boundaries[len] = 1;
	return boundaries;
}

static size_t next_boundary(const char *boundaries, size_t at)
{
	do {
		at++;
	} while (boundaries[at] == 0);
	return at;
}

/* offset is where a cluster begins, so nothing before it matters. */
size_t text_next_cluster(const char *text, size_t offset)
{
	size_t len = strlen(text);

	if (offset >= len) {
		return len;
	}
	g_autofree char *boundaries =
		boundaries_create(text + offset, len - offset);

	return offset + next_boundary(boundaries, 0);
}

size_t text_previous_cluster(const char *text, size_t offset)
{
	size_t len = strlen(text);
	g_autofree char *boundaries = boundaries_create(text, len);
	size_t at = MIN(offset, len);

	while (at > 0) {
		at--;
		if (boundaries[at] != 0) {
			break;
		}
	}
	return at;
}

size_t text_fit(const char *text, int width_cells, int *ret_cells)
{
	size_t len = strlen(text);
	g_autofree char *boundaries = boundaries_create(text, len);
	size_t at = 0;
	int cells = 0;

	while (at < len) {
		size_t next = next_boundary(boundaries, at);
		int more = text_width_bytes(text + at, next - at);

		if (cells + more > width_cells) {
			break;
		}
		cells += more;
		at = next;
	}
	if (ret_cells != NULL) {
		*ret_cells = cells;
	}
	return at;
}

char *text_clip(const char *text, int width_cells)
{
	if (text_width(text) <= width_cells) {
		return g_strdup(text);
	}
	if (width_cells < CUT_MARK_CELLS) {
		return g_strndup(CUT_MARK, (size_t)MAX(width_cells, 0));
	}
	size_t kept = text_fit(text, width_cells - CUT_MARK_CELLS, NULL);
	g_autofree char *start = g_strndup(text, kept);

	return g_strconcat(start, CUT_MARK, NULL);
}
