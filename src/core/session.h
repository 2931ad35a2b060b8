/* SPDX-License-Identifier: MIT */
/* A session: a sheet being answered, as a kept document with its journal, and
 * the place in it. The session saves nothing; the revision of its document
 * tells others when there is something to save. */
#ifndef SHINDAN_CORE_SESSION_H
#define SHINDAN_CORE_SESSION_H

#include <stdbool.h>
#include <stddef.h>

#include "base/auto.h"
#include "core/bank.h"
#include "core/document.h"
#include "core/sheet.h"

struct session;

/* Borrows the bank, owns the sheet from here on and brings its points and its
 * result into line with the bank (score_refresh). The place is the first open
 * question, or the first one. */
struct session *session_create(
	const struct bank *bank, struct sheet *sheet, struct date today);
void session_destroy(struct session *session);
AUTO_DEFINE(session);

const struct bank *session_bank(const struct session *session);
const struct sheet *session_sheet(const struct session *session);
/* The sheet as a kept document; what takes something into it from outside says
 * so by session_refresh(). */
struct document *session_document(const struct session *session);
void session_refresh(struct session *session);

/* Who answers: written to the sheet; counts as a change to save, not as one
 * to undo. NULL leaves a field as it is. */
void session_set_names(struct session *session, const char *organisation,
	const char *unit, const char *person);

/* How many people work there (0 = not said), and what the company named for a
 * prompt: written like the names. False if that stands there already. */
bool session_set_people(struct session *session, int people);
bool session_set_named(struct session *session, const struct prompt *prompt,
	const char *const *texts, size_t count);

/* The sheet was given away as a workbook today: counts as a change to save. A
 * choice that is changed after that leaves a correction in the sheet, which
 * goes again when the choice goes back before the next export. */
void session_mark_exported(struct session *session);

/* Going to a question that the bank does not have stays at the place. */
size_t session_place(const struct session *session);
void session_go(struct session *session, size_t question);

/* The answer of a question; never NULL (an open answer if none stands).
 * Borrowed until the next call that changes the session. */
const struct answer *session_answer_at(
	const struct session *session, size_t question);

/* Each of these makes one change of the journal, unless nothing changes:
 * false then, as for a question or choice that the bank does not have. The day
 * of the answer becomes the session's today: to give the answer of an earlier
 * day again is a change, because it was thought through anew. */
bool session_choose(struct session *session, size_t question, size_t choice);
/* The same choice as in another bank, which the answer then names as where it
 * is from. */
bool session_take_over(struct session *session, size_t question, size_t choice,
	const char *bank_id);
/* Last time's answer as it was: its choice, memo and day. False if the question
 * has no such choice today. */
bool session_keep(
	struct session *session, size_t question, const struct answer *before);
/* The same, thought through today. */
bool session_confirm(
	struct session *session, size_t question, const struct answer *before);
/* Why the answer differs from last time; false for an open question. */
bool session_set_reason(
	struct session *session, size_t question, enum reason reason);
/* Full, marked as 使っていない; false where the bank does not allow it. */
bool session_mark_absent(struct session *session, size_t question);
/* Back to not answered; the memo stays, the reason goes with the answer. */
bool session_clear(struct session *session, size_t question);
bool session_set_memo(
	struct session *session, size_t question, const char *memo);

/* Undo and redo go to the question they touch and give it; BANK_NONE if there
 * is nothing. All undone gives the sheet as the session began with it,
 * `finished` too; names stay. */
size_t session_undo(struct session *session);
size_t session_redo(struct session *session);
bool session_can_undo(const struct session *session);
bool session_can_redo(const struct session *session);

/* Rises with every change to be saved; 0 = as it was given. */
unsigned session_revision(const struct session *session);

#endif
