/* SPDX-License-Identifier: MIT */
/* A day as people type it, in Japanese or as numbers, with an input method on
 * or off. */
#ifndef SHINDAN_BASE_DATE_TYPED_H
#define SHINDAN_BASE_DATE_TYPED_H

#include <stdbool.h>

#include "base/date.h"

/* Reads 2026-12-05, 2026/12/5, 2026年12月5日, 令和8年12月5日, R8.12.5, and
 * 12/5 or 12月5日, which is today or the next such day; full-width letters and
 * blanks do not matter. A year in the Western calendar has four digits. False,
 * with nothing written, for all else. text is valid UTF-8. */
bool date_parse_typed(
	const char *text, struct date today, struct date *ret_date);

/* The same for a day that has come: 12/5 is today or the last such day. One
 * that is written with its year may lie in the future. */
bool date_parse_typed_past(
	const char *text, struct date today, struct date *ret_date);

#endif
