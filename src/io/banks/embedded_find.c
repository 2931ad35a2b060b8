/* SPDX-License-Identifier: MIT */
/* The table itself is made when the program is built. */
#include "io/banks/embedded.h"

#include <glib.h>
#include <string.h>

const struct embedded_file *embedded_find(const char *name)
{
	for (size_t i = 0; i < embedded_file_count; i++) {
		if (strcmp(embedded_files[i].name, name) == 0) {
			return &embedded_files[i];
		}
	}
	g_assert_not_reached();
}
