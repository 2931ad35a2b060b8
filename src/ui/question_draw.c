/* SPDX-License-Identifier: MIT */
/* From top to bottom: head, bar, echo; label, question, choices; hints and
 * memo where there is room. Room goes first to the hints, then to blank
 * lines, which are the paragraphs of a screen. */
#include "ui/question_draw.h"

#include "say/words.h"
#include "text/text.h"
#include "ui/question_words.h"
#include "ui/work.h"

#define TOP_ROW 3
#define CHOICE_X 3
#define HINT_X 3
#define SIDE_WIDTH 46
#define SIDE_FROM 112 /* columns from which the help stands beside */

/* What the screen is made of, in rows. */
struct question_rows {
	int text;
	int named; /* 0 = nothing was named */
	int choices;
	int proposals; /* 0 = none */
	int hints; /* 0 = folded away; else with their heading */
	int memo; /* 0 = none */
	/* Blank lines, in the order in which they get room. */
	int before_choices;
	int before_text;
	int before_proposals;
	int before_label;
	int before_hints;
	int before_memo;
	int after_text;
};

char *question_key_hint(const struct app *app)
{
	const struct question *question = question_present(app);

	return g_strdup_printf("1-%zu%s", question->choices.count,
		text_is_given(&question->absent) ? " x" : "");
}

static char *title(const struct app *app)
{
	const struct bank *bank = work_bank(app);
	size_t place = session_place(work_session(app));
	const struct section *section =
		&bank->sections[bank->questions[place].section];
	g_autofree char *name = g_strdup(work_text(app, &section->title));

	return g_strdup_printf("%s   %s   %zu / %zu",
		tr(app_messages(app), "app.title"), name, place + 1,
		bank->question_count);
}

/* What was just given; a kind word for わからない. NULL if nothing. */
static char *echo(const struct question_view *view, const struct app *app)
{
	if (!view->has_echo) {
		return NULL;
	}
	const struct question *question =
		&work_bank(app)->questions[view->echo];
	const struct choice *choice = sheet_chosen(work_sheet(app), question);
	g_autofree char *label =
		words_question(app_messages(app), question->id);
	bool unsure = choice != NULL && choice->unsure;

	return tr_args(app_messages(app),
		unsure ? "question.echo_unsure" : "question.echo", label,
		question_words_answer(app, view->echo), NULL);
}

static const char *hint_text(const struct app *app, size_t choice)
{
	const struct question *question = question_present(app);

	return question->choose == NULL
		       ? NULL
		       : work_text(app, &question->choose[choice]);
}

static const char *absent_text(const struct app *app)
{
	return work_text(app, &question_present(app)->absent);
}

void question_outline(
	const struct question_view *view, const struct app *app, GArray *out)
{
	const struct question *question = question_present(app);
	const struct messages *messages = app_messages(app);
	size_t place = session_place(work_session(app));
	g_autofree char *heading = title(app);
	g_autofree char *said = echo(view, app);
	g_autofree char *label = words_question(
		app_messages(app), work_bank(app)->questions[place].id);

	outline_heading(out, heading);
	if (said != NULL) {
		outline_text(out, said);
	}
	outline_heading(out, label);
	outline_text(out, work_text(app, &question->text));
	g_autofree char *named = question_named(app);

	if (named != NULL) {
		outline_text(out, named);
	}
	for (size_t i = 0; i < question->choices.count; i++) {
		char key[2] = { (char)('1' + (int)i), '\0' };

		g_autofree char *mark = question_row_mark(app, (int)i);

		outline_choice(out, key, (int)i,
			work_text(app, &question->choices.at[i].label), mark);
	}
	if (text_is_given(&question->absent)) {
		g_autofree char *mark =
			question_row_mark(app, (int)question->choices.count);

		outline_choice(out, "x", (int)question->choices.count,
			tr(messages, "word.absent"), mark);
	}
	g_autofree char *proposals = question_hints_for_answer(app);

	if (proposals != NULL) {
		outline_text(out, proposals);
	}
	for (size_t i = 0; i < question->choices.count; i++) {
		const char *hint = hint_text(app, i);

		if (hint != NULL) {
			g_autofree char *key = tr_number(app_messages(app),
				"question.guide", (long)i + 1);

			outline_labelled(out, key, hint);
		}
	}
	if (absent_text(app) != NULL) {
		g_autofree char *key =
			tr_args(messages, "question.guide", "x", NULL);

		outline_labelled(out, key, absent_text(app));
	}
	if (question_answer(app)->memo[0] != '\0') {
		outline_labelled(out, tr(messages, "question.memo"),
			question_answer(app)->memo);
	}
}

