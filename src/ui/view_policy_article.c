/* SPDX-License-Identifier: MIT */
/* An article of the basic policy in the company's own words. Words that must
 * not be said of SECURITY ACTION are told, never refused. */
#include "core/wording.h"
#include "ui/text_note.h"
#include "ui/views.h"
#include "ui/work.h"

struct article_view {
	struct text_note note;
	const struct policy_article *article;
};

static const struct policy_article *article_of(const struct text_note *note)
{
	return ((const struct article_view *)(const void *)note)->article;
}

/* The first wrong word, and what to say in its place. */
static void guard(const char *text, struct app *app)
{
	AUTO(wording) wording = wording_check(text);

	if (wording->count > 0) {
		const struct wording_finding *first = &wording->at[0];
		g_autofree char *phrase = g_strndup(
			text + first->phrase.start, first->phrase.len);

		app_set_status(app, "policy.wrong_word", phrase,
			tr(app_messages(app), first->right), NULL);
	}
}

static void keep(struct text_note *note, struct app *app)
{
	(void)policy_set_wording(work_company(app)->policy, article_of(note),
		text_note_text(note));
	guard(text_note_text(note), app);
}

static char *title(const struct text_note *note, const struct app *app)
{
	return g_strdup(policy_template_text(work_policy_template(app),
		&article_of(note)->title, app_language(app)));
}

static const char *above(const struct text_note *note, const struct app *app)
{
	return policy_template_text(work_policy_template(app),
		&article_of(note)->text, app_language(app));
}

static const char *hint(const struct text_note *note, const struct app *app)
{
	(void)note;
	return tr(app_messages(app), "policy.own_words");
}

static const struct text_note_kind article_note = {
	.title = title,
	.above = above,
	.hint = hint,
	.keep = keep,
};

static const struct view_class article_class =
	TEXT_NOTE_CLASS("policy_article");

struct view *view_policy_article_create(
	const struct app *app, const struct policy_article *article)
{
	struct article_view *view = g_new0(struct article_view, 1);
	const char *own =
		policy_wording(work_company(app)->policy, article->id);

	view->article = article;
	text_note_init(&view->note, &article_class, &article_note,
		own != NULL ? own
			    : policy_template_text(work_policy_template(app),
				      &article->text, app_language(app)));
	return &view->note.base;
}
