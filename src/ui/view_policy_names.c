/* SPDX-License-Identifier: MIT */
/* The names and the day in the basic policy. A day that cannot be read is
 * asked for again and changes nothing. */
#include "ui/form.h"
#include "ui/views.h"
#include "ui/work.h"

enum field {
	FIELD_ORGANISATION,
	FIELD_REPRESENTATIVE,
	FIELD_DATE,
	FIELD_COUNT
};

static const char *const labels[FIELD_COUNT] = {
	[FIELD_ORGANISATION] = "policy.organisation",
	[FIELD_REPRESENTATIVE] = "policy.representative",
	[FIELD_DATE] = "policy.date_typed",
};

/* A policy may be laid down on a day to come. */
static bool has_field(const struct form *form, struct app *app, size_t field)
{
	struct date date;

	if (field != FIELD_DATE ||
		form_read_day(form, app, FIELD_DATE, &date)) {
		return true;
	}
	app_set_status(app, "status.no_day", NULL);
	return false;
}

static void keep(struct form *form, struct app *app)
{
	struct policy *policy = work_company(app)->policy;
	struct date date = policy->date;

	(void)form_read_day(form, app, FIELD_DATE, &date);
	(void)policy_set_names(policy, form_text(form, FIELD_ORGANISATION),
		form_text(form, FIELD_REPRESENTATIVE), date);
}

static const struct view_action *const actions[] = {
	&form_next,
	&form_cancel,
	NULL,
};

static const struct form_kind names_form = {
	.title = "policy.to_names",
	.hint = "policy.names_hint",
	.labels = labels,
	.keep = keep,
	.has_field = has_field,
};

static const struct view_class names_class =
	FORM_VIEW_CLASS("policy_names", actions);

/* The company has told its name before, with a check. */
static const char *known_organisation(const struct app *app)
{
	const struct company *company = work_company(app);
	size_t last = company_last_check(company, NULL, NULL, false);

	if (company->policy->organisation[0] != '\0' || last == BANK_NONE) {
		return company->policy->organisation;
	}
	return company->checks[last].sheet->organisation;
}

struct view *view_policy_names_create(const struct app *app)
{
	struct form *form = g_new0(struct form, 1);
	const struct policy *policy = work_company(app)->policy;

	form->base.class = &names_class;
	form->kind = &names_form;
	form_add_field(form, known_organisation(app));
	form_add_field(form, policy->representative);
	form_add_day(form, policy->date);
	return &form->base;
}
