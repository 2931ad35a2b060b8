/* SPDX-License-Identifier: MIT */
/* What an import changes in the plan, in words: before and after, action by
 * action; and why the rest is not taken over. */
#ifndef SHINDAN_CLI_IMPORT_TEXT_H
#define SHINDAN_CLI_IMPORT_TEXT_H

#include <glib.h>

#include "base/diag.h"
#include "base/messages.h"
#include "core/plan_import.h"

/* Only what applies. */
void import_text_add(GString *out, const struct messages *messages,
	const struct plan_import *import);

/* All else, as problems of the file. What cannot be taken over as it stands is
 * an error; what is left out to keep the plan as it is, a warning. */
void import_text_complain(const struct messages *messages,
	const struct plan_import *import, const char *path,
	struct diags *diags);

#endif
