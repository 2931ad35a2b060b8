/* SPDX-License-Identifier: MIT */
/* The first screen: what it is, how long, stop any time, nothing leaves this
 * PC, the honest answer is the right one. One thing to do: Enter. */
#include "ui/actions.h"
#include "ui/text_view.h"
#include "ui/views.h"
#include "ui/work.h"

/* 25 questions took 15 minutes. */
static long minutes(size_t questions)
{
	return MAX(((long)questions * 15 + 12) / 25, 1);
}

void intro_outline(const struct app *app, const struct bank *bank, GArray *out)
{
	static const char *const lines[] = { "intro.stop", "intro.local",
		"intro.honest", "intro.unknown" };
	const struct messages *messages = app_messages(app);
	const char *language = app_language(app);
	const char *source = bank_text(bank, &bank->source.title, language);
	g_autofree char *what =
		tr_number(messages, "intro.what", (long)bank->question_count);
	g_autofree char *time = tr_number(
		messages, "intro.time", minutes(bank->question_count));

	outline_heading(out, tr(messages, "app.title"));
	outline_heading(out, bank_text(bank, &bank->title, language));
	outline_gap(out);
	outline_text(out, what);
	outline_gap(out);
	outline_text(out, time);
	for (size_t i = 0; i < G_N_ELEMENTS(lines); i++) {
		outline_text(out, tr(messages, lines[i]));
	}
	outline_gap(out);
	outline_heading(
		out, tr(messages, work_of(app)->resumed ? "intro.resume"
							: "intro.start"));
	outline_gap(out);
	if (source != NULL) {
		g_autofree char *line =
			tr_args(messages, "intro.source", source, NULL);

		outline_text(out, line);
	}
	outline_text(out, tr(messages, "intro.unofficial"));
}

static void outline(const struct view *view, const struct app *app, GArray *out)
{
	(void)view;
	intro_outline(app, work_bank(app), out);
}

static const struct view_action start_action = { .keys = { UI_SPECIAL(
							 UI_KEY_ENTER) },
	.name = "action.start",
	.perform = action_back };

static const struct view_action *const actions[] = {
	&start_action,
	&shared_help_language,
	&shared_emergency,
	&shared_quit,
	NULL,
};

static const struct view_class intro_class = {
	.name = "intro",
	.outline = outline,
	.draw = text_view_draw,
	.key = text_view_key,
	.actions = actions,
};

struct view *view_intro_create(void)
{
	return text_view_create(&intro_class);
}
