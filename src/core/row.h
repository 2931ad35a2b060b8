/* SPDX-License-Identifier: MIT */
/* A row: one part of a kept document that is decided about as a whole, as the
 * texts of its fields. So rows of all documents can be compared, taken back
 * and told in one way. A row that is not there is NULL. */
#ifndef SHINDAN_CORE_ROW_H
#define SHINDAN_CORE_ROW_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

enum row_field_kind {
	ROW_TEXT, /* char *, owned by the record, never NULL */
	ROW_DAY, /* struct date */
	ROW_WORD, /* an enum, by its word */
	ROW_NUMBER, /* int */
	ROW_FLAG, /* bool */
};

/* A field of a record in memory. */
struct row_field {
	const char *name; /* as in the file */
	enum row_field_kind kind;
	size_t offset;
	const char *const *words; /* of ROW_WORD */
	size_t word_count;
};

/* The texts of those fields, ended by NULL. Owned (g_strfreev). */
char **row_of(const struct row_field *fields, size_t count, const void *record);

/* Puts the texts back into the record. A row that row_of() did not make changes
 * nothing where a text is missing or cannot be. */
void row_put(const struct row_field *fields, size_t count, void *record,
	char *const *row);

/* A record with a fixed number of rows, by name. */
struct row_entry {
	const char *id;
	const struct row_field *fields;
	size_t count;
};

/* What a document_class tells of such a record. */
GPtrArray *row_table_ids(const struct row_entry *rows, size_t count);
const struct row_field *row_table_fields(const struct row_entry *rows,
	size_t count, const char *id, size_t *ret_count);
char **row_table_row(const struct row_entry *rows, size_t count,
	const void *record, const char *id);
void row_table_put(const struct row_entry *rows, size_t count, void *record,
	const char *id, char *const *row);

/* The same row; both may be NULL. */
bool row_equals(char *const *a, char *const *b);

char **row_copy(char *const *row);

#endif
