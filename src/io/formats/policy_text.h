/* SPDX-License-Identifier: MIT */
/* A finished policy as a file to be handed on: plain text, or Markdown. What
 * people typed is made safe to show, and is no Markdown. */
#ifndef SHINDAN_IO_FORMATS_POLICY_TEXT_H
#define SHINDAN_IO_FORMATS_POLICY_TEXT_H

#include <glib.h>
#include <stdbool.h>

/* parts: of struct policy_part. Owned by the caller. */
GString *policy_text_write(const GPtrArray *parts, bool markdown);

#endif
