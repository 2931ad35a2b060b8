/* SPDX-License-Identifier: MIT */
#include "term/cell_text.h"

#include "base/utf8.h"

void cell_text(const struct cell *cell, wchar_t ret_text[CELL_TEXT_MAX + 1])
{
	const char *at = cell->text;
	uint32_t c = 0;
	size_t count = 0;

	for (size_t len = 0; (len = utf8_decode(at, &c)) > 0; at += len) {
		int expected = count > 0 ? 0 : cell->wide ? 2 : 1;

		if (count < CELL_TEXT_MAX && wcwidth((wchar_t)c) == expected) {
			ret_text[count++] = (wchar_t)c;
		} else if (count == 0) {
			break;
		}
	}
	if (count == 0) {
		ret_text[count++] = cell->wide ? L'？' : L'?';
	}
	ret_text[count] = L'\0';
}
