/* SPDX-License-Identifier: MIT */
/* The banks and catalogues inside the program. src/freeze.c has checked them
 * by every check there is and parsed them when the program was built: who
 * reads one here need not check it again. */
#ifndef SHINDAN_IO_BANKS_EMBEDDED_H
#define SHINDAN_IO_BANKS_EMBEDDED_H

#include <stddef.h>

#include "io/yaml/yaml_frozen.h"

/* name is the path from the root of the source: "questions/ipa-25.yaml",
 * "locales/ja/ui.yaml". sha256 is that of the bytes of the file. */
struct embedded_file {
	const char *name;
	const char *sha256;
	const char *bank_id; /* NULL: no bank */
	struct yaml_frozen tree;
};

extern const struct embedded_file embedded_files[];
extern const size_t embedded_file_count;

/* The one of that name, which must be there. */
const struct embedded_file *embedded_find(const char *name);

#endif
