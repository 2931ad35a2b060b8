/* SPDX-License-Identifier: MIT */
/* Two checks side by side in words, for people. */
#ifndef SHINDAN_CLI_COMPARE_TEXT_H
#define SHINDAN_CLI_COMPARE_TEXT_H

#include <glib.h>

#include "base/messages.h"
#include "core/comparison.h"

void compare_text_add(GString *out, const struct messages *messages,
	const struct comparison *comparison);

#endif
