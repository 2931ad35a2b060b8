/* SPDX-License-Identifier: MIT */
/* What can be written out: the workbook, or one page for the boss or for a
 * customer. The names are asked once, before the first of them. */
#include "ui/actions.h"
#include "ui/menu.h"
#include "ui/views.h"
#include "ui/work.h"

enum item { ITEM_WORKBOOK, ITEM_BOSS, ITEM_CUSTOMER, ITEM_COUNT };

static const char *const item_keys[ITEM_COUNT] = {
	[ITEM_WORKBOOK] = "export_menu.workbook",
	[ITEM_BOSS] = "export_menu.boss",
	[ITEM_CUSTOMER] = "export_menu.customer",
};

/* There is nothing to tell a customer before a check is finished. */
static size_t item_count(const struct app *app)
{
	return customer_paper_has_checks(work_customer_paper(app))
		       ? ITEM_COUNT
		       : ITEM_CUSTOMER;
}

static void outline(const struct view *view, const struct app *app, GArray *out)
{
	g_autofree char *where = tr_args(app_messages(app), "export_menu.hint",
		tr(app_messages(app), "export.folder"), NULL);

	(void)view;
	outline_heading(out, tr(app_messages(app), "export_menu.title"));
	outline_text(out, where);
	outline_gap(out);
	for (size_t i = 0; i < item_count(app); i++) {
		g_autofree char *key = g_strdup_printf("%zu", i + 1);

		outline_choice(out, key, (int)i,
			tr(app_messages(app), item_keys[i]), "");
	}
}

bool view_export_names_missing(const struct app *app)
{
	return !work_names_asked(app) &&
	       work_sheet(app)->organisation[0] == '\0';
}

void view_export_request(struct app *app, enum paper paper)
{
	app_set_status(app, "status.exporting", NULL);
	work_request_paper(app, paper);
}

static void activate(struct view *view, struct app *app, int target)
{
	enum paper paper = target == ITEM_BOSS ? PAPER_BOSS : PAPER_WORKBOOK;

	(void)view;
	if (target == ITEM_CUSTOMER) {
		app_push(app, view_customer_create());
	} else if (view_export_names_missing(app)) {
		work_set_names_asked(app);
		app_replace(app, view_names_create(app, paper));
	} else {
		app_pop(app);
		view_export_request(app, paper);
	}
}

static const struct view_action *const actions[] = {
	&menu_choose,
	&shared_back,
	&shared_quit,
	&shared_help,
	NULL,
};

static const struct view_class export_class = {
	.name = "export",
	.outline = outline,
	.draw = menu_draw,
	.key = menu_key,
	.activate = activate,
	.actions = actions,
};

struct view *view_export_create(void)
{
	return menu_create(&export_class);
}
