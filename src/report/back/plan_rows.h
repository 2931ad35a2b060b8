/* SPDX-License-Identifier: MIT */
/* The action list of a workbook, as people left it: rows sorted, filtered,
 * deleted, columns moved or deleted. */
#ifndef SHINDAN_REPORT_BACK_PLAN_ROWS_H
#define SHINDAN_REPORT_BACK_PLAN_ROWS_H

#include <glib.h>

#include "report/back/cell_value.h"

/* struct import_row *, owned by the array, in the order of the worksheet. NULL,
 * with a problem, if the list or its column of ids is not there. Columns that
 * are missing, and cells that cannot be read, are told, and all others
 * given. */
GPtrArray *plan_rows_read(const struct cell_reader *reader);

#endif
