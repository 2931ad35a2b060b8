/* SPDX-License-Identifier: MIT */
/* A file of text that somebody else wrote: a web page, a leaflet. */
#ifndef SHINDAN_IO_FORMATS_TEXT_FILE_H
#define SHINDAN_IO_FORMATS_TEXT_FILE_H

#include "io/files/safe_file.h"

/* Reads it within the limits of a bank: a regular file of at most 4 MiB, in
 * UTF-8. *ret_text has no byte order mark and is owned by the caller (g_free).
 * A missing file adds no problem. */
enum file_status text_file_read(
	const char *path, char **ret_text, struct diags *diags);

#endif
