/* SPDX-License-Identifier: MIT */
/* The workbook as a whole: styles, properties, opening and closing. */
#include "report/book/book.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "report/book/book_inside.h"
#include "report/book/safe_text.h"

#define FILL_HEAD 0xE7E6E6
#define FILL_INPUT 0xFFF8DC
#define COLOR_LINE 0x808080
#define COLOR_LINK 0x0563C1
/* Tells a program that lacks the font to take another without serifs. */
#define FAMILY_SWISS 2
/* And one that has Japanese. */
#define CHARSET_SHIFT_JIS 128

struct style_look {
	double size;
	bool bold;
	bool border;
	lxw_color_t fill; /* 0 = none */
	bool line_below;
	bool line_above;
	bool link;
	bool date;
	bool day;
	bool percent;
	uint8_t indent;
	uint8_t align;
	uint8_t upright; /* vertical alignment; 0 = top */
};

static const struct style_look looks[STYLE_COUNT] = {
	[STYLE_TITLE] = { .size = 18,
		.bold = true,
		.upright = LXW_ALIGN_VERTICAL_CENTER },
	[STYLE_HEADING] = { .size = 12,
		.bold = true,
		.line_below = true,
		.upright = LXW_ALIGN_VERTICAL_BOTTOM },
	[STYLE_SCORE] = { .size = 30,
		.bold = true,
		.border = true,
		.align = LXW_ALIGN_CENTER,
		.upright = LXW_ALIGN_VERTICAL_CENTER },
	[STYLE_BAND] = { .size = 14,
		.bold = true,
		.indent = 1,
		.upright = LXW_ALIGN_VERTICAL_CENTER },
	[STYLE_TEXT] = { .size = 10 },
	[STYLE_PROSE] = { .size = 11 },
	[STYLE_STRONG] = { .size = 10, .bold = true },
	[STYLE_SMALL] = { .size = 8 },
	[STYLE_LABEL] = { .size = 10, .upright = LXW_ALIGN_VERTICAL_CENTER },
	[STYLE_VALUE] = { .size = 10,
		.line_below = true,
		.upright = LXW_ALIGN_VERTICAL_CENTER },
	[STYLE_DATE] = { .size = 10,
		.line_below = true,
		.date = true,
		.align = LXW_ALIGN_LEFT,
		.upright = LXW_ALIGN_VERTICAL_CENTER },
	[STYLE_LINK] = { .size = 10, .link = true },
	[STYLE_TABLE_HEAD] = { .size = 10,
		.bold = true,
		.border = true,
		.fill = FILL_HEAD,
		.upright = LXW_ALIGN_VERTICAL_CENTER },
	[STYLE_CELL] = { .size = 10, .border = true },
	[STYLE_CELL_STRONG] = { .size = 10, .border = true, .bold = true },
	[STYLE_CELL_CENTER] = { .size = 10,
		.border = true,
		.align = LXW_ALIGN_CENTER },
	[STYLE_CELL_NUMBER] = { .size = 10,
		.border = true,
		.align = LXW_ALIGN_RIGHT },
	[STYLE_CELL_PERCENT] = { .size = 10,
		.border = true,
		.percent = true,
		.align = LXW_ALIGN_CENTER },
	[STYLE_CELL_LINK] = { .size = 10, .border = true, .link = true },
	[STYLE_CELL_DATE] = { .size = 10,
		.border = true,
		.date = true,
		.align = LXW_ALIGN_LEFT },
	[STYLE_CELL_DAY] = { .size = 10,
		.border = true,
		.day = true,
		.align = LXW_ALIGN_CENTER },
	[STYLE_INPUT] = { .size = 10, .border = true, .fill = FILL_INPUT },
	[STYLE_INPUT_CENTER] = { .size = 10,
		.border = true,
		.fill = FILL_INPUT,
		.align = LXW_ALIGN_CENTER },
	[STYLE_INPUT_DAY] = { .size = 10,
		.border = true,
		.fill = FILL_INPUT,
		.day = true,
		.align = LXW_ALIGN_LEFT },
	[STYLE_BOX] = { .size = 8, .border = true },
	[STYLE_BOX_HEAD] = { .size = 10,
		.border = true,
		.fill = FILL_HEAD,
		.align = LXW_ALIGN_CENTER,
		.upright = LXW_ALIGN_VERTICAL_CENTER },
	[STYLE_CELL_GROUP_CENTER] = { .size = 10,
		.border = true,
		.line_above = true,
		.align = LXW_ALIGN_CENTER },
	[STYLE_CELL_GROUP] = { .size = 10, .border = true, .line_above = true },
	[STYLE_CELL_WRITE] = { .size = 10,
		.border = true,
		.upright = LXW_ALIGN_VERTICAL_CENTER },
};

