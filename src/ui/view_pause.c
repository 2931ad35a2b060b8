/* SPDX-License-Identifier: MIT */
/* After the basic questions of a first check: how they stand and one thing for
 * today. One may go on or rest here. */
#include "ui/actions.h"
#include "ui/text_view.h"
#include "ui/views.h"
#include "ui/work.h"
#include "ui/work_outline.h"

static void outline_today(const struct app *app, GArray *out)
{
	AUTO(advice) advice = work_advice(app);

	outline_gap(out);
	if (advice->count == 0) {
		outline_text(out, tr(app_messages(app), "pause.nothing"));
		return;
	}
	const struct advice_item *item = &advice->items[0];
	const struct action *action = &work_bank(app)
					       ->questions[item->question]
					       .actions[item->action];

	outline_heading(out, tr(app_messages(app), "pause.today"));
	outline_text(out, work_text(app, &action->text));
}

static void outline(const struct view *view, const struct app *app, GArray *out)
{
	g_autofree char *rest = tr_number(app_messages(app), "pause.rest",
		(long)(work_bank(app)->question_count -
			session_place(work_session(app))));

	struct score score;

	(void)view;
	score_sheet(work_bank(app), work_sheet(app), &score);
	outline_heading(out, tr(app_messages(app), "pause.title"));
	work_outline_counts(app, &score, out);
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
	.draw = text_view_draw,
	.key = text_view_key,
	.gives_way = key_is_for_question,
	.actions = actions,
};

struct view *view_pause_create(void)
{
	return text_view_create(&pause_class);
}
