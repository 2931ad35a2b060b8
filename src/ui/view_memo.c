/* SPDX-License-Identifier: MIT */
/* The memo of a question: several lines, Japanese through an input method.
 * What is typed is kept however the screen is left. */
#include "ui/actions.h"
#include "ui/document.h"
#include "ui/edit.h"
#include "ui/views.h"
#include "ui/widget.h"
#include "ui/words.h"

#define MEMO_BYTES_MAX 30000 /* a workbook cell takes 32,767 characters */

struct memo_view {
	struct view base;
	size_t question;
	struct edit edit;
};

static void keep(struct memo_view *view, struct app *app)
{
	if (session_set_memo(
		    app_session(app), view->question, view->edit.text->str)) {
		app_changed(app);
	}
}

static void leave(struct view *base, struct app *app)
{
	keep((struct memo_view *)base, app);
}

static void close_memo(struct view *base, struct app *app)
{
	keep((struct memo_view *)base, app);
	app_pop(app);
}

static int field_width(const struct app *app)
{
	return CLAMP(app_width(app) - 4 * WIDGET_MARGIN, 2, WIDGET_TEXT_MAX);
}

static bool key(struct view *base, struct app *app, struct key key)
{
	struct memo_view *view = (struct memo_view *)base;

	if (key.kind == UI_KEY_CTRL && key.code_point == 's') {
		keep(view, app);
		return false;
	}
	if (!edit_key(&view->edit, key, field_width(app) - 1)) {
		return false;
	}
	if (view->edit.full) {
		app_set_status(app, "status.memo_full", NULL);
	}
	return true;
}

static void set_field(
	struct view *base, struct app *app, int target, const char *text)
{
	struct memo_view *view = (struct memo_view *)base;

	(void)target;
	edit_finish(&view->edit);
	edit_init(&view->edit, text, MEMO_BYTES_MAX, true);
	close_memo(base, app);
}

static char *title(const struct memo_view *view, const struct app *app)
{
	g_autofree char *label = words_question(app, view->question);

	return tr_args(app_messages(app), "memo.title", label, NULL);
}

/* For an answer 実施している the memo is its proof: what was seen, and when. */
static const char *hint_key(const struct memo_view *view, const struct app *app)
{
	const struct question *question =
		&app_bank(app)->questions[view->question];
	size_t choice = sheet_choice(app_sheet(app), question);

	return choice != BANK_NONE && choice == question_best_choice(question)
		       ? "memo.proof"
		       : "memo.hint";
}

static void outline(const struct view *base, const struct app *app, GArray *out)
{
	const struct memo_view *view = (const struct memo_view *)base;
	g_autofree char *heading = title(view, app);

	outline_heading(out, heading);
	outline_text(out,
		app_text(app, &app_bank(app)->questions[view->question].text));
	outline_text(out, tr(app_messages(app), hint_key(view, app)));
	outline_field(out, 0, tr(app_messages(app), "memo.label"),
		view->edit.text->str);
}

static void draw(
	const struct view *base, const struct app *app, struct canvas *canvas)
{
	const struct memo_view *view = (const struct memo_view *)base;
	g_autofree char *heading = title(view, app);
	int bottom = widget_bottom(canvas);
	int y = 2;

	widget_header(canvas, app, heading);
	y = widget_paragraph(canvas, WIDGET_MARGIN, y,
		canvas_width(canvas) - 2 * WIDGET_MARGIN, bottom, STYLE_QUIET,
		app_text(app, &app_bank(app)->questions[view->question].text));
	if (bottom - y > 6) {
		y = widget_paragraph(canvas, WIDGET_MARGIN, y + 1,
			canvas_width(canvas) - 2 * WIDGET_MARGIN, bottom,
			STYLE_QUIET,
			tr(app_messages(app), hint_key(view, app)));
	}
	widget_footer(canvas, app, base);
	/* The row before the status stays free for an input method's list. */
	edit_draw(&view->edit, canvas, 2 * WIDGET_MARGIN, y + 1,
		field_width(app), MAX(bottom - y - 2, 1));
}

static bool takes_text(const struct view *view)
{
	(void)view;
	return true;
}

static void destroy(struct view *base)
{
	edit_finish(&((struct memo_view *)base)->edit);
}

static const struct view_action memo_done_action = {
	.keys = { UI_SPECIAL(UI_KEY_ESCAPE), UI_SPECIAL(UI_KEY_TAB),
		UI_SPECIAL(UI_KEY_F1) },
	.name = "action.memo_done",
	.perform = close_memo
};

static const struct view_action new_line_action = { .keys = { UI_SPECIAL(
							    UI_KEY_ENTER) },
	.name = "action.new_line",
	.perform = NULL };

static const struct view_action save_quit_action = { .keys = { UI_CTRL('c') },
	.name = "action.save_quit",
	.perform = action_quit };

static const struct view_action *const actions[] = {
	&memo_done_action,
	&new_line_action,
	&save_quit_action,
	NULL,
};

static const struct view_class memo_class = {
	.name = "memo",
	.outline = outline,
	.draw = draw,
	.actions = actions,
	.key = key,
	.set_field = set_field,
	.takes_text = takes_text,
	.leave = leave,
	.destroy = destroy,
};

struct view *view_memo_create(const struct app *app)
{
	struct memo_view *view = g_new0(struct memo_view, 1);
	const struct session *session = app_session(app);

	view->base.class = &memo_class;
	view->question = session_place(session);
	edit_init(&view->edit, session_answer_at(session, view->question)->memo,
		MEMO_BYTES_MAX, true);
	return &view->base;
}
