/* SPDX-License-Identifier: MIT */
/* Cells of code points and texts. The figures are those of libc's wcwidth(),
 * which is what ncursesw goes by: were they to differ, the screen would
 * shift. */
#include <glib.h>
#include <string.h>

#include "base/utf8.h"
#include "text/text.h"
#include "text/width_table.h"

#define FIRST_MARK 0x0300u

int text_code_point_width(uint32_t code_point)
{
	size_t low = 0;
	size_t high = width_range_count;

	if (code_point < FIRST_MARK) {
		return code_point == '\0' || code_point == '\n' ? 0 : 1;
	}
	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (code_point > width_ranges[middle].last) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low < width_range_count && code_point >= width_ranges[low].first
		       ? width_ranges[low].cells
		       : 1;
}

/* GLib's tables are Unicode's: wide_cjk is W, F and A; wide is W and F. */
bool text_is_ambiguous(uint32_t code_point)
{
	return g_unichar_iswide_cjk(code_point) &&
	       !g_unichar_iswide(code_point) &&
	       text_code_point_width(code_point) > 0;
}

int text_width_bytes(const char *text, size_t len_bytes)
{
	int cells = 0;
	size_t offset = 0;
	uint32_t c = 0;

	while (offset < len_bytes) {
		size_t len = utf8_decode(text + offset, &c);

		if (len == 0) {
			break;
		}
		cells += text_code_point_width(c);
		offset += len;
	}
	return cells;
}

int text_width(const char *text)
{
	return text_width_bytes(text, strlen(text));
}
