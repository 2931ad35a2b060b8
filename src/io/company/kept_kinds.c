/* SPDX-License-Identifier: MIT */
/* Each kind behind pointers that know nothing of what it is. */
#include "io/company/kept_kinds.h"

#include "core/sheet_document.h"
#include "io/company/sheet_yaml.h"

#define ADAPT(name, make)                                                      \
	static void *create_##name(void)                                       \
	{                                                                      \
		return make();                                                 \
	}                                                                      \
	static void *load_##name(const char *file, const char *bytes,          \
		size_t len_bytes, struct diags *diags)                         \
	{                                                                      \
		return name##_yaml_load(file, bytes, len_bytes, diags);        \
	}                                                                      \
	static GString *save_##name(const void *content)                       \
	{                                                                      \
		return name##_yaml_save(content);                              \
	}

#define KIND(name)                                                             \
	{                                                                      \
		&name##_document, #name ".yaml", create_##name, load_##name,   \
			save_##name                                            \
	}

KEPT_KINDS(ADAPT)
ADAPT(sheet, sheet_create_empty)

#define ENTRY(name, make)                                                      \
	static const struct kept_kind kind_##name = KIND(name);
KEPT_KINDS(ENTRY)

const struct kept_kind kept_sheet = KIND(sheet);

#define POINTER(name, make) [KEPT_##name] = &kind_##name,
const struct kept_kind *const kept_kinds[KEPT_COUNT] = { KEPT_KINDS(POINTER) };
