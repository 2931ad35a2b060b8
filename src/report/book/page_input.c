/* SPDX-License-Identifier: MIT */
/* What makes a page more than paper: formulas, cells that offer words, looks
 * that follow a rule, tables that grow. */
#include "report/book/page.h"

#include <string.h>

#include "report/book/book_inside.h"
#include "report/book/safe_text.h"

/* What Excel bears. */
#define ERROR_TITLE_UNITS 32
#define ERROR_MESSAGE_UNITS 255

#define LOOK_FILL 0xD9D9D9
#define LOOK_FONT 0x7F0000

static void check(struct page *page, lxw_error error)
{
	book_check(page->book, error);
}

/* 'the name': quotes in it are doubled. */
static char *quoted_name(const struct page *page)
{
	GString *name = g_string_new(page->name);

	(void)g_string_replace(name, "'", "''", 0); /* count not needed */
	g_string_prepend_c(name, '\'');
	g_string_append_c(name, '\'');
	return g_string_free(name, FALSE);
}

/* The column stays where a formula is copied to; the row too with a mark. */
static char *cell_name(int column, const char *mark, int row)
{
	G_STATIC_ASSERT(PAGE_COLUMNS_MAX <= 26);
	return g_strdup_printf("$%c%s%d", 'A' + column, mark, row + 1);
}

char *page_range_name(const struct page_range *range)
{
	g_autofree char *name = quoted_name(range->page);
	g_autofree char *first =
		cell_name(range->first_column, "$", range->first_row);
	g_autofree char *last =
		cell_name(range->last_column, "$", range->last_row);

	return strcmp(first, last) == 0
		       ? g_strconcat(name, "!", first, NULL)
		       : g_strconcat(name, "!", first, ":", last, NULL);
}

char *page_cell_name(int row, int column)
{
	return cell_name(column, "", row);
}

void page_formula_number(struct page *page, int row, int first, int last,
	const char *formula, double result, enum style style)
{
	if (page_is_lost(page)) {
		return;
	}
	page_make_room(page, row, first, last, "", style);
	page_merge(page, row, first, last, style);
	check(page, page->xlsx->worksheet_write_formula_num(page->worksheet,
			    (lxw_row_t)row, (lxw_col_t)first, formula,
			    page_format(page, style), result));
}

void page_formula_text(struct page *page, int row, int first, int last,
	const char *formula, const char *result, enum style style)
{
	g_autofree char *safe = safe_text_cell(result, CELL_UNITS_MAX);

	if (page_is_lost(page)) {
		return;
	}
	page_make_room(page, row, first, last, safe, style);
	page_merge(page, row, first, last, style);
	check(page, page->xlsx->worksheet_write_formula_str(page->worksheet,
			    (lxw_row_t)row, (lxw_col_t)first, formula,
			    page_format(page, style), safe));
}

/* libxlsxwriter 1.1.4 copies the formula of a list of cells twice and frees it
 * once, but that of any other formula once. So the list is made as another one
 * and named a list then. */
static void make_list(struct page *page)
{
	lxw_data_val_obj *made = NULL;
	lxw_data_val_obj *last = NULL;

	STAILQ_FOREACH(made, page->worksheet->data_validations, list_pointers)
	{
		last = made;
	}
	if (last != NULL) {
		last->validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
	}
}

void page_offer(struct page *page, int column, int first_row, int last_row,
	const struct page_range *words)
{
	g_autofree char *name = page_range_name(words);
	g_autofree char *formula = g_strconcat("=", name, NULL);
	lxw_data_validation validation = {
		.validate = LXW_VALIDATION_TYPE_CUSTOM_FORMULA,
		.value_formula = formula,
	};

	if (page_is_lost(page)) {
		return;
	}
	lxw_error error = page->xlsx->worksheet_data_validation_range(
		page->worksheet, (lxw_row_t)first_row, (lxw_col_t)column,
		(lxw_row_t)last_row, (lxw_col_t)column, &validation);

	check(page, error);
	if (error == LXW_NO_ERROR) {
		make_list(page);
	}
}

void page_expect_days(struct page *page, int first_column, int last_column,
	int first_row, int last_row, const char *title, const char *message)
{
	g_autofree char *safe_title = safe_text_cell(title, ERROR_TITLE_UNITS);
	g_autofree char *safe_message =
		safe_text_cell(message, ERROR_MESSAGE_UNITS);
	lxw_data_validation validation = {
		.validate = LXW_VALIDATION_TYPE_DATE,
		.criteria = LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO,
		.value_datetime = { .year = 2000, .month = 1, .day = 1 },
		.error_title = safe_title,
		.error_message = safe_message,
	};

	if (!page_is_lost(page)) {
		check(page,
			page->xlsx->worksheet_data_validation_range(
				page->worksheet, (lxw_row_t)first_row,
				(lxw_col_t)first_column, (lxw_row_t)last_row,
				(lxw_col_t)last_column, &validation));
	}
}

void page_rule(struct page *page, int first_column, int last_column,
	int first_row, int last_row, const char *formula)
{
	g_autofree char *copy = g_strdup(formula);
	lxw_conditional_format rule = {
		.type = LXW_CONDITIONAL_TYPE_FORMULA,
		.value_string = copy,
	};

	if (page_is_lost(page)) {
		return;
	}
	rule.format = page->xlsx->workbook_add_format(page->book->workbook);
	if (rule.format == NULL) {
		check(page, LXW_ERROR_MEMORY_MALLOC_FAILED);
		return;
	}
	page->xlsx->format_set_bold(rule.format);
	page->xlsx->format_set_font_color(rule.format, LOOK_FONT);
	page->xlsx->format_set_bg_color(rule.format, LOOK_FILL);
	check(page,
		page->xlsx->worksheet_conditional_format_range(page->worksheet,
			(lxw_row_t)first_row, (lxw_col_t)first_column,
			(lxw_row_t)last_row, (lxw_col_t)last_column, &rule));
}

void page_make_table(struct page *page, const char *name, int header_row,
	int last_row, const char *const *headings, size_t count)
{
	lxw_table_column columns[PAGE_COLUMNS_MAX] = { 0 };
	lxw_table_column *pointers[PAGE_COLUMNS_MAX + 1] = { NULL };
	g_autoptr(GPtrArray) safe = g_ptr_array_new_with_free_func(g_free);
	g_autofree char *copy = g_strdup(name);
	lxw_table_options options = {
		.name = copy,
		.style_type = LXW_TABLE_STYLE_TYPE_LIGHT,
		.style_type_number = 0, /* none: the cells have their own */
		.columns = pointers,
	};

	if (page_is_lost(page)) {
		return;
	}
	for (size_t i = 0; i < count; i++) {
		g_ptr_array_add(
			safe, safe_text_cell(headings[i], CELL_UNITS_MAX));
		columns[i].header = g_ptr_array_index(safe, i);
		columns[i].header_format = page_format(page, STYLE_TABLE_HEAD);
		pointers[i] = &columns[i];
	}
	check(page, page->xlsx->worksheet_add_table(page->worksheet,
			    (lxw_row_t)header_row, 0, (lxw_row_t)last_row,
			    (lxw_col_t)(count - 1), &options));
}

void page_hide(struct page *page)
{
	page->is_hidden = true;
	if (!page_is_lost(page)) {
		page->xlsx->worksheet_hide(page->worksheet);
	}
}
