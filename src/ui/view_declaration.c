/* SPDX-License-Identifier: MIT */
/* What the company declared, and where its policy is public: two forms that
 * note what was done elsewhere. What cannot be read is asked for again and
 * changes nothing. */
#include "base/utf8.h"
#include "text/text.h"
#include "ui/form.h"
#include "ui/views.h"
#include "ui/work.h"

enum declared_field { FIELD_STAR, FIELD_ID, FIELD_DAY, FIELD_NOTE };
enum published_field { FIELD_PUBLISHED, FIELD_PUBLISHED_AT };

static struct declaration *declaration_of(const struct app *app)
{
	return work_company(app)->declaration;
}

static const char *const declared_labels[] = {
	[FIELD_STAR] = "declaration.star",
	[FIELD_ID] = "declaration.id",
	[FIELD_DAY] = "declaration.day",
	[FIELD_NOTE] = "declaration.note",
};

static const char *const published_labels[] = {
	[FIELD_PUBLISHED] = "published.day",
	[FIELD_PUBLISHED_AT] = "published.at",
};

static char *stripped(const struct form *form, size_t field)
{
	return g_strstrip(g_strdup(form_text(form, field)));
}

/* One digit, which may be a full-width one; nothing counts as 0. */
static bool read_star(const struct form *form, enum star *ret_star)
{
	g_autofree char *text = stripped(form, FIELD_STAR);
	uint32_t code_point = '0';
	bool folded = false;
	size_t len = utf8_decode(text, &code_point);
	uint32_t digit = len == 0 ? '0' : text_fold_key(code_point, &folded);

	if (digit < '0' || digit >= '0' + STAR_COUNT || text[len] != '\0') {
		return false;
	}
	*ret_star = (enum star)(digit - '0');
	return true;
}

/* A day that is yet to come is none. */
static bool read_day(const struct form *form, const struct app *app,
	size_t field, struct date *ret_day)
{
	struct date day;

	if (!form_read_day(form, app, field, &day) ||
		(date_is_set(day) && date_compare(day, work_today(app)) > 0)) {
		return false;
	}
	*ret_day = day;
	return true;
}

static bool has_star(const struct form *form, struct app *app)
{
	enum star star = STAR_NONE;

	if (read_star(form, &star)) {
		return true;
	}
	app_set_status(app, "status.no_star", NULL);
	return false;
}

static bool has_day(const struct form *form, struct app *app, size_t field)
{
	struct date day;

	if (read_day(form, app, field, &day)) {
		return true;
	}
	app_set_status(app, "status.no_past_day", NULL);
	return false;
}

static bool has_declared(const struct form *form, struct app *app, size_t field)
{
	switch ((enum declared_field)field) {
	case FIELD_STAR:
		return has_star(form, app);
	case FIELD_DAY:
		return has_day(form, app, field);
	case FIELD_ID:
	case FIELD_NOTE:
		break;
	}
	return true;
}

static bool has_published(
	const struct form *form, struct app *app, size_t field)
{
	return field != FIELD_PUBLISHED || has_day(form, app, field);
}

static void keep_declared(struct form *form, struct app *app)
{
	struct declaration *declaration = declaration_of(app);
	g_autofree char *id = stripped(form, FIELD_ID);
	enum star star = STAR_NONE;
	struct date day;

	(void)declaration_set_id(declaration, id);
	(void)declaration_set_note(declaration, form_text(form, FIELD_NOTE));
	if (read_star(form, &star) && read_day(form, app, FIELD_DAY, &day)) {
		(void)declaration_set_star(declaration, star, day);
	}
}

static void keep_published(struct form *form, struct app *app)
{
	struct declaration *declaration = declaration_of(app);
	struct date published = declaration->published;

	(void)read_day(form, app, FIELD_PUBLISHED, &published);
	(void)declaration_set_published(
		declaration, published, form_text(form, FIELD_PUBLISHED_AT));
}

static const struct form_kind declared_form = {
	.title = "declaration.title",
	.hint = "declaration.hint",
	.labels = declared_labels,
	.keep = keep_declared,
	.has_field = has_declared,
};

static const struct form_kind published_form = {
	.title = "published.title",
	.hint = "published.hint",
	.labels = published_labels,
	.keep = keep_published,
	.has_field = has_published,
};

static const struct view_action *const actions[] = {
	&form_next,
	&form_cancel,
	NULL,
};

static const struct view_class declaration_class =
	FORM_VIEW_CLASS("declaration", actions);

static struct form *create(const struct form_kind *kind)
{
	struct form *form = g_new0(struct form, 1);

	form->base.class = &declaration_class;
	form->kind = kind;
	return form;
}

struct view *view_declaration_create(const struct app *app)
{
	const struct declaration *declaration = declaration_of(app);
	struct form *form = create(&declared_form);
	g_autofree char *star = g_strdup_printf("%d", (int)declaration->star);

	form_add_field(form, declaration->star == STAR_NONE ? "" : star);
	form_add_field(form, declaration->id);
	form_add_day(form, declaration->day);
	form_add_field(form, declaration->note);
	return &form->base;
}

struct view *view_published_create(const struct app *app)
{
	const struct declaration *declaration = declaration_of(app);
	struct form *form = create(&published_form);

	form_add_day(form, declaration->published);
	form_add_field(form, declaration->published_at);
	return &form->base;
}
