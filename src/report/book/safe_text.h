/* SPDX-License-Identifier: MIT */
/* Texts as a workbook can hold them. Excel offers to "repair" a file with a
 * character that XML forbids, a text of more than 32,767 UTF-16 units or a
 * bad name of a sheet, and reads a literal _x0041_ as an A; libxlsxwriter
 * prevents none of it. */
#ifndef SHINDAN_REPORT_BOOK_SAFE_TEXT_H
#define SHINDAN_REPORT_BOOK_SAFE_TEXT_H

#include <stddef.h>

#define CELL_UNITS_MAX 32767
#define PROPERTY_UNITS_MAX 255
#define SHEET_NAME_UNITS_MAX 31

/* The text as shown (utf8_shown), with literal escapes escaped, and cut to
 * units_max UTF-16 units, "..." at its end then. Owned (g_free). */
char *safe_text_cell(const char *text, size_t units_max);

/* A name that a sheet may have, "" if nothing is left of it. Uniqueness is
 * the caller's. Owned (g_free). */
char *safe_text_sheet_name(const char *text);

/* One short line for a header or footer, where & begins a code. Owned
 * (g_free). */
char *safe_text_footer(const char *text);

#endif
