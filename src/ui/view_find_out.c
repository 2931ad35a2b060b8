/* SPDX-License-Identifier: MIT */
/* The result, page 3: what to find out, grouped by whom to ask, and where a
 * company gets help. */
#include "core/advice.h"
#include "say/words.h"
#include "ui/actions.h"
#include "ui/pages.h"
#include "ui/text_view.h"
#include "ui/views.h"
#include "ui/work.h"
#include "ui/work_outline.h"

static void outline_card(const struct app *app, size_t index, GArray *out)
{
	const struct question *question = &work_bank(app)->questions[index];
	g_autofree char *label = words_question(
		app_messages(app), work_bank(app)->questions[index].id);
	const char *ask = work_text(app, &question->find_out.ask);
	const char *look = work_text(app, &question->find_out.look);

	outline_labelled(out, label, work_text(app, &question->text));
	if (ask != NULL) {
		g_autofree char *line =
			tr_args(app_messages(app), "find_out.ask", ask, NULL);

		outline_labelled(out, " ", line);
	}
	if (look != NULL) {
		g_autofree char *line =
			tr_args(app_messages(app), "find_out.look", look, NULL);

		outline_labelled(out, " ", line);
	}
	outline_gap(out);
}

static void outline_group(
	const struct app *app, const struct card_group *group, GArray *out)
{
	g_autofree char *count = tr_number(
		app_messages(app), "result.questions", (long)group->count);
	g_autofree char *heading =
		g_strconcat(words_of(app_messages(app), "informant",
				    informant_names[group->from]),
			"  ", count, NULL);

	outline_heading(out, heading);
	for (size_t i = 0; i < group->count; i++) {
		outline_card(app, group->questions[i], out);
	}
}

static void outline(const struct view *view, const struct app *app, GArray *out)
{
	AUTO(advice) advice = work_advice(app);

	(void)view;
	outline_heading(out, tr(app_messages(app), "find_out.title"));
	outline_text(out, tr(app_messages(app), advice->card_count > 0
							? "find_out.hint"
							: "find_out.none"));
	outline_gap(out);
	for (size_t i = 0; i < advice->group_count; i++) {
		outline_group(app, &advice->groups[i], out);
	}
	work_outline_help(app_messages(app), out);
}

/* The form with the cards for an informant who is to be asked. */
static const struct printed_form *form_of(const struct app *app)
{
	AUTO(advice) advice = work_advice(app);

	for (size_t i = 0; i < advice->group_count; i++) {
		const struct printed_form *form =
			work_form_asking(app, advice->groups[i].from);

		if (form != NULL) {
			return form;
		}
	}
	return NULL;
}

static bool has_form(const struct view *view, const struct app *app)
{
	(void)view;
	return form_of(app) != NULL;
}

static void write_form(struct view *view, struct app *app)
{
	(void)view;
	work_request_form(app, form_of(app));
}

static const struct view_action form_action = { .keys = { UI_CHAR('f') },
	.name = "action.ask_form",
	.enabled = has_form,
	.perform = write_form };

static const struct view_action *const actions[] = {
	&shared_to_steps,
	&shared_to_result,
	&shared_page_back,
	&form_action,
	&shared_export,
	&shared_home,
	&shared_quit,
	&shared_mend_hidden,
	&shared_help,
	NULL,
};

static const struct view_class find_out_class = {
	.name = "find_out",
	.outline = outline,
	.draw = text_view_draw,
	.key = text_view_key,
	.actions = actions,
	.hint = text_view_hint,
};

struct view *view_find_out_create(void)
{
	return text_view_create(&find_out_class);
}
