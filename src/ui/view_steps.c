/* SPDX-License-Identifier: MIT */
/* The result, page 2: the first six, one line a question; and behind a key
 * the whole list with the later steps. */
#include "core/advice.h"
#include "say/result_words.h"
#include "say/words.h"
#include "ui/actions.h"
#include "ui/pages.h"
#include "ui/text_view.h"
#include "ui/views.h"
#include "ui/work.h"

struct steps_view {
	struct text_view text;
	bool all;
};

static const struct action *action_of(
	const struct app *app, const struct advice_item *item)
{
	return &work_bank(app)->questions[item->question].actions[item->action];
}

static void outline_item(
	const struct app *app, const struct advice_item *item, GArray *out)
{
	const struct action *action = action_of(app, item);
	const char *priority = words_of(
		app_messages(app), "priority", priority_names[item->priority]);
	g_autofree char *question = words_question(app_messages(app),
		work_bank(app)->questions[item->question].id);
	g_autofree char *label = g_strconcat(priority, "  ", question, NULL);
	g_autofree char *line =
		words_facts_and_people(app_messages(app), action);

	outline_labelled(out, label, work_text(app, &action->text));
	/* A blank label keeps the column of the text above. */
	outline_labelled(out, " ", line);
	outline_gap(out);
}

static void outline_more(
	const struct app *app, const struct advice *advice, GArray *out)
{
	if (advice->count > ADVICE_FIRST || advice->later_count > 0) {
		outline_text(out, tr(app_messages(app), "steps.more"));
	}
}

/* Until the company says how large it is. */
static void outline_people(const struct app *app, GArray *out)
{
	if (work_sheet(app)->people == 0 &&
		bank_speaks_of_people(work_bank(app))) {
		outline_text(out, tr(app_messages(app), "steps.people"));
	}
}

static void outline_first(
	const struct app *app, const struct advice *advice, GArray *out)
{
	size_t first = MIN(advice->count, ADVICE_FIRST);
	g_autofree char *heading =
		tr_number(app_messages(app), "steps.title", (long)first);

	outline_heading(out, heading);
	for (size_t i = 0; i < first; i++) {
		outline_item(app, &advice->items[i], out);
	}
	outline_more(app, advice, out);
}

static void outline_all(
	const struct app *app, const struct advice *advice, GArray *out)
{
	outline_heading(out, tr(app_messages(app), "steps.all_title"));
	outline_text(out, tr(app_messages(app), "steps.order"));
	outline_people(app, out);
	outline_gap(out);
	for (size_t i = 0; i < advice->count; i++) {
		outline_item(app, &advice->items[i], out);
	}
	if (advice->later_count > 0) {
		outline_heading(out, tr(app_messages(app), "steps.later"));
		outline_gap(out);
	}
	for (size_t i = 0; i < advice->later_count; i++) {
		outline_item(app, &advice->later[i], out);
	}
}

static void outline_none(
	const struct app *app, const struct advice *advice, GArray *out)
{
	bool complete = sheet_is_complete(work_sheet(app), work_bank(app));
	const char *key = advice->card_count > 0 ? "steps.none_ask_first"
			  : complete		 ? "steps.none"
						 : "steps.none_yet";

	outline_heading(out, tr(app_messages(app), "steps.all_title"));
	outline_text(out, tr(app_messages(app), key));
}

static void outline(const struct view *base, const struct app *app, GArray *out)
{
	const struct steps_view *view = (const struct steps_view *)base;
	AUTO(advice) advice = work_advice(app);

	if (advice->count == 0) {
		outline_none(app, advice, out);
	} else if (view->all) {
		outline_all(app, advice, out);
	} else {
		outline_first(app, advice, out);
		g_autofree char *steps = result_words_next_band(
			app_messages(app), work_bank(app), advice);

		if (steps != NULL) {
			outline_text(out, steps);
			outline_text(
				out, tr(app_messages(app), "steps.what_if"));
		}
		outline_people(app, out);
	}
}

static const struct view_action all_steps_action = { .keys = { UI_CHAR('a') },
	.name = "action.all_steps",
	.perform = action_all_steps };

static const struct view_action arithmetic_action = { .keys = { UI_CHAR('w') },
	.name = "action.arithmetic",
	.hidden = true,
	.perform = action_arithmetic };

static const struct view_action *const first_actions[] = {
	&shared_to_find_out,
	&shared_to_result,
	&all_steps_action,
	&view_adopt_action,
	&shared_page_back,
	&view_plan_action,
	&view_what_if_action,
	&shared_export,
	&shared_home,
	&shared_quit,
	&shared_people_hidden,
	&arithmetic_action,
	&shared_mend_hidden,
	&shared_help,
	NULL,
};

static const struct view_action *const all_actions[] = {
	&shared_close,
	&view_adopt_action,
	&view_plan_action,
	&shared_people,
	&view_what_if_action,
	&shared_export,
	&shared_quit,
	&shared_help,
	NULL,
};

static const struct view_class first_class = {
	.name = "steps",
	.outline = outline,
	.draw = text_view_draw,
	.key = text_view_key,
	.actions = first_actions,
};

static const struct view_class all_class = {
	.name = "all_steps",
	.outline = outline,
	.draw = text_view_draw,
	.key = text_view_key,
	.actions = all_actions,
	.hint = text_view_hint,
};

struct view *view_steps_create(bool all)
{
	struct steps_view *view = g_new0(struct steps_view, 1);

	view->text.base.class = all ? &all_class : &first_class;
	view->all = all;
	return &view->text.base;
}
