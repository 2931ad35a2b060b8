/* SPDX-License-Identifier: MIT */
/* A word explained before the question that needs it, with examples; behind a
 * key the company names its own. Nobody is held up: Enter goes on, and the keys
 * of the question that waits below work at once. */
#include "say/words.h"
#include "ui/actions.h"
#include "ui/form.h"
#include "ui/text_view.h"
#include "ui/views.h"
#include "ui/work.h"

struct prompt_view {
	struct text_view text;
	const struct prompt *prompt;
};

static const struct prompt *prompt_of(const struct view *view)
{
	return ((const struct prompt_view *)view)->prompt;
}

static void outline(const struct view *view, const struct app *app, GArray *out)
{
	const struct prompt *prompt = prompt_of(view);
	g_autofree char *named =
		words_named(app_messages(app), work_sheet(app), prompt);

	outline_heading(out, work_text(app, &prompt->title));
	outline_text(out, work_text(app, &prompt->text));
	outline_gap(out);
	for (size_t i = 0; i < prompt->example_count; i++) {
		outline_labelled(out, work_text(app, &prompt->examples[i].who),
			work_text(app, &prompt->examples[i].text));
	}
	outline_gap(out);
	if (named != NULL) {
		outline_labelled(out, work_text(app, &prompt->label), named);
	} else {
		outline_text(out, work_text(app, &prompt->ask));
	}
}

static void write_named(struct view *view, struct app *app)
{
	app_push(app, view_named_create(app, prompt_of(view)));
}

static const struct view_action go_on_action = {
	.keys = { UI_SPECIAL(UI_KEY_ENTER), UI_SPECIAL(UI_KEY_ESCAPE) },
	.name = "action.to_question",
	.perform = action_back
};

static const struct view_action write_action = { .keys = { UI_CHAR('w') },
	.name = "action.write_named",
	.perform = write_named };

static const struct view_action *const prompt_actions[] = {
	&go_on_action,
	&write_action,
	&shared_save_quit,
	&shared_help,
	NULL,
};

static const struct view_class prompt_class = {
	.name = "prompt",
	.outline = outline,
	.draw = text_view_draw,
	.key = text_view_key,
	.gives_way = key_is_for_question,
	.actions = prompt_actions,
};

struct view *view_prompt_create(const struct prompt *prompt)
{
	struct prompt_view *view = g_new0(struct prompt_view, 1);

	view->text.base.class = &prompt_class;
	view->prompt = prompt;
	return &view->text.base;
}

struct named_view {
	struct form form;
	const struct prompt *prompt;
};

static const struct prompt *prompt_of_form(const struct form *form)
{
	return ((const struct named_view *)(const void *)form)->prompt;
}

static const char *say_title(const struct form *form, const struct app *app)
{
	return work_text(app, &prompt_of_form(form)->label);
}

static const char *say_hint(const struct form *form, const struct app *app)
{
	return work_text(app, &prompt_of_form(form)->ask);
}

static const char *const labels[FORM_FIELDS_MAX] = { "named.1", "named.2",
	"named.3", "named.4", "named.5", "named.6", "named.7", "named.8",
	"named.9" };

static void keep(struct form *form, struct app *app)
{
	const char *texts[FORM_FIELDS_MAX];

	for (size_t i = 0; i < form->count; i++) {
		texts[i] = form_text(form, i);
	}
	(void)session_set_named(
		work_session(app), prompt_of_form(form), texts, form->count);
}

static void close_named(struct view *view, struct app *app)
{
	form_leave(view, app);
	app_pop(app);
}

static const struct view_action close_named_action = { .keys = { UI_SPECIAL(
							       UI_KEY_ESCAPE) },
	.name = "action.memo_done",
	.perform = close_named };

static const struct view_action *const named_actions[] = {
	&form_next,
	&close_named_action,
	NULL,
};

static const struct form_kind named_form = {
	.labels = labels,
	.say_title = say_title,
	.say_hint = say_hint,
	.keep = keep,
};

static const struct view_class named_class =
	FORM_VIEW_CLASS("named", named_actions);

struct view *view_named_create(
	const struct app *app, const struct prompt *prompt)
{
	struct named_view *view = g_new0(struct named_view, 1);

	view->form.base.class = &named_class;
	view->form.kind = &named_form;
	view->prompt = prompt;
	for (int i = 0; i < prompt->max; i++) {
		const char *text =
			sheet_named(work_sheet(app), prompt->id, (size_t)i);

		form_add_field(&view->form, text != NULL ? text : "");
	}
	return &view->form.base;
}
