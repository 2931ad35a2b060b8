/* SPDX-License-Identifier: MIT */
/* A step of the journal is what one call changed. The sheet agrees with its
 * bank after every call. */
#include "core/session.h"

#include <glib.h>
#include <string.h>

#include "core/score.h"
#include "core/sheet_document.h"

#define FROM_SELF "self"
#define FROM_PREVIOUS "previous"

struct session {
	const struct bank *bank;
	struct document *document;
	struct sheet *sheet; /* its content */
	struct date today;
	size_t place;
	size_t old_corrections; /* those that an export has seen */
	struct answer open; /* stands for every answer not there */
};

struct session *session_create(
	const struct bank *bank, struct sheet *sheet, struct date today)
{
	struct session *session = g_new0(struct session, 1);

	session->bank = bank;
	session->sheet = sheet;
	session->today = today;
	session->old_corrections = sheet->correction_count;
	answer_init(&session->open);
	(void)score_refresh(sheet, bank, today); /* the loader has warned */
	session->document = document_create(&sheet_document, sheet);
	session_go(session, sheet_next_open(sheet, bank, 0));
	return session;
}

void session_destroy(struct session *session)
{
	if (session == NULL) {
		return;
	}
	answer_finish(&session->open);
	document_destroy(session->document);
	g_free(session);
}

const struct bank *session_bank(const struct session *session)
{
	return session->bank;
}

const struct sheet *session_sheet(const struct session *session)
{
	return session->sheet;
}

struct document *session_document(const struct session *session)
{
	return session->document;
}

static void set_name(char **field, const char *name)
{
	if (name != NULL) {
		sheet_set(field, name);
	}
}

void session_set_names(struct session *session, const char *organisation,
	const char *unit, const char *person)
{
	set_name(&session->sheet->organisation, organisation);
	set_name(&session->sheet->unit, unit);
	set_name(&session->sheet->person, person);
	(void)document_commit(session->document);
}

bool session_set_people(struct session *session, int people)
{
	session->sheet->people = people;
	return document_commit(session->document);
}

bool session_set_named(struct session *session, const struct prompt *prompt,
	const char *const *texts, size_t count)
{
	(void)sheet_set_named(session->sheet, prompt->id, texts, count);
	return document_commit(session->document);
}

size_t session_place(const struct session *session)
{
	return session->place;
}

static bool has_question(const struct session *session, size_t question)
{
	return question < session->bank->question_count;
}

void session_go(struct session *session, size_t question)
{
	if (has_question(session, question)) {
		session->place = question;
	}
}

const struct answer *session_answer_at(
	const struct session *session, size_t question)
{
	const struct answer *answer = NULL;

	if (has_question(session, question)) {
		answer = sheet_answer(
			session->sheet, session->bank->questions[question].id);
	}
	return answer != NULL ? answer : &session->open;
}

void session_mark_exported(struct session *session)
{
	session->sheet->exported = session->today;
	session->old_corrections = session->sheet->correction_count;
	(void)document_commit(session->document);
}

/* The correction of the question since the last export, or BANK_NONE. */
static size_t find_correction(
	const struct session *session, const char *question_id)
{
	const struct sheet *sheet = session->sheet;

	for (size_t i = session->old_corrections; i < sheet->correction_count;
		i++) {
		if (strcmp(sheet->corrections[i].question, question_id) == 0) {
			return i;
		}
	}
	return BANK_NONE;
}

/* before and after: ids of choices. */
static void note_correction(struct session *session, const char *question_id,
	const char *before, const char *after)
{
	struct sheet *sheet = session->sheet;
	size_t at = find_correction(session, question_id);

	if (!date_is_set(sheet->exported) || strcmp(before, after) == 0) {
		return;
	}
	if (at != BANK_NONE) {
		if (strcmp(sheet->corrections[at].before, after) == 0) {
			sheet_remove_correction(sheet, at);
		}
	} else if (before[0] != '\0') {
		sheet_add_correction(
			sheet, question_id, session->today, before);
	}
}

/* on: when the answer was thought through. Finishes the answer. False if
 * nothing changes. */
static bool give_on(struct session *session, size_t question,
	struct answer *answer, struct date on)
{
	const struct answer *before = session_answer_at(session, question);

	/* As in the file, where a memo alone has no day. */
	answer->on = answer_is_open(answer) ? (struct date){ 0 } : on;
	if (!answer_equals(before, answer)) {
		note_correction(session, session->bank->questions[question].id,
			before->choice, answer->choice);
		answer_copy(sheet_answer_make_in_order(
				    session->sheet, session->bank, question),
			answer);
		(void)score_refresh(
			session->sheet, session->bank, session->today);
	}
	answer_finish(answer);
	return document_commit(session->document);
}

