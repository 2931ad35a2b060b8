/* SPDX-License-Identifier: MIT */
/* Gathers cells, then finds the widths and writes. */
#include "report/book/table.h"

#include <glib.h>
#include <string.h>

#include "base/utf8.h"
#include "text/text.h"

#define FILTER_BUTTON_CELLS 3

enum cell_kind {
	CELL_TEXT,
	CELL_NUMBER,
	CELL_PERCENT,
	CELL_DATE,
	CELL_FORMULA
};

struct cell {
	enum cell_kind kind;
	char *text; /* of a text or a formula; NULL = empty, or none */
	char *result; /* of a formula, else NULL */
	long number; /* of a percentage the tenths */
	struct date date;
};

struct row {
	struct cell *cells;
	bool begins_group;
};

struct table {
	const struct table_column *columns;
	size_t column_count;
	GArray *rows; /* struct row */
};

struct table *table_create(
	const struct table_column *columns, size_t column_count)
{
	struct table *table = g_new0(struct table, 1);

	g_assert(column_count <= PAGE_COLUMNS_MAX);
	table->columns = columns;
	table->column_count = column_count;
	table->rows = g_array_new(FALSE, FALSE, sizeof(struct row));
	return table;
}

static struct row *row_at(const struct table *table, size_t index)
{
	return &g_array_index(table->rows, struct row, index);
}

void table_destroy(struct table *table)
{
	if (table == NULL) {
		return;
	}
	for (size_t i = 0; i < table->rows->len; i++) {
		struct row *row = row_at(table, i);

		for (size_t j = 0; j < table->column_count; j++) {
			g_free(row->cells[j].text);
			g_free(row->cells[j].result);
		}
		g_free(row->cells);
	}
	g_array_free(table->rows, TRUE);
	g_free(table);
}

void table_add_row(struct table *table, bool begins_group)
{
	struct row row = {
		.cells = g_new0(struct cell, table->column_count),
		.begins_group = begins_group,
	};

	g_array_append_val(table->rows, row);
}

static struct cell *last_cell(struct table *table, size_t column)
{
	g_assert(table->rows->len > 0 && column < table->column_count);
	return &row_at(table, table->rows->len - 1)->cells[column];
}

void table_put(struct table *table, size_t column, const char *text)
{
	struct cell *cell = last_cell(table, column);

	g_free(cell->text);
	cell->kind = CELL_TEXT;
	cell->text = g_strdup(text);
}

static void put_number(
	struct table *table, size_t column, enum cell_kind kind, long number)
{
	struct cell *cell = last_cell(table, column);

	g_clear_pointer(&cell->text, g_free);
	cell->kind = kind;
	cell->number = number;
}

void table_put_number(struct table *table, size_t column, long number)
{
	put_number(table, column, CELL_NUMBER, number);
}

void table_put_percent(struct table *table, size_t column, long tenths)
{
	put_number(table, column, CELL_PERCENT, tenths);
}

void table_put_date(struct table *table, size_t column, struct date date)
{
	if (date_is_set(date)) {
		put_number(table, column, CELL_DATE, 0);
		last_cell(table, column)->date = date;
	}
}

void table_put_formula(struct table *table, size_t column, const char *formula,
	const char *result)
{
	struct cell *cell = last_cell(table, column);

	table_put(table, column, formula);
	cell->kind = CELL_FORMULA;
	g_free(cell->result);
	cell->result = g_strdup(result);
}

void table_put_id(struct table *table, size_t column, const char *id)
{
	guint64 number = 0;

	if (id[0] != '0' &&
		g_ascii_string_to_unsigned(id, 10, 1, 999999, &number, NULL)) {
		table_put_number(table, column, (long)number);
	} else {
		table_put(table, column, id);
	}
}

size_t table_row_count(const struct table *table)
{
	return table->rows->len;
}

int table_last_row(const struct table *table)
{
	return TABLE_FIRST_ROW + (int)table->rows->len - 1;
}

