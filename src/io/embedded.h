/* SPDX-License-Identifier: MIT */
/* The banks and catalogues inside the program; made by src/embed.py. */
#ifndef SHINDAN_IO_EMBEDDED_H
#define SHINDAN_IO_EMBEDDED_H

#include <stddef.h>

/* name is the path from the root of the source: "questions/ipa-25.yaml",
 * "locales/ja/ui.yaml". bytes is followed by a NUL that does not count. */
struct embedded_file {
	const char *name;
	const char *bytes;
	size_t len_bytes;
};

extern const struct embedded_file embedded_files[];
extern const size_t embedded_file_count;

/* The one of that name, which must be there. */
const struct embedded_file *embedded_find(const char *name);

#endif
