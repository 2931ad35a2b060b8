/* SPDX-License-Identifier: MIT */
/* The advice, to be taken into the plan or put off, one by one or the first
 * six at once. What is decided keeps its place. */
#include "base/date_words.h"
#include "core/advice.h"
#include "core/plan_document.h"
#include "say/plan_words.h"
#include "say/words.h"
#include "ui/actions.h"
#include "ui/menu.h"
#include "ui/views.h"
#include "ui/work.h"

static struct plan *plan_of(const struct app *app)
{
	return work_company(app)->plan;
}

static struct plan_offer offer_of(
	const struct app *app, const struct advice_item *item)
{
	return (struct plan_offer){
		.bank = work_bank(app),
		.item = *item,
		.language = app_language(app),
		.checked = work_sheet(app)->date,
	};
}

static const struct action *action_of(
	const struct app *app, const struct advice_item *item)
{
	return &work_bank(app)->questions[item->question].actions[item->action];
}

/* Its index in the plan, or PLAN_NONE. */
static size_t find_planned(
	const struct app *app, const struct advice_item *item)
{
	return plan_find(
		plan_of(app), work_bank(app)->id, action_of(app, item)->id);
}

static bool is_adopted(const struct app *app, const struct advice_item *item)
{
	size_t index = find_planned(app, item);

	return index != PLAN_NONE &&
	       plan_at(plan_of(app), index)->decision == PLAN_ADOPTED;
}

/* 計画に入れた   未着手   期日 … / 見送り / まだ */
static char *state_words(const struct app *app, const struct advice_item *item)
{
	size_t index = find_planned(app, item);

	if (index == PLAN_NONE) {
		return g_strdup(tr(app_messages(app), "adopt.open"));
	}
	g_autofree char *facts = plan_words_facts(app_messages(app),
		plan_at(plan_of(app), index), work_today(app));

	return is_adopted(app, item) ? tr_args(app_messages(app),
					       "adopt.adopted", facts, NULL)
				     : g_steal_pointer(&facts);
}

static void outline_item(const struct menu_view *menu, const struct app *app,
	const struct advice *advice, size_t place, GArray *out)
{
	const struct advice_item *item = &advice->items[place];
	g_autofree char *key = g_strdup_printf("%zu", place + 1);
	const char *priority = words_of(
		app_messages(app), "priority", priority_names[item->priority]);
	g_autofree char *state = state_words(app, item);
	g_autofree char *facts = g_strconcat(priority, "   ", state, NULL);
	g_autofree char *words = plan_words_item(app_messages(app),
		work_bank(app)->questions[item->question].id,
		work_text(app, &action_of(app, item)->text), facts);

	outline_gap(out);
	outline_choice(out, key, (int)place, words, "");
	if (place == menu->focus) {
		outline_focus(out);
	}
}

static void outline(const struct view *view, const struct app *app, GArray *out)
{
	AUTO(advice) advice = work_advice(app);

	outline_heading(out, tr(app_messages(app), "adopt.title"));
	outline_text(out, tr(app_messages(app), "adopt.hint"));
	outline_text(out, tr(app_messages(app), "adopt.days"));
	for (size_t i = 0; i < advice->count; i++) {
		outline_item(
			(const struct menu_view *)view, app, advice, i, out);
	}
}

/* The advice in focus; false if there is none. */
static bool find_focused(const struct view *view, const struct app *app,
	struct advice_item *ret_item)
{
	AUTO(advice) advice = work_advice(app);
	int target = 0;

	if (!menu_target(view, app, &target)) {
		return false;
	}
	*ret_item = advice->items[target];
	return true;
}

static bool can_adopt(const struct view *view, const struct app *app)
{
	struct advice_item item;

	return company_keeps_plan(work_company(app)) &&
	       find_focused(view, app, &item) && !is_adopted(app, &item);
}

static bool can_edit(const struct view *view, const struct app *app)
{
	struct advice_item item;

	return company_keeps_plan(work_company(app)) &&
	       find_focused(view, app, &item) && is_adopted(app, &item);
}

static bool can_defer(const struct view *view, const struct app *app)
{
	struct advice_item item;

	return company_keeps_plan(work_company(app)) &&
	       find_focused(view, app, &item);
}

static void adopt(struct view *view, struct app *app)
{
	struct advice_item item;

	if (!find_focused(view, app, &item)) {
		return;
	}
	struct plan_offer offer = offer_of(app, &item);

	if (plan_adopt(plan_of(app), &offer, work_today(app))) {
		g_autofree char *due = date_words_long(
			plan_at(plan_of(app), find_planned(app, &item))->due,
			app_messages(app));

		app_set_status(app, "status.adopted", due, NULL);
	}
}