void book_check(struct book *book, lxw_error error)
{
	if (book->error == LXW_NO_ERROR) {
		book->error = error;
	}
}

static void set_lines(const struct book *book, lxw_format *format,
	const struct style_look *look)
{
	if (look->border) {
		book->xlsx.format_set_border(format, LXW_BORDER_THIN);
		book->xlsx.format_set_border_color(format, COLOR_LINE);
	}
	if (look->line_below) {
		book->xlsx.format_set_bottom(format, LXW_BORDER_THIN);
		book->xlsx.format_set_bottom_color(format, COLOR_LINE);
	}
	if (look->line_above) {
		book->xlsx.format_set_top(format, LXW_BORDER_MEDIUM);
		book->xlsx.format_set_top_color(format, LXW_COLOR_BLACK);
	}
}

static void set_font(const struct book *book, lxw_format *format,
	const struct style_look *look)
{
	book->xlsx.format_set_font_name(format, book->font);
	book->xlsx.format_set_font_family(format, FAMILY_SWISS);
	book->xlsx.format_set_font_charset(format, CHARSET_SHIFT_JIS);
	book->xlsx.format_set_font_size(format, look->size);
	if (look->bold) {
		book->xlsx.format_set_bold(format);
	}
	if (look->link) {
		book->xlsx.format_set_font_color(format, COLOR_LINK);
		book->xlsx.format_set_underline(format, LXW_UNDERLINE_SINGLE);
	}
}

static lxw_format *add_format(struct book *book, const struct style_look *look)
{
	lxw_format *format = book->xlsx.workbook_add_format(book->workbook);

	if (format == NULL) {
		book_check(book, LXW_ERROR_MEMORY_MALLOC_FAILED);
		return NULL;
	}
	set_font(book, format, look);
	set_lines(book, format, look);
	book->xlsx.format_set_text_wrap(format);
	book->xlsx.format_set_align(format,
		look->upright != 0 ? look->upright : LXW_ALIGN_VERTICAL_TOP);
	if (look->align != 0) {
		book->xlsx.format_set_align(format, look->align);
	}
	if (look->indent > 0) {
		book->xlsx.format_set_indent(format, look->indent);
	}
	if (look->fill != 0) {
		book->xlsx.format_set_bg_color(format, look->fill);
	}
	if (look->date) {
		book->xlsx.format_set_num_format(format, book->date_format);
	}
	if (look->day) {
		book->xlsx.format_set_num_format(format, book->day_format);
	}
	if (look->percent) {
		book->xlsx.format_set_num_format(format, "0.0%");
	}
	return format;
}

struct book *book_create(const struct book_setup *setup)
{
	struct book *book = g_new0(struct book, 1);

	book->path = g_strdup(setup->path);
	book->folder = g_strdup(setup->folder);
	book->font = g_strdup(setup->font);
	book->date_format = g_strdup(setup->date_format);
	book->day_format = g_strdup(setup->day_format);
	book->pages = g_ptr_array_new_with_free_func(page_destroy);
	/* constant_memory would lose merged cells and rows out of order. */
	lxw_workbook_options options = { .tmpdir = book->folder };

	if (xlsx_open(XLSX_LIBRARY, &book->xlsx, &book->missing)) {
		book->workbook =
			book->xlsx.workbook_new_opt(book->path, &options);
	}
	if (book->workbook == NULL) {
		book->error = LXW_ERROR_MEMORY_MALLOC_FAILED;
		return book;
	}
	for (size_t i = 0; i < STYLE_COUNT; i++) {
		book->formats[i] = add_format(book, &looks[i]);
		book->sizes[i] = looks[i].size;
	}
	return book;
}

