/* SPDX-License-Identifier: MIT */
/* Paragraphs that several views of a company have. */
#ifndef SHINDAN_UI_WORK_OUTLINE_H
#define SHINDAN_UI_WORK_OUTLINE_H

#include "core/score.h"
#include "ui/work.h"

/* Whom a company may call. */
void work_outline_help(const struct messages *messages, GArray *out);

/* How often each choice of the scale was given. */
void work_outline_counts(
	const struct app *app, const struct score *score, GArray *out);

#endif
