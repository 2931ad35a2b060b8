/* SPDX-License-Identifier: MIT */
/* What to know before one declares under SECURITY ACTION: what the scheme is,
 * what each star means, and how far the company is with the rules of the first
 * one, as the self-check suggests. No condition stands anywhere in it. */
#include "say/result_words.h"
#include "say/security_action_words.h"
#include "ui/actions.h"
#include "ui/text_view.h"
#include "ui/views.h"
#include "ui/work.h"

#define RULES_SERIES "ipa-rules"

static void outline_rules(const struct app *app, GArray *out)
{
	const struct bank *rules = work_newest_bank(app, RULES_SERIES);

	if (rules == NULL) {
		return;
	}
	g_autofree char *edition =
		result_words_edition(app_messages(app), rules->edition);
	g_autofree char *heading =
		g_strconcat(bank_text(rules, &rules->title, app_language(app)),
			"  ", edition, NULL);

	outline_gap(out);
	outline_heading(out, heading);
	for (size_t i = 0; i < rules->question_count; i++) {
		const struct question *rule = &rules->questions[i];
		g_autofree char *state = result_words_rule(app_messages(app),
			WORDS_OF_SCREENS, rule, work_company(app));
		g_autofree char *line = g_strconcat(
			bank_text(rules, &rule->text, app_language(app)), "\n",
			state, NULL);

		outline_labelled(out, rule->id, line);
	}
	outline_text(out, tr(app_messages(app), "security_action.rules_note"));
}

static void outline_texts(
	const struct app *app, GArray *out, enum security_action_texts which)
{
	const struct security_action_text *said = &security_action_texts[which];

	outline_gap(out);
	outline_heading(out, tr(app_messages(app), said->heading));
	for (size_t i = 0; said->texts[i] != NULL; i++) {
		outline_text(out, tr(app_messages(app), said->texts[i]));
	}
}

static void outline_before(
	const struct view *view, const struct app *app, GArray *out)
{
	(void)view;
	outline_heading(
		out, tr(app_messages(app), "security_action.before_title"));
	outline_texts(app, out, SECURITY_ACTION_KNOWN);
	outline_texts(app, out, SECURITY_ACTION_ONE);
	outline_rules(app, out);
	outline_texts(app, out, SECURITY_ACTION_TWO);
	outline_texts(app, out, SECURITY_ACTION_SAY);
	outline_texts(app, out, SECURITY_ACTION_OUTLOOK);
}

static const struct view_action *const before_actions[] = {
	&shared_close,
	&shared_quit,
	NULL,
};

static const struct view_class before_class = {
	.name = "before_declaring",
	.outline = outline_before,
	.draw = text_view_draw,
	.key = text_view_key,
	.actions = before_actions,
	.hint = text_view_hint,
};

struct view *view_before_declaring_create(void)
{
	return text_view_create(&before_class);
}
