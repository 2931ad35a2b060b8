/* SPDX-License-Identifier: MIT */
/* The basic policy as it will be read, what is still blank in it, and what it
 * promises beyond the last check. Hints, never a bar: it can be written out at
 * any time. */
#include "core/wording.h"
#include "say/result_words.h"
#include "say/security_action_words.h"
#include "ui/actions.h"
#include "ui/text_view.h"
#include "ui/views.h"
#include "ui/work.h"

static void outline_part(const struct policy_part *part, GArray *out)
{
	switch (part->kind) {
	case POLICY_TITLE:
		outline_heading(out, part->text);
		break;
	case POLICY_ARTICLE:
		outline_gap(out);
		outline_heading(out, part->text);
		break;
	case POLICY_TEXT:
	case POLICY_CLOSING:
		outline_text(out, part->text);
		break;
	case POLICY_PART_KIND_COUNT:
		break;
	}
}

static GPtrArray *parts_of(const struct app *app)
{
	return security_action_words_parts(app_messages(app),
		work_company(app)->policy, work_policy_template(app));
}

static void outline_parts(const struct app *app, GArray *out)
{
	g_autoptr(GPtrArray) parts = parts_of(app);
	enum policy_part_kind before = POLICY_TITLE;

	for (size_t i = 0; i < parts->len; i++) {
		const struct policy_part *part = g_ptr_array_index(parts, i);

		if (part->kind == POLICY_CLOSING && before != part->kind) {
			outline_gap(out);
		}
		outline_part(part, out);
		before = part->kind;
	}
}

static void outline_blanks(const struct app *app, GArray *out)
{
	const struct policy *policy = work_company(app)->policy;
	const char *const blanks[] = {
		policy->organisation[0] == '\0' ? "policy.organisation" : NULL,
		policy->representative[0] == '\0' ? "policy.representative"
						  : NULL,
		!date_is_set(policy->date) ? "policy.date" : NULL,
	};

	if (policy_is_complete(policy)) {
		return;
	}
	outline_gap(out);
	outline_heading(out, tr(app_messages(app), "policy.blanks"));
	for (size_t i = 0; i < G_N_ELEMENTS(blanks); i++) {
		if (blanks[i] != NULL) {
			outline_text(out, tr(app_messages(app), blanks[i]));
		}
	}
}

/* Words that must not be said of SECURITY ACTION. */
static void outline_wrong_words(const struct app *app, GArray *out)
{
	g_autoptr(GPtrArray) parts = parts_of(app);
	bool any = false;

	for (size_t i = 0; i < parts->len; i++) {
		const struct policy_part *part = g_ptr_array_index(parts, i);
		AUTO(wording) wording = wording_check(part->text);

		for (size_t n = 0; n < wording->count; n++) {
			const struct wording_finding *found = &wording->at[n];
			g_autofree char *phrase =
				g_strndup(part->text + found->phrase.start,
					found->phrase.len);
			g_autofree char *line = tr_args(app_messages(app),
				"policy.wrong_word", phrase,
				tr(app_messages(app), found->right), NULL);

			if (!any) {
				outline_gap(out);
				any = true;
			}
			outline_text(out, line);
		}
	}
}

/* The last finished check whose bank is known; NULL if there is none. */
static const struct result_source *last_check(const struct app *app)
{
	const struct company *company = work_company(app);
	const struct bank *bank = work_of(app)->bank;
	size_t last = company_last_check(
		company, bank_series(bank), work_of(app)->unit, true);

	return last == BANK_NONE ? NULL : &company->checks[last];
}

/* Whether the answer is the best one; 使っていない counts as it. */
static bool is_carried(const struct result_source *check, size_t question)
{
	const struct question *asked = &check->bank->questions[question];

	return sheet_is_answered(check->sheet, asked) &&
	       sheet_choice(check->sheet, asked) == question_best_choice(asked);
}

/* 問24 未実施  問25 一部: the questions of its promises that are not carried;
 * "" if there are none. Owned. */
static char *open_promises(const struct app *app,
	const struct result_source *check, const struct policy_article *article)
{
	g_autoptr(GString) open = g_string_new(NULL);

	for (size_t i = 0; i < article->promise_count; i++) {
		size_t question =
			bank_find_question(check->bank, article->promises[i]);

		if (question == BANK_NONE || is_carried(check, question)) {
			continue;
		}
		g_autofree char *words = result_words_numbered_answer(
			app_messages(app), WORDS_OF_SCREENS, check->bank,
			&check->bank->questions[question],
			sheet_answer(check->sheet, article->promises[i]));

		g_string_append_printf(
			open, "%s%s", open->len > 0 ? "  " : "", words);
	}
	return g_strdup(open->str);
}

static void outline_hint(const struct app *app,
	const struct result_source *check, const struct policy_article *article,
	GArray *out)
{
	const struct policy_template *template = work_policy_template(app);
	g_autofree char *open = open_promises(app, check, article);

	if (open[0] == '\0' || !text_is_given(&article->hint)) {
		return;
	}
	g_autofree char *line =
		g_strconcat(policy_template_text(template, &article->title,
				    app_language(app)),
			"  (", open, ")\n",
			policy_template_text(
				template, &article->hint, app_language(app)),
			NULL);

	outline_text(out, line);
}

static void outline_hints(const struct app *app, GArray *out)
{
	const struct result_source *check = last_check(app);
	const struct policy_article *article = NULL;

	outline_gap(out);
	outline_heading(out, tr(app_messages(app), "policy.before"));
	outline_text(out, tr(app_messages(app), "policy.aloud"));
	if (check == NULL) {
		outline_text(out, tr(app_messages(app), "policy.no_check"));
		return;
	}
	for (size_t i = 0;
		(article = policy_article_at(work_company(app)->policy,
			 work_policy_template(app), i)) != NULL;
		i++) {
		outline_hint(app, check, article, out);
	}
}

static void outline(const struct view *view, const struct app *app, GArray *out)
{
	(void)view;
	outline_parts(app, out);
	outline_blanks(app, out);
	outline_wrong_words(app, out);
	outline_hints(app, out);
	outline_gap(out);
	outline_text(out, tr(app_messages(app), "policy.origin"));
}

static const struct view_action *const actions[] = {
	&view_policy_export_action,
	&shared_close,
	&shared_undo,
	&shared_redo,
	&shared_quit,
	NULL,
};

static const struct view_class text_class = {
	.name = "policy_text",
	.outline = outline,
	.draw = text_view_draw,
	.key = text_view_key,
	.actions = actions,
	.document = &policy_document,
	.hint = text_view_hint,
};

struct view *view_policy_text_create(void)
{
	return text_view_create(&text_class);
}
