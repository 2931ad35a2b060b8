/* SPDX-License-Identifier: MIT */
/* An adopted action: who does it, until when, and a note. A day that cannot be
 * read is asked for again and changes nothing. */
#include "core/plan.h"
#include "say/plan_words.h"
#include "ui/form.h"
#include "ui/views.h"
#include "ui/work.h"

enum field { FIELD_OWNER, FIELD_DUE, FIELD_NOTE, FIELD_COUNT };

static const char *const labels[FIELD_COUNT] = {
	[FIELD_OWNER] = "plan_item.owner",
	[FIELD_DUE] = "plan_item.due",
	[FIELD_NOTE] = "plan_item.note",
};

struct plan_item_view {
	struct form form;
	struct plan_ref item;
};

/* PLAN_NONE: it has left the plan. */
static size_t index_of(const struct form *form, const struct app *app)
{
	return plan_ref_find(work_company(app)->plan,
		&((const struct plan_item_view *)form)->item);
}

/* The words of the action. */
static const char *say_hint(const struct form *form, const struct app *app)
{
	size_t index = index_of(form, app);

	return index == PLAN_NONE
		       ? ""
		       : plan_words_text(app_messages(app), work_bank(app),
				 plan_at(work_company(app)->plan, index));
}

static bool has_field(const struct form *form, struct app *app, size_t field)
{
	struct date due;

	if (field != FIELD_DUE || form_read_day(form, app, FIELD_DUE, &due)) {
		return true;
	}
	app_set_status(app, "status.no_date", NULL);
	return false;
}

static void keep(struct form *form, struct app *app)
{
	struct plan *plan = work_company(app)->plan;
	size_t index = index_of(form, app);
	struct date due;

	(void)plan_set_owner(plan, index, form_text(form, FIELD_OWNER));
	(void)plan_set_note(plan, index, form_text(form, FIELD_NOTE));
	if (form_read_day(form, app, FIELD_DUE, &due)) {
		(void)plan_set_day(plan, index, PLAN_DUE, due);
	}
}

static const struct view_action *const actions[] = {
	&form_next,
	&form_cancel,
	NULL,
};

static const struct form_kind plan_item_form = {
	.title = "plan_item.title",
	.labels = labels,
	.say_hint = say_hint,
	.keep = keep,
	.has_field = has_field,
};

static const struct view_class plan_item_class =
	FORM_VIEW_CLASS("plan_item", actions);

struct view *view_plan_item_create(const struct app *app, size_t index)
{
	struct plan_item_view *view = g_new0(struct plan_item_view, 1);
	const struct plan_item *item = plan_at(work_company(app)->plan, index);

	view->form.base.class = &plan_item_class;
	view->form.kind = &plan_item_form;
	plan_ref_set(&view->item, item);
	form_add_field(&view->form, item->owner);
	form_add_day(&view->form, item->due);
	form_add_field(&view->form, item->note);
	return &view->form.base;
}
