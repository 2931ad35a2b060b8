/* SPDX-License-Identifier: MIT */
/* The plan: every item with its state, which one key changes. The order is
 * that of the moment the screen was opened, so that nothing moves away under
 * one who works through it. */
#include <glib.h>

#include "core/plan_document.h"
#include "say/plan_words.h"
#include "ui/actions.h"
#include "ui/menu.h"
#include "ui/views.h"
#include "ui/work.h"

struct plan_view {
	struct menu_view menu;
	size_t count;
	size_t *order; /* indices into the plan */
};

static struct plan *plan_of(const struct app *app)
{
	return work_company(app)->plan;
}

/* Items that came or went, by undo or by somebody else's hand. */
static void settled(struct view *base, struct app *app)
{
	struct plan_view *view = (struct plan_view *)base;
	const struct plan *plan = plan_of(app);

	if (plan_count(plan) != view->count) {
		g_free(view->order);
		view->order = plan_order(plan);
		view->count = plan_count(plan);
	}
}

static void outline_item(const struct app *app, const struct plan_view *view,
	size_t place, GArray *out)
{
	const struct plan_item *item =
		plan_at(plan_of(app), view->order[place]);
	/* For those who type lines: 1, 2 and 3 set the state. */
	g_autofree char *key = g_strdup_printf("0%zu", place + 1);
	g_autofree char *facts =
		plan_words_facts(app_messages(app), item, work_today(app));
	g_autofree char *words = plan_words_item(app_messages(app),
		item->question,
		plan_words_text(app_messages(app), work_bank(app), item),
		facts);

	outline_choice(out, key, (int)view->order[place], words, "");
	if (place == view->menu.focus) {
		outline_focus(out);
	}
}

static void outline(const struct view *base, const struct app *app, GArray *out)
{
	const struct plan_view *view = (const struct plan_view *)base;
	const struct plan *plan = plan_of(app);
	g_autofree char *title =
		plan_words_title(app_messages(app), plan, work_today(app));
	const char *key = plan_is_read_only(plan) ? "plan.read_only"
			  : view->count == 0	  ? "plan.how_to_fill"
						  : "plan.keys";

	outline_heading(out, title);
	outline_text(out, tr(app_messages(app), key));
	for (size_t i = 0; i < view->count; i++) {
		outline_gap(out);
		outline_item(app, view, i, out);
	}
}

/* The item in focus; NULL where there is none, or none may be changed. */
static const struct plan_item *changeable(
	const struct view *view, const struct app *app, size_t *ret_index)
{
	int target = 0;

	if (!company_keeps_plan(work_company(app)) ||
		!menu_target(view, app, &target)) {
		return NULL;
	}
	*ret_index = (size_t)target;
	return plan_at(plan_of(app), *ret_index);
}

static bool can_change(const struct view *view, const struct app *app)
{
	size_t index = 0;

	return changeable(view, app, &index) != NULL;
}

static bool can_defer(const struct view *view, const struct app *app)
{
	size_t index = 0;
	const struct plan_item *item = changeable(view, app, &index);

	return item != NULL &&
	       (item->decision == PLAN_DEFERRED || item->status != PLAN_DONE);
}

static void edit(struct view *view, struct app *app)
{
	size_t index = 0;
	const struct plan_item *item = changeable(view, app, &index);

	if (item != NULL) {
		app_push(app, item->decision == PLAN_DEFERRED
				      ? view_defer_create(app, index, NULL)
				      : view_plan_item_create(app, index));
	}
}

static void activate(struct view *view, struct app *app, int target)
{
	if (!menu_focus(view, app, target)) {
		edit(view, app);
	}
}

static void defer(struct view *view, struct app *app)
{
	size_t index = 0;

	if (changeable(view, app, &index) != NULL) {
		app_push(app, view_defer_create(app, index, NULL));
	}
}

static void set_status(
	struct view *view, struct app *app, enum plan_status status)
{
	struct plan *plan = plan_of(app);
	size_t index = 0;

