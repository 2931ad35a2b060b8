/* SPDX-License-Identifier: MIT */
/* A name and a place for each function. */
#include "report/book/xlsx.h"

#include <dlfcn.h>
#include <glib.h>
#include <stddef.h>
#include <string.h>

static const struct {
	const char *name;
	size_t offset;
} functions[] = {
#define XLSX_ROW(name) { #name, offsetof(struct xlsx, name) },
	XLSX_FUNCTIONS(XLSX_ROW)
#undef XLSX_ROW
};

bool xlsx_open(const char *library, struct xlsx *ret_xlsx, char **ret_reason)
{
	struct xlsx xlsx;
	void *handle = dlopen(library, RTLD_NOW | RTLD_LOCAL);

	if (handle == NULL) {
		*ret_reason = g_strdup(dlerror());
		return false;
	}
	for (size_t i = 0; i < G_N_ELEMENTS(functions); i++) {
		void *function = dlsym(handle, functions[i].name);

		if (function == NULL) {
			*ret_reason = g_strdup(dlerror());
			return false;
		}
		/* C has no cast from an object to a function. */
		memcpy((char *)&xlsx + functions[i].offset, &function,
			sizeof(function));
	}
	*ret_xlsx = xlsx;
	return true;
}