void book_destroy(struct book *book)
{
	if (book == NULL) {
		return;
	}
	if (book->workbook != NULL) {
		book->xlsx.lxw_workbook_free(book->workbook);
	}
	g_ptr_array_free(book->pages, TRUE);
	g_free(book->path);
	g_free(book->folder);
	g_free(book->font);
	g_free(book->date_format);
	g_free(book->day_format);
	g_free(book->missing);
	g_free(book);
}

void book_set_properties(struct book *book, const char *title,
	const char *company, long long created)
{
	g_autofree char *safe_title = safe_text_cell(title, PROPERTY_UNITS_MAX);
	g_autofree char *safe_company =
		safe_text_cell(company, PROPERTY_UNITS_MAX);
	lxw_doc_properties properties = {
		.title = safe_title,
		.company = safe_company,
		.created = (time_t)created,
	};

	if (book->workbook != NULL) {
		book_check(book, book->xlsx.workbook_set_properties(
					 book->workbook, &properties));
	}
}

void book_set_property(struct book *book, const char *name, const char *value)
{
	g_autofree char *safe = safe_text_cell(value, PROPERTY_UNITS_MAX);

	if (book->workbook != NULL && safe[0] != '\0') {
		book_check(book, book->xlsx.workbook_set_custom_property_string(
					 book->workbook, name, safe));
	}
}

static bool name_is_taken(const struct book *book, const char *name)
{
	g_autofree char *folded = g_utf8_casefold(name, -1);

	for (size_t i = 0; i < book->pages->len; i++) {
		const struct page *page = g_ptr_array_index(book->pages, i);
		g_autofree char *other = g_utf8_casefold(page->name, -1);

		if (strcmp(folded, other) == 0) {
			return true;
		}
	}
	return false;
}

struct page *book_add_page(struct book *book, const char *name)
{
	struct page *page = g_new0(struct page, 1);

	page->book = book;
	page->xlsx = &book->xlsx;
	page->last_column = -1;
	page->heights = g_array_new(FALSE, TRUE, sizeof(double));
	page->name = safe_text_sheet_name(name);
	if (page->name[0] == '\0' || name_is_taken(book, page->name)) {
		g_free(page->name);
		page->name = g_strdup_printf("Sheet %u", book->pages->len + 1);
	}
	g_ptr_array_add(book->pages, page);
	if (book->workbook != NULL) {
		page->worksheet = book->xlsx.workbook_add_worksheet(
			book->workbook, page->name);
	}
	if (page->worksheet == NULL) {
		book_check(book, LXW_ERROR_PARAMETER_VALIDATION);
	}
	return page;
}

/* Points standard error at /dev/null and gives what it was, or -1. */
static int silence(void)
{
	int saved = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
	int null = open("/dev/null", O_WRONLY | O_CLOEXEC);

	if (saved >= 0 && (null < 0 || dup2(null, STDERR_FILENO) < 0)) {
		(void)close(saved); /* a copy: nothing is lost with it */
		saved = -1;
	}
	if (null >= 0) {
		(void)close(null); /* nothing was written to it */
	}
	return saved;
}

static void restore(int saved)
{
	if (saved >= 0) {
		/* Nobody could be told of a failure: this is where to tell. */
		(void)dup2(saved, STDERR_FILENO);
		(void)close(saved); /* a copy: nothing is lost with it */
	}
}

bool book_close(struct book *book, const char **ret_reason, int *ret_errno)
{
	int system_error = 0;

	for (size_t i = 0; i < book->pages->len; i++) {
		page_finish(g_ptr_array_index(book->pages, i));
	}
	if (book->error == LXW_NO_ERROR) {
		/* On a full disk the library writes a line of its own, in the
		 * middle of the screen. */
		int saved = silence();

		errno = 0;
		book->error = book->xlsx.workbook_close(book->workbook);
		system_error = errno;
		book->workbook = NULL;
		restore(saved);
	}
	if (book->error == LXW_NO_ERROR) {
		return true;
	}
	*ret_reason = book->missing != NULL
			      ? book->missing
			      : book->xlsx.lxw_strerror(book->error);
	*ret_errno = system_error;
	return false;
}
