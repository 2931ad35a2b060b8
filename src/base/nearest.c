/* SPDX-License-Identifier: MIT */
/* Optimal string alignment: three rows of the table are enough. */
#include "base/nearest.h"

#include <glib.h>
#include <string.h>

#define STEPS_MAX 2
#define WORD_BYTES_MAX 64 /* longer is no slip of the finger */

size_t nearest_distance(const char *a, const char *b)
{
	size_t rows[3][WORD_BYTES_MAX + 1] = { { 0 } };
	size_t len_a = strlen(a);
	size_t len_b = strlen(b);

	if (len_a > WORD_BYTES_MAX || len_b > WORD_BYTES_MAX) {
		return MAX(len_a, len_b);
	}
	for (size_t j = 0; j <= len_b; j++) {
		rows[0][j] = j;
	}
	for (size_t i = 1; i <= len_a; i++) {
		size_t *row = rows[i % 3];
		const size_t *above = rows[(i + 2) % 3];
		const size_t *above_two = rows[(i + 1) % 3];

		row[0] = i;
		for (size_t j = 1; j <= len_b; j++) {
			size_t change = a[i - 1] == b[j - 1] ? 0 : 1;

			row[j] = MIN(above[j], row[j - 1]) + 1;
			row[j] = MIN(row[j], above[j - 1] + change);
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] &&
				a[i - 2] == b[j - 1]) {
				row[j] = MIN(row[j], above_two[j - 2] + 1);
			}
		}
	}
	return rows[len_a % 3][len_b];
}

/* The same word to a person, in the letters of ours; NULL if it is no text. */
static char *simplify(const char *word)
{
	g_autofree char *narrow = g_utf8_normalize(word, -1, G_NORMALIZE_NFKC);

	return narrow != NULL ? g_strstrip(g_utf8_strdown(narrow, -1)) : NULL;
}

const char *nearest_find(
	const char *word, const char *const *known, size_t count)
{
	g_autofree char *simple = simplify(word);
	const char *nearest = NULL;
	size_t steps = STEPS_MAX + 1;

	for (size_t i = 0; simple != NULL && i < count; i++) {
		size_t distance = nearest_distance(simple, known[i]);

		/* Two slips in a word of four letters make another word. */
		if (distance < steps &&
			distance * 3 <= MAX(strlen(simple), 3)) {
			nearest = known[i];
			steps = distance;
		}
	}
	return nearest;
}
