/* SPDX-License-Identifier: MIT */
/* Which of the known words was meant? */
#ifndef SHINDAN_BASE_NEAREST_H
#define SHINDAN_BASE_NEAREST_H

#include <stddef.h>

/* Letters (bytes) to insert, remove, change or swap with their neighbour. */
size_t nearest_distance(const char *a, const char *b);

/* The known word that is at most two such steps away, and at most a third of
 * what was typed (one step in the shortest words); full-width letters and
 * capitals count as what they stand for. NULL if there is none. */
const char *nearest_find(
	const char *word, const char *const *known, size_t count);

#endif
