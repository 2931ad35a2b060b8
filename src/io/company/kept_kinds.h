/* SPDX-License-Identifier: MIT */
/* The files that a company keeps, one each in its folder. A new kind is a line
 * in KEPT_KINDS, its content in core/NAME and its form in io/company/NAME_yaml.
 *
 * NAME_yaml_load: NULL if the file is none, or has any error. A higher format
 * or unknown keys make the content read-only, with a warning; so that its end
 * may be cut off is told where the last line says so. Owned.
 * NAME_yaml_save: the bytes of the file, as people edit it. Read back they give
 * equal content, if every text is UTF-8 of at most YAML_TREE_TEXT_MAX bytes.
 * Owned. */
#ifndef SHINDAN_IO_COMPANY_KEPT_KINDS_H
#define SHINDAN_IO_COMPANY_KEPT_KINDS_H

#include <glib.h>

#include "base/diag.h"
#include "core/declaration.h"
#include "core/plan_document.h"
#include "core/policy.h"
#include "core/profile.h"
#include "io/company/kept_file.h"

/* What it is, and how one is made where there is no file. */
#define KEPT_KINDS(KIND)                                                       \
	KIND(profile, profile_create)                                          \
	KIND(plan, plan_yaml_create)                                           \
	KIND(declaration, declaration_create)                                  \
	KIND(policy, policy_create)

/* A plan with an id of its own. */
struct plan *plan_yaml_create(void);

#define KEPT_INDEX(name, create) KEPT_##name,
enum kept { KEPT_KINDS(KEPT_INDEX) KEPT_COUNT };
#undef KEPT_INDEX

#define KEPT_FUNCTIONS(name, create)                                           \
	struct name *name##_yaml_load(const char *file, const char *bytes,     \
		size_t len_bytes, struct diags *diags);                        \
	GString *name##_yaml_save(const struct name *content);
KEPT_KINDS(KEPT_FUNCTIONS)
#undef KEPT_FUNCTIONS

extern const struct kept_kind *const kept_kinds[KEPT_COUNT];

/* Many files of a company are sheets; where one lies is told by its holder. */
extern const struct kept_kind kept_sheet;

#endif
