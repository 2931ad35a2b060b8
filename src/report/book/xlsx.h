/* SPDX-License-Identifier: MIT */
/* libxlsxwriter, opened when a workbook is written and not when the program
 * starts: it brings libcrypto with it, which alone took half of the start. */
#ifndef SHINDAN_REPORT_BOOK_XLSX_H
#define SHINDAN_REPORT_BOOK_XLSX_H

#include <stdbool.h>
#include <xlsxwriter.h>

/* The one that its headers belong to. */
#define XLSX_LIBRARY "libxlsxwriter.so." LXW_SOVERSION

/* What we use of it. */
/* clang-format off */
#define XLSX_FUNCTIONS(row) \
	row(chart_add_series) \
	row(chart_axis_major_gridlines_set_visible) \
	row(chart_axis_set_crossing_max) \
	row(chart_axis_set_label_position) \
	row(chart_axis_set_major_tick_mark) \
	row(chart_axis_set_max) \
	row(chart_axis_set_min) \
	row(chart_axis_set_num_font) \
	row(chart_axis_set_reverse) \
	row(chart_chartarea_set_line) \
	row(chart_legend_set_font) \
	row(chart_legend_set_position) \
	row(chart_series_set_categories) \
	row(chart_series_set_fill) \
	row(chart_series_set_labels) \
	row(chart_series_set_labels_position) \
	row(chart_series_set_line) \
	row(chart_series_set_marker_fill) \
	row(chart_series_set_marker_line) \
	row(chart_series_set_marker_size) \
	row(chart_series_set_marker_type) \
	row(chart_series_set_name) \
	row(chart_series_set_values) \
	row(chart_set_series_gap) \
	row(chart_set_series_overlap) \
	row(chart_show_hidden_data) \
	row(chart_title_off) \
	row(format_set_align) \
	row(format_set_bg_color) \
	row(format_set_bold) \
	row(format_set_border) \
	row(format_set_border_color) \
	row(format_set_bottom) \
	row(format_set_bottom_color) \
	row(format_set_font_charset) \
	row(format_set_font_color) \
	row(format_set_font_family) \
	row(format_set_font_name) \
	row(format_set_font_size) \
	row(format_set_indent) \
	row(format_set_num_format) \
	row(format_set_text_wrap) \
	row(format_set_top) \
	row(format_set_top_color) \
	row(format_set_underline) \
	row(lxw_strerror) \
	row(lxw_workbook_free) \
	row(workbook_add_chart) \
	row(workbook_add_format) \
	row(workbook_add_worksheet) \
	row(workbook_close) \
	row(workbook_new_opt) \
	row(workbook_set_custom_property_string) \
	row(workbook_set_properties) \
	row(worksheet_add_table) \
	row(worksheet_autofilter) \
	row(worksheet_center_horizontally) \
	row(worksheet_conditional_format_range) \
	row(worksheet_data_validation_range) \
	row(worksheet_fit_to_pages) \
	row(worksheet_freeze_panes) \
	row(worksheet_gridlines) \
	row(worksheet_hide) \
	row(worksheet_ignore_errors) \
	row(worksheet_insert_chart_opt) \
	row(worksheet_merge_range) \
	row(worksheet_print_area) \
	row(worksheet_repeat_rows) \
	row(worksheet_set_column_opt) \
	row(worksheet_set_footer) \
	row(worksheet_set_landscape) \
	row(worksheet_set_margins) \
	row(worksheet_set_paper) \
	row(worksheet_set_row) \
	row(worksheet_write_datetime) \
	row(worksheet_write_formula_num) \
	row(worksheet_write_formula_str) \
	row(worksheet_write_number) \
	row(worksheet_write_string) \
	row(worksheet_write_url)
/* clang-format on */

/* A pointer to each, of the type that the header of the library declares. */
struct xlsx {
#define XLSX_FIELD(name) __typeof__(name) *(name);
	XLSX_FUNCTIONS(XLSX_FIELD)
#undef XLSX_FIELD
};

/* Opens the library, which then stays. False if it is not there or lacks a
 * function; why is then in *ret_reason, in the words of the system, owned by
 * the caller (g_free). library is XLSX_LIBRARY but in tests. */
bool xlsx_open(const char *library, struct xlsx *ret_xlsx, char **ret_reason);

#endif
