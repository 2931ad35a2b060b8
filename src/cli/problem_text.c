/* SPDX-License-Identifier: MIT */
/* The line is cut around its caret where it is long. */
#include "cli/problem_text.h"

#include "base/utf8.h"
#include "text/text.h"

#define LINE_CELLS 74
#define BEFORE_CELLS 50 /* of a long line, kept before the caret */
#define MARGIN "    "
#define CUT ".."

/* Bytes of the text before a column, which counts characters from 1. */
static size_t column_offset(const char *text, int column)
{
	size_t offset = 0;
	uint32_t code_point = 0;

	for (int i = 1; i < column && text[offset] != '\0'; i++) {
		offset += utf8_decode(text + offset, &code_point);
	}
	return offset;
}

/* The line with the caret under its column; a long line is cut around it. */
static void add_caret(GString *out, const char *line_text, int column)
{
	g_autofree char *line = utf8_shown_line(line_text);
	size_t offset = column_offset(line, column);
	size_t start = 0;

	while (text_width_bytes(line + start, offset - start) > BEFORE_CELLS) {
		start = text_next_cluster(line, start);
	}
	g_autofree char *shown = text_clip(line + start, LINE_CELLS);
	const char *cut = start > 0 ? CUT : "";
	int cells = text_width(cut) +
		    text_width_bytes(line + start, offset - start);

	g_string_append_printf(out, "%s%s%s\n", MARGIN, cut, shown);
	g_string_append_printf(out, "%s%*s^\n", MARGIN, cells, "");
}

void problem_text_add(
	GString *out, const struct messages *messages, const struct diag *diag)
{
	g_autofree char *words = diag_format(diag, messages);

	g_string_append_printf(out, "%s\n", words);
	if (diag->line_text != NULL && diag->column > 0) {
		add_caret(out, diag->line_text, diag->column);
	}
}

void problem_text_add_all(
	GString *out, const struct messages *messages, struct diags *diags)
{
	diags_sort(diags);
	for (size_t i = 0; i < diags_count(diags); i++) {
		problem_text_add(out, messages, diags_get(diags, i));
	}
}
