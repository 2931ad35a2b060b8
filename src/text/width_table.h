/* SPDX-License-Identifier: MIT */
/* The code points that take no cell or two, ascending; written while building
 * by make_widths.py from libc's wcwidth(). */
#ifndef SHINDAN_TEXT_WIDTH_TABLE_H
#define SHINDAN_TEXT_WIDTH_TABLE_H

#include <stddef.h>
#include <stdint.h>

struct width_range {
	uint32_t first;
	uint32_t last;
	int cells;
};

extern const struct width_range width_ranges[];
extern const size_t width_range_count;

#endif
