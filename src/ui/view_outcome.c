/* SPDX-License-Identifier: MIT */
/* The result of a bank that counts no points. What is not settled comes
 * before what is: a checklist is read for its gaps. */
#include "core/score.h"
#include "say/result_words.h"
#include "say/words.h"
#include "ui/actions.h"
#include "ui/pages.h"
#include "ui/question_words.h"
#include "ui/text_view.h"
#include "ui/views.h"
#include "ui/work.h"

static void outline_count(
	const struct app *app, const char *label, size_t count, GArray *out)
{
	g_autofree char *words =
		tr_number(app_messages(app), "review.count", (long)count);

	outline_labelled(out, words, label);
}

static void outline_counts(
	const struct app *app, const struct score *score, GArray *out)
{
	const struct choices *scale = &work_bank(app)->scale;

	for (size_t i = 0; i < scale->count; i++) {
		outline_count(app, work_text(app, &scale->at[i].label),
			score->counts[i], out);
	}
	if (!score->complete) {
		outline_count(app, tr(app_messages(app), "word.open"),
			score->questions - score->answered, out);
	}
}

/* The questions with that answer under its label; NULL = not answered. */
static void outline_answered(
	const struct app *app, const struct choice *choice, GArray *out)
{
	const struct bank *bank = work_bank(app);
	bool any = false;

	for (size_t i = 0; i < bank->question_count; i++) {
		const struct question *question = &bank->questions[i];

		if (sheet_chosen(work_sheet(app), question) != choice) {
			continue;
		}
		if (!any) {
			outline_gap(out);
			outline_heading(out,
				choice != NULL
					? work_text(app, &choice->label)
					: tr(app_messages(app), "word.open"));
			any = true;
		}
		g_autofree char *label = words_question(
			app_messages(app), work_bank(app)->questions[i].id);

		outline_labelled(out, label, work_text(app, &question->text));
	}
}

/* Worst first; the best answer needs no list. */
static void outline_gaps(const struct app *app, GArray *out)
{
	const struct choices *scale = &work_bank(app)->scale;

	for (size_t i = scale->count; i > 1; i--) {
		if (!scale->at[i - 1].unsure) {
			outline_answered(app, &scale->at[i - 1], out);
		}
	}
	for (size_t i = 0; i < scale->count; i++) {
		if (scale->at[i].unsure) {
			outline_answered(app, &scale->at[i], out);
		}
	}
	outline_answered(app, NULL, out);
}

/* One question after the other, with what its answer means: for questions
 * with choices of their own, and for levels. */
static void outline_each(const struct app *app, GArray *out)
{
	const struct bank *bank = work_bank(app);
	bool levels = bank->kind == BANK_LEVELS;

	for (size_t i = 0; i < bank->question_count; i++) {
		const struct question *question = &bank->questions[i];
		const struct choice *choice =
			sheet_chosen(work_sheet(app), question);

		if (question->choices.at == bank->scale.at && !levels) {
			continue;
		}
		g_autofree char *label = words_question(
			app_messages(app), work_bank(app)->questions[i].id);

		outline_gap(out);
		outline_labelled(out, label, work_text(app, &question->text));
		outline_heading(out, question_words_answer(app, i));
		if (choice != NULL && text_is_given(&choice->says)) {
			outline_text(out, work_text(app, &choice->says));
		}
	}
}

static void outline(const struct view *view, const struct app *app, GArray *out)
{
	const struct bank *bank = work_bank(app);
	g_autofree char *when = result_words_title(
		app_messages(app), work_bank(app), work_sheet(app), "");
	struct score score;

	(void)view;
	score_sheet(bank, work_sheet(app), &score);
	outline_heading(out, work_text(app, &bank->title));
	outline_text(out, when);
	outline_gap(out);
	if (bank->scale.count > 0) {
		outline_counts(app, &score, out);
	}
	if (bank->kind != BANK_LEVELS) {
		outline_gaps(app, out);
	}
	outline_each(app, out);
}

static const struct view_action mend_action = {
	.keys = { UI_CHAR('b') }, .name = "action.mend", .perform = action_mend
};

static const struct view_action *const actions[] = {
	&shared_to_steps,
	&shared_to_find_out,
	&view_comparison_action,
	&shared_export,
	&mend_action,
	&shared_home,
	&shared_quit,
	&shared_help,
	&shared_mend_hidden,
	NULL,
};

static const struct view_class outcome_class = {
	.name = "result",
	.outline = outline,
	.draw = text_view_draw,
	.key = text_view_key,
	.actions = actions,
	.hint = text_view_hint,
};

struct view *view_outcome_create(void)
{
	return text_view_create(&outcome_class);
}
