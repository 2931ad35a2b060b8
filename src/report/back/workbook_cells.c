/* SPDX-License-Identifier: MIT */
/* The cells of one worksheet. Rows and cells that do not say where they stand
 * follow the one before. */
#include <stdlib.h>
#include <string.h>

#include "report/back/workbook_parts.h"
#include "report/back/workbook_read.h"

#define LETTERS 26
#define DAY_BYTES 10 /* of 2026-12-05T00:00:00 */

struct reading {
	struct workbook_shared *shared;
	struct spreadsheet_page *page;
	struct spreadsheet_cell cell; /* the one at hand */
	char type[16]; /* its attribute t; "" = a number */
	struct workbook_gather gather;
	bool too_many;
};

/* "H12", from 0; false for what is no place on a worksheet. */
static bool read_place(const char *text, int *ret_row, int *ret_column)
{
	int column = 0;
	char *end = NULL;

	while (g_ascii_isupper(*text) && column <= SPREADSHEET_COLUMNS_MAX) {
		column = column * LETTERS + (*text++ - 'A' + 1);
	}
	long row = g_ascii_isdigit(*text) ? strtol(text, &end, 10) : 0;

	if (column < 1 || column > SPREADSHEET_COLUMNS_MAX || row < 1 ||
		row > SPREADSHEET_ROWS_MAX || *end != '\0') {
		return false;
	}
	*ret_row = (int)row - 1;
	*ret_column = column - 1;
	return true;
}

static void begin_row(struct reading *reading, const char **attributes)
{
	const char *number = part_attribute(attributes, "r");
	long row = number != NULL ? strtol(number, NULL, 10) - 1
				  : reading->cell.row + 1;

	reading->cell.row = (int)CLAMP(row, 0, SPREADSHEET_ROWS_MAX);
	reading->cell.column = -1;
}

static void begin_cell(struct reading *reading, const char **attributes)
{
	const char *place = part_attribute(attributes, "r");
	const char *type = part_attribute(attributes, "t");
	const char *style = part_attribute(attributes, "s");
	const GArray *days = reading->shared->day_styles;
	long index = style != NULL ? strtol(style, NULL, 10) : 0;

	if (place == NULL ||
		!read_place(place, &reading->cell.row, &reading->cell.column)) {
		reading->cell.column++;
	}
	(void)g_strlcpy(
		reading->type, type != NULL ? type : "", sizeof reading->type);
	reading->cell.is_day = index >= 0 && index < (long)days->len &&
			       g_array_index(days, gboolean, index);
	g_string_truncate(reading->gather.text, 0);
}

static void begin(void *data, const char *element, const char **attributes)
{
	struct reading *reading = data;

	if (strcmp(element, "row") == 0) {
		begin_row(reading, attributes);
	} else if (strcmp(element, "c") == 0) {
		begin_cell(reading, attributes);
	}
	workbook_gather_begin(&reading->gather, element,
		strcmp(element, "v") == 0 || strcmp(element, "t") == 0);
}

static const char *shared_text(const struct reading *reading)
{
	const GArray *texts = reading->shared->texts;
	guint64 index = g_ascii_strtoull(reading->gather.text->str, NULL, 10);

	return index < texts->len ? g_array_index(texts, const char *, index)
				  : NULL;
}

/* What stands in the cell at hand; false for nothing. */
static bool read_value(struct reading *reading)
{
	struct spreadsheet_cell *cell = &reading->cell;
	GString *text = reading->gather.text;
	char *end = NULL;

	cell->text = NULL;
	if (text->len == 0) {
		return false;
	}
	if (strcmp(reading->type, "s") == 0) {
		cell->text = shared_text(reading);
		return cell->text != NULL;
	}
	if (strcmp(reading->type, "d") == 0) {
		g_string_truncate(text, MIN(text->len, DAY_BYTES));
	} else if (reading->type[0] == '\0' ||
		   strcmp(reading->type, "n") == 0) {
		cell->number = g_ascii_strtod(text->str, &end);
		if (*end == '\0') {
			return true;
		}
	}
	cell->text = workbook_text_keep(reading->shared, text);
	return true;
}

static void end_cell(struct reading *reading)
{
	if (reading->cell.row >= SPREADSHEET_ROWS_MAX ||
		reading->cell.column >= SPREADSHEET_COLUMNS_MAX ||
		!read_value(reading)) {
		return;
	}
	if (reading->shared->cell_count == WORKBOOK_CELLS_MAX) {
		reading->too_many = true;
		return;
	}
	reading->shared->cell_count++;
	g_array_append_val(reading->page->cells, reading->cell);
}

static void end(void *data, const char *element)
{
	struct reading *reading = data;

	workbook_gather_end(&reading->gather, element);
	if (strcmp(element, "c") == 0) {
		end_cell(reading);
	}
}

static void take_text(void *data, const char *text, int len_bytes)
{
	struct reading *reading = data;

	workbook_gather_text(&reading->gather, text, len_bytes);
}

enum archive_status workbook_cells_read(struct archive *archive, size_t part,
	struct workbook_shared *shared, struct spreadsheet_page *page)
{
	static const struct part_handlers handlers = { begin, end, take_text };
	g_autoptr(GString) text = g_string_new(NULL);
	struct reading reading = {
		.shared = shared,
		.page = page,
		.cell = { .row = -1, .column = -1 },
		.gather = { .text = text },
	};
	enum archive_status status =
		archive_read(archive, part, &handlers, &reading);

	spreadsheet_sort(page);
	return status == ARCHIVE_OK && reading.too_many ? ARCHIVE_TOO_LARGE
							: status;
}
