/* SPDX-License-Identifier: MIT */
/* How the score came about: counts, points, edition, bands, the range. */
#include "core/score.h"
#include "say/words.h"
#include "ui/actions.h"
#include "ui/text_view.h"
#include "ui/views.h"
#include "ui/work.h"

static void outline_counts(
	const struct app *app, const struct score *score, GArray *out)
{
	const struct choices *scale = &work_bank(app)->scale;

	for (size_t i = 0; i < scale->count; i++) {
		long count = (long)score->counts[i];
		g_autofree char *line = words_numbers(app_messages(app),
			"arithmetic.line", count, scale->at[i].points,
			count * scale->at[i].points);

		outline_labelled(
			out, work_text(app, &scale->at[i].label), line);
	}
	g_autofree char *total = words_numbers(app_messages(app),
		"arithmetic.total", score->total, score->max, 0);

	outline_labelled(
		out, tr(app_messages(app), "arithmetic.total_label"), total);
	g_autofree char *answered =
		words_numbers(app_messages(app), "review.answered",
			(long)score->answered, (long)score->questions, 0);

	outline_gap(out);
	outline_text(out, answered);
	if (score->absent > 0) {
		g_autofree char *absent = tr_number(app_messages(app),
			"arithmetic.absent", (long)score->absent);

		outline_text(out, absent);
	}
	outline_text(out, tr(app_messages(app), "arithmetic.apart"));
}

static char *band_limits(const struct app *app, size_t index)
{
	const struct bank *bank = work_bank(app);
	const struct band *band = &bank->bands[index];
	int above = index > 0 ? bank->bands[index - 1].min - 1 : 0;

	if (!band->has_min) {
		return tr_number(
			app_messages(app), "arithmetic.band_below", above);
	}
	if (index == 0) {
		return tr_number(
			app_messages(app), "arithmetic.band_top", band->min);
	}
	return words_numbers(
		app_messages(app), "arithmetic.band", band->min, above, 0);
}

static void outline_bands(
	const struct app *app, const struct score *score, GArray *out)
{
	const struct bank *bank = work_bank(app);

	outline_gap(out);
	outline_heading(out, tr(app_messages(app), "arithmetic.bands"));
	for (size_t i = 0; i < bank->band_count; i++) {
		g_autofree char *limits = band_limits(app, i);
		bool here = score->band == &bank->bands[i];
		g_autofree char *line = g_strconcat(
			work_text(app, &bank->bands[i].label),
			here ? "  < " : "",
			here ? tr(app_messages(app), "arithmetic.here") : "",
			NULL);

		outline_labelled(out, limits, line);
	}
}

static void outline_range(
	const struct app *app, const struct score *score, GArray *out)
{
	if (score->unsure == 0 && score->complete) {
		return;
	}
	g_autofree char *line = words_numbers(app_messages(app),
		"arithmetic.range", score->low, score->high, 0);

	outline_gap(out);
	outline_heading(out, tr(app_messages(app), "arithmetic.range_title"));
	outline_text(out, line);
	outline_text(out, tr(app_messages(app), "arithmetic.range_hint"));
}

static void outline(const struct view *view, const struct app *app, GArray *out)
{
	const struct bank *bank = work_bank(app);
	struct score score;

	(void)view;
	score_sheet(bank, work_sheet(app), &score);
	g_autofree char *source =
		tr_args(app_messages(app), "arithmetic.source",
			work_text(app, &bank->title), bank->edition, NULL);

	outline_heading(out, tr(app_messages(app), "arithmetic.title"));
	outline_counts(app, &score, out);
	outline_range(app, &score, out);
	outline_bands(app, &score, out);
	outline_gap(out);
	outline_text(out, source);
}

static const struct view_action back_action = {
	.keys = { UI_CHAR('b'), UI_SPECIAL(UI_KEY_ENTER), UI_CHAR('w'),
		UI_SPECIAL(UI_KEY_ESCAPE) },
	.name = "action.back",
	.perform = action_back
};

static const struct view_action *const actions[] = {
	&back_action,
	&view_rates_action,
	&shared_export,
	&shared_quit,
	NULL,
};

static const struct view_class arithmetic_class = {
	.name = "arithmetic",
	.outline = outline,
	.draw = text_view_draw,
	.key = text_view_key,
	.actions = actions,
};

struct view *view_arithmetic_create(void)
{
	return text_view_create(&arithmetic_class);
}
