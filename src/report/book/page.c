/* SPDX-License-Identifier: MIT */
/* Cells, rows and printing of one worksheet. Heights are worked out from our
 * own wrapping: a spreadsheet program does not find the height of merged
 * cells, and not every one finds any when it opens a file. */
#include "report/book/page.h"

#include <math.h>
#include <string.h>

#include "report/book/book_inside.h"
#include "report/book/safe_text.h"
#include "text/text.h"

#define HEIGHT_MAX 409.0 /* Excel's limit is 409.5 */
/* Excel counts a column in digits of the standard font: 7 pixels each and 5
 * beside. A point is 96/72 pixels, and a cell half as wide as high. */
#define PIXELS_A_DIGIT 7.0
#define PIXELS_BESIDE 5.0
#define PIXELS_A_POINT (96.0 / 72.0)
/* What Excel leaves free beside a text, and letters wider than half. */
#define PIXELS_INSIDE 8.0
#define WIDTH_TO_TRUST 0.96
/* Latin letters are on average narrower than half a wide one. */
#define GAIN_OF_NARROW 0.08
/* Yu Gothic stands 1.7 times as high as its size. */
#define LINE_A_SIZE 1.7
#define POINTS_BESIDE 1.0
#define URL_BYTES_MAX 2000
#define TENTHS_OF_ALL 1000.0 /* tenths of a percent */
/* A4 and its margins, in inches. */
#define PAGE_LONG 11.69
#define PAGE_SHORT 8.27
#define MARGIN 0.4
#define MARGIN_FOOT 0.7
#define POINTS_AN_INCH 72.0
#define SHRINKING_TO_BEAR 1.25

bool page_is_lost(const struct page *page)
{
	return page->worksheet == NULL || page->book->error != LXW_NO_ERROR;
}

static void check(struct page *page, lxw_error error)
{
	book_check(page->book, error);
}

void page_set_column(
	struct page *page, int column, int width_cells, bool hidden)
{
	lxw_row_col_options options = { .hidden = hidden };

	g_assert(column < PAGE_COLUMNS_MAX);
	page->widths[column] = width_cells;
	page->hidden[column] = hidden;
	if (!page_is_lost(page)) {
		check(page,
			page->xlsx->worksheet_set_column_opt(page->worksheet,
				(lxw_col_t)column, (lxw_col_t)column,
				page->widths[column], NULL, &options));
	}
}

/* Which part of the characters is narrow: 0 .. 1. */
static double narrow_part(const char *text, int width_cells)
{
	double characters = (double)g_utf8_strlen(text, -1);
	double wide = width_cells - characters;

	return characters > 0 ? fmax(0, 1 - wide / characters) : 1;
}

/* How many cells of a text fit on a line in the columns; narrow is its
 * narrow_part(). */
static int capacity(const struct page *page, int first, int last, double size,
	double narrow)
{
	double pixels = -PIXELS_INSIDE;

	for (int i = first; i <= last; i++) {
		pixels += page->widths[i] * PIXELS_A_DIGIT + PIXELS_BESIDE;
	}
	double trust = WIDTH_TO_TRUST + GAIN_OF_NARROW * narrow;
	double cells = pixels * trust / (size * PIXELS_A_POINT / 2);

	return cells < 2 ? 2 : (int)cells;
}

/* How many lines there are as they stand; 0 if one of them is too wide. */
static size_t count_fitting(const char *text, int cells)
{
	size_t count = 0;

	for (const char *end = NULL; text != NULL;
		text = end != NULL ? end + 1 : NULL) {
		end = strchr(text, '\n');
		size_t len = end != NULL ? (size_t)(end - text) : strlen(text);

		if (text_width_bytes(text, len) > cells) {
			return 0;
		}
		count++;
	}
	return count;
}

/* How many lines the text takes in the columns. Most stand as they are, and
 * wrapping is what costs. */
static size_t count_lines(const struct page *page, int first, int last,
	double size, const char *text)
{
	/* No text has more cells than bytes. */
	if (strlen(text) <= (size_t)capacity(page, first, last, size, 0) &&
		strchr(text, '\n') == NULL) {
		return 1;
	}
	double narrow = narrow_part(text, text_width(text));
	int cells = capacity(page, first, last, size, narrow);
	size_t fitting = count_fitting(text, cells);

	if (fitting > 0) {
		return fitting;
	}
	AUTO(text_lines) lines = text_wrap(text, cells);

	return lines->count;
}

