/* SPDX-License-Identifier: MIT */
/* Before a retake: what was finished since last time, and how it goes from
 * here. */
#include "base/date_words.h"
#include "say/plan_words.h"
#include "say/words.h"
#include "ui/actions.h"
#include "ui/text_view.h"
#include "ui/views.h"
#include "ui/work.h"

static size_t count_afresh(const struct app *app)
{
	size_t count = 0;

	for (size_t i = 0; i < work_bank(app)->question_count; i++) {
		count += retake_is_afresh(work_retake(app), i) ? 1 : 0;
	}
	return count;
}

static bool was_finished_since(
	const struct plan_item *item, const char *bank, struct date checked)
{
	return item->decision == PLAN_ADOPTED && item->status == PLAN_DONE &&
	       g_str_equal(item->bank, bank) &&
	       date_compare(item->finished, checked) >= 0;
}

static void outline_finished(const struct app *app, GArray *out)
{
	const struct plan *plan = work_company(app)->plan;
	struct date checked = retake_previous(work_retake(app))->sheet->date;
	bool any = false;

	for (size_t i = 0; plan != NULL && i < plan_count(plan); i++) {
		const struct plan_item *item = plan_at(plan, i);

		if (!was_finished_since(item, work_bank(app)->id, checked)) {
			continue;
		}
		if (!any) {
			outline_heading(
				out, tr(app_messages(app), "retake.finished"));
			any = true;
		}
		g_autofree char *label =
			words_question(app_messages(app), item->question);

		outline_labelled(out, label,
			plan_words_text(
				app_messages(app), work_bank(app), item));
	}
	if (!any) {
		outline_text(
			out, tr(app_messages(app), "retake.nothing_finished"));
	}
}

static void outline(const struct view *view, const struct app *app, GArray *out)
{
	size_t afresh = count_afresh(app);
	g_autofree char *date =
		date_words_long(retake_previous(work_retake(app))->sheet->date,
			app_messages(app));
	g_autofree char *from =
		tr_args(app_messages(app), "retake.from", date, NULL);
	g_autofree char *how =
		words_numbers(app_messages(app), "retake.how", (long)afresh,
			(long)(work_bank(app)->question_count - afresh), 0);

	(void)view;
	outline_heading(out, tr(app_messages(app), "retake.title"));
	outline_text(out, from);
	outline_gap(out);
	outline_finished(app, out);
	outline_gap(out);
	outline_text(out, how);
	outline_text(out, tr(app_messages(app), "retake.enter"));
}

static const struct view_action start_action = { .keys = { UI_SPECIAL(
							 UI_KEY_ENTER) },
	.name = "action.start",
	.perform = action_back };

static const struct view_action *const actions[] = {
	&start_action,
	&shared_home,
	&shared_quit,
	&shared_help,
	NULL,
};

static const struct view_class retake_class = {
	.name = "retake",
	.outline = outline,
	.draw = text_view_draw,
	.key = text_view_key,
	.actions = actions,
};

struct view *view_retake_create(void)
{
	return text_view_create(&retake_class);
}
