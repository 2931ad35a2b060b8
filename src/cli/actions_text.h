/* SPDX-License-Identifier: MIT */
/* The advice and the find-out cards in words, for people. */
#ifndef SHINDAN_CLI_ACTIONS_TEXT_H
#define SHINDAN_CLI_ACTIONS_TEXT_H

#include <glib.h>

#include "base/messages.h"
#include "core/advice.h"

void actions_text_add(GString *out, const struct messages *messages,
	const struct bank *bank, const struct advice *advice);

#endif
