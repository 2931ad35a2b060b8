/* SPDX-License-Identifier: MIT */
/* Each kind of part has its own lead and end. */
#include "io/formats/policy_text.h"

#include <string.h>

#include "base/utf8.h"
#include "core/policy.h"

static const struct {
	const char *lead;
	const char *end;
} plain_marks[POLICY_PART_KIND_COUNT] = {
	[POLICY_TITLE] = { "", "\n\n" },
	[POLICY_TEXT] = { "", "\n\n" },
	[POLICY_ARTICLE] = { "", "\n" },
	[POLICY_CLOSING] = { "", "\n" },
};

/* Two blanks before the end of a line keep it a line. */
static const struct {
	const char *lead;
	const char *end;
} markdown_marks[POLICY_PART_KIND_COUNT] = {
	[POLICY_TITLE] = { "# ", "\n\n" },
	[POLICY_TEXT] = { "", "\n\n" },
	[POLICY_ARTICLE] = { "## ", "\n\n" },
	[POLICY_CLOSING] = { "", "  \n" },
};

/* Whether Markdown would read it as a mark. A full stop behind a digit and a
 * dash only begin lists at the start of a line, where a part never has one
 * that people did not type. */
static bool is_mark(char c)
{
	return strchr("\\`*_[]<>#&|~", c) != NULL;
}

static void append_escaped(GString *out, const char *text)
{
	bool starts_line = true;

	for (; *text != '\0'; text++) {
		if (is_mark(*text) ||
			(starts_line && strchr("-+=", *text) != NULL)) {
			g_string_append_c(out, '\\');
		}
		g_string_append_c(out, *text);
		starts_line = *text == '\n';
	}
}

GString *policy_text_write(const GPtrArray *parts, bool markdown)
{
	GString *out = g_string_new(NULL);

	for (size_t i = 0; i < parts->len; i++) {
		const struct policy_part *part = g_ptr_array_index(parts, i);
		g_autofree char *shown = utf8_shown(part->text);

		if (markdown) {
			g_string_append(out, markdown_marks[part->kind].lead);
			append_escaped(out, shown);
			g_string_append(out, markdown_marks[part->kind].end);
		} else {
			g_string_append(out, plain_marks[part->kind].lead);
			g_string_append(out, shown);
			g_string_append(out, plain_marks[part->kind].end);
		}
	}
	return out;
}
