/* SPDX-License-Identifier: MIT */
/* The questions of a retake that need not be thought through afresh: one key
 * keeps them all as they were; the overview leads to those that changed. */
#include "say/words.h"
#include "ui/actions.h"
#include "ui/document.h"
#include "ui/views.h"
#include "ui/widget.h"

static bool is_rest(const struct app *app, size_t question)
{
	return !retake_is_afresh(app_retake(app), question) &&
	       !sheet_is_answered(
		       app_sheet(app), &app_bank(app)->questions[question]);
}

static void outline(const struct view *view, const struct app *app, GArray *out)
{
	const struct bank *bank = app_bank(app);
	size_t count = retake_rest_count(app_retake(app), app_sheet(app));
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
			app_messages(app), app_bank(app)->questions[i].id);
		g_autofree char *label = g_strconcat(name, "  ",
			widget_answer_word(app, question,
				retake_answer(app_retake(app), i)),
			NULL);

		outline_labelled(out, label, app_text(app, &question->text));
	}
}

static void keep_all(struct view *view, struct app *app)
{
	struct session *session = app_session(app);

	(void)view;
	for (size_t i = 0; i < app_bank(app)->question_count; i++) {
		if (is_rest(app, i)) {
			(void)session_keep(
				session, i, retake_answer(app_retake(app), i));
		}
	}
	app_changed(app);
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
	.draw = document_draw,
	.key = document_key,
	.actions = actions,
	.hint = document_hint,
};

struct view *view_rest_create(void)
{
	return document_create(&rest_class);
}
