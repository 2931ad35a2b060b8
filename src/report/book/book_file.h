/* SPDX-License-Identifier: MIT */
/* A book from the first byte to the last: opened, filled, closed, with what
 * went wrong as a problem. */
#ifndef SHINDAN_REPORT_BOOK_BOOK_FILE_H
#define SHINDAN_REPORT_BOOK_BOOK_FILE_H

#include <stdbool.h>

#include "base/diag.h"
#include "base/messages.h"
#include "report/book/book.h"

/* Puts the pages and the properties in; data is the caller's. */
typedef void book_file_fill(struct book *book, const void *data);

/* Writes the file with its temporary parts in the same folder; font and dates
 * are those of the catalogue. What stands at path is overwritten in place.
 * False with a problem; the file may be left half written then. */
bool book_file_write(const char *path, const struct messages *messages,
	book_file_fill *fill, const void *data, struct diags *diags);

/* Seconds since 1970 of an ISO 8601 time; 0 if it is none, or NULL. */
long long book_file_seconds(const char *time);

#endif
