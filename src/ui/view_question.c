/* SPDX-License-Identifier: MIT */
/* One question a screen. An open question has no choice selected, and Enter
 * does not answer it; the first line repeats what was just given; no score
 * runs while answering. Hints fold away where the window is low; where it is
 * wide the help stands beside the question. */
#include "text/text.h"
#include "ui/actions.h"
#include "ui/question_draw.h"
#include "ui/question_words.h"
#include "ui/text_view.h"
#include "ui/views.h"
#include "ui/work.h"

#define NO_FOCUS (-1)

/* The choice given, else that of last time, or the absent row behind the
 * choices. */
static int focus_of_answer(const struct app *app)
{
	const struct question *question = question_present(app);
	size_t place = session_place(work_session(app));
	size_t choice = sheet_choice(work_sheet(app), question);
	const struct answer *answer =
		session_answer_at(work_session(app), place);

	if (choice == BANK_NONE && work_retake(app) != NULL) {
		choice = retake_choice(work_retake(app), place);
		answer = retake_answer(work_retake(app), place);
	}
	if (choice == BANK_NONE) {
		return NO_FOCUS;
	}
	return answer->absent ? (int)question->choices.count : (int)choice;
}

/* The place moves under the view (undo, overview): the focus follows. */
static int focus_now(const struct question_view *view, const struct app *app)
{
	return view->focus_place == session_place(work_session(app)) &&
			       view->focus_moved
		       ? view->focus
		       : focus_of_answer(app);
}

static int row_count(const struct app *app)
{
	const struct question *question = question_present(app);

	return (int)question->choices.count +
	       (text_is_given(&question->absent) ? 1 : 0);
}

static void set_focus(
	struct question_view *view, const struct app *app, int focus)
{
	view->focus = focus;
	view->focus_place = session_place(work_session(app));
	view->focus_moved = true;
}

static void go(struct question_view *view, struct app *app, size_t place)
{
	session_go(work_session(app), place);
	view->focus_moved = false;
}

/* In a retake: what is thought through afresh, then what may be kept. */
static void advance_retake(struct app *app, size_t from)
{
	const struct retake *retake = work_retake(app);
	size_t next = retake_next(retake, work_sheet(app), from);

	if (next != BANK_NONE) {
		session_go(work_session(app), next);
	} else if (retake_rest_count(retake, work_sheet(app)) > 0) {
		app_push(app, view_rest_create());
	} else {
		app_push(app, view_review_create());
	}
}

/* In a check opened for its わからない: the next of them, then the result. */
static void advance_unsure(struct app *app, size_t from)
{
	size_t next = sheet_next_unsure(work_sheet(app), work_bank(app), from);

	if (next != BANK_NONE && next >= from) {
		session_go(work_session(app), next);
	} else {
		app_push(app, view_result_create(app));
	}
}

/* Both known, and not the same: only that wants a reason. */
static bool differs_from_last_time(const struct app *app, size_t place)
{
	const struct question *question = &work_bank(app)->questions[place];
	size_t before = work_retake(app) != NULL
				? retake_choice(work_retake(app), place)
				: BANK_NONE;
	size_t now = sheet_choice(work_sheet(app), question);

	return before != BANK_NONE && now != BANK_NONE && before != now &&
	       !question->choices.at[before].unsure &&
	       !question->choices.at[now].unsure;
}

/* A first check begun at home may rest where the basic questions that it
 * begins with end, if there is more than half to come. */
static bool is_at_pause(const struct app *app, size_t place)
{
	const struct bank *bank = work_bank(app);
	size_t basic = 0;

	while (basic < bank->question_count && bank->questions[basic].basic) {
		basic++;
	}
	return work_of(app)->has_home && work_retake(app) == NULL &&
	       basic > 2 && place + 1 == basic &&
	       bank->question_count > 2 * basic &&
	       !sheet_is_answered(work_sheet(app), &bank->questions[basic]);
}

/* After an answer: the next question, or the review after the last one; back
 * to the overview where an answer of a complete sheet was mended. */
