/* SPDX-License-Identifier: MIT */
/* The worksheet is known by its first key, not by its name: tabs are
 * renamed. */
#include "report/back/export_record.h"

#include <string.h>

#include "core/plan_import.h"

#define FORMAT "1"
#define KEY_COLUMN 0
#define VALUE_COLUMN 1
#define EDITION_COLUMN 3
#define FIRST_FIELD_COLUMN 5 /* owner; then as in enum import_field */

static const char *const kind_names[EXPORT_KIND_COUNT] = {
	[EXPORT_RESULT] = "result",
	[EXPORT_ANSWER_FORM] = "answer-form",
};

struct reading {
	const struct spreadsheet *spreadsheet;
	const struct spreadsheet_page *page;
	struct export_record *record;
};

/* Keys with one value, and where it goes. */
static const struct {
	const char *key;
	size_t offset;
} texts[] = {
	{ "language", offsetof(struct export_record, language) },
	{ "exported_at", offsetof(struct export_record, exported_at) },
	{ "bank", offsetof(struct export_record, bank) },
	{ "edition", offsetof(struct export_record, edition) },
	{ "sheet", offsetof(struct export_record, sheet) },
	{ "plan", offsetof(struct export_record, plan) },
};

static char **text_of(struct export_record *record, size_t index)
{
	return (char **)(void *)((char *)record + texts[index].offset);
}

static void free_row(void *row)
{
	import_row_destroy(row);
}

static void free_question(void *data)
{
	struct export_question *question = data;

	g_free(question->id);
	g_ptr_array_unref(question->choices);
	g_free(question);
}

static void free_label(void *data)
{
	struct export_label *label = data;

	g_free(label->choice);
	g_free(label->word);
	g_free(label);
}

static struct export_record *record_create(void)
{
	struct export_record *record = g_new0(struct export_record, 1);

	for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
		*text_of(record, i) = g_strdup("");
	}
	record->base = g_ptr_array_new_with_free_func(free_row);
	record->questions = g_ptr_array_new_with_free_func(free_question);
	record->labels = g_ptr_array_new_with_free_func(free_label);
	return record;
}

void export_record_destroy(struct export_record *record)
{
	if (record == NULL) {
		return;
	}
	for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
		g_free(*text_of(record, i));
	}
	g_ptr_array_unref(record->base);
	g_ptr_array_unref(record->questions);
	g_ptr_array_unref(record->labels);
	g_free(record);
}

static char *text_at(const struct reading *reading, int row, int column)
{
	return spreadsheet_text(reading->spreadsheet,
		spreadsheet_find(reading->page, row, column));
}

/* One row of the action list as it was. */
static void read_base(struct reading *reading, int row)
{
	g_autofree char *key = text_at(reading, row, VALUE_COLUMN);
	struct import_row *base = import_row_create(key);

	if (base == NULL) {
		return;
	}
	base->edition = text_at(reading, row, EDITION_COLUMN);
	for (int i = 0; i < IMPORT_FIELD_COUNT; i++) {
		base->values[i].text =
			text_at(reading, row, FIRST_FIELD_COLUMN + i);
	}
	g_ptr_array_add(reading->record->base, base);
}

static void read_question(struct reading *reading, int row)
{
	struct export_question *question = g_new0(struct export_question, 1);
	int column = VALUE_COLUMN + 1;

	question->id = text_at(reading, row, VALUE_COLUMN);
	question->choices = g_ptr_array_new_with_free_func(g_free);
	while (spreadsheet_find(reading->page, row, column) != NULL) {
		g_ptr_array_add(
			question->choices, text_at(reading, row, column));
		column++;
	}
	g_ptr_array_add(reading->record->questions, question);
}

static void read_label(struct reading *reading, int row)
{
	struct export_label *label = g_new0(struct export_label, 1);

	label->choice = text_at(reading, row, VALUE_COLUMN);
	label->word = text_at(reading, row, VALUE_COLUMN + 1);
	g_ptr_array_add(reading->record->labels, label);
}

static void read_text(struct reading *reading, const char *key, int row)
{
	for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
		if (strcmp(texts[i].key, key) == 0) {
			char **text = text_of(reading->record, i);

			g_free(*text);
			*text = text_at(reading, row, VALUE_COLUMN);
		}
	}
}

static void read_row(struct reading *reading, int row)
{
	static const struct {
		const char *key;
		void (*read)(struct reading *reading, int row);
	} lists[] = {
		{ "row", read_base },
		{ "question", read_question },
		{ "label", read_label },
	};
	g_autofree char *key = text_at(reading, row, KEY_COLUMN);

	for (size_t i = 0; i < G_N_ELEMENTS(lists); i++) {
		if (strcmp(lists[i].key, key) == 0) {
			lists[i].read(reading, row);
			return;
		}
	}
	read_text(reading, key, row);
}

/* The value of a key, "" if it is not there. Owned (g_free). */
static char *value_of(const struct reading *reading, const char *wanted)
{
	for (size_t i = 0; i < reading->page->cells->len; i++) {
		const struct spreadsheet_cell *cell =
			spreadsheet_cell_at(reading->page, i);

		if (cell->column == KEY_COLUMN && cell->text != NULL &&
			strcmp(cell->text, wanted) == 0) {
			return text_at(reading, cell->row, VALUE_COLUMN);
		}
	}
	return g_strdup("");
}

static bool find_page(struct reading *reading)
{
	for (size_t i = 0; i < reading->spreadsheet->pages->len; i++) {
		reading->page = spreadsheet_page_at(reading->spreadsheet, i);
		g_autofree char *first = text_at(reading, 0, KEY_COLUMN);
		g_autofree char *kind = value_of(reading, "kind");

		if (strcmp(first, "format") == 0 && kind[0] != '\0') {
			return true;
		}
	}
	return false;
}

/* False for a form that only a newer program knows. */
static bool read_kind(struct reading *reading)
{
	g_autofree char *format = value_of(reading, "format");
	g_autofree char *kind = value_of(reading, "kind");

	for (size_t i = 0; i < EXPORT_KIND_COUNT; i++) {
		if (strcmp(kind_names[i], kind) == 0) {
			reading->record->kind = (enum export_kind)i;
			return strcmp(format, FORMAT) == 0;
		}
	}
	return false;
}

struct export_record *export_record_read(const struct spreadsheet *spreadsheet,
	const char *path, struct diags *diags)
{
	AUTO(export_record) record = record_create();
	struct reading reading = {
		.spreadsheet = spreadsheet,
		.record = record,
	};

	if (!find_page(&reading)) {
		diags_error(diags, "diag.import.not_ours", path, NULL);
		return NULL;
	}
	if (!read_kind(&reading)) {
		diags_error(diags, "diag.import.newer", path, NULL);
		return NULL;
	}
	record->page = reading.page;
	for (size_t i = 0; i < reading.page->cells->len; i++) {
		const struct spreadsheet_cell *cell =
			spreadsheet_cell_at(reading.page, i);

		if (cell->column == KEY_COLUMN) {
			read_row(&reading, cell->row);
		}
	}
	return g_steal_pointer(&record);
}

const struct export_question *export_record_question(
	const struct export_record *record, const char *id)
{
	for (guint i = 0; i < record->questions->len; i++) {
		const struct export_question *question =
			g_ptr_array_index(record->questions, i);

		if (strcmp(question->id, id) == 0) {
			return question;
		}
	}
	return NULL;
}
