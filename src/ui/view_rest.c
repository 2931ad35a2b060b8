/* SPDX-License-Identifier: MIT */
/* The questions of a retake that need not be thought through afresh: one key
 * keeps them all as they were; the overview leads to those that changed. */
#include "say/words.h"
#include "ui/actions.h"
#include "ui/question_words.h"
#include "ui/text_view.h"
#include "ui/views.h"
#include "ui/widget.h"
#include "ui/work.h"

static bool is_rest(const struct app *app, size_t question)
{
	return !retake_is_afresh(work_retake(app), question) &&
	       !sheet_is_answered(
		       work_sheet(app), &work_bank(app)->questions[question]);
}

static void outline(const struct view *view, const struct app *app, GArray *out)
{
	const struct bank *bank = work_bank(app);
	size_t count = retake_rest_count(work_retake(app), work_sheet(app));
	g_autofree char *heading =
		tr_number(app_messages(app), "rest.title", (long)count);

	(void)view;
	outline_heading(out, heading);
	outline_text(out, tr(app_messages(app), "rest.hint"));
	outline_gap(out);
	for (size_t i = 0; i < bank->question_count; i++) {
		if (!is_rest(app, i)) {
			continue;
		}
		const struct question *question = &bank->questions[i];
		g_autofree char *name = words_question(
			app_messages(app), work_bank(app)->questions[i].id);
		g_autofree char *label = g_strconcat(name, "  ",
			question_words_short(app, question,
				retake_answer(work_retake(app), i)),
			NULL);

		outline_labelled(out, label, work_text(app, &question->text));
	}
}

static void keep_all(struct view *view, struct app *app)
{
	struct session *session = work_session(app);

	(void)view;
	for (size_t i = 0; i < work_bank(app)->question_count; i++) {
		if (is_rest(app, i)) {
			(void)session_keep(
				session, i, retake_answer(work_retake(app), i));
		}
	}
	app_replace(app, view_review_create());
}

static const struct view_action keep_action = { .keys = { UI_SPECIAL(
							UI_KEY_ENTER) },
	.name = "action.keep_all",
	.perform = keep_all };

static const struct view_action *const actions[] = {
	&keep_action,
	&shared_mend,
	&shared_back,
	&shared_save_quit,
	&shared_help,
	NULL,
};

static const struct view_class rest_class = {
	.name = "rest",
	.outline = outline,
	.draw = text_view_draw,
	.key = text_view_key,
	.actions = actions,
	.hint = text_view_hint,
};

struct view *view_rest_create(void)
{
	return text_view_create(&rest_class);
}