static int hints_height(
	const struct canvas *canvas, const struct app *app, int width)
{
	const struct question *question = question_present(app);
	int rows = 0;

	for (size_t i = 0; i < question->choices.count; i++) {
		const char *hint = hint_text(app, i);

		if (hint != NULL) {
			rows += widget_paragraph_height(
				canvas, width - HINT_X - 3, hint);
		}
	}
	if (absent_text(app) != NULL) {
		rows += widget_paragraph_height(
			canvas, width - HINT_X - 3, absent_text(app));
	}
	return rows;
}

static int take(int *room, int wanted)
{
	int given = MIN(MAX(*room, 0), wanted);

	*room -= given;
	return given;
}

static struct question_rows plan_rows(
	const struct canvas *canvas, const struct app *app, int width)
{
	const struct question *question = question_present(app);
	struct question_rows rows = { 0 };
	int hints = hints_height(canvas, app, width);
	int room = widget_bottom(canvas) - TOP_ROW - 1;
	g_autofree char *named = question_named(app);
	g_autofree char *proposals = question_hints_for_answer(app);

	rows.text = widget_paragraph_height(canvas, width - 2 * WIDGET_MARGIN,
		work_text(app, &question->text));
	rows.choices = (int)question->choices.count +
		       (text_is_given(&question->absent) ? 1 : 0);
	rows.memo = question_answer(app)->memo[0] != '\0' ? 1 : 0;
	rows.named = named != NULL ? 1 : 0;
	if (proposals != NULL) {
		rows.proposals = widget_paragraph_height(
			canvas, width - HINT_X - WIDGET_MARGIN, proposals);
	}
	room -= rows.text + rows.named + rows.choices + rows.proposals +
		rows.memo;
	rows.before_choices = take(&room, 1);
	rows.before_text = take(&room, 1);
	rows.before_proposals = rows.proposals > 0 ? take(&room, 1) : 0;
	if (hints > 0 && hints + 2 <= room) {
		rows.hints = hints + 1;
		room -= rows.hints;
		rows.before_hints = take(&room, 1);
	}
	rows.before_label = take(&room, 1);
	rows.before_memo = rows.memo > 0 ? take(&room, 1) : 0;
	rows.after_text = take(&room, 1);
	return rows;
}

static int choice_width(const struct canvas *canvas, const struct app *app)
{
	const struct question *question = question_present(app);
	int width = 0;

	for (size_t i = 0; i < question->choices.count; i++) {
		width = MAX(width,
			widget_columns(canvas,
				work_text(
					app, &question->choices.at[i].label)));
	}
	return MAX(width, widget_columns(canvas,
				  tr(app_messages(app), "word.absent"))) +
	       9;
}

/* One row of the choices; row == choices.count is 使っていない. */
static void draw_choice(struct canvas *canvas, const struct app *app, int row,
	int y, bool focused)
{
	const struct question *question = question_present(app);
	bool is_absent_row = row == (int)question->choices.count;
	const char *label =
		is_absent_row
			? tr(app_messages(app), "word.absent")
			: work_text(app, &question->choices.at[row].label);
	int width = choice_width(canvas, app);
	g_autofree char *line = g_strdup_printf("%s %c  %s",
		focused ? ">" : " ", is_absent_row ? 'x' : '1' + row, label);
	g_autofree char *mark = question_row_mark(app, row);

	if (focused) {
		widget_selected(canvas, CHOICE_X, y, width, line);
		canvas_set_cursor(canvas, CHOICE_X, y);
	} else {
		(void)canvas_put(canvas, CHOICE_X, y, STYLE_PLAIN, line);
	}
	(void)canvas_put(canvas, CHOICE_X + width + 1, y, STYLE_QUIET, mark);
}

static int draw_hint(
	struct canvas *canvas, int y, int width, char key, const char *text)
{
	char mark[2] = { key, '\0' };

	if (text == NULL) {
		return y;
	}
	(void)canvas_put(canvas, HINT_X, y, STYLE_QUIET, mark);
	return widget_paragraph(canvas, HINT_X + 3, y, width - HINT_X - 3,
		widget_bottom(canvas), STYLE_QUIET, text);
}

static int draw_hints(
	struct canvas *canvas, const struct app *app, int y, int width)
{
	size_t count = question_present(app)->choices.count;

	(void)canvas_put(canvas, HINT_X, y++, STYLE_QUIET,
		tr(app_messages(app), "question.guides"));
	for (size_t i = 0; i < count; i++) {
		y = draw_hint(canvas, y, width, (char)('1' + (int)i),
			hint_text(app, i));
	}
	return draw_hint(canvas, y, width, 'x', absent_text(app));
}

