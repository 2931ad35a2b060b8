/* SPDX-License-Identifier: MIT */
/* Between the last answer and the result: what was answered, what is open,
 * and a second look where all answers are the same. */
#include "core/score.h"
#include "say/result_words.h"
#include "say/words.h"
#include "ui/actions.h"
#include "ui/text_view.h"
#include "ui/views.h"
#include "ui/work.h"
#include "ui/work_outline.h"

static bool is_complete(const struct app *app)
{
	return sheet_is_complete(work_sheet(app), work_bank(app));
}

static void outline_counts(
	const struct app *app, const struct score *score, GArray *out)
{
	outline_gap(out);
	work_outline_counts(app, score, out);
	if (score->absent > 0) {
		g_autofree char *count = tr_number(app_messages(app),
			"review.absent", (long)score->absent);

		outline_text(out, count);
	}
}

static void outline_open(
	const struct app *app, const struct score *score, GArray *out)
{
	g_autofree char *list = result_words_open(
		app_messages(app), work_bank(app), work_sheet(app));
	g_autofree char *words = tr_number(app_messages(app), "review.open",
		(long)(score->questions - score->answered));

	outline_gap(out);
	outline_heading(out, words);
	outline_text(out, list);
	outline_text(out, tr(app_messages(app), "review.open_hint"));
}

static void outline_unsure(
	const struct app *app, const struct score *score, GArray *out)
{
	g_autofree char *list = result_words_unsure(
		app_messages(app), work_bank(app), work_sheet(app));
	g_autofree char *words = tr_number(
		app_messages(app), "review.unsure", (long)score->unsure);

	outline_gap(out);
	outline_heading(out, words);
	outline_text(out, list);
	outline_text(out, tr(app_messages(app), "review.unsure_hint"));
}

static void outline(const struct view *view, const struct app *app, GArray *out)
{
	struct score score;

	(void)view;
	score_sheet(work_bank(app), work_sheet(app), &score);
	g_autofree char *answered =
		words_numbers(app_messages(app), "review.answered",
			(long)score.answered, (long)score.questions, 0);

	outline_heading(out, tr(app_messages(app), "review.title"));
	outline_heading(out, answered);
	outline_counts(app, &score, out);
	if (!score.complete) {
		outline_open(app, &score, out);
	}
	if (score.unsure > 0) {
		outline_unsure(app, &score, out);
	}
	if (score_is_uniform(work_bank(app), work_sheet(app))) {
		outline_gap(out);
		outline_heading(out, tr(app_messages(app), "review.uniform"));
		outline_text(out, tr(app_messages(app), "review.uniform_hint"));
	}
	outline_gap(out);
	outline_text(out, tr(app_messages(app), "review.mend_hint"));
}

static void to_result(struct view *view, struct app *app)
{
	(void)view;
	app_replace(app, view_result_create(app));
}

static void to_open(struct view *view, struct app *app)
{
	struct session *session = work_session(app);
	size_t open = sheet_next_open(work_sheet(app), work_bank(app), 0);

	(void)view;
	session_go(session, open);
	app_pop(app);
}

static bool when_complete(const struct view *view, const struct app *app)
{
	(void)view;
	return is_complete(app);
}

static bool when_open(const struct view *view, const struct app *app)
{
	(void)view;
	return !is_complete(app);
}

static const struct view_action to_result_action = { .keys = { UI_SPECIAL(
							     UI_KEY_ENTER) },
	.name = "action.to_result",
	.enabled = when_complete,
	.perform = to_result };

static const struct view_action to_open_action = {
	.keys = { UI_SPECIAL(UI_KEY_ENTER), UI_CHAR('n') },
	.name = "action.to_open",
	.enabled = when_open,
	.perform = to_open
};

static const struct view_action result_so_far_action = { .keys = { UI_CHAR(
								 'r') },
	.name = "action.result_so_far",
	.enabled = when_open,
	.perform = to_result };

static const struct view_action back_action = {
	.keys = { UI_CHAR('b'), UI_SPECIAL(UI_KEY_LEFT) },
	.name = "action.back",
	.perform = action_back
};

static const struct view_action overview_action = { .keys = { UI_CHAR('o') },
	.name = "action.overview",
	.perform = action_mend };

static const struct view_action *const actions[] = {
	&to_result_action,
	&to_open_action,
	&result_so_far_action,
	&back_action,
	&overview_action,
	&shared_help,
	&shared_undo,
	&shared_redo,
	&shared_export_hidden,
	&shared_save_quit,
	NULL,
};

static const struct view_class review_class = {
	.name = "review",
	.outline = outline,
	.draw = text_view_draw,
	.key = text_view_key,
	.actions = actions,
};

struct view *view_review_create(void)
{
	return text_view_create(&review_class);
}
