/* SPDX-License-Identifier: MIT */
/* A sheet to and from its file. */
#ifndef SHINDAN_IO_COMPANY_SHEET_YAML_H
#define SHINDAN_IO_COMPANY_SHEET_YAML_H

#include <glib.h>
#include <stddef.h>

#include "base/diag.h"
#include "core/sheet.h"

#define SHEET_YAML_FORMAT 1

/* NULL if the file is no sheet, or has any error. A higher format or unknown
 * keys give a sheet that is read_only, with a warning; a missing result, the
 * last line of the file, gives a warning that the end may be cut off. */
struct sheet *sheet_yaml_load(const char *file, const char *bytes,
	size_t len_bytes, struct diags *diags);

/* The bytes of the file; the result is written as it stands in the sheet. An
 * answer without choice and memo is not written. Read back it is an equal sheet,
 * if every text is UTF-8 of at most YAML_TREE_TEXT_MAX bytes. */
GString *sheet_yaml_save(const struct sheet *sheet);

#endif
