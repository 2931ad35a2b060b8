/* SPDX-License-Identifier: MIT */
/* Optimal string alignment: three rows of the table are enough. */
#include "cli/nearest.h"

#include <glib.h>
#include <string.h>

#define STEPS_MAX 2
#define WORD_BYTES_MAX 64

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

const char *nearest_find(
	const char *word, const char *const *known, size_t count)
{
	const char *nearest = NULL;
	size_t steps = STEPS_MAX + 1;

	for (size_t i = 0; i < count; i++) {
		size_t distance = nearest_distance(word, known[i]);

		if (distance < steps && distance * 2 < strlen(known[i])) {
			nearest = known[i];
			steps = distance;
		}
	}
	return nearest;
}
