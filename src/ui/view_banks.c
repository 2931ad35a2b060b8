/* SPDX-License-Identifier: MIT */
/* The banks there are: another check may be made of any of them. */
#include "say/result_words.h"
#include "ui/actions.h"
#include "ui/menu.h"
#include "ui/views.h"
#include "ui/work.h"

static void outline(const struct view *view, const struct app *app, GArray *out)
{
	const struct bank *bank = NULL;

	(void)view;
	outline_heading(out, tr(app_messages(app), "banks.title"));
	outline_text(out, tr(app_messages(app), "banks.hint"));
	outline_gap(out);
	for (int i = 0; (bank = work_bank_at(app, (size_t)i)) != NULL; i++) {
		g_autofree char *key = g_strdup_printf("%d", i + 1);
		g_autofree char *count = tr_number(app_messages(app),
			"result.questions", (long)bank->question_count);
		g_autofree char *edition =
			result_words_edition(app_messages(app), bank->edition);
		g_autofree char *state =
			g_strconcat(edition, "  ", count, NULL);

		outline_choice(out, i < 9 ? key : "", i,
			bank_text(bank, &bank->title, app_language(app)),
			state);
	}
}

static void activate(struct view *view, struct app *app, int target)
{
	(void)view;
	work_request_begin(app, work_bank_at(app, (size_t)target));
}

static const struct view_action *const actions[] = {
	&menu_choose,
	&shared_back,
	&shared_quit,
	&shared_help,
	NULL,
};

static const struct view_class banks_class = {
	.name = "banks",
	.outline = outline,
	.draw = menu_draw,
	.key = menu_key,
	.activate = activate,
	.actions = actions,
};

struct view *view_banks_create(void)
{
	return menu_create(&banks_class);
}