/* The same, thought through today. */
static bool give(
	struct session *session, size_t question, struct answer *answer)
{
	return give_on(session, question, answer, session->today);
}

/* The answer as it stands, to be changed; to be finished. */
static struct answer answer_now(const struct session *session, size_t question)
{
	struct answer answer;

	answer_init(&answer);
	answer_copy(&answer, session_answer_at(session, question));
	return answer;
}

static bool give_choice(struct session *session, size_t question, size_t choice,
	bool absent, const char *from)
{
	const struct choice *chosen =
		&session->bank->questions[question].choices.at[choice];
	struct answer answer = answer_now(session, question);

	answer.points = chosen->points;
	answer.absent = absent;
	sheet_set(&answer.choice, chosen->id);
	sheet_set(&answer.from, from);
	return give(session, question, &answer);
}

bool session_choose(struct session *session, size_t question, size_t choice)
{
	return session_take_over(session, question, choice, FROM_SELF);
}

bool session_take_over(struct session *session, size_t question, size_t choice,
	const char *bank_id)
{
	return has_question(session, question) &&
	       choice < session->bank->questions[question].choices.count &&
	       give_choice(session, question, choice, false, bank_id);
}

static bool repeat(struct session *session, size_t question,
	const struct answer *before, const char *from, struct date on)
{
	if (!has_question(session, question) ||
		question_find_choice(&session->bank->questions[question],
			before->choice) == BANK_NONE) {
		return false;
	}
	struct answer answer = answer_now(session, question);

	answer_copy(&answer, before);
	sheet_set(&answer.from, from);
	sheet_set(&answer.reason, "");
	return give_on(session, question, &answer, on);
}

bool session_keep(
	struct session *session, size_t question, const struct answer *before)
{
	return repeat(session, question, before, FROM_PREVIOUS, before->on);
}

bool session_confirm(
	struct session *session, size_t question, const struct answer *before)
{
	return repeat(session, question, before, FROM_SELF, session->today);
}

bool session_set_reason(
	struct session *session, size_t question, enum reason reason)
{
	if (answer_is_open(session_answer_at(session, question))) {
		return false;
	}
	struct answer answer = answer_now(session, question);

	sheet_set(&answer.reason, reason_names[reason]);
	return give(session, question, &answer);
}

bool session_mark_absent(struct session *session, size_t question)
{
	if (!has_question(session, question)) {
		return false;
	}
	const struct question *asked = &session->bank->questions[question];
	size_t best = question_best_choice(asked);

	return text_is_given(&asked->absent) && best != BANK_NONE &&
	       give_choice(session, question, best, true, FROM_SELF);
}

bool session_clear(struct session *session, size_t question)
{
	const struct answer *before = session_answer_at(session, question);

	if (answer_is_open(before)) {
		return false;
	}
	struct answer answer;

	answer_init(&answer);
	sheet_set(&answer.memo, before->memo);
	return give(session, question, &answer);
}

bool session_set_memo(
	struct session *session, size_t question, const char *memo)
{
	if (!has_question(session, question) ||
		strcmp(session_answer_at(session, question)->memo, memo) == 0) {
		return false;
	}
	struct answer answer = answer_now(session, question);

	sheet_set(&answer.memo, memo);
	return give(session, question, &answer);
}

static const char *choice_of(char *const *row)
{
	return row != NULL ? row[SHEET_DOCUMENT_CHOICE] : "";
}

bool session_can_undo(const struct session *session)
{
	return document_can_undo(session->document);
}

bool session_can_redo(const struct session *session)
{
	return document_can_redo(session->document);
}

void session_refresh(struct session *session)
{
	(void)score_refresh(session->sheet, session->bank, session->today);
	(void)document_commit(session->document);
}

/* The sheet after the journal changed it. Gives the question of the step. */
static size_t follow(
	struct session *session, const GArray *step, bool is_undone)
{
	size_t question = BANK_NONE;

	for (guint i = 0; step != NULL && i < step->len; i++) {
		const struct row_change *change = step_at(step, i);
		const char *id = sheet_document_question(change->id);
		const char *before = choice_of(change->before);
		const char *after = choice_of(change->after);

		if (id != NULL) {
			note_correction(session, id, is_undone ? after : before,
				is_undone ? before : after);
			question = bank_find_question(session->bank, id);
		}
	}
	session_refresh(session);
	session_go(session, question);
	return question;
}

size_t session_undo(struct session *session)
{
	guint left = 0;

	return follow(session, document_undo(session->document, &left), true);
}

size_t session_redo(struct session *session)
{
	guint left = 0;

	return follow(session, document_redo(session->document, &left), false);
}

unsigned session_revision(const struct session *session)
{
	return document_revision(session->document);
}