void page_set_height(struct page *page, int row, double height)
{
	if ((guint)row >= page->heights->len) {
		g_array_set_size(page->heights, (guint)row + 1);
	}
	double *here = &g_array_index(page->heights, double, row);

	*here = fmin(HEIGHT_MAX, fmax(*here, height));
}

void page_make_room(struct page *page, int row, int first, int last,
	const char *text, enum style style)
{
	double size = page->book->sizes[style];

	page->last_column = MAX(page->last_column, last);
	page->last_row = MAX(page->last_row, row);
	if (page->hidden[first] || page->is_hidden) {
		return;
	}
	page_set_height(page, row,
		(double)count_lines(page, first, last, size, text) *
				ceil(size * LINE_A_SIZE) +
			POINTS_BESIDE);
}

lxw_format *page_format(const struct page *page, enum style style)
{
	return page->book->formats[style];
}

void page_merge(
	struct page *page, int row, int first, int last, enum style style)
{
	if (last > first) {
		check(page, page->xlsx->worksheet_merge_range(page->worksheet,
				    (lxw_row_t)row, (lxw_col_t)first,
				    (lxw_row_t)row, (lxw_col_t)last, "",
				    page_format(page, style)));
	}
}

void page_text(struct page *page, int row, int first, int last,
	const char *text, enum style style)
{
	bool empty = text == NULL || text[0] == '\0';
	g_autofree char *made =
		empty ? NULL : safe_text_cell(text, CELL_UNITS_MAX);
	const char *safe = empty ? "" : made;

	if (page_is_lost(page)) {
		return;
	}
	page_make_room(page, row, first, last, safe, style);
	page_merge(page, row, first, last, style);
	check(page, page->xlsx->worksheet_write_string(page->worksheet,
			    (lxw_row_t)row, (lxw_col_t)first, safe,
			    page_format(page, style)));
}

static void write_number(
	struct page *page, int row, int column, double number, enum style style)
{
	if (page_is_lost(page)) {
		return;
	}
	page_make_room(page, row, column, column, "", style);
	check(page, page->xlsx->worksheet_write_number(page->worksheet,
			    (lxw_row_t)row, (lxw_col_t)column, number,
			    page_format(page, style)));
}

void page_number(
	struct page *page, int row, int column, long number, enum style style)
{
	write_number(page, row, column, (double)number, style);
}

void page_percent(
	struct page *page, int row, int column, long tenths, enum style style)
{
	write_number(page, row, column, (double)tenths / TENTHS_OF_ALL, style);
}

bool page_knows_date(struct date date)
{
	return date.year >= 1900;
}

void page_date(struct page *page, int row, int first, int last,
	struct date date, enum style style)
{
	lxw_datetime day = {
		.year = date.year, .month = date.month, .day = date.day
	};

	if (page_is_lost(page) || !page_knows_date(date)) {
		char text[DATE_TEXT_BYTES];

		date_format(date, text);
		page_text(page, row, first, last, text, style);
		return;
	}
	page_make_room(page, row, first, last, "", style);
	page_merge(page, row, first, last, style);
	check(page, page->xlsx->worksheet_write_datetime(page->worksheet,
			    (lxw_row_t)row, (lxw_col_t)first, &day,
			    page_format(page, style)));
}

/* Printable ASCII from http:// or https:// on: what every program takes. */
static bool is_web_address(const char *text)
{
	if (!g_str_has_prefix(text, "https://") &&
		!g_str_has_prefix(text, "http://")) {
		return false;
	}
	for (const char *at = text; *at != '\0'; at++) {
		if (!g_ascii_isgraph(*at) || strchr("\"<>`{}|\\^", *at)) {
			return false;
		}
	}
	return strlen(text) <= URL_BYTES_MAX;
}

void page_link(struct page *page, int row, int first, int last,
	const char *address, enum style style)
{
	if (page_is_lost(page) || address == NULL || !is_web_address(address)) {
		page_text(page, row, first, last, address, style);
		return;
	}
	page_make_room(page, row, first, last, address, style);
	page_merge(page, row, first, last, style);
	check(page,
		page->xlsx->worksheet_write_url(page->worksheet, (lxw_row_t)row,
			(lxw_col_t)first, address, page_format(page, style)));
}

