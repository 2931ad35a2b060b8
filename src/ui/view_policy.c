/* SPDX-License-Identifier: MIT */
/* The basic policy, step by step: the names in it, what it is about, which
 * topics are added; then one reads it and writes it out. Every change is kept
 * at once. */
#include "base/date_words.h"
#include "ui/actions.h"
#include "ui/menu.h"
#include "ui/views.h"
#include "ui/work.h"

/* Topics come behind these, by their place in the template, and the articles
 * behind them, by that in the policy. */
enum item { ITEM_NAMES, ITEM_SUBJECT, ITEM_TEXT, ITEM_TOPICS };

static struct policy *policy_of(const struct app *app)
{
	return work_company(app)->policy;
}

static void outline_value(const struct app *app, GArray *out, const char *label,
	const char *value)
{
	outline_labelled(out, tr(app_messages(app), label),
		value[0] != '\0' ? value
				 : tr(app_messages(app), "policy.state_open"));
}

static void outline_names(const struct app *app, GArray *out)
{
	const struct policy *policy = policy_of(app);
	g_autofree char *day =
		date_is_set(policy->date)
			? date_words(policy->date, app_messages(app))
			: g_strdup("");

	outline_value(app, out, "policy.organisation", policy->organisation);
	outline_value(
		app, out, "policy.representative", policy->representative);
	outline_value(app, out, "policy.date", day);
}

/* Numbers run through what can be chosen. */
static void outline_item(GArray *out, int *number, int target,
	const char *words, const char *state)
{
	g_autofree char *key = g_strdup_printf("%d", ++*number);

	outline_choice(out, key, target, words, state);
}

static void outline_changes(const struct app *app, GArray *out, int *number)
{
	const struct policy_template *template = work_policy_template(app);
	const char *language = app_language(app);
	const struct policy_line *subject =
		policy_subject(policy_of(app), template);

	outline_item(out, number, ITEM_NAMES,
		tr(app_messages(app), "policy.to_names"), "");
	g_autofree char *about = tr_args(app_messages(app), "policy.to_subject",
		policy_template_text(template, &subject->label, language),
		NULL);

	outline_item(out, number, ITEM_SUBJECT, about, "");
	for (size_t i = 0; i < template->topic_count; i++) {
		const struct policy_article *topic = &template->topics[i];
		g_autofree char *words = tr_args(app_messages(app),
			"policy.to_topic",
			policy_template_text(template, &topic->title, language),
			NULL);

		outline_item(out, number, ITEM_TOPICS + (int)i, words,
			tr(app_messages(app),
				policy_has_topic(policy_of(app), topic->id)
					? "policy.in"
					: "policy.out"));
	}
}

static int first_article(const struct app *app)
{
	return ITEM_TOPICS + (int)work_policy_template(app)->topic_count;
}

static void outline_articles(const struct app *app, GArray *out, int *number)
{
	const struct policy_template *template = work_policy_template(app);
	const struct policy_article *article = NULL;

	for (size_t i = 0; (article = policy_article_at(
				    policy_of(app), template, i)) != NULL;
		i++) {
		g_autofree char *words =
			tr_args(app_messages(app), "policy.to_article",
				policy_template_text(template, &article->title,
					app_language(app)),
				NULL);
		bool own = policy_wording(policy_of(app), article->id) != NULL;

		outline_item(out, number, first_article(app) + (int)i, words,
			own ? tr(app_messages(app), "policy.reworded") : "");
	}
}

static void outline(const struct view *view, const struct app *app, GArray *out)
{
	int number = 0;

	(void)view;
	outline_heading(out, tr(app_messages(app), "policy.title"));
	outline_text(out, tr(app_messages(app), "policy.hint"));
	outline_gap(out);
	outline_names(app, out);
	outline_gap(out);
	if (policy_of(app)->read_only) {
		outline_text(out, tr(app_messages(app), "policy.read_only"));
	} else {
		outline_changes(app, out, &number);
	}
	outline_item(out, &number, ITEM_TEXT,
		tr(app_messages(app), "policy.to_text"), "");
	if (!policy_of(app)->read_only) {
		outline_articles(app, out, &number);
	}
}

static bool change(struct app *app, int target)
{
	const struct policy_template *template = work_policy_template(app);

	return target == ITEM_SUBJECT
		       ? policy_next_subject(policy_of(app), template)
		       : policy_toggle_topic(policy_of(app),
				 template->topics[target - ITEM_TOPICS].id);
}

static void activate(struct view *view, struct app *app, int target)
{
	(void)view;
	if (target == ITEM_NAMES) {
		app_push(app, view_policy_names_create(app));
	} else if (target == ITEM_TEXT) {
		app_push(app, view_policy_text_create());
	} else if (target >= first_article(app)) {
		app_push(app, view_policy_article_create(app,
				      policy_article_at(policy_of(app),
					      work_policy_template(app),
					      (size_t)(target -
						       first_article(app)))));
	} else {
		(void)change(app, target);
	}
}

static void export(struct view *view, struct app *app)
{
	(void)view;
	app_set_status(app, "status.exporting", NULL);
	work_request_paper(app, PAPER_POLICY);
}

const struct view_action view_policy_export_action = { .keys = { UI_CHAR('e') },
	.name = "action.export_policy",
	.perform = export };

static const struct view_action *const actions[] = {
	&menu_choose,
	&view_policy_export_action,
	&shared_back,
	&shared_undo,
	&shared_redo,
	&shared_quit,
	&shared_help,
	NULL,
};

static const struct view_class policy_class = {
	.name = "policy",
	.outline = outline,
	.draw = menu_draw,
	.key = menu_key,
	.activate = activate,
	.actions = actions,
	.document = &policy_document,
};

struct view *view_policy_create(void)
{
	return menu_create(&policy_class);
}
