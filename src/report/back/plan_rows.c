/* SPDX-License-Identifier: MIT */
/* Rows are known by their id, which stands in a hidden column; columns by
 * their headings. */
#include "report/back/plan_rows.h"

#include <string.h>

#include "core/plan_import.h"
#include "say/plan_words.h"

/* The headings: those of enum import_field, then the id. */
enum { HEADING_ID = IMPORT_FIELD_COUNT, HEADING_COUNT };

struct reading {
	const struct cell_reader *reader;
	struct lookup_table table;
	GPtrArray *rows;
};

static void free_row(void *row)
{
	import_row_destroy(row);
}

static bool read_cell(const struct reading *reading,
	const struct spreadsheet_cell *cell, enum import_field field,
	struct import_value *value)
{
	const struct cell_reader *reader = reading->reader;
	bool is_past = field == IMPORT_STARTED || field == IMPORT_FINISHED;

	if (import_field_is_day(field)) {
		return cell_read_day(
			reader, cell, value->place, is_past, &value->text);
	}
	return field == IMPORT_STATUS ? cell_read_status(reader, cell,
						value->place, &value->text)
				      : cell_read_text(reader, cell,
						value->place, &value->text);
}

static void read_values(
	const struct reading *reading, int number, struct import_row *row)
{
	for (size_t i = 0; i < IMPORT_FIELD_COUNT; i++) {
		struct import_value *value = &row->values[i];

		if (reading->table.columns[i] == LOOKUP_NO_COLUMN) {
			continue;
		}
		value->place = lookup_place(&reading->table, number, i);
		value->is_unreadable = !read_cell(reading,
			lookup_cell(&reading->table, number, i),
			(enum import_field)i, value);
	}
}

static struct import_row *find_row(
	const struct reading *reading, const struct import_row *like)
{
	for (guint i = 0; i < reading->rows->len; i++) {
		struct import_row *row = g_ptr_array_index(reading->rows, i);

		if (strcmp(row->bank, like->bank) == 0 &&
			strcmp(row->action, like->action) == 0) {
			return row;
		}
	}
	return NULL;
}

/* Which of two rows was meant cannot be known: neither counts. */
static void forget_values(struct import_row *row)
{
	for (size_t i = 0; i < IMPORT_FIELD_COUNT; i++) {
		g_clear_pointer(&row->values[i].text, g_free);
	}
}

static void complain(const struct reading *reading, int row, const char *code,
	const char *id)
{
	g_autofree char *place = lookup_place(&reading->table, row, HEADING_ID);

	cell_complain(reading->reader, code, place, id);
}

/* Whether a person wrote something that belongs to an action. */
static bool is_written_on(const struct reading *reading, int row)
{
	for (size_t i = 0; i < IMPORT_FIELD_COUNT; i++) {
		if (lookup_cell(&reading->table, row, i) != NULL) {
			return true;
		}
	}
	return false;
}

static void read_row(int number, void *data)
{
	struct reading *reading = data;
	g_autofree char *id =
		spreadsheet_text(reading->reader->lookup.spreadsheet,
			lookup_cell(&reading->table, number, HEADING_ID));
	AUTO(import_row) row = import_row_create(id);

	if (row == NULL) {
		if (is_written_on(reading, number)) {
			complain(reading, number,
				id[0] == '\0' ? "diag.import.empty_id"
					      : "diag.import.no_id",
				id);
		}
		return;
	}
	struct import_row *same = find_row(reading, row);

	if (same != NULL) {
		forget_values(same);
		complain(reading, number, "diag.import.id_twice", id);
		return;
	}
	read_values(reading, number, row);
	g_ptr_array_add(reading->rows, g_steal_pointer(&row));
}

static bool is_needed(size_t heading)
{
	return heading == HEADING_ID;
}

GPtrArray *plan_rows_read(const struct cell_reader *reader)
{
	const char *keys[HEADING_COUNT] = { NULL };
	const struct cell_headings headings = {
		.keys = keys,
		.count = HEADING_COUNT,
		.is_needed = is_needed,
		.none = "diag.import.no_table",
	};
	g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func(free_row);
	struct reading reading = { .reader = reader, .rows = rows };

	for (size_t i = 0; i < IMPORT_FIELD_COUNT; i++) {
		keys[i] = plan_words_fields[i];
	}
	keys[HEADING_ID] = "report.column.id";
	if (!cell_find_table(reader, &headings, &reading.table)) {
		return NULL;
	}
	lookup_each_row(&reading.table, read_row, &reading);
	return g_steal_pointer(&rows);
}