	if (changeable(view, app, &index) == NULL) {
		return;
	}
	(void)plan_take_up(plan, index);
	(void)plan_set_status(plan, index, status, work_today(app));
}

static void set_todo(struct view *view, struct app *app)
{
	set_status(view, app, PLAN_TODO);
}

static void set_doing(struct view *view, struct app *app)
{
	set_status(view, app, PLAN_DOING);
}

static void set_done(struct view *view, struct app *app)
{
	set_status(view, app, PLAN_DONE);
}

/* Of the item in focus, whoever may write the plan. */
static const struct printed_form *form_of(
	const struct view *view, const struct app *app)
{
	int target = 0;

	if (!menu_target(view, app, &target)) {
		return NULL;
	}
	const struct plan_item *item = plan_at(plan_of(app), (size_t)target);

	return work_form_finishing(app, item->bank, item->action);
}

static bool has_form(const struct view *view, const struct app *app)
{
	return form_of(view, app) != NULL;
}

static void write_form(struct view *view, struct app *app)
{
	work_request_form(app, form_of(view, app));
}

static void write_calendar(struct view *view, struct app *app)
{
	(void)view;
	app_set_status(app, "status.exporting", NULL);
	work_request_paper(app, PAPER_CALENDAR);
}

static bool has_items(const struct view *view, const struct app *app)
{
	(void)view;
	return plan_count(plan_of(app)) > 0;
}

static const struct view_action edit_action = { .keys = { UI_SPECIAL(
							UI_KEY_ENTER) },
	.name = "action.edit_item",
	.enabled = can_change,
	.perform = edit };

static const struct view_action todo_action = { .keys = { UI_CHAR('1') },
	.name = "report.status.todo",
	.hidden = true,
	.enabled = can_change,
	.perform = set_todo };

static const struct view_action doing_action = { .keys = { UI_CHAR('2') },
	.name = "report.status.doing",
	.hidden = true,
	.enabled = can_change,
	.perform = set_doing };

static const struct view_action done_action = { .keys = { UI_CHAR('3') },
	.name = "report.status.done",
	.hidden = true,
	.enabled = can_change,
	.perform = set_done };

static const struct view_action defer_action = { .keys = { UI_CHAR('x') },
	.name = "action.put_off",
	.enabled = can_defer,
	.perform = defer };

static const struct view_action form_action = { .keys = { UI_CHAR('f') },
	.name = "action.form",
	.enabled = has_form,
	.perform = write_form };

static const struct view_action calendar_action = { .keys = { UI_CHAR('c') },
	.name = "action.calendar",
	.enabled = has_items,
	.perform = write_calendar };

static const struct view_action *const actions[] = {
	&edit_action,
	&todo_action,
	&doing_action,
	&done_action,
	&defer_action,
	&form_action,
	&shared_close,
	&calendar_action,
	&shared_undo,
	&shared_redo,
	&shared_quit,
	&shared_help,
	NULL,
};

static void destroy(struct view *view)
{
	g_free(((struct plan_view *)view)->order);
}

static const struct view_class plan_class = {
	.name = "plan",
	.outline = outline,
	.draw = menu_draw,
	.key = menu_key,
	.activate = activate,
	.settled = settled,
	.actions = actions,
	.document = &plan_document,
	.destroy = destroy,
};

struct view *view_plan_create(const struct app *app)
{
	struct plan_view *view = g_new0(struct plan_view, 1);

	view->menu.text.base.class = &plan_class;
	view->count = plan_count(plan_of(app));
	view->order = plan_order(plan_of(app));
	return &view->menu.text.base;
}

static bool has_plan(const struct view *view, const struct app *app)
{
	(void)view;
	return plan_of(app) != NULL;
}

static void open(struct view *view, struct app *app)
{
	(void)view;
	app_push(app, view_plan_create(app));
}

const struct view_action view_plan_action = { .keys = { UI_CHAR('v') },
	.name = "action.plan",
	.enabled = has_plan,
	.perform = open };
