/* SPDX-License-Identifier: MIT */
/* Cells of a page in order, found by halving. */
#include "report/back/spreadsheet.h"

#include <string.h>

#include "base/utf8.h"

#define LETTERS 26
#define NUMBER_BYTES 32
/* 9999-12-31 in both systems or later. */
#define SERIAL_MAX 2958465.0
/* Excel counts a 29th of February of 1900, the 60th day, which never was. */
#define SERIAL_AFTER_LEAP 60.0

static void free_page(void *data)
{
	struct spreadsheet_page *page = data;

	g_free(page->name);
	g_array_free(page->cells, TRUE);
	g_free(page);
}

struct spreadsheet *spreadsheet_create(void)
{
	struct spreadsheet *spreadsheet = g_new0(struct spreadsheet, 1);

	spreadsheet->pages = g_ptr_array_new_with_free_func(free_page);
	spreadsheet->texts = g_string_chunk_new(4096);
	return spreadsheet;
}

void spreadsheet_destroy(struct spreadsheet *spreadsheet)
{
	if (spreadsheet == NULL) {
		return;
	}
	g_ptr_array_free(spreadsheet->pages, TRUE);
	g_string_chunk_free(spreadsheet->texts);
	g_free(spreadsheet);
}

struct spreadsheet_page *spreadsheet_add_page(
	struct spreadsheet *spreadsheet, const char *name, bool hidden)
{
	struct spreadsheet_page *page = g_new0(struct spreadsheet_page, 1);

	page->name = g_strdup(name);
	page->hidden = hidden;
	page->cells =
		g_array_new(FALSE, FALSE, sizeof(struct spreadsheet_cell));
	g_ptr_array_add(spreadsheet->pages, page);
	return page;
}

static int compare_cells(const void *left, const void *right)
{
	const struct spreadsheet_cell *a = left;
	const struct spreadsheet_cell *b = right;

	return a->row != b->row ? a->row - b->row : a->column - b->column;
}

void spreadsheet_sort(struct spreadsheet_page *page)
{
	struct spreadsheet_cell *cells = (void *)page->cells->data;
	guint kept = 0;

	g_array_sort(page->cells, compare_cells);
	for (guint i = 0; i < page->cells->len; i++) {
		if (kept == 0 ||
			compare_cells(&cells[kept - 1], &cells[i]) != 0) {
			cells[kept++] = cells[i];
		}
	}
	g_array_set_size(page->cells, kept);
}

const struct spreadsheet_page *spreadsheet_page_at(
	const struct spreadsheet *spreadsheet, size_t index)
{
	return g_ptr_array_index(spreadsheet->pages, index);
}

const struct spreadsheet_cell *spreadsheet_cell_at(
	const struct spreadsheet_page *page, size_t index)
{
	return &g_array_index(page->cells, struct spreadsheet_cell, index);
}

const struct spreadsheet_cell *spreadsheet_find(
	const struct spreadsheet_page *page, int row, int column)
{
	struct spreadsheet_cell wanted = { .row = row, .column = column };
	guint index = 0;

	return g_array_binary_search(
		       page->cells, &wanted, compare_cells, &index)
		       ? spreadsheet_cell_at(page, index)
		       : NULL;
}

bool spreadsheet_day(const struct spreadsheet *spreadsheet,
	const struct spreadsheet_cell *cell, struct date *ret_day)
{
	static const struct date first_1904 = { 1904, 1, 1 };
	static const struct date before_leap = { 1899, 12, 31 };
	static const struct date after_leap = { 1899, 12, 30 };

	if (cell == NULL || cell->text != NULL || !cell->is_day ||
		!(cell->number >= 0 && cell->number <= SERIAL_MAX)) {
		return false;
	}
	struct date first =
		cell->number < SERIAL_AFTER_LEAP ? before_leap : after_leap;

	/* What is behind the point is the hour. */
	*ret_day = date_add_days(
		spreadsheet->from_1904 ? first_1904 : first, (int)cell->number);
	return true;
}

char *spreadsheet_text(const struct spreadsheet *spreadsheet,
	const struct spreadsheet_cell *cell)
{
	char number[NUMBER_BYTES];
	char day_text[DATE_TEXT_BYTES];
	struct date day;

	if (cell == NULL) {
		return g_strdup("");
	}
	if (cell->text != NULL) {
		return utf8_trimmed(cell->text);
	}
	if (spreadsheet_day(spreadsheet, cell, &day)) {
		date_format(day, day_text);
		return g_strdup(day_text);
	}
	return g_strdup(
		g_ascii_formatd(number, sizeof number, "%.15g", cell->number));
}

char *spreadsheet_place(
	const struct spreadsheet_page *page, int row, int column)
{
	GString *letters = g_string_new(NULL);

	for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
		g_string_prepend_c(letters, (char)('A' + (rest - 1) % LETTERS));
	}
	g_string_prepend_c(letters, ' ');
	g_string_prepend(letters, page->name);
	g_string_append_printf(letters, "%d", row + 1);
	return g_string_free(letters, FALSE);
}
