/* SPDX-License-Identifier: MIT */
/* The built-in formats are those of ECMA-376, part 1, 18.8.30; 27-36 and 50-58
 * are the days of East Asian Excels. */
#include "report/back/number_format.h"

#include <glib.h>
#include <string.h>

static const struct {
	int first;
	int last;
} days[] = { { 14, 22 }, { 27, 36 }, { 45, 47 }, { 50, 58 } };

bool number_format_is_day(int id)
{
	for (size_t i = 0; i < G_N_ELEMENTS(days); i++) {
		if (id >= days[i].first && id <= days[i].last) {
			return true;
		}
	}
	return false;
}

/* Where what begins here ends: a quoted or bracketed text, or a character
 * behind its mark. NULL if something is left open. */
static const char *skip(const char *at)
{
	switch (*at) {
	case '"':
		return strchr(at + 1, '"');
	case '[':
		return strchr(at, ']');
	case '\\':
	case '_':
	case '*':
		return at[1] != '\0' ? at + 1 : NULL;
	default:
		return at;
	}
}

bool number_format_code_is_day(const char *code)
{
	/* "General" has none of the letters. */
	for (const char *at = code; at != NULL && *at != '\0' && *at != ';';
		at++) {
		const char *end = skip(at);

		if (end == NULL) {
			return false;
		}
		if (end == at && strchr("ymdYMD", *at) != NULL) {
			return true;
		}
		at = end;
	}
	return false;
}