static void advance(struct question_view *view, struct app *app, bool mended)
{
	size_t place = session_place(work_session(app));
	size_t next = place + 1;
	bool pauses = is_at_pause(app, place);

	view->echo = place;
	view->has_echo = true;
	view->focus_moved = false;
	if (work_of(app)->at_unsure) {
		advance_unsure(app, next);
	} else if (mended) {
		app_push(app, view_overview_create(app));
	} else if (work_retake(app) != NULL) {
		advance_retake(app, next);
	} else if (next < work_bank(app)->question_count) {
		session_go(work_session(app), next);
	} else if (work_bank(app)->question_count == 1) {
		app_push(app, view_result_create(app));
	} else {
		app_push(app, view_review_create());
	}
	if (pauses) {
		app_push(app, view_pause_create());
	}
	if (differs_from_last_time(app, place)) {
		app_push(app, view_reason_create(place));
	}
}

/* The same as last time takes the memo with it. */
static bool choose(struct app *app, size_t place, size_t choice)
{
	const struct retake *retake = work_retake(app);
	struct session *session = work_session(app);

	if (retake != NULL && retake_choice(retake, place) == choice &&
		!retake_answer(retake, place)->absent &&
		!sheet_is_answered(work_sheet(app), question_present(app))) {
		return session_confirm(
			session, place, retake_answer(retake, place));
	}
	return session_choose(session, place, choice);
}

static void activate(struct view *base, struct app *app, int target)
{
	struct question_view *view = (struct question_view *)base;
	struct session *session = work_session(app);
	size_t place = session_place(session);
	size_t choices = question_present(app)->choices.count;
	bool was_complete = sheet_is_complete(work_sheet(app), work_bank(app));
	bool changed = false;

	if (target == (int)choices) {
		changed = session_mark_absent(session, place);
	} else {
		changed = choose(app, place, (size_t)target);
	}
	advance(view, app, changed && was_complete);
}

static bool is_proposed(const struct view *base, const struct app *app)
{
	struct proposal proposal;

	(void)base;
	return question_proposed(app, &proposal) != BANK_NONE;
}

static void take_proposal(struct view *base, struct app *app)
{
	struct question_view *view = (struct question_view *)base;
	struct session *session = work_session(app);
	bool was_complete = sheet_is_complete(work_sheet(app), work_bank(app));
	struct proposal proposal;
	size_t choice = question_proposed(app, &proposal);
	bool changed = session_take_over(
		session, session_place(session), choice, proposal.bank->id);

	advance(view, app, changed && was_complete);
}

static void choose_focused(struct view *base, struct app *app)
{
	struct question_view *view = (struct question_view *)base;
	int focus = focus_now(view, app);

	if (focus == NO_FOCUS) {
		g_autofree char *hint = question_key_hint(app);

		app_set_status(app, "status.choose_first", hint, NULL);
		return;
	}
	activate(base, app, focus);
}

static void previous(struct view *base, struct app *app)
{
	struct question_view *view = (struct question_view *)base;
	size_t place = session_place(work_session(app));

	view->has_echo = false;
	if (place > 0) {
		go(view, app, place - 1);
	} else {
		app_set_status(app, "status.first_question", NULL);
	}
}

static void next_open(struct view *base, struct app *app)
{
	struct question_view *view = (struct question_view *)base;
	size_t place = session_place(work_session(app));
	size_t open =
		sheet_next_open(work_sheet(app), work_bank(app), place + 1);

	view->has_echo = false;
	if (work_retake(app) != NULL) {
		advance_retake(app, place + 1);
		view->focus_moved = false;
		return;
	}
	if (open == BANK_NONE) {
		app_push(app, view_review_create());
	} else {
		go(view, app, open);
	}
}

static void memo(struct view *base, struct app *app)
{
	(void)base;
	app_push(app, view_memo_create(app));
}

/* The prompt that stands before the present question or under it; NULL if
 * there is none. */
static const struct prompt *prompt_here(const struct app *app, bool before)
{
	const struct bank *bank = work_bank(app);
	size_t place = session_place(work_session(app));

	for (size_t i = 0; i < bank->prompt_count; i++) {
		const struct prompt *prompt = &bank->prompts[i];

		if (before ? prompt->before == place
			   : prompt_is_under(prompt, place)) {
			return prompt;
		}
	}
	return NULL;
}

/* A prompt comes up by itself once, where its question is still open and
 * nothing was named before. */
