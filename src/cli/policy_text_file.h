/* SPDX-License-Identifier: MIT */
/* A finished policy in the documents folder. */
#ifndef SHINDAN_CLI_POLICY_TEXT_FILE_H
#define SHINDAN_CLI_POLICY_TEXT_FILE_H

#include <glib.h>

#include "base/date.h"
#include "base/diag.h"
#include "base/messages.h"

/* As text and as Markdown, under free names that begin with the day. parts: of
 * struct policy_part. The path of the text, owned by the caller (g_free); NULL
 * with a problem. */
char *policy_text_file_save(const GPtrArray *parts, struct date today,
	const struct messages *messages, struct diags *diags);

#endif
