/* SPDX-License-Identifier: MIT */
/* Why an action is left for now. Nothing is deferred before Enter, whatever
 * was typed: to leave the program on the way is no decision. */
#include "core/plan.h"
#include "say/plan_words.h"
#include "ui/actions.h"
#include "ui/form.h"
#include "ui/views.h"

static const char *const labels[] = { "defer.reason" };

struct defer_view {
	struct form form;
	size_t index; /* in the plan; PLAN_NONE = the offer */
	struct plan_offer offer;
};

static const struct defer_view *view_of(const struct form *form)
{
	return (const struct defer_view *)form;
}

/* The words of the action. */
static const char *say_hint(const struct form *form, const struct app *app)
{
	const struct defer_view *view = view_of(form);
	const struct advice_item *item = &view->offer.item;

	if (view->index != PLAN_NONE) {
		return plan_words_text(app_messages(app), app_bank(app),
			plan_at(app_company(app)->plan, view->index));
	}
	return app_text(app, &app_bank(app)
				      ->questions[item->question]
				      .actions[item->action]
				      .text);
}

static void keep(struct form *form, struct app *app)
{
	const struct defer_view *view = view_of(form);
	struct plan *plan = app_company(app)->plan;
	const char *reason = form_text(form, 0);
	bool changed = view->index != PLAN_NONE
			       ? plan_defer_at(plan, view->index, reason)
			       : plan_defer(plan, &view->offer, reason,
					 app_today(app));

	if (changed) {
		app_set_status(app, "status.put_off", NULL);
		app_plan_changed(app);
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
	view->index = index;
	if (index == PLAN_NONE) {
		view->offer = *offer;
	}
	form_add_field(&view->form,
		index == PLAN_NONE
			? ""
			: plan_at(app_company(app)->plan, index)->reason);
	return &view->form.base;
}
