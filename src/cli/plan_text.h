/* SPDX-License-Identifier: MIT */
/* The plan in words, for people. */
#ifndef SHINDAN_CLI_PLAN_TEXT_H
#define SHINDAN_CLI_PLAN_TEXT_H

#include <glib.h>

#include "base/date.h"
#include "base/messages.h"
#include "core/plan.h"

/* next_check may be no date. */
void plan_text_add(GString *out, const struct messages *messages,
	const struct plan *plan, struct date today, struct date next_check);

#endif
