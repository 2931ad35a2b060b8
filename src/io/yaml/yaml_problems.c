/* SPDX-License-Identifier: MIT */
/* Sorting, cutting and handing on. */
#include "io/yaml/yaml_problems.h"

#include <glib.h>
#include <stdint.h>
#include <string.h>

#include "base/utf8.h"

/* A caret under a longer line helps nobody, and a hundred copies of a line of
 * four megabytes would be the real harm of a hostile file. */
#define LINE_SHOWN_BYTES_MAX 2000
#define QUOTE_CHARACTERS_MAX 60

bool problems_are_full(const struct diags *problems)
{
	return diags_count(problems) > PROBLEMS_SHOWN_MAX;
}

char *problems_quote(const char *text)
{
	GString *quote = g_string_new(NULL);
	glong left = QUOTE_CHARACTERS_MAX;

	for (const char *at = text; *at != '\0'; left--) {
		uint32_t code_point = 0;

		if (left == 0) {
			g_string_append(quote, "...");
			break;
		}
		at += utf8_decode(at, &code_point);
		g_string_append_unichar(
			quote, code_point == '\n' ? ' ' : code_point);
	}
	return g_string_free(quote, FALSE);
}

static struct place place_of(const struct diag *diag)
{
	struct place place = {
		.file = diag->file, .line = diag->line, .column = diag->column
	};

	return place;
}

static bool has_long_line(const char *bytes, size_t len_bytes)
{
	const char *end = bytes + len_bytes;

	for (const char *at = bytes; at < end;) {
		const char *stop = memchr(at, '\n', (size_t)(end - at));

		if (stop == NULL) {
			stop = end;
		}
		if (stop - at > LINE_SHOWN_BYTES_MAX) {
			return true;
		}
		at = stop + 1;
	}
	return false;
}

static void attach_lines(struct diags *diags, const char *file,
	const char *bytes, size_t len_bytes)
{
	size_t skipped = 0;

	if (has_long_line(bytes, len_bytes)) {
		return;
	}
	/* A byte order mark is not part of the first line. */
	if (len_bytes >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0) {
		skipped = 3;
	}
	diags_attach_lines(diags, file, bytes + skipped, len_bytes - skipped);
}

/* An error left out must still count as one. */
static enum diag_severity worst_from(const struct diags *problems, size_t first)
{
	for (size_t i = first; i < diags_count(problems); i++) {
		if (diags_get(problems, i)->severity == DIAG_ERROR) {
			return DIAG_ERROR;
		}
	}
	return DIAG_WARNING;
}

void problems_hand_on(struct diags *problems, const char *file,
	const char *bytes, size_t len_bytes, struct diags *ret_diags)
{
	size_t count = diags_count(problems);

	diags_sort(problems);
	for (size_t i = 0; i < count && i < PROBLEMS_SHOWN_MAX; i++) {
		const struct diag *diag = diags_get(problems, i);

		diags_add(ret_diags, diag->severity, diag->code, place_of(diag),
			diag->args[0], diag->args[1], diag->args[2],
			diag->args[3], NULL);
	}
	if (count > PROBLEMS_SHOWN_MAX) {
		g_autofree char *shown =
			g_strdup_printf("%d", PROBLEMS_SHOWN_MAX);

		diags_add(ret_diags, worst_from(problems, PROBLEMS_SHOWN_MAX),
			"diag.yaml.too_many_problems",
			place_of(diags_get(problems, PROBLEMS_SHOWN_MAX)),
			shown, NULL);
	}
	attach_lines(ret_diags, file, bytes, len_bytes);
}