void page_print_setup(
	struct page *page, bool landscape, const char *left, const char *right)
{
	g_autofree char *safe_left = safe_text_footer(left);
	g_autofree char *safe_right = safe_text_footer(right);
	/* The blank keeps a text's own digits apart from the size. */
	g_autofree char *footer = g_strdup_printf(
		"&L&9 %s&C&9 &P / &N&R&9 %s", safe_left, safe_right);

	if (page_is_lost(page)) {
		return;
	}
	page->xlsx->worksheet_set_paper(page->worksheet, 9); /* A4 */
	page->landscape = landscape;
	if (landscape) {
		page->xlsx->worksheet_set_landscape(page->worksheet);
	}
	page->xlsx->worksheet_set_margins(
		page->worksheet, MARGIN, MARGIN, MARGIN, MARGIN_FOOT);
	page->xlsx->worksheet_center_horizontally(page->worksheet);
	page->xlsx->worksheet_gridlines(
		page->worksheet, LXW_HIDE_ALL_GRIDLINES);
	check(page, page->xlsx->worksheet_set_footer(page->worksheet, footer));
	check(page, page->xlsx->worksheet_ignore_errors(page->worksheet,
			    LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576"));
}

void page_table_setup(struct page *page, int header_row, int last_row,
	int last_column, bool filter)
{
	if (page_is_lost(page)) {
		return;
	}
	page->xlsx->worksheet_freeze_panes(
		page->worksheet, (lxw_row_t)header_row + 1, 0);
	check(page, page->xlsx->worksheet_repeat_rows(page->worksheet,
			    (lxw_row_t)header_row, (lxw_row_t)header_row));
	if (filter) {
		check(page,
			page->xlsx->worksheet_autofilter(page->worksheet,
				(lxw_row_t)header_row, 0, (lxw_row_t)last_row,
				(lxw_col_t)last_column));
	}
}

/* Whether all of it, as wide as the paper, is little more than one page. */
static bool is_near_one_page(const struct page *page)
{
	double paper_width = page->landscape ? PAGE_LONG : PAGE_SHORT;
	double paper_height = page->landscape ? PAGE_SHORT : PAGE_LONG;
	double width = 0;
	double height = 0;

	for (int i = 0; i < PAGE_COLUMNS_MAX; i++) {
		width += page->widths[i] > 0 && !page->hidden[i]
				 ? page->widths[i] * PIXELS_A_DIGIT +
					   PIXELS_BESIDE
				 : 0;
	}
	for (guint row = 0; row < page->heights->len; row++) {
		height += g_array_index(page->heights, double, row);
	}
	width /= PIXELS_A_POINT * POINTS_AN_INCH;
	height /= POINTS_AN_INCH;
	double scale = fmin(1, (paper_width - 2 * MARGIN) / width);

	return height * scale <=
	       (paper_height - MARGIN - MARGIN_FOOT) * SHRINKING_TO_BEAR;
}

/* All that was written, but for hidden columns at the end. Whole columns would
 * be shorter to say; not every program reads them. */
static void set_print_area(struct page *page)
{
	int last = page->last_column;

	while (last > 0 && page->hidden[last]) {
		last--;
	}
	/* LibreOffice prints even a hidden page if it has such an area. */
	if (last >= 0 && !page->is_hidden) {
		check(page,
			page->xlsx->worksheet_print_area(page->worksheet, 0, 0,
				(lxw_row_t)page->last_row, (lxw_col_t)last));
	}
}

void page_finish(struct page *page)
{
	if (!page_is_lost(page)) {
		set_print_area(page);
		page->xlsx->worksheet_fit_to_pages(
			page->worksheet, 1, is_near_one_page(page) ? 1 : 0);
	}
	for (guint row = 0; row < page->heights->len; row++) {
		double height = g_array_index(page->heights, double, row);

		if (height > 0 && !page_is_lost(page)) {
			check(page,
				page->xlsx->worksheet_set_row(
					page->worksheet, row, height, NULL));
		}
	}
}

void page_destroy(void *data)
{
	struct page *page = data;

	g_array_free(page->heights, TRUE);
	g_free(page->name);
	g_free(page);
}