static int draw_proposals(
	struct canvas *canvas, const struct app *app, int y, int width)
{
	g_autofree char *lines = question_hints_for_answer(app);

	if (lines == NULL) {
		return y;
	}
	return widget_paragraph(canvas, HINT_X, y,
		width - HINT_X - WIDGET_MARGIN, widget_bottom(canvas),
		STYLE_PLAIN, lines);
}

static void draw_memo(
	struct canvas *canvas, const struct app *app, int y, int width)
{
	int x = canvas_put(canvas, HINT_X, y, STYLE_QUIET,
			tr(app_messages(app), "question.memo")) +
		3;

	(void)canvas_put_clipped(canvas, x, y, width - x, STYLE_PLAIN,
		question_answer(app)->memo);
}

static int draw_side_text(struct canvas *canvas, int x, int y,
	const char *heading, const char *text)
{
	int bottom = widget_bottom(canvas);

	if (text == NULL || y >= bottom) {
		return y;
	}
	(void)canvas_put(canvas, x, y, STYLE_STRONG, heading);
	return widget_paragraph(canvas, x, y + 1, SIDE_WIDTH, bottom,
		       STYLE_PLAIN, text) +
	       1;
}

/* The help beside the question, where the window is wide. */
static void draw_side(struct canvas *canvas, const struct app *app)
{
	const struct question *question = question_present(app);
	const struct messages *messages = app_messages(app);
	int x = canvas_width(canvas) - SIDE_WIDTH - WIDGET_MARGIN;
	int y = TOP_ROW + 1;

	y = draw_side_text(canvas, x, y, tr(messages, "more.simpler"),
		work_text(app, &question->simpler));
	y = draw_side_text(canvas, x, y, tr(messages, "more.about"),
		work_text(app, &question->help));
	(void)draw_side_text(canvas, x, y, tr(messages, "more.risk"),
		work_text(app, &question->risk));
}

static void draw_head(const struct question_view *view, const struct app *app,
	struct canvas *canvas)
{
	g_autofree char *heading = title(app);
	g_autofree char *said = echo(view, app);
	int width = canvas_width(canvas) - 2 * WIDGET_MARGIN;
	int place = (int)session_place(work_session(app));

	widget_header(canvas, app, heading);
	widget_bar(canvas, WIDGET_MARGIN, 1, width, place + 1,
		(int)work_bank(app)->question_count, '-');
	if (said != NULL) {
		(void)canvas_put_clipped(
			canvas, WIDGET_MARGIN, 2, width, STYLE_STRONG, said);
	}
}

static void draw_body(
	const struct app *app, int focus, int width, struct canvas *canvas)
{
	struct question_rows rows = plan_rows(canvas, app, width);
	size_t place = session_place(work_session(app));
	g_autofree char *label = words_question(
		app_messages(app), work_bank(app)->questions[place].id);
	int y = TOP_ROW + rows.before_label;

	(void)canvas_put(canvas, WIDGET_MARGIN, y, STYLE_STRONG, label);
	canvas_set_cursor(canvas, WIDGET_MARGIN, y);
	y += 1 + rows.before_text;
	y = widget_paragraph(canvas, WIDGET_MARGIN, y,
		width - 2 * WIDGET_MARGIN, widget_bottom(canvas), STYLE_STRONG,
		work_text(app, &question_present(app)->text));
	if (rows.named > 0) {
		g_autofree char *named = question_named(app);

		(void)canvas_put_clipped(canvas, HINT_X, y++,
			width - HINT_X - WIDGET_MARGIN, STYLE_PLAIN, named);
	}
	y += rows.before_choices + rows.after_text;
	for (int i = 0; i < rows.choices; i++, y++) {
		draw_choice(canvas, app, i, y, i == focus);
	}
	y = draw_proposals(canvas, app, y + rows.before_proposals, width);
	y += rows.before_hints;
	if (rows.hints > 0) {
		y = draw_hints(canvas, app, y, width);
	}
	if (rows.memo > 0) {
		draw_memo(canvas, app, y + rows.before_memo, width);
	}
}

void question_draw(const struct question_view *view, const struct app *app,
	int focus, struct canvas *canvas)
{
	int width = canvas_width(canvas);

	draw_head(view, app, canvas);
	if (width >= SIDE_FROM) {
		draw_side(canvas, app);
		width -= SIDE_WIDTH + 3 * WIDGET_MARGIN;
	}
	draw_body(app, focus, width, canvas);
	widget_footer(canvas, app, &view->base);
}
