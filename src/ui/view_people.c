/* SPDX-License-Identifier: MIT */
/* How many people work there: actions and notes for companies of another size
 * are left out then. */
#include "base/utf8.h"
#include "text/text.h"
#include "ui/actions.h"
#include "ui/form.h"
#include "ui/views.h"
#include "ui/work.h"

#define PEOPLE_MAX 1000000

static const char *const labels[] = { "people.label" };

/* The digits at the start, full-width ones too; what stands behind them
 * (人, people) does not matter. 0 for none, -1 for something else. */
static int parse_people(const char *text)
{
	int people = 0;
	bool any = false;

	while (*text != '\0') {
		uint32_t code_point = 0;
		bool folded = false;
		size_t len = utf8_decode(text, &code_point);
		uint32_t digit = text_fold_key(code_point, &folded);

		if (digit < '0' || digit > '9') {
			break;
		}
		any = true;
		people = MIN(people * 10 + (int)(digit - '0'), PEOPLE_MAX);
		text += len;
	}
	return any || *text == '\0' ? people : -1;
}

static bool has_field(const struct form *form, struct app *app, size_t field)
{
	if (parse_people(form_text(form, field)) >= 0) {
		return true;
	}
	app_set_status(app, "status.no_number", NULL);
	return false;
}

static void keep(struct form *form, struct app *app)
{
	int people = parse_people(form_text(form, 0));

	if (people >= 0) {
		(void)session_set_people(work_session(app), people);
	}
}

static const struct view_action keep_action = {
	.keys = { UI_SPECIAL(UI_KEY_ENTER), UI_SPECIAL(UI_KEY_TAB) },
	.name = "action.keep",
	.perform = form_advance
};

static const struct view_action *const actions[] = {
	&keep_action,
	&form_cancel,
	NULL,
};

static const struct form_kind people_form = {
	.title = "people.title",
	.hint = "people.hint",
	.labels = labels,
	.keep = keep,
	.has_field = has_field,
};

static const struct view_class people_class =
	FORM_VIEW_CLASS("people", actions);

struct view *view_people_create(const struct app *app)
{
	struct form *form = g_new0(struct form, 1);
	int people = work_sheet(app)->people;
	g_autofree char *text =
		people > 0 ? g_strdup_printf("%d", people) : g_strdup("");

	form->base.class = &people_class;
	form->kind = &people_form;
	form_add_field(form, text);
	return &form->base;
}
