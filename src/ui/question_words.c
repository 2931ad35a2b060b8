/* SPDX-License-Identifier: MIT */
/* What the screen of a question says beside its choices: what the company
 * named, what speaks for an answer, last time's answer. */
#include "ui/question_words.h"

#include <glib.h>

#include "base/date_words.h"
#include "say/plan_words.h"
#include "say/result_words.h"
#include "say/words.h"
#include "ui/work.h"

const struct question *question_present(const struct app *app)
{
	return &work_bank(app)->questions[session_place(work_session(app))];
}

const struct answer *question_answer(const struct app *app)
{
	return session_answer_at(
		work_session(app), session_place(work_session(app)));
}

const char *question_words_answer(const struct app *app, size_t place)
{
	return result_words_answer(app_messages(app), WORDS_OF_SCREENS,
		work_bank(app), &work_bank(app)->questions[place],
		session_answer_at(work_session(app), place));
}

/* "うちの重要情報  顧客名簿、図面"; NULL if nothing was named here. */
char *question_named(const struct app *app)
{
	const struct bank *bank = work_bank(app);
	size_t place = session_place(work_session(app));

	for (size_t i = 0; i < bank->prompt_count; i++) {
		const struct prompt *prompt = &bank->prompts[i];
		g_autofree char *named =
			prompt_is_under(prompt, place)
				? words_named(app_messages(app),
					  work_sheet(app), prompt)
				: NULL;

		if (named != NULL) {
			return g_strconcat(work_text(app, &prompt->label), "  ",
				named, NULL);
		}
	}
	return NULL;
}

size_t question_proposed(const struct app *app, struct proposal *ret_proposal)
{
	for (size_t i = 0; i < question_present(app)->cover_count; i++) {
		if (work_proposal(app, i, ret_proposal) &&
			ret_proposal->choice != BANK_NONE) {
			return ret_proposal->choice;
		}
	}
	return BANK_NONE;
}

/* "…の問1は「実施している」でした。p で同じ答えにします" */
static char *proposal_line(
	const struct app *app, const struct proposal *proposal)
{
	const struct question *question =
		&proposal->bank->questions[proposal->question];
	const struct choice *choice =
		&question->choices.at[question_find_choice(
			question, proposal->answer->choice)];
	const char *language = app_language(app);
	const char *key = proposal->choice == BANK_NONE ? "proposal.part"
							: "proposal.match";

	return tr_args(app_messages(app), key,
		bank_text(proposal->bank, &proposal->bank->title, language),
		question->id,
		proposal->answer->absent
			? tr(app_messages(app), "word.absent")
			: bank_text(proposal->bank, &choice->label, language),
		NULL);
}

static void append_line(GString *lines, const char *line)
{
	g_string_append_printf(lines, "%s%s", lines->len > 0 ? "\n" : "", line);
}

/* In a retake: the actions of the question that are done, and whether these
 * were all that was planned. */
static void append_finished(const struct app *app, GString *lines)
{
	const struct plan *plan = work_company(app)->plan;
	const char *bank = work_bank(app)->id;
	const char *question = question_present(app)->id;

	if (work_retake(app) == NULL || plan == NULL) {
		return;
	}
	for (size_t i = 0; i < plan_count(plan); i++) {
		const struct plan_item *item = plan_at(plan, i);

		if (item->decision == PLAN_ADOPTED &&
			item->status == PLAN_DONE &&
			g_str_equal(item->bank, bank) &&
			g_str_equal(item->question, question)) {
			g_autofree char *line =
				tr_args(app_messages(app), "question.finished",
					plan_words_text(app_messages(app),
						work_bank(app), item),
					NULL);

			append_line(lines, line);
		}
	}
	if (plan_question_is_finished(plan, bank, question)) {
		append_line(
			lines, tr(app_messages(app), "question.all_finished"));
	}
}

/* What speaks for an answer: finished actions, answers in other banks; one
 * line each. NULL if nothing does. */
char *question_hints_for_answer(const struct app *app)
{
	GString *lines = g_string_new(NULL);

	append_finished(app, lines);

	for (size_t i = 0; i < question_present(app)->cover_count; i++) {
		struct proposal proposal;

		if (work_proposal(app, i, &proposal)) {
			g_autofree char *line = proposal_line(app, &proposal);

			append_line(lines, line);
		}
	}
	return g_string_free(lines, lines->len == 0);
}

/* Last time's row: a choice, or the absent row; -1 in a first check. */
static int previous_row(const struct app *app)
{
	const struct retake *retake = work_retake(app);
	size_t place = session_place(work_session(app));
	size_t choice =
		retake != NULL ? retake_choice(retake, place) : BANK_NONE;

	if (choice == BANK_NONE) {
		return -1;
	}
	return retake_answer(retake, place)->absent
		       ? (int)question_present(app)->choices.count
		       : (int)choice;
}

/* What stands beside a row: the answer now, or 前回 2026年8月20日. Owned
 * (g_free); "" if nothing does. */
char *question_row_mark(const struct app *app, int row)
{
	const struct answer *answer = question_answer(app);
	size_t given = sheet_choice(work_sheet(app), question_present(app));
	int given_row = given == BANK_NONE ? -1
			: answer->absent
				? (int)question_present(app)->choices.count
				: (int)given;

	if (row == given_row) {
		return g_strdup(tr(app_messages(app), "question.given"));
	}
	if (row == previous_row(app)) {
		g_autofree char *date = date_words_long(
			retake_previous(work_retake(app))->sheet->date,
			app_messages(app));

		return tr_args(
			app_messages(app), "question.previous", date, NULL);
	}
	return g_strdup("");
}

static const char *scale_word(const struct app *app, const char *choice_id)
{
	static const char *const known[][2] = {
		{ "full", "word.full" },
		{ "partial", "word.partial" },
		{ "none", "word.none" },
		{ "unknown", "word.unknown" },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(known); i++) {
		if (strcmp(known[i][0], choice_id) == 0) {
			return tr(app_messages(app), known[i][1]);
		}
	}
	return NULL;
}

const char *question_words_short(const struct app *app,
	const struct question *question, const struct answer *answer)
{
	size_t choice = BANK_NONE;
	const char *word = NULL;

	if (answer != NULL) {
		choice = question_find_choice(question, answer->choice);
	}
	if (choice == BANK_NONE) {
		return tr(app_messages(app), "word.open");
	}
	if (answer->absent) {
		return tr(app_messages(app), "word.absent");
	}
	word = scale_word(app, answer->choice);
	return word != NULL
		       ? word
		       : work_text(app, &question->choices.at[choice].label);
}
