/* SPDX-License-Identifier: MIT */
/* A list on a worksheet of its own: title, note, header, rows. It is gathered
 * first, so that the columns can be as wide as their texts. */
#ifndef SHINDAN_REPORT_BOOK_TABLE_H
#define SHINDAN_REPORT_BOOK_TABLE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/auto.h"
#include "base/date.h"
#include "report/book/page.h"

#define TABLE_HEADER_ROW 2
#define TABLE_FIRST_ROW 3

/* As wide as its widest line, but min_cells .. max_cells. */
struct table_column {
	const char *heading;
	int min_cells;
	int max_cells;
	enum style style;
	bool hidden;
};

struct table;

/* columns are borrowed until table_write(). */
struct table *table_create(
	const struct table_column *columns, size_t column_count);
void table_destroy(struct table *table);
AUTO_DEFINE(table);

/* Begins a row; cells that are not put stay empty, to be written on. A row
 * that begins a group has a strong line above. */
void table_add_row(struct table *table, bool begins_group);
void table_put(struct table *table, size_t column, const char *text);
void table_put_number(struct table *table, size_t column, long number);
/* 730 = 73.0%, in a column of STYLE_CELL_PERCENT. */
void table_put_percent(struct table *table, size_t column, long tenths);
/* A real date; nothing for no date. */
void table_put_date(struct table *table, size_t column, struct date date);
/* See page_formula_text(). */
void table_put_formula(struct table *table, size_t column, const char *formula,
	const char *result);
/* A number if the text is one, as the ids of questions often are. */
void table_put_id(struct table *table, size_t column, const char *id);

size_t table_row_count(const struct table *table);

/* On which row of its page the row at hand stands. */
int table_last_row(const struct table *table);

struct table_setup {
	const char *title;
	const char *note;
	const char *when_empty; /* in the place of rows if there are none */
	/* Of an Excel table, which grows; NULL = a list with filters. */
	const char *name;
	/* How many of the last columns title and note leave free. */
	int columns_beside;
};

void table_write(const struct table *table, struct page *page,
	const struct table_setup *setup);

/* The last column that is not hidden. */
int table_last_column(const struct table *table);

#endif
