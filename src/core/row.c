/* SPDX-License-Identifier: MIT */
/* Fields of records to texts and back. */
#include "core/row.h"

#include <stdlib.h>
#include <string.h>

#include "base/date.h"

#define FLAG_SET "true"

static char *field_text(const struct row_field *field, const void *record)
{
	const void *at = (const char *)record + field->offset;
	char day[DATE_TEXT_BYTES];

	switch (field->kind) {
	case ROW_TEXT:
		return g_strdup(*(char *const *)at);
	case ROW_DAY:
		date_format(*(const struct date *)at, day);
		return g_strdup(day);
	case ROW_WORD:
		return g_strdup(field->words[*(const unsigned *)at]);
	case ROW_NUMBER:
		return g_strdup_printf("%d", *(const int *)at);
	case ROW_FLAG:
		break;
	}
	return g_strdup(*(const bool *)at ? FLAG_SET : "");
}

char **row_of(const struct row_field *fields, size_t count, const void *record)
{
	char **row = g_new0(char *, count + 1);

	for (size_t i = 0; i < count; i++) {
		row[i] = field_text(&fields[i], record);
	}
	return row;
}

static void put_word(
	const struct row_field *field, unsigned *at, const char *text)
{
	for (size_t i = 0; i < field->word_count; i++) {
		if (strcmp(field->words[i], text) == 0) {
			*at = (unsigned)i;
		}
	}
}

static void put_day(struct date *at, const char *text)
{
	struct date day = { 0 };

	if (text[0] == '\0' || date_parse(text, &day)) {
		*at = day;
	}
}

static void put_text(char **at, const char *text)
{
	g_free(*at);
	*at = g_strdup(text);
}

static void put_field(
	const struct row_field *field, void *record, const char *text)
{
	void *at = (char *)record + field->offset;

	switch (field->kind) {
	case ROW_TEXT:
		put_text(at, text);
		break;
	case ROW_DAY:
		put_day(at, text);
		break;
	case ROW_WORD:
		put_word(field, at, text);
		break;
	case ROW_NUMBER:
		*(int *)at = (int)strtol(text, NULL, 10);
		break;
	case ROW_FLAG:
		*(bool *)at = strcmp(text, FLAG_SET) == 0;
		break;
	}
}

void row_put(const struct row_field *fields, size_t count, void *record,
	char *const *row)
{
	for (size_t i = 0; i < count && row[i] != NULL; i++) {
		put_field(&fields[i], record, row[i]);
	}
}

GPtrArray *row_table_ids(const struct row_entry *rows, size_t count)
{
	GPtrArray *ids = g_ptr_array_new_with_free_func(g_free);

	for (size_t i = 0; i < count; i++) {
		g_ptr_array_add(ids, g_strdup(rows[i].id));
	}
	return ids;
}

static const struct row_entry *find_row(
	const struct row_entry *rows, size_t count, const char *id)
{
	for (size_t i = 0; i < count; i++) {
		if (strcmp(rows[i].id, id) == 0) {
			return &rows[i];
		}
	}
	return NULL;
}

const struct row_field *row_table_fields(const struct row_entry *rows,
	size_t count, const char *id, size_t *ret_count)
{
	const struct row_entry *row = find_row(rows, count, id);

	*ret_count = row != NULL ? row->count : 0;
	return row != NULL ? row->fields : NULL;
}

char **row_table_row(const struct row_entry *rows, size_t count,
	const void *record, const char *id)
{
	const struct row_entry *row = find_row(rows, count, id);

	return row != NULL ? row_of(row->fields, row->count, record) : NULL;
}

void row_table_put(const struct row_entry *rows, size_t count, void *record,
	const char *id, char *const *row)
{
	const struct row_entry *found = find_row(rows, count, id);

	if (found != NULL && row != NULL) {
		row_put(found->fields, found->count, record, row);
	}
}

bool row_equals(char *const *a, char *const *b)
{
	if (a == NULL || b == NULL) {
		return a == b;
	}
	while (*a != NULL && *b != NULL && strcmp(*a, *b) == 0) {
		a++;
		b++;
	}
	return *a == NULL && *b == NULL;
}

char **row_copy(char *const *row)
{
	size_t count = 0;

	while (row != NULL && row[count] != NULL) {
		count++;
	}
	char **copy = row != NULL ? g_new0(char *, count + 1) : NULL;

	for (size_t i = 0; i < count; i++) {
		copy[i] = g_strdup(row[i]);
	}
	return copy;
}
