/* SPDX-License-Identifier: MIT */
/* After the basic questions of a first check: how they stand and one thing for
 * today. One may go on or rest here. */
#include "ui/actions.h"
#include "ui/document.h"
#include "ui/views.h"

static void outline_today(const struct app *app, GArray *out)
{
	AUTO(advice) advice = app_advice(app);

	outline_gap(out);
	if (advice->count == 0) {
		outline_text(out, tr(app_messages(app), "pause.nothing"));
		return;
	}
	const struct advice_item *item = &advice->items[0];
	const struct action *action =
		&app_bank(app)->questions[item->question].actions[item->action];

	outline_heading(out, tr(app_messages(app), "pause.today"));
	outline_text(out, app_text(app, &action->text));
}

static void outline(const struct view *view, const struct app *app, GArray *out)
{
	g_autofree char *rest = tr_number(app_messages(app), "pause.rest",
		(long)(app_bank(app)->question_count -
			session_place(app_session(app))));

	struct score score;

	(void)view;
	score_sheet(app_bank(app), app_sheet(app), &score);
	outline_heading(out, tr(app_messages(app), "pause.title"));
	document_outline_counts(app, &score, out);
	outline_today(app, out);
	outline_gap(out);
	outline_text(out, rest);
}

static const struct view_action go_on_action = { .keys = { UI_SPECIAL(
							 UI_KEY_ENTER) },
	.name = "action.go_on",
	.perform = action_back };

static const struct view_action rest_action = {
	.keys = { UI_CHAR('q') }, .name = "action.rest", .perform = action_quit
};

static const struct view_action *const actions[] = {
	&go_on_action,
	&rest_action,
	&shared_help,
	NULL,
};

static const struct view_class pause_class = {
	.name = "pause",
	.outline = outline,
	.draw = document_draw,
	.key = document_key,
	.gives_way = key_is_for_question,
	.actions = actions,
};

struct view *view_pause_create(void)
{
	return document_create(&pause_class);
}
