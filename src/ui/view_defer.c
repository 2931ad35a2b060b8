/* SPDX-License-Identifier: MIT */
/* Why an action is left for now. Nothing is deferred before Enter, whatever
 * was typed: to leave the program on the way is no decision. */
#include "core/plan.h"
#include "say/plan_words.h"
#include "ui/actions.h"
#include "ui/form.h"
#include "ui/views.h"
#include "ui/work.h"

static const char *const labels[] = { "defer.reason" };

struct defer_view {
	struct form form;
	bool is_planned; /* else it is the offer */
	struct plan_ref item;
	struct plan_offer offer;
};

static const struct defer_view *view_of(const struct form *form)
{
	return (const struct defer_view *)form;
}

/* PLAN_NONE: it is not in the plan, or not any more. */
static size_t index_of(const struct defer_view *view, const struct app *app)
{
	return view->is_planned
		       ? plan_ref_find(work_company(app)->plan, &view->item)
		       : PLAN_NONE;
}

/* The words of the action. */
static const char *say_hint(const struct form *form, const struct app *app)
{
	const struct defer_view *view = view_of(form);
	const struct advice_item *item = &view->offer.item;

	size_t index = index_of(view, app);

	if (index != PLAN_NONE) {
		return plan_words_text(app_messages(app), work_bank(app),
			plan_at(work_company(app)->plan, index));
	}
	if (view->is_planned) {
		return "";
	}
	return work_text(app, &work_bank(app)
				       ->questions[item->question]
				       .actions[item->action]
				       .text);
}

static void keep(struct form *form, struct app *app)
{
	const struct defer_view *view = view_of(form);
	struct plan *plan = work_company(app)->plan;
	const char *reason = form_text(form, 0);
	bool changed = view->is_planned ? plan_defer_at(plan,
						  index_of(view, app), reason)
					: plan_defer(plan, &view->offer, reason,
						  work_today(app));

	if (changed) {
		app_set_status(app, "status.put_off", NULL);
	}
}

static const struct view_action defer_action = {
	.keys = { UI_SPECIAL(UI_KEY_ENTER), UI_SPECIAL(UI_KEY_TAB) },
	.name = "action.put_off",
	.perform = form_advance
};

static const struct view_action *const actions[] = {
	&defer_action,
	&form_cancel,
	NULL,
};

static const struct form_kind defer_form = {
	.title = "defer.title",
	.labels = labels,
	.say_hint = say_hint,
	.keep = keep,
};

static const struct view_class defer_class = {
	.name = "defer",
	.outline = form_outline,
	.draw = form_draw,
	.actions = actions,
	.key = form_key,
	.set_field = form_set_field,
	.takes_text = form_takes_text,
	.destroy = form_destroy,
};

struct view *view_defer_create(
	const struct app *app, size_t index, const struct plan_offer *offer)
{
	struct defer_view *view = g_new0(struct defer_view, 1);

	view->form.base.class = &defer_class;
	view->form.kind = &defer_form;
	view->is_planned = index != PLAN_NONE;
	if (view->is_planned) {
		const struct plan_item *item =
			plan_at(work_company(app)->plan, index);

		plan_ref_set(&view->item, item);
		form_add_field(&view->form, item->reason);
	} else {
		view->offer = *offer;
		form_add_field(&view->form, "");
	}
	return &view->form.base;
}
