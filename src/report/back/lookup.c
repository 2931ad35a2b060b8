/* SPDX-License-Identifier: MIT */
/* Walks the cells of every page, row by row. */
#include "report/back/lookup.h"

#include <string.h>

#include "base/utf8.h"

#define HEADINGS_MIN 2

char *lookup_fold(const char *text)
{
	g_autofree char *half =
		g_utf8_normalize(text, -1, G_NORMALIZE_ALL_COMPOSE);
	g_autofree char *folded = g_utf8_casefold(half != NULL ? half : "", -1);
	GString *packed = g_string_sized_new(strlen(folded));

	uint32_t character = 0;
	size_t len = 0;

	for (const char *at = folded; (len = utf8_decode(at, &character)) > 0;
		at += len) {
		if (!g_unichar_isspace(character)) {
			g_string_append_unichar(packed, character);
		}
	}
	if (packed->len > 0 && packed->str[packed->len - 1] == ':') {
		g_string_truncate(packed, packed->len - 1);
	}
	return g_string_free(packed, FALSE);
}

static bool says(
	const struct messages *messages, const char *key, const char *folded)
{
	g_autofree char *words = lookup_fold(tr(messages, key));

	return folded[0] != '\0' && strcmp(words, folded) == 0;
}

size_t lookup_key(const struct lookup *lookup, const char *const *keys,
	size_t count, const char *words)
{
	g_autofree char *folded = lookup_fold(words);

	for (size_t i = 0; lookup->catalogues[i] != NULL; i++) {
		for (size_t j = 0; j < count; j++) {
			if (says(lookup->catalogues[i], keys[j], folded)) {
				return j;
			}
		}
	}
	return count;
}

/* One row as the headings of a table, in one language. */
struct candidate {
	struct lookup_table table;
	size_t found;
};

static void begin_row(struct candidate *candidate,
	const struct spreadsheet_page *page, const struct messages *messages,
	int row)
{
	candidate->found = 0;
	candidate->table.page = page;
	candidate->table.messages = messages;
	candidate->table.row = row;
	for (size_t i = 0; i < LOOKUP_WORDS_MAX; i++) {
		candidate->table.columns[i] = LOOKUP_NO_COLUMN;
	}
}

static void note_heading(struct candidate *candidate,
	const struct spreadsheet_cell *cell, const char *const *keys,
	size_t count)
{
	int *columns = candidate->table.columns;
	g_autofree char *folded = lookup_fold(cell->text);

	for (size_t i = 0; i < count; i++) {
		if (columns[i] == LOOKUP_NO_COLUMN &&
			says(candidate->table.messages, keys[i], folded)) {
			columns[i] = cell->column;
			candidate->found++;
			return;
		}
	}
}

static void search_page(const struct spreadsheet_page *page,
	const struct messages *messages, const char *const *keys, size_t count,
	struct candidate *best)
{
	struct candidate row;

	begin_row(&row, page, messages, -1);
	for (size_t i = 0; i < page->cells->len; i++) {
		const struct spreadsheet_cell *cell =
			spreadsheet_cell_at(page, i);

		if (cell->row != row.table.row) {
			begin_row(&row, page, messages, cell->row);
		}
		if (cell->text != NULL) {
			note_heading(&row, cell, keys, count);
		}
		if (row.found > best->found) {
			*best = row;
		}
	}
}

bool lookup_find_table(const struct lookup *lookup, const char *const *keys,
	size_t count, struct lookup_table *ret_table)
{
	struct candidate best = { 0 };

	for (size_t i = 0; lookup->catalogues[i] != NULL; i++) {
		for (size_t j = 0; j < lookup->spreadsheet->pages->len; j++) {
			const struct spreadsheet_page *page =
				spreadsheet_page_at(lookup->spreadsheet, j);

			if (page != lookup->but) {
				search_page(page, lookup->catalogues[i], keys,
					count, &best);
			}
		}
	}
	if (best.found < HEADINGS_MIN) {
		return false;
	}
	*ret_table = best.table;
	return true;
}

const struct spreadsheet_cell *lookup_cell(
	const struct lookup_table *table, int row, size_t key)
{
	return table->columns[key] != LOOKUP_NO_COLUMN
		       ? spreadsheet_find(table->page, row, table->columns[key])
		       : NULL;
}

char *lookup_place(const struct lookup_table *table, int row, size_t key)
{
	return spreadsheet_place(table->page, row, table->columns[key]);
}

void lookup_each_row(const struct lookup_table *table,
	void (*visit)(int row, void *data), void *data)
{
	int last = table->row;

	for (size_t i = 0; i < table->page->cells->len; i++) {
		int row = spreadsheet_cell_at(table->page, i)->row;

		if (row > last) {
			visit(row, data);
			last = row;
		}
	}
}

static size_t label_of(const struct lookup *lookup,
	const struct spreadsheet_cell *cell, const char *const *labels,
	size_t count)
{
	return cell->text != NULL
		       ? lookup_key(lookup, labels, count, cell->text)
		       : count;
}

const struct spreadsheet_cell *lookup_beside(const struct lookup *lookup,
	const struct spreadsheet_page *page, int below,
	const char *const *labels, size_t count, size_t label)
{
	for (size_t i = 0; i + 1 < page->cells->len; i++) {
		const struct spreadsheet_cell *cell =
			spreadsheet_cell_at(page, i);
		const struct spreadsheet_cell *next =
			spreadsheet_cell_at(page, i + 1);

		if (cell->row >= below) {
			break;
		}
		if (next->row == cell->row &&
			label_of(lookup, cell, labels, count) == label) {
			return label_of(lookup, next, labels, count) == count
				       ? next
				       : NULL;
		}
	}
	return NULL;
}
