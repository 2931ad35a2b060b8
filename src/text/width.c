/* SPDX-License-Identifier: MIT */
/* Cells of code points and texts. The figures are those of libc's wcwidth(),
 * which is what ncursesw goes by: were they to differ, the screen would
 * shift. */
#include <glib.h>
#include <string.h>

#include "base/utf8.h"
#include "text/text.h"
#include "text/width_table.h"

int text_code_point_width(uint32_t code_point)
{
	if (code_point == '\n' || code_point >= WIDTH_CODE_POINTS) {
		return 0;
	}
	return width_blocks[width_pages[code_point / WIDTH_BLOCK]]
			   [code_point % WIDTH_BLOCK];
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