/* The widest line of a text. */
static int widest_line(const char *text)
{
	g_autofree char *shown = utf8_shown(text);
	g_auto(GStrv) lines = g_strsplit(shown, "\n", -1);
	int widest = 0;

	for (size_t i = 0; lines[i] != NULL; i++) {
		widest = MAX(widest, text_width(lines[i]));
	}
	return widest;
}

static int column_width(const struct table *table, size_t column)
{
	const struct table_column *at = &table->columns[column];
	int width = MAX(
		at->min_cells, widest_line(at->heading) + FILTER_BUTTON_CELLS);

	for (size_t i = 0; i < table->rows->len; i++) {
		const struct cell *cell = &row_at(table, i)->cells[column];

		/* No text has more cells than bytes. */
		if (cell->kind == CELL_TEXT && cell->text != NULL &&
			width < at->max_cells &&
			strlen(cell->text) >= (size_t)width) {
			width = MAX(width, widest_line(cell->text) + 1);
		}
	}
	return MIN(width, at->max_cells);
}

int table_last_column(const struct table *table)
{
	size_t last = table->column_count - 1;

	while (last > 0 && table->columns[last].hidden) {
		last--;
	}
	return (int)last;
}

static void write_cell(const struct table *table, struct page *page,
	size_t index, size_t column)
{
	const struct row *row = row_at(table, index);
	const struct cell *cell = &row->cells[column];
	enum style style = table->columns[column].style;
	int at_row = TABLE_FIRST_ROW + (int)index;
	int at_column = (int)column;

	if (row->begins_group) {
		style = style == STYLE_CELL_CENTER ? STYLE_CELL_GROUP_CENTER
						   : STYLE_CELL_GROUP;
	}
	switch (cell->kind) {
	case CELL_TEXT:
		page_text(
			page, at_row, at_column, at_column, cell->text, style);
		break;
	case CELL_NUMBER:
		page_number(page, at_row, at_column, cell->number, style);
		break;
	case CELL_PERCENT:
		page_percent(page, at_row, at_column, cell->number, style);
		break;
	case CELL_DATE:
		page_date(
			page, at_row, at_column, at_column, cell->date, style);
		break;
	case CELL_FORMULA:
		page_formula_text(page, at_row, at_column, at_column,
			cell->text, cell->result, style);
		break;
	}
}

static void write_rows(const struct table *table, struct page *page,
	int last_column, const char *when_empty)
{
	for (size_t i = 0; i < table->rows->len; i++) {
		for (size_t j = 0; j < table->column_count; j++) {
			write_cell(table, page, i, j);
		}
	}
	if (table->rows->len == 0) {
		page_text(page, TABLE_FIRST_ROW, 0, last_column, when_empty,
			STYLE_CELL);
	}
}

static void write_headings(const struct table *table, struct page *page)
{
	for (size_t i = 0; i < table->column_count; i++) {
		page_text(page, TABLE_HEADER_ROW, (int)i, (int)i,
			table->columns[i].heading, STYLE_TABLE_HEAD);
	}
}

static void make_excel_table(
	const struct table *table, struct page *page, const char *name)
{
	const char *headings[PAGE_COLUMNS_MAX] = { NULL };

	for (size_t i = 0; i < table->column_count; i++) {
		headings[i] = table->columns[i].heading;
	}
	page_make_table(page, name, TABLE_HEADER_ROW, table_last_row(table),
		headings, table->column_count);
}

void table_write(const struct table *table, struct page *page,
	const struct table_setup *setup)
{
	int last_column = table_last_column(table);
	bool any = table->rows->len > 0;

	for (size_t i = 0; i < table->column_count; i++) {
		page_set_column(page, (int)i, column_width(table, i),
			table->columns[i].hidden);
	}
	page_text(page, 0, 0, last_column - setup->columns_beside, setup->title,
		STYLE_TITLE);
	page_text(page, 1, 0, last_column - setup->columns_beside, setup->note,
		STYLE_TEXT);
	write_headings(table, page);
	write_rows(table, page, last_column, setup->when_empty);
	if (any && setup->name != NULL) {
		make_excel_table(table, page, setup->name);
	}
	page_table_setup(page, TABLE_HEADER_ROW, table_last_row(table),
		last_column, any && setup->name == NULL);
}
