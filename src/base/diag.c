/* SPDX-License-Identifier: MIT */
/* The list of problems; it never prints. */
#include "base/diag.h"

#include <glib.h>
#include <stdarg.h>

#include "base/messages.h"
#include "base/utf8.h"

struct diags {
	GPtrArray *items;
};

static void diag_free(void *item)
{
	struct diag *diag = item;

	g_free(diag->file);
	g_free(diag->line_text);
	for (size_t i = 0; i < DIAG_ARGS_MAX; i++) {
		g_free(diag->args[i]);
	}
	g_free(diag);
}

struct diags *diags_create(void)
{
	struct diags *diags = g_new0(struct diags, 1);

	diags->items = g_ptr_array_new_with_free_func(diag_free);
	return diags;
}

void diags_destroy(struct diags *diags)
{
	if (diags == NULL) {
		return;
	}
	g_ptr_array_free(diags->items, TRUE);
	g_free(diags);
}

static void add_with_args(struct diags *diags, enum diag_severity severity,
	const char *code, struct place place, va_list args)
{
	struct diag *diag = g_new0(struct diag, 1);
	const char *arg = NULL;
	size_t count = 0;

	diag->severity = severity;
	diag->code = code;
	diag->file = g_strdup(place.file);
	diag->line = place.line;
	diag->column = place.column;
	while ((arg = va_arg(args, const char *)) != NULL) {
		g_assert(count < DIAG_ARGS_MAX);
		diag->args[count++] = g_strdup(arg);
	}
	g_ptr_array_add(diags->items, diag);
}

void diags_add(struct diags *diags, enum diag_severity severity,
	const char *code, struct place place, ...)
{
	va_list args;

	va_start(args, place);
	add_with_args(diags, severity, code, place, args);
	va_end(args);
}

void diags_error(struct diags *diags, const char *code, const char *file, ...)
{
	va_list args;
	struct place place = { .file = file };

	va_start(args, file);
	add_with_args(diags, DIAG_ERROR, code, place, args);
	va_end(args);
}

void diags_add_all(struct diags *diags, const struct diags *others,
	enum diag_severity least)
{
	for (guint i = 0; i < others->items->len; i++) {
		const struct diag *other = g_ptr_array_index(others->items, i);

		if (other->severity < least) {
			continue;
		}
		struct diag *diag = g_memdup2(other, sizeof(*other));

		diag->file = g_strdup(other->file);
		diag->line_text = g_strdup(other->line_text);
		for (size_t j = 0; j < DIAG_ARGS_MAX; j++) {
			diag->args[j] = g_strdup(other->args[j]);
		}
		g_ptr_array_add(diags->items, diag);
	}
}

/* Where each line of the file begins: a file full of problems must not be
 * searched from its start for every one of them. */
static GArray *line_starts(const char *bytes, size_t len_bytes)
{
	GArray *starts = g_array_new(FALSE, FALSE, sizeof(size_t));
	size_t start = 0;

	g_array_append_val(starts, start);
	for (size_t i = 0; i < len_bytes; i++) {
		if (bytes[i] == '\n') {
			start = i + 1;
			g_array_append_val(starts, start);
		}
	}
	return starts;
}

/* The line without its end, as a copy; NULL past the end of the file. */
static char *line_copy(
	const char *bytes, size_t len_bytes, const GArray *starts, size_t line)
{
	if (line > starts->len) {
		return NULL;
	}
	size_t start = g_array_index(starts, size_t, line - 1);
	size_t stop = line < starts->len
			      ? g_array_index(starts, size_t, line) - 1
			      : len_bytes;

	if (stop > start && bytes[stop - 1] == '\r') {
		stop--;
	}
	return g_strndup(bytes + start, stop - start);
}

void diags_attach_lines(struct diags *diags, const char *file,
	const char *bytes, size_t len_bytes)
{
	if (diags->items->len == 0) {
		return;
	}
	g_autoptr(GArray) starts = line_starts(bytes, len_bytes);

	for (size_t i = 0; i < diags->items->len; i++) {
		struct diag *diag = g_ptr_array_index(diags->items, i);

		if (diag->line > 0 && diag->line_text == NULL &&
			g_strcmp0(diag->file, file) == 0) {
			diag->line_text = line_copy(
				bytes, len_bytes, starts, (size_t)diag->line);
		}
	}
}

static int compare_places(const void *left, const void *right)
{
	const struct diag *a = *(struct diag *const *)left;
	const struct diag *b = *(struct diag *const *)right;
	int by_file = g_strcmp0(a->file, b->file);

	if (by_file != 0) {
		return by_file;
	}
	return a->line != b->line ? a->line - b->line : a->column - b->column;
}

void diags_sort(struct diags *diags)
{
	/* g_ptr_array_sort() is a stable merge sort. */
	g_ptr_array_sort(diags->items, compare_places);
}

size_t diags_count(const struct diags *diags)
{
	return diags->items->len;
}

const struct diag *diags_get(const struct diags *diags, size_t index)
{
	return g_ptr_array_index(diags->items, index);
}

bool diags_has_errors(const struct diags *diags)
{
	for (size_t i = 0; i < diags->items->len; i++) {
		if (diags_get(diags, i)->severity == DIAG_ERROR) {
			return true;
		}
	}
	return false;
}

char *diag_format(const struct diag *diag, const struct messages *messages)
{
	GString *line = g_string_new(NULL);
	const char *const *args = (const char *const *)diag->args;
	g_autofree char *words =
		tr_with(messages, diag->code, args, DIAG_ARGS_MAX);

	if (diag->file != NULL) {
		g_string_append(line, diag->file);
		if (diag->line > 0) {
			g_string_append_printf(
				line, ":%d:%d", diag->line, diag->column);
		}
		g_string_append(line, ": ");
	}
	if (diag->severity == DIAG_WARNING) {
		g_string_append_printf(
			line, "%s: ", tr(messages, "diag.warning"));
	}
	g_string_append(line, words);
	g_autofree char *raw = g_string_free(line, FALSE);

	return utf8_shown_line(raw);
}

char *diag_format_short(
	const struct diag *diag, const struct messages *messages)
{
	struct diag shorter = *diag;
	g_autofree char *name =
		diag->file != NULL ? g_path_get_basename(diag->file) : NULL;

	shorter.file = name;
	return diag_format(&shorter, messages);
}
