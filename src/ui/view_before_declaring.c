/* SPDX-License-Identifier: MIT */
/* What to know before one declares under SECURITY ACTION: what the scheme is,
 * what each star means, and how far the company is with the rules of the first
 * one, as the self-check suggests. No condition stands anywhere in it. */
#include "ui/actions.h"
#include "ui/document.h"
#include "ui/views.h"
#include "ui/words.h"

#define RULES_SERIES "ipa-rules"

/* Those of all its covers, joined; owned. */
static char *rule_state(const struct app *app, const struct question *rule)
{
	const struct company *company = app_company(app);
	g_autoptr(GString) state = g_string_new(NULL);

	for (size_t i = 0; i < rule->cover_count; i++) {
		struct proposal proposal;

		if (proposal_find(rule, &rule->covers[i], company->checks,
			    company->check_count, &proposal)) {
			g_autofree char *words =
				words_answer_of(app, proposal.bank,
					proposal.question, proposal.answer);

			g_string_append_printf(state, "%s%s",
				state->len > 0 ? "  " : "", words);
		}
	}
	return g_strdup(state->len > 0 ? state->str
				       : tr(app_messages(app),
						 "security_action.no_state"));
}

static void outline_rules(const struct app *app, GArray *out)
{
	const struct bank *rules = app_newest_bank(app, RULES_SERIES);

	if (rules == NULL) {
		return;
	}
	g_autofree char *edition = tr_args(
		app_messages(app), "result.edition", rules->edition, NULL);
	g_autofree char *heading =
		g_strconcat(bank_text(rules, &rules->title, app_language(app)),
			"  ", edition, NULL);

	outline_gap(out);
	outline_heading(out, heading);
	for (size_t i = 0; i < rules->question_count; i++) {
		const struct question *rule = &rules->questions[i];
		g_autofree char *state = rule_state(app, rule);
		g_autofree char *line = g_strconcat(
			bank_text(rules, &rule->text, app_language(app)), "\n",
			state, NULL);

		outline_labelled(out, rule->id, line);
	}
	outline_text(out, tr(app_messages(app), "security_action.rules_note"));
}

static void outline_texts(const struct app *app, GArray *out,
	const char *heading, const char *const *texts)
{
	outline_gap(out);
	outline_heading(out, tr(app_messages(app), heading));
	for (; *texts != NULL; texts++) {
		outline_text(out, tr(app_messages(app), *texts));
	}
}

static void outline_before(
	const struct view *view, const struct app *app, GArray *out)
{
	static const char *const known[] = { "security_action.by_oneself",
		"security_action.name_public", "security_action.no_report",
		"security_action.no_promise", NULL };
	static const char *const one[] = { "security_action.one_means", NULL };
	static const char *const two[] = { "security_action.two_means",
		"security_action.two_free", NULL };
	static const char *const say[] = { "security_action.say", NULL };
	static const char *const outlook[] = { "security_action.scs", NULL };

	(void)view;
	outline_heading(
		out, tr(app_messages(app), "security_action.before_title"));
	outline_texts(app, out, "security_action.known", known);
	outline_texts(app, out, "word.star_one", one);
	outline_rules(app, out);
	outline_texts(app, out, "word.star_two", two);
	outline_texts(app, out, "security_action.say_title", say);
	outline_texts(app, out, "security_action.outlook", outlook);
}

static const struct view_action *const before_actions[] = {
	&shared_close,
	&shared_quit,
	NULL,
};

static const struct view_class before_class = {
	.name = "before_declaring",
	.outline = outline_before,
	.draw = document_draw,
	.key = document_key,
	.actions = before_actions,
	.hint = document_hint,
};

struct view *view_before_declaring_create(void)
{
	struct document_view *view = g_new0(struct document_view, 1);

	view->base.class = &before_class;
	return &view->base;
}
