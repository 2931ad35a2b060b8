/* SPDX-License-Identifier: MIT */
/* `?`: the present question in plain words, what each choice means, what can
 * happen, the words explained, the keys, the language. */
#include <string.h>

#include "say/words.h"
#include "ui/actions.h"
#include "ui/text_view.h"
#include "ui/views.h"
#include "ui/work.h"

static void outline_part(const struct app *app, GArray *out,
	const char *heading, const struct text *text)
{
	const char *words = work_text(app, text);

	if (words == NULL) {
		return;
	}
	outline_gap(out);
	outline_heading(out, tr(app_messages(app), heading));
	outline_text(out, words);
}

static void outline_guides(
	const struct app *app, const struct question *question, GArray *out)
{
	if (question->choose == NULL) {
		return;
	}
	outline_gap(out);
	outline_heading(out, tr(app_messages(app), "more.choose"));
	for (size_t i = 0; i < question->choices.count; i++) {
		const char *words = work_text(app, &question->choose[i]);

		if (words != NULL) {
			outline_labelled(out,
				work_text(app, &question->choices.at[i].label),
				words);
		}
	}
	if (text_is_given(&question->absent)) {
		outline_labelled(out, tr(app_messages(app), "word.absent"),
			work_text(app, &question->absent));
		outline_text(out, tr(app_messages(app), "more.absent_note"));
	}
}

/* Texts for companies of this size, or, where it is not known, of any size
 * with the size before them. */
static void outline_notes(
	const struct app *app, const struct question *question, GArray *out)
{
	int people = work_sheet(app)->people;

	for (size_t i = 0; i < question->note_count; i++) {
		const struct note *note = &question->notes[i];
		g_autofree char *size =
			words_people(app_messages(app), &note->people);

		if (people_include(&note->people, people)) {
			outline_labelled(
				out, size, work_text(app, &note->text));
		}
	}
}

static void outline_find_out(
	const struct app *app, const struct question *question, GArray *out)
{
	const struct find_out *find_out = &question->find_out;
	const struct messages *messages = app_messages(app);

	if (!find_out->given) {
		return;
	}
	g_autofree char *from = g_strconcat(
		"informant.", informant_names[find_out->from], NULL);
	g_autofree char *ask = tr_args(
		messages, "find_out.ask", work_text(app, &find_out->ask), NULL);
	g_autofree char *look = tr_args(messages, "find_out.look",
		work_text(app, &find_out->look), NULL);

	outline_gap(out);
	outline_heading(out, tr(messages, "more.find_out"));
	outline_text(out, tr(messages, from));
	outline_text(out, ask);
	outline_text(out, look);
}

static void outline_given(const struct app *app, const char *key,
	const struct text *text, GArray *out)
{
	const char *given = work_text(app, text);

	if (given != NULL) {
		g_autofree char *words =
			tr_args(app_messages(app), key, given, NULL);

		outline_text(out, words);
	}
}

/* "2  text", then who, when and what shows it. */
static void outline_action(const struct app *app, const struct action *action,
	size_t number, GArray *out)
{
	g_autofree char *text = g_strdup_printf(
		"%zu  %s", number, work_text(app, &action->text));
	g_autofree char *line =
		words_facts_and_people(app_messages(app), action);

	outline_text(out, text);
	outline_text(out, line);
	outline_given(app, "more.when", &action->when, out);
	outline_given(app, "more.evidence", &action->evidence, out);
	if (action->origin == ORIGIN_OWN) {
		outline_text(out, tr(app_messages(app), "origin.own_action"));
	}
}

static void outline_actions(
	const struct app *app, const struct question *question, GArray *out)
{
	size_t number = 0;

	for (size_t i = 0; i < question->action_count; i++) {
		const struct action *action = &question->actions[i];

		if (!people_include(&action->people, work_sheet(app)->people)) {
			continue;
		}
		outline_gap(out);
		if (number == 0) {
			outline_heading(
				out, tr(app_messages(app), "more.actions"));
		}
		outline_action(app, action, ++number, out);
	}
}

static void outline_objections(
	const struct app *app, const struct objections *objections, GArray *out)
{
	for (size_t i = 0; i < objections->count; i++) {
		g_autofree char *says =
			tr_args(app_messages(app), "more.objection",
				work_text(app, &objections->at[i].says), NULL);

		outline_gap(out);
		if (i == 0) {
			outline_heading(
				out, tr(app_messages(app), "more.objections"));
		}
		outline_text(out, says);
		outline_text(out, work_text(app, &objections->at[i].answer));
	}
}