static void settled(struct view *base, struct app *app)
{
	const struct prompt *prompt = prompt_here(app, true);

	(void)base;
	if (prompt == NULL || work_was_prompted(app, prompt) ||
		work_retake(app) != NULL ||
		sheet_is_answered(work_sheet(app), question_present(app)) ||
		sheet_named(work_sheet(app), prompt->id, 0) != NULL) {
		return;
	}
	work_set_prompted(app, prompt);
	app_push(app, view_prompt_create(prompt));
}

static bool has_prompt(const struct view *base, const struct app *app)
{
	(void)base;
	return prompt_here(app, false) != NULL;
}

static void show_prompt(struct view *base, struct app *app)
{
	(void)base;
	app_push(app, view_prompt_create(prompt_here(app, false)));
}

/* What was said about the place before is no longer true. */
static void moved(struct view *base, struct app *app)
{
	struct question_view *view = (struct question_view *)base;

	(void)app;
	view->has_echo = false;
	view->focus_moved = false;
}

static bool move_focus(struct view *base, struct app *app, struct key key)
{
	struct question_view *view = (struct question_view *)base;
	int focus = focus_now(view, app);
	int rows = row_count(app);
	bool down = key.kind == UI_KEY_DOWN ||
		    (key.kind == UI_KEY_CHAR && key.code_point == 'j');
	bool up = key.kind == UI_KEY_UP ||
		  (key.kind == UI_KEY_CHAR && key.code_point == 'k');

	if (!down && !up) {
		return false;
	}
	if (focus == NO_FOCUS) {
		focus = down ? 0 : rows - 1;
	} else {
		focus = CLAMP(focus + (down ? 1 : -1), 0, rows - 1);
	}
	set_focus(view, app, focus);
	return true;
}

static void outline(const struct view *base, const struct app *app, GArray *out)
{
	const struct question_view *view = (const struct question_view *)base;

	question_outline(view, app, out);
}

static void draw(
	const struct view *base, const struct app *app, struct canvas *canvas)
{
	const struct question_view *view = (const struct question_view *)base;

	if (widget_is_small(canvas)) {
		text_view_draw_small(base, app, canvas);
		return;
	}
	question_draw(view, app, focus_now(view, app), canvas);
}

static char *hint(const struct view *base, const struct app *app)
{
	(void)base;
	g_autofree char *keys = question_key_hint(app);

	return tr_args(app_messages(app), "question.hint", keys, NULL);
}

static const struct view_action choose_action = { .keys = { UI_SPECIAL(
							  UI_KEY_ENTER) },
	.name = "action.choose",
	.hidden = true,
	.perform = choose_focused };

static const struct view_action previous_action = {
	.keys = { UI_CHAR('b'), UI_SPECIAL(UI_KEY_LEFT) },
	.name = "action.previous",
	.perform = previous
};

static const struct view_action more_action = { .keys = { UI_CHAR('?'),
							UI_SPECIAL(UI_KEY_F1) },
	.name = "action.more",
	.perform = action_help };

static const struct view_action memo_action = {
	.keys = { UI_CHAR('m') }, .name = "action.memo", .perform = memo
};

static const struct view_action overview_action = { .keys = { UI_CHAR('o') },
	.name = "action.overview",
	.perform = action_overview };

static const struct view_action next_open_action = { .keys = { UI_CHAR('n') },
	.name = "action.next_open",
	.hidden = true,
	.perform = next_open };

static const struct view_action prompt_action = { .keys = { UI_CHAR('i') },
	.name = "action.prompt",
	.hidden = true,
	.enabled = has_prompt,
	.perform = show_prompt };

static const struct view_action proposal_action = { .keys = { UI_CHAR('p') },
	.name = "action.proposal",
	.hidden = true,
	.enabled = is_proposed,
	.perform = take_proposal };

static const struct view_action *const actions[] = {
	&choose_action,
	&previous_action,
	&more_action,
	&memo_action,
	&overview_action,
	&shared_save_quit,
	&next_open_action,
	&prompt_action,
	&proposal_action,
	&shared_undo,
	&shared_redo,
	&shared_export_hidden,
	NULL,
};

static const struct view_class question_class = {
	.name = "question",
	.outline = outline,
	.draw = draw,
	.actions = actions,
	.key = move_focus,
	.activate = activate,
	.moved = moved,
	.settled = settled,
	.hint = hint,
};

struct view *view_question_create(void)
{
	struct question_view *view = g_new0(struct question_view, 1);

	view->base.class = &question_class;
	return &view->base;
}
