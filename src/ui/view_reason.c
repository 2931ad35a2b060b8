/* SPDX-License-Identifier: MIT */
/* Why an answer differs from last time: one key, or none. */
#include "say/words.h"
#include "ui/actions.h"
#include "ui/menu.h"
#include "ui/question_words.h"
#include "ui/views.h"
#include "ui/widget.h"
#include "ui/work.h"

struct reason_view {
	struct menu_view menu;
	size_t question;
};

static size_t question_of(const struct view *view)
{
	return ((const struct reason_view *)view)->question;
}

static void outline(const struct view *view, const struct app *app, GArray *out)
{
	size_t place = question_of(view);
	const struct question *question = &work_bank(app)->questions[place];
	g_autofree char *name = words_question(
		app_messages(app), work_bank(app)->questions[place].id);
	g_autofree char *before = g_strdup(question_words_short(
		app, question, retake_answer(work_retake(app), place)));
	g_autofree char *now = g_strdup(question_words_short(
		app, question, session_answer_at(work_session(app), place)));
	g_autofree char *heading = tr_args(
		app_messages(app), "reason.title", name, before, now, NULL);

	outline_heading(out, heading);
	outline_text(out, work_text(app, &question->text));
	outline_gap(out);
	outline_text(out, tr(app_messages(app), "reason.ask"));
	for (int i = REASON_DONE; i < REASON_COUNT; i++) {
		char key[] = { (char)('0' + i), '\0' };
		const char *words =
			words_of(app_messages(app), "reason", reason_names[i]);

		outline_choice(out, key, i, words, "");
	}
}

static void activate(struct view *view, struct app *app, int target)
{
	(void)session_set_reason(
		work_session(app), question_of(view), (enum reason)target);
	app_pop(app);
}

static const struct view_action skip_action = {
	.keys = { UI_SPECIAL(UI_KEY_ENTER), UI_SPECIAL(UI_KEY_ESCAPE) },
	.name = "action.skip",
	.perform = action_back
};

static const struct view_action *const actions[] = {
	&skip_action,
	&shared_save_quit,
	NULL,
};

static char *hint(const struct view *view, const struct app *app)
{
	(void)view;
	return tr_args(app_messages(app), "reason.hint", "1-4", NULL);
}

static const struct view_class reason_class = {
	.name = "reason",
	.outline = outline,
	.draw = text_view_draw,
	.key = text_view_key,
	.activate = activate,
	.actions = actions,
	.hint = hint,
};

struct view *view_reason_create(size_t question)
{
	struct reason_view *view = g_new0(struct reason_view, 1);

	view->menu.text.base.class = &reason_class;
	view->question = question;
	return &view->menu.text.base;
}
