/* SPDX-License-Identifier: MIT */
/* SECURITY ACTION: what the company declared, what both stars ask for, and
 * what one can do here. Nothing stands in the way of a declaration: no score,
 * and no star before the other. Nobody certifies anything, and no word here
 * may sound as if somebody did. */
#include "say/security_action_words.h"
#include "ui/actions.h"
#include "ui/menu.h"
#include "ui/views.h"
#include "ui/work.h"

#define STEPS_BANK "security-action"
#define APPROACH_BANK "approach"

enum item {
	ITEM_BEFORE,
	ITEM_STEPS,
	ITEM_POLICY,
	ITEM_PUBLISHED,
	ITEM_DECLARATION,
	ITEM_APPROACH,
	ITEM_COUNT
};

/* NULL: what the file holds cannot be read. */
static const struct declaration *declaration_of(const struct app *app)
{
	return work_company(app)->declaration;
}

static bool may_note(const struct app *app)
{
	return declaration_of(app) != NULL && !declaration_of(app)->read_only;
}

static bool has_star(const struct app *app, enum star star)
{
	return declaration_of(app) != NULL && declaration_of(app)->star >= star;
}

static bool has_item(const struct app *app, enum item item)
{
	switch (item) {
	case ITEM_BEFORE:
		return true;
	case ITEM_STEPS:
		return work_newest_bank(app, STEPS_BANK) != NULL;
	case ITEM_POLICY:
		return work_company(app)->policy != NULL &&
		       work_policy_template(app) != NULL;
	case ITEM_PUBLISHED:
	case ITEM_DECLARATION:
		return may_note(app);
	case ITEM_APPROACH:
		return has_star(app, STAR_TWO) &&
		       work_newest_bank(app, APPROACH_BANK) != NULL;
	case ITEM_COUNT:
		break;
	}
	return false;
}

static void outline_row(const struct app *app, GArray *out, const char *label,
	const char *words)
{
	outline_labelled(out, tr(app_messages(app), label),
		tr(app_messages(app), words));
}

/* BANK_NONE if the company has none yet. */
static size_t last_check(const struct app *app)
{
	const struct bank *bank = work_of(app)->bank;

	return company_last_check(work_company(app), bank_series(bank),
		work_of(app)->unit, false);
}

/* Whether all that the two stars ask for is there: a policy that is public
 * has been written. */
static bool is_ready_for_two(const struct app *app)
{
	const struct declaration *declaration = declaration_of(app);

	return last_check(app) != BANK_NONE && declaration != NULL &&
	       declaration_is_published(declaration);
}

/* 済 (第3.1版の設問) */
static void outline_check(const struct app *app, GArray *out)
{
	const struct company *company = work_company(app);
	size_t last = last_check(app);

	if (last == BANK_NONE) {
		outline_row(app, out, "security_action.check",
			"security_action.check_open");
		return;
	}
	g_autofree char *done =
		tr_args(app_messages(app), "security_action.check_done",
			company->checks[last].sheet->edition, NULL);

	outline_labelled(
		out, tr(app_messages(app), "security_action.check"), done);
}

static void outline_published(const struct app *app, GArray *out)
{
	const struct declaration *declaration = declaration_of(app);

	if (declaration == NULL) {
		outline_row(app, out, "security_action.published",
			"security_action.published_open");
		return;
	}
	g_autofree char *words =
		security_action_words_published(app_messages(app), declaration);

	outline_labelled(
		out, tr(app_messages(app), "security_action.published"), words);
}

static void outline_note(const struct app *app, GArray *out)
{
	const struct declaration *declaration = declaration_of(app);
	g_autofree char *state = security_action_words_declared(
		app_messages(app), work_company(app)->declaration);

	outline_text(out, state);
	if (declaration == NULL) {
		return;
	}
	if (declaration->id[0] != '\0') {
		outline_labelled(out, tr(app_messages(app), "declaration.id"),
			declaration->id);
	}
	if (declaration->note[0] != '\0') {
		outline_labelled(out, tr(app_messages(app), "declaration.note"),
			declaration->note);
	}
	if (declaration->read_only) {
		outline_text(out,
			tr(app_messages(app), "security_action.read_only"));
	}
}

static void outline_items(const struct app *app, GArray *out)
{
	static const char *const keys[ITEM_COUNT] = {
		[ITEM_BEFORE] = "security_action.to_before",
		[ITEM_STEPS] = "security_action.to_steps",
		[ITEM_POLICY] = "security_action.to_policy",
		[ITEM_PUBLISHED] = "security_action.to_published",
		[ITEM_DECLARATION] = "security_action.to_declaration",
		[ITEM_APPROACH] = "security_action.to_approach",
	};
	int number = 0;

	outline_gap(out);
	for (int item = 0; item < ITEM_COUNT; item++) {
		if (!has_item(app, (enum item)item)) {
			continue;
		}
		char key[] = { (char)('1' + number++), '\0' };

		outline_choice(
			out, key, item, tr(app_messages(app), keys[item]), "");
	}
}

static void outline(const struct view *view, const struct app *app, GArray *out)
{
	(void)view;
	outline_heading(out, tr(app_messages(app), "security_action.title"));
	outline_note(app, out);
	outline_gap(out);
	if (!has_star(app, STAR_ONE)) {
		outline_row(app, out, "word.star_one", "security_action.one");
	}
	if (!has_star(app, STAR_TWO)) {
		outline_row(app, out, "word.star_two",
			is_ready_for_two(app) ? "security_action.two_ready"
					      : "security_action.two");
	}
	outline_check(app, out);
	outline_labelled(out, tr(app_messages(app), "security_action.policy"),
		security_action_words_policy(app_messages(app),
			work_company(app)->policy,
			work_company(app)->declaration));
	outline_published(app, out);
	if (has_star(app, STAR_TWO)) {
		outline_row(app, out, "security_action.outlook",
			"security_action.scs");
	}
	outline_items(app, out);
}

static void activate(struct view *view, struct app *app, int target)
{
	(void)view;
	switch ((enum item)target) {
	case ITEM_BEFORE:
		app_push(app, view_before_declaring_create());
		break;
	case ITEM_STEPS:
		work_request_begin(app, work_newest_bank(app, STEPS_BANK));
		break;
	case ITEM_POLICY:
		app_push(app, view_policy_create());
		break;
	case ITEM_PUBLISHED:
		app_push(app, view_published_create(app));
		break;
	case ITEM_DECLARATION:
		app_push(app, view_declaration_create(app));
		break;
	case ITEM_APPROACH:
		work_request_begin(app, work_newest_bank(app, APPROACH_BANK));
		break;
	case ITEM_COUNT:
		break;
	}
}

static const struct view_action *const actions[] = {
	&menu_choose,
	&shared_back,
	&shared_undo,
	&shared_redo,
	&shared_quit,
	&shared_help,
	NULL,
};

static const struct view_class security_action_class = {
	.name = "security_action",
	.outline = outline,
	.draw = menu_draw,
	.key = menu_key,
	.activate = activate,
	.actions = actions,
	.document = &declaration_document,
};

struct view *view_security_action_create(void)
{
	return menu_create(&security_action_class);
}