static void edit(struct view *view, struct app *app)
{
	struct advice_item item;

	if (find_focused(view, app, &item)) {
		app_push(app,
			view_plan_item_create(app, find_planned(app, &item)));
	}
}

static void activate(struct view *view, struct app *app, int target)
{
	if (menu_focus(view, app, target) ||
		!company_keeps_plan(work_company(app))) {
		return;
	}
	if (can_edit(view, app)) {
		edit(view, app);
	} else {
		adopt(view, app);
	}
}

static void defer(struct view *view, struct app *app)
{
	struct advice_item item;

	if (!find_focused(view, app, &item)) {
		return;
	}
	struct plan_offer offer = offer_of(app, &item);

	app_push(app, view_defer_create(app, find_planned(app, &item), &offer));
}

static const struct printed_form *form_of(
	const struct view *view, const struct app *app)
{
	struct advice_item item;

	return find_focused(view, app, &item)
		       ? work_form_finishing(app, work_bank(app)->id,
				 action_of(app, &item)->id)
		       : NULL;
}

static bool has_form(const struct view *view, const struct app *app)
{
	return form_of(view, app) != NULL;
}

static void write_form(struct view *view, struct app *app)
{
	work_request_form(app, form_of(view, app));
}

/* Those of the first six that nobody decided about. */
static size_t count_undecided(
	const struct app *app, const struct advice *advice)
{
	size_t count = 0;

	for (size_t i = 0; i < MIN(advice->count, ADVICE_FIRST); i++) {
		count += find_planned(app, &advice->items[i]) == PLAN_NONE ? 1
									   : 0;
	}
	return count;
}

static bool can_adopt_first(const struct view *view, const struct app *app)
{
	AUTO(advice) advice = work_advice(app);

	(void)view;
	return company_keeps_plan(work_company(app)) &&
	       count_undecided(app, advice) > 0;
}

static void adopt_first(struct view *view, struct app *app)
{
	AUTO(advice) advice = work_advice(app);
	size_t count = count_undecided(app, advice);
	g_autofree char *number = g_strdup_printf("%zu", count);

	(void)view;
	for (size_t i = 0; i < MIN(advice->count, ADVICE_FIRST); i++) {
		struct plan_offer offer = offer_of(app, &advice->items[i]);

		if (find_planned(app, &advice->items[i]) == PLAN_NONE) {
			(void)plan_adopt(plan_of(app), &offer, work_today(app));
		}
	}
	app_set_status(app, "status.adopted_first", number, NULL);
}

static const struct view_action adopt_action = { .keys = { UI_SPECIAL(
							 UI_KEY_ENTER) },
	.name = "action.adopt",
	.enabled = can_adopt,
	.perform = adopt };

static const struct view_action edit_action = { .keys = { UI_SPECIAL(
							UI_KEY_ENTER) },
	.name = "action.edit_item",
	.enabled = can_edit,
	.perform = edit };

static const struct view_action first_action = { .keys = { UI_CHAR('a') },
	.name = "action.adopt_first",
	.enabled = can_adopt_first,
	.perform = adopt_first };

static const struct view_action defer_action = { .keys = { UI_CHAR('x') },
	.name = "action.put_off",
	.enabled = can_defer,
	.perform = defer };

static const struct view_action form_action = { .keys = { UI_CHAR('f') },
	.name = "action.form",
	.enabled = has_form,
	.perform = write_form };

static const struct view_action *const actions[] = {
	&adopt_action,
	&edit_action,
	&first_action,
	&defer_action,
	&shared_back,
	&form_action,
	&view_plan_action,
	&shared_undo,
	&shared_redo,
	&shared_quit,
	&shared_help,
	NULL,
};

static const struct view_class adopt_class = {
	.name = "adopt",
	.outline = outline,
	.draw = menu_draw,
	.key = menu_key,
	.activate = activate,
	.actions = actions,
	.document = &plan_document,
};

struct view *view_adopt_create(void)
{
	return menu_create(&adopt_class);
}

static bool has_advice(const struct view *view, const struct app *app)
{
	AUTO(advice) advice = work_advice(app);

	(void)view;
	return company_keeps_plan(work_company(app)) && advice->count > 0;
}

static void open(struct view *view, struct app *app)
{
	(void)view;
	app_push(app, view_adopt_create());
}

const struct view_action view_adopt_action = { .keys = { UI_CHAR('p') },
	.name = "action.adopt_some",
	.enabled = has_advice,
	.perform = open };
