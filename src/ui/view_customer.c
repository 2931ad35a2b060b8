/* SPDX-License-Identifier: MIT */
/* What the customer's page is to tell, ticked one by one. The words are those
 * of the page. */
#include "say/customer_words.h"
#include "text/text.h"
#include "ui/actions.h"
#include "ui/menu.h"
#include "ui/views.h"
#include "ui/work.h"

#define STATE_GAP 2

static const char *state_words(const struct app *app, bool ticked)
{
	return tr(app_messages(app), ticked ? "customer.in" : "customer.out");
}

/* The longer one is as wide as the column. */
static int state_width(const struct app *app)
{
	return MAX(text_width(state_words(app, true)),
		       text_width(state_words(app, false))) +
	       STATE_GAP;
}

static char *item_words(const struct app *app, size_t index)
{
	const struct customer_paper *paper = work_customer_paper(app);
	const struct result_source check = { work_sheet(app), work_bank(app) };
	g_autofree char *words = customer_words(
		paper, index, work_company(app), &check, app_messages(app));

	return paper->items[index].kind == CUSTOMER_MEASURE
		       ? tr_args(app_messages(app), "customer.measure", words,
				 NULL)
		       : g_steal_pointer(&words);
}

static void outline_item(
	const struct view *view, const struct app *app, GArray *out, size_t i)
{
	const char *state =
		state_words(app, work_customer_paper(app)->items[i].ticked);
	g_autofree char *key = g_strdup_printf("%zu", i + 1);
	g_autofree char *words = item_words(app, i);
	g_autofree char *line = g_strdup_printf("%s%*s%s", state,
		state_width(app) - text_width(state), "", words);

	outline_choice(out, key, (int)i, line, "");
	if (i == ((const struct menu_view *)view)->focus) {
		outline_focus(out);
	}
}

static void outline(const struct view *view, const struct app *app, GArray *out)
{
	const struct messages *messages = app_messages(app);

	outline_heading(out, tr(messages, "customer.title"));
	outline_text(out, tr(messages, "customer.hint"));
	outline_labelled(out, tr(messages, "customer.always"),
		tr(messages, "paper.customer.by_ourselves"));
	outline_gap(out);
	for (size_t i = 0; i < work_customer_paper(app)->count; i++) {
		outline_item(view, app, out, i);
	}
}

static void activate(struct view *view, struct app *app, int target)
{
	(void)menu_focus(view, app, target);
	customer_paper_toggle(work_customer_paper(app), (size_t)target);
}

static void toggle(struct view *view, struct app *app)
{
	int target = 0;

	if (menu_target(view, app, &target)) {
		customer_paper_toggle(work_customer_paper(app), (size_t)target);
	}
}

static void export(struct view *view, struct app *app)
{
	(void)view;
	if (view_export_names_missing(app)) {
		work_set_names_asked(app);
		app_push(app, view_names_create(app, PAPER_CUSTOMER));
		return;
	}
	view_export_request(app, PAPER_CUSTOMER);
}

static const struct view_action toggle_action = {
	.keys = { UI_SPECIAL(UI_KEY_ENTER), UI_CHAR(' ') },
	.name = "action.tick",
	.perform = toggle
};

static const struct view_action export_action = { .keys = { UI_CHAR('e') },
	.name = "action.export_paper",
	.perform = export };

static const struct view_action *const actions[] = {
	&toggle_action,
	&export_action,
	&shared_back,
	&shared_quit,
	&shared_help,
	NULL,
};

static const struct view_class customer_class = {
	.name = "customer",
	.outline = outline,
	.draw = menu_draw,
	.key = menu_key_for_ticks,
	.activate = activate,
	.actions = actions,
};

struct view *view_customer_create(void)
{
	return menu_create(&customer_class);
}
