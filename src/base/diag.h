/* SPDX-License-Identifier: MIT */
/* Problems as data: a code, a place and arguments. Their words live in
 * locales/<language>/diag.yaml under the same code, so that core and io never
 * print and every message exists in every language. */
#ifndef SHINDAN_BASE_DIAG_H
#define SHINDAN_BASE_DIAG_H

#include <stdbool.h>
#include <stddef.h>

#include "base/auto.h"

struct messages;

enum diag_severity {
	DIAG_WARNING,
	DIAG_ERROR,
};

/* Where: file NULL = no file; line and column count from 1, in characters;
 * line 0 = the file as a whole. */
struct place {
	const char *file;
	int line;
	int column;
};

#define DIAG_ARGS_MAX 4

/* line_text is the line itself, for the caret; NULL where there is none.
 * Unused arguments are NULL. */
struct diag {
	enum diag_severity severity;
	const char *code; /* static: a key of the catalogue, "diag.…" */
	char *file;
	int line;
	int column;
	char *line_text;
	char *args[DIAG_ARGS_MAX];
};

struct diags;

struct diags *diags_create(void);
void diags_destroy(struct diags *diags);
AUTO_DEFINE(diags);

/* Adds a problem. The arguments are strings, at most DIAG_ARGS_MAX, ended by
 * NULL; all are copied. code must be static. */
void diags_add(struct diags *diags, enum diag_severity severity,
	const char *code, struct place place, ...) __attribute__((sentinel));

/* Short for an error without a line: diags_error(diags, "diag.…", path, …). */
void diags_error(struct diags *diags, const char *code, const char *file, ...)
	__attribute__((sentinel));

/* Copies of the other's problems that are at least that severe. */
void diags_add_all(struct diags *diags, const struct diags *others,
	enum diag_severity least);

/* Gives the text of its line to every problem of the file that has a line
 * and none yet; bytes is the whole file. */
void diags_attach_lines(struct diags *diags, const char *file,
	const char *bytes, size_t len_bytes);

/* Orders by file, line and column; problems of one place keep their order. */
void diags_sort(struct diags *diags);

size_t diags_count(const struct diags *diags);
const struct diag *diags_get(const struct diags *diags, size_t index);
bool diags_has_errors(const struct diags *diags);

/* "file:line:column: what, and how to mend it", without the line text; safe to
 * show and on one line, whatever the arguments hold. Owned by the caller
 * (g_free). */
char *diag_format(const struct diag *diag, const struct messages *messages);

/* The same with the name of the file alone, for a short line. */
char *diag_format_short(
	const struct diag *diag, const struct messages *messages);

#endif