/* Where the words of the question come from, if not from its source. */
static void outline_origin(
	const struct app *app, const struct question *question, GArray *out)
{
	static const char *const keys[ORIGIN_COUNT] = {
		[ORIGIN_OWN] = "origin.own",
		[ORIGIN_SECOND_HAND] = "origin.second_hand",
	};
	const char *key = keys[question->origin];

	if (key != NULL) {
		outline_gap(out);
		outline_text(out, tr(app_messages(app), key));
	}
}

/* The words of the bank that stand in the text of this question, as its first
 * language spells it. */
static void outline_terms(
	const struct app *app, const struct question *question, GArray *out)
{
	const struct bank *bank = work_bank(app);
	const char *text = question->text.in[0];
	bool any = false;

	for (size_t i = 0; i < bank->term_count; i++) {
		const char *term = bank->terms[i].term.in[0];

		if (term == NULL || text == NULL ||
			strstr(text, term) == NULL) {
			continue;
		}
		if (!any) {
			outline_gap(out);
			outline_heading(
				out, tr(app_messages(app), "more.terms"));
			any = true;
		}
		outline_labelled(out, work_text(app, &bank->terms[i].term),
			work_text(app, &bank->terms[i].says));
	}
}

static void outline_keys(const struct app *app, GArray *out)
{
	static const char *const keys[][2] = {
		{ "1-4", "more.key_choose" },
		{ "Enter", "more.key_enter" },
		{ "b", "more.key_back" },
		{ "n", "more.key_next" },
		{ "o", "more.key_overview" },
		{ "m", "more.key_memo" },
		{ "u", "more.key_undo" },
		{ "Ctrl+Y", "more.key_redo" },
		{ "e", "more.key_export" },
		{ "!", "more.key_emergency" },
		{ "q", "more.key_quit" },
	};

	outline_gap(out);
	outline_heading(out, tr(app_messages(app), "more.keys"));
	for (size_t i = 0; i < G_N_ELEMENTS(keys); i++) {
		outline_labelled(
			out, keys[i][0], tr(app_messages(app), keys[i][1]));
	}
	if (work_bank(app)->prompt_count > 0) {
		outline_labelled(
			out, "i", tr(app_messages(app), "more.key_prompt"));
	}
}

struct help_view {
	struct text_view text;
	bool about_question;
};

static void outline_question(const struct app *app, GArray *out)
{
	size_t place = session_place(work_session(app));
	const struct question *question = &work_bank(app)->questions[place];
	g_autofree char *label = words_question(
		app_messages(app), work_bank(app)->questions[place].id);
	g_autofree char *heading =
		tr_args(app_messages(app), "more.title", label, NULL);

	outline_heading(out, heading);
	outline_text(out, work_text(app, &question->text));
	outline_part(app, out, "more.simpler", &question->simpler);
	outline_part(app, out, "more.about", &question->help);
	outline_notes(app, question, out);
	outline_guides(app, question, out);
	outline_part(app, out, "more.risk", &question->risk);
	outline_terms(app, question, out);
	outline_find_out(app, question, out);
	outline_actions(app, question, out);
	outline_objections(app, &question->objections, out);
	outline_origin(app, question, out);
}

static void outline(const struct view *base, const struct app *app, GArray *out)
{
	const struct help_view *view = (const struct help_view *)base;
	const char *path = work_of(app)->sheet_path;

	if (view->about_question) {
		outline_question(app, out);
	} else {
		outline_heading(out, tr(app_messages(app), "more.general"));
	}
	outline_keys(app, out);
	if (!view->about_question) {
		outline_objections(app, &work_bank(app)->objections, out);
	}
	if (path != NULL) {
		outline_gap(out);
		outline_heading(out, tr(app_messages(app), "more.where"));
		outline_text(out, path);
	}
}

static const struct view_action language_action = { .keys = { UI_CHAR('l') },
	.name = "action.language",
	.perform = action_language };

static const struct view_action close_help_action = {
	.keys = { UI_CHAR('?'), UI_SPECIAL(UI_KEY_F1) },
	.name = "action.close_help",
	.hidden = true,
	.perform = action_back
};

static const struct view_action *const actions[] = {
	&shared_close,
	&language_action,
	&close_help_action,
	&shared_save_quit,
	NULL,
};

static const struct view_class help_class = {
	.name = "help",
	.outline = outline,
	.draw = text_view_draw,
	.key = text_view_key,
	.actions = actions,
	.hint = text_view_hint,
};

struct view *view_help_create(bool about_question)
{
	struct help_view *help = g_new0(struct help_view, 1);

	help->text.base.class = &help_class;
	help->about_question = about_question;
	return &help->text.base;
}
