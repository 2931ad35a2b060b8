/* SPDX-License-Identifier: MIT */
/* Number formats of a workbook: which of them show a number as a day. */
#ifndef SHINDAN_REPORT_BACK_NUMBER_FORMAT_H
#define SHINDAN_REPORT_BACK_NUMBER_FORMAT_H

#include <stdbool.h>

/* Of a format that every program knows by its number. */
bool number_format_is_day(int id);

/* Of a format that is written out: y, m or d stands in its first part, outside
 * of quotes and brackets and not behind a backslash. */
bool number_format_code_is_day(const char *code);

#endif
