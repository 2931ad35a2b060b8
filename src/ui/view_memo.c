/* SPDX-License-Identifier: MIT */
/* The memo of a question. */
#include "say/words.h"
#include "ui/text_note.h"
#include "ui/views.h"
#include "ui/work.h"

struct memo_view {
	struct text_note note;
	size_t question;
};

static size_t question_of(const struct text_note *note)
{
	return ((const struct memo_view *)(const void *)note)->question;
}

static void keep(struct text_note *note, struct app *app)
{
	(void)session_set_memo(
		work_session(app), question_of(note), text_note_text(note));
}

static char *title(const struct text_note *note, const struct app *app)
{
	g_autofree char *label = words_question(app_messages(app),
		work_bank(app)->questions[question_of(note)].id);

	return tr_args(app_messages(app), "memo.title", label, NULL);
}

static const char *above(const struct text_note *note, const struct app *app)
{
	return work_text(
		app, &work_bank(app)->questions[question_of(note)].text);
}

/* For an answer 実施している the memo is its proof: what was seen, and when. */
static const char *hint(const struct text_note *note, const struct app *app)
{
	const struct question *question =
		&work_bank(app)->questions[question_of(note)];
	size_t choice = sheet_choice(work_sheet(app), question);
	bool best =
		choice != BANK_NONE && choice == question_best_choice(question);

	return tr(app_messages(app), best ? "memo.proof" : "memo.hint");
}

static const struct text_note_kind memo_note = {
	.title = title,
	.above = above,
	.hint = hint,
	.keep = keep,
};

static const struct view_class memo_class = TEXT_NOTE_CLASS("memo");

struct view *view_memo_create(const struct app *app)
{
	struct memo_view *view = g_new0(struct memo_view, 1);
	const struct session *session = work_session(app);

	view->question = session_place(session);
	text_note_init(&view->note, &memo_class, &memo_note,
		session_answer_at(session, view->question)->memo);
	return &view->note.base;
}
