/* SPDX-License-Identifier: MIT */
/* 「いま起きている」: one card to act by, for somebody in a fright. It stands
 * behind `!` on every screen; whatever was being done waits below it. */
#include "ui/actions.h"
#include "ui/text_view.h"
#include "ui/views.h"
#include "ui/work_outline.h"

static void outline(const struct view *view, const struct app *app, GArray *out)
{
	static const char *const steps[] = { "emergency.step1",
		"emergency.step2", "emergency.step3", "emergency.step4",
		"emergency.step5", "emergency.step6" };
	const struct messages *messages = app_messages(app);

	(void)view;
	outline_heading(out, tr(messages, "emergency.title"));
	outline_text(out, tr(messages, "emergency.calm"));
	outline_gap(out);
	for (size_t i = 0; i < G_N_ELEMENTS(steps); i++) {
		g_autofree char *number = g_strdup_printf("%zu", i + 1);

		outline_labelled(out, number, tr(messages, steps[i]));
	}
	outline_gap(out);
	work_outline_help(app_messages(app), out);
	outline_text(out, tr(messages, "emergency.sources"));
}

static const struct view_action *const actions[] = {
	&shared_close,
	&shared_quit,
	NULL,
};

static const struct view_class emergency_class = {
	.name = "emergency",
	.outline = outline,
	.draw = text_view_draw,
	.key = text_view_key,
	.actions = actions,
	.hint = text_view_hint,
};

struct view *view_emergency_create(void)
{
	return text_view_create(&emergency_class);
}
