/* SPDX-License-Identifier: MIT */
/* The journal is a list of steps and a position in it: the steps before the
 * position are done, those after it can be done again. A new step cuts off
 * what stands after it. The sheet agrees with its bank after every call. */
#include "core/session.h"

#include <glib.h>
#include <string.h>

#include "core/score.h"

#define FROM_SELF "self"
#define FROM_PREVIOUS "previous"

/* finished is the sheet's own before the step, which undo brings back. */
struct step {
	struct change change;
	struct date finished;
};

struct session {
	const struct bank *bank;
	struct sheet *sheet;
	struct date today;
	size_t place;
	unsigned revision;
	GPtrArray *steps;
	guint done; /* how many of them */
	size_t old_corrections; /* those that an export has seen */
	struct answer open; /* stands for every answer not there */
};

static void step_free(void *item)
{
	struct step *step = item;

	answer_finish(&step->change.before);
	answer_finish(&step->change.after);
	g_free(step);
}

struct session *session_create(
	const struct bank *bank, struct sheet *sheet, struct date today)
{
	struct session *session = g_new0(struct session, 1);

	session->bank = bank;
	session->sheet = sheet;
	session->today = today;
	session->steps = g_ptr_array_new_with_free_func(step_free);
	session->old_corrections = sheet->correction_count;
	answer_init(&session->open);
	(void)score_refresh(sheet, bank, today); /* the loader has warned */
	session_go(session, sheet_next_open(sheet, bank, 0));
	return session;
}

void session_destroy(struct session *session)
{
	if (session == NULL) {
		return;
	}
	g_ptr_array_free(session->steps, TRUE);
	answer_finish(&session->open);
	sheet_destroy(session->sheet);
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

/* Returns whether the field changed. */
static bool set_name(char **field, const char *name)
{
	if (name == NULL || strcmp(*field, name) == 0) {
		return false;
	}
	sheet_set(field, name);
	return true;
}

void session_set_names(struct session *session, const char *organisation,
	const char *unit, const char *person)
{
	bool organisation_changed =
		set_name(&session->sheet->organisation, organisation);
	bool unit_changed = set_name(&session->sheet->unit, unit);
	bool person_changed = set_name(&session->sheet->person, person);

	if (organisation_changed || unit_changed || person_changed) {
		session->revision++;
	}
}

bool session_set_people(struct session *session, int people)
{
	if (session->sheet->people == people) {
		return false;
	}
	session->sheet->people = people;
	session->revision++;
	return true;
}

bool session_set_named(struct session *session, const struct prompt *prompt,
	const char *const *texts, size_t count)
{
	if (!sheet_set_named(session->sheet, prompt->id, texts, count)) {
		return false;
	}
	session->revision++;
	return true;
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
	session->revision++;
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

static void put_answer(
	struct session *session, size_t question, const struct answer *answer)
{
	g_autofree char *before =
		g_strdup(session_answer_at(session, question)->choice);

	note_correction(session, session->bank->questions[question].id, before,
		answer->choice);
	answer_copy(sheet_answer_make_in_order(
			    session->sheet, session->bank, question),
		answer);
	(void)score_refresh(session->sheet, session->bank, session->today);
	session->revision++;
}

/* The step that a change begins with: before and after are what stands. */
static struct step *step_create(const struct session *session, size_t question)
{
	const struct answer *answer = session_answer_at(session, question);
	struct step *step = g_new0(struct step, 1);

	step->change.question = question;
	step->finished = session->sheet->finished;
	answer_init(&step->change.before);
	answer_init(&step->change.after);
	answer_copy(&step->change.before, answer);
	answer_copy(&step->change.after, answer);
	return step;
}

/* Takes the step over; false if it changes nothing. on: when the answer was
 * thought through. */
static bool commit_on(
	struct session *session, struct step *step, struct date on)
{
	struct change *change = &step->change;

	if (answer_is_empty(&change->after)) {
		answer_copy(&change->after, &session->open);
	} else {
		change->after.on = on;
	}
	if (answer_equals(&change->before, &change->after)) {
		step_free(step);
		return false;
	}
	g_ptr_array_set_size(session->steps, (int)session->done);
	g_ptr_array_add(session->steps, step);
	session->done++;
	put_answer(session, change->question, &change->after);
	return true;
}

static bool commit(struct session *session, struct step *step)
{
	return commit_on(session, step, session->today);
}

static bool give_choice(struct session *session, size_t question, size_t choice,
	bool absent, const char *from)
{
	const struct choice *chosen =
		&session->bank->questions[question].choices.at[choice];
	struct step *step = step_create(session, question);
	struct answer *after = &step->change.after;

	after->points = chosen->points;
	after->absent = absent;
	sheet_set(&after->choice, chosen->id);
	sheet_set(&after->from, from);
	return commit(session, step);
}

bool session_choose(struct session *session, size_t question, size_t choice)
{
	return has_question(session, question) &&
	       choice < session->bank->questions[question].choices.count &&
	       give_choice(session, question, choice, false, FROM_SELF);
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
	struct step *step = step_create(session, question);

	answer_copy(&step->change.after, before);
	sheet_set(&step->change.after.from, from);
	sheet_set(&step->change.after.reason, "");
	return commit_on(session, step, on);
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
	struct step *step = step_create(session, question);

	sheet_set(&step->change.after.reason, reason_names[reason]);
	return commit(session, step);
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
	if (answer_is_open(session_answer_at(session, question))) {
		return false;
	}
	struct step *step = step_create(session, question);

	answer_copy(&step->change.after, &session->open);
	sheet_set(&step->change.after.memo, step->change.before.memo);
	return commit(session, step);
}

bool session_set_memo(
	struct session *session, size_t question, const char *memo)
{
	if (!has_question(session, question) ||
		strcmp(session_answer_at(session, question)->memo, memo) == 0) {
		return false;
	}
	struct step *step = step_create(session, question);

	sheet_set(&step->change.after.memo, memo);
	return commit(session, step);
}

bool session_can_undo(const struct session *session)
{
	return session->done > 0;
}

bool session_can_redo(const struct session *session)
{
	return session->done < session->steps->len;
}

const struct change *session_undo(struct session *session)
{
	if (!session_can_undo(session)) {
		return NULL;
	}
	session->done--;
	const struct step *step =
		g_ptr_array_index(session->steps, session->done);

	put_answer(session, step->change.question, &step->change.before);
	session->sheet->finished = step->finished;
	session_go(session, step->change.question);
	return &step->change;
}

const struct change *session_redo(struct session *session)
{
	if (!session_can_redo(session)) {
		return NULL;
	}
	const struct step *step =
		g_ptr_array_index(session->steps, session->done);

	session->done++;
	put_answer(session, step->change.question, &step->change.after);
	session_go(session, step->change.question);
	return &step->change;
}

unsigned session_revision(const struct session *session)
{
	return session->revision;
}
