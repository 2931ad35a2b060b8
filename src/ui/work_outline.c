/* SPDX-License-Identifier: MIT */
#include "ui/work_outline.h"

#include "say/help_words.h"

void work_outline_help(const struct messages *messages, GArray *out)
{
	outline_heading(out, tr(messages, "help.heading"));
	for (size_t i = 0; i < HELP_ADDRESSES; i++) {
		const struct help_address address =
			help_words_address(messages, i);

		outline_text(out, address.name);
		outline_text(out, address.says);
		if (address.url != NULL) {
			outline_text(out, address.url);
		}
		outline_gap(out);
	}
	outline_text(out, tr(messages, "help.check"));
}

void work_outline_counts(
	const struct app *app, const struct score *score, GArray *out)
{
	const struct choices *scale = &work_bank(app)->scale;

	for (size_t i = 0; i < scale->count; i++) {
		g_autofree char *count = tr_number(app_messages(app),
			"review.count", (long)score->counts[i]);

		outline_labelled(
			out, work_text(app, &scale->at[i].label), count);
	}
}
