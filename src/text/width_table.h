/* SPDX-License-Identifier: MIT */
/* The cells of every code point: width_blocks[width_pages[c / WIDTH_BLOCK]]
 * [c % WIDTH_BLOCK]. Written while building by make_widths.py from libc's
 * wcwidth(). */
#ifndef SHINDAN_TEXT_WIDTH_TABLE_H
#define SHINDAN_TEXT_WIDTH_TABLE_H

#define WIDTH_BLOCK 256
#define WIDTH_CODE_POINTS 0x110000

extern const unsigned char width_pages[];
extern const unsigned char width_blocks[][WIDTH_BLOCK];

#endif
