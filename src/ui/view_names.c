/* SPDX-License-Identifier: MIT */
/* Organisation and person, asked at the first export; both may stay empty. */
#include "ui/actions.h"
#include "ui/form.h"
#include "ui/views.h"
#include "ui/work.h"

enum field { FIELD_ORGANISATION, FIELD_PERSON, FIELD_COUNT };

static const char *const labels[FIELD_COUNT] = {
	[FIELD_ORGANISATION] = "names.organisation",
	[FIELD_PERSON] = "names.person",
};

/* form is the first member. */
struct names_view {
	struct form form;
	enum paper paper; /* what is written out then */
};

static void keep(struct form *form, struct app *app)
{
	session_set_names(work_session(app),
		form_text(form, FIELD_ORGANISATION), NULL,
		form_text(form, FIELD_PERSON));
}

static void done(struct form *form, struct app *app)
{
	enum paper paper =
		((const struct names_view *)(const void *)form)->paper;

	app_pop(app);
	view_export_request(app, paper);
}

static const struct view_action no_export_action = { .keys = { UI_SPECIAL(
							     UI_KEY_ESCAPE) },
	.name = "action.no_export",
	.perform = action_back };

static const struct view_action *const actions[] = {
	&form_next,
	&no_export_action,
	NULL,
};

static const struct form_kind names_form = {
	.title = "names.title",
	.hint = "names.hint",
	.labels = labels,
	.keep = keep,
	.done = done,
};

static const struct view_class names_class = FORM_VIEW_CLASS("names", actions);

struct view *view_names_create(const struct app *app, enum paper paper)
{
	struct names_view *view = g_new0(struct names_view, 1);
	struct form *form = &view->form;
	const struct sheet *sheet = work_sheet(app);

	form->base.class = &names_class;
	form->kind = &names_form;
	view->paper = paper;
	form_add_field(form, sheet->organisation);
	form_add_field(form, sheet->person);
	return &form->base;
}
