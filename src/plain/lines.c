/* SPDX-License-Identifier: MIT */
/* Wrapping with a column in front. */
#include "plain/lines.h"

#include <string.h>

#include "base/utf8.h"
#include "text/text.h"

#define TEXT_CELLS_MIN 20
#define LEAD_GAP 1

void lines_pad(GString *out, int width_cells)
{
	const char *newline = strrchr(out->str, '\n');
	const char *line = newline != NULL ? newline + 1 : out->str;

	for (int cells = text_width(line); cells < width_cells; cells++) {
		g_string_append_c(out, ' ');
	}
}

static void trim_line_end(GString *out)
{
	while (out->len > 0 && out->str[out->len - 1] == ' ') {
		g_string_truncate(out, out->len - 1);
	}
}

void lines_add(GString *out, int indent, const char *lead, const char *text)
{
	g_autofree char *shown_lead = utf8_shown_line(lead);
	g_autofree char *shown = utf8_shown(text);
	int width = MAX(LINES_CELLS - indent, TEXT_CELLS_MIN);
	AUTO(text_lines) lines = text_wrap(shown, width);

	g_string_append(out, shown_lead);
	if (shown_lead[0] != '\0' &&
		text_width(shown_lead) + LEAD_GAP > indent) {
		g_string_append_c(out, '\n');
	}
	for (size_t i = 0; i < lines->count; i++) {
		lines_pad(out, indent);
		g_string_append_len(out, shown + lines->at[i].start,
			(gssize)lines->at[i].len);
		trim_line_end(out);
		g_string_append_c(out, '\n');
	}
}
