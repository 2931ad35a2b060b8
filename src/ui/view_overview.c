/* SPDX-License-Identifier: MIT */
/* All questions at a glance, in columns of their parts; the text of the
 * focused one below. Digits go to a number: 1 then 2 is question 12. */
#include <string.h>

#include "core/score.h"
#include "say/words.h"
#include "ui/actions.h"
#include "ui/question_words.h"
#include "ui/text_view.h"
#include "ui/views.h"
#include "ui/widget.h"
#include "ui/work.h"

#define TOP_ROW 2
#define ROWS_WANTED 7
#define TEXT_ROWS 3
#define CELL_WIDTH_MIN 14
#define CELL_WIDTH_MAX 22

struct overview_view {
	struct view base;
	size_t focus;
	size_t typed; /* digits typed so far, as a number */
};

/* Where a question stands: column and row below the titles. */
struct spot {
	int column;
	int row;
};

/* Each part begins a column and goes on in the next after so many rows. */
static struct spot spot_of(const struct bank *bank, size_t question, int rows)
{
	struct spot spot = { 0 };

	for (size_t i = 0; i < bank->section_count; i++) {
		const struct section *section = &bank->sections[i];
		int columns = ((int)section->count + rows - 1) / rows;

		if (question < section->first + section->count) {
			int offset = (int)(question - section->first);

			spot.column += offset / rows;
			spot.row = offset % rows;
			break;
		}
		spot.column += MAX(columns, 1);
	}
	return spot;
}

static int column_count(const struct bank *bank, int rows)
{
	return spot_of(bank, bank->question_count - 1, rows).column + 1;
}

/* As few rows as the width allows, so that nothing must be scrolled. */
static int rows_for(const struct bank *bank, int width, int height)
{
	int room = MAX(height - TOP_ROW - 1 - TEXT_ROWS - 3, 1);
	int rows = MIN(ROWS_WANTED, room);

	while (rows < room &&
		column_count(bank, rows) * CELL_WIDTH_MIN > width) {
		rows++;
	}
	return rows;
}

static const char *word_of(const struct app *app, size_t question)
{
	return question_words_short(app, &work_bank(app)->questions[question],
		session_answer_at(work_session(app), question));
}

static enum style style_of(const struct app *app, size_t index)
{
	const struct question *question = &work_bank(app)->questions[index];
	size_t choice = sheet_choice(work_sheet(app), question);

	return choice == BANK_NONE ? STYLE_PLAIN
				   : widget_choice_style(question, choice);
}

static char *title(const struct app *app)
{
	struct score score;

	score_sheet(work_bank(app), work_sheet(app), &score);
	g_autofree char *answered = g_strdup_printf("%zu", score.answered);
	g_autofree char *questions = g_strdup_printf("%zu", score.questions);
	g_autofree char *unsure = g_strdup_printf("%zu", score.unsure);
	g_autofree char *open =
		g_strdup_printf("%zu", score.questions - score.answered);

	return tr_args(app_messages(app), "overview.title", answered, questions,
		unsure, open, NULL);
}

static void outline(const struct view *base, const struct app *app, GArray *out)
{
	const struct overview_view *view = (const struct overview_view *)base;
	const struct bank *bank = work_bank(app);
	g_autofree char *heading = title(app);

	outline_heading(out, heading);
	for (size_t i = 0; i < bank->question_count; i++) {
		const struct section *section =
			&bank->sections[bank->questions[i].section];
		g_autofree char *key = g_strdup_printf("%zu", i + 1);
		g_autofree char *line = g_strdup_printf(
			"%s%s", word_of(app, i), i == view->focus ? " <" : "");

		if (i == section->first) {
			outline_heading(out, work_text(app, &section->title));
		}
		outline_choice(out, key, (int)i,
			work_text(app, &bank->questions[i].text), line);
	}
}

/* Columns left of the window when they do not all fit. */
static int first_column(
	const struct bank *bank, int rows, int shown, size_t focus)
{
	int column = spot_of(bank, focus, rows).column;

	return column < shown ? 0 : column - shown + 1;
}

struct grid {
	int rows;
	int first;
	int shown;
	int cell;
};

static struct grid grid_of(
	const struct overview_view *view, const struct app *app)
{
	const struct bank *bank = work_bank(app);
	int width = app_width(app) - 2 * WIDGET_MARGIN;
	struct grid grid = {
		.rows = rows_for(bank, width, app_height(app)),
	};
	int columns = column_count(bank, grid.rows);

	grid.shown = MIN(columns, MAX(width / CELL_WIDTH_MIN, 1));
	grid.cell = MIN(width / grid.shown, CELL_WIDTH_MAX);
	grid.first = first_column(bank, grid.rows, grid.shown, view->focus);
	return grid;
}

static void draw_titles(
	const struct app *app, const struct grid *grid, struct canvas *canvas)
{
	const struct bank *bank = work_bank(app);

	for (size_t i = 0; i < bank->section_count; i++) {
		const struct section *section = &bank->sections[i];
		int from = spot_of(bank, section->first, grid->rows).column;
		int to = spot_of(
			bank, section->first + section->count - 1, grid->rows)
				 .column;
		int x = WIDGET_MARGIN + (from - grid->first) * grid->cell;
		int room = (to - from + 1) * grid->cell - 1;

		if (i + 1 == bank->section_count) {
			room = canvas_width(canvas) - x - WIDGET_MARGIN;
		}
		if (from >= grid->first) {
			(void)canvas_put_clipped(canvas, x, TOP_ROW, room,
				STYLE_STRONG, work_text(app, &section->title));
		}
	}
}

static void draw_question(const struct overview_view *view,
	const struct app *app, const struct grid *grid, size_t question,
	struct canvas *canvas)
{
	struct spot spot = spot_of(work_bank(app), question, grid->rows);
	int x = WIDGET_MARGIN + (spot.column - grid->first) * grid->cell;
	int y = TOP_ROW + 1 + spot.row;
	g_autofree char *number =
		g_strdup_printf("%2s ", work_bank(app)->questions[question].id);

	if (spot.column < grid->first ||
		spot.column >= grid->first + grid->shown) {
		return;
	}
	if (question == view->focus) {
		g_autofree char *line =
			g_strconcat(number, word_of(app, question), NULL);

		widget_selected(canvas, x, y, grid->cell - 1, line);
		canvas_set_cursor(canvas, x, y);
		return;
	}
	int after = canvas_put(canvas, x, y, STYLE_PLAIN, number);

	(void)canvas_put_clipped(canvas, after, y, x + grid->cell - after,
		style_of(app, question), word_of(app, question));
}

static void draw(
	const struct view *base, const struct app *app, struct canvas *canvas)
{
	const struct overview_view *view = (const struct overview_view *)base;
	const struct bank *bank = work_bank(app);
	struct grid grid = grid_of(view, app);
	g_autofree char *heading = title(app);
	g_autofree char *label = words_question(
		app_messages(app), work_bank(app)->questions[view->focus].id);
	int y = TOP_ROW + grid.rows + 2;

	if (widget_is_small(canvas)) {
		text_view_draw_small(base, app, canvas);
		return;
	}
	widget_header(canvas, app, heading);
	draw_titles(app, &grid, canvas);
	int x = canvas_put(canvas, WIDGET_MARGIN, y, STYLE_STRONG, label) + 2;

	(void)widget_paragraph(canvas, x, y,
		canvas_width(canvas) - x - WIDGET_MARGIN, widget_bottom(canvas),
		STYLE_PLAIN,
		work_text(app, &bank->questions[view->focus].text));
	widget_footer(canvas, app, base);
	for (size_t i = 0; i < bank->question_count; i++) {
		draw_question(view, app, &grid, i, canvas);
	}
}

static void activate(struct view *base, struct app *app, int target)
{
	(void)base;
	session_go(work_session(app), (size_t)target);
	app_pop(app);
}

static void open_focused(struct view *base, struct app *app)
{
	struct overview_view *view = (struct overview_view *)base;

	activate(base, app, (int)view->focus);
}

/* The question in the next or previous column nearest to the same row. */
static size_t sideways(
	const struct overview_view *view, const struct app *app, int step)
{
	const struct bank *bank = work_bank(app);
	struct grid grid = grid_of(view, app);
	struct spot here = spot_of(bank, view->focus, grid.rows);
	size_t best = view->focus;

	for (size_t i = 0; i < bank->question_count; i++) {
		struct spot spot = spot_of(bank, i, grid.rows);

		if (spot.column == here.column + step && spot.row <= here.row) {
			best = i;
		}
	}
	return best;
}

static bool digit(struct overview_view *view, const struct app *app, int value)
{
	size_t count = work_bank(app)->question_count;
	size_t number = view->typed * 10 + (size_t)value;

	if (number == 0 || number > count) {
		number = (size_t)value;
	}
	view->typed = number > count ? 0 : number;
	if (view->typed > 0) {
		view->focus = view->typed - 1;
	}
	return true;
}

static bool move(struct view *base, struct app *app, struct key key)
{
	struct overview_view *view = (struct overview_view *)base;
	size_t last = work_bank(app)->question_count - 1;
	bool is_char = key.kind == UI_KEY_CHAR;

	if (is_char && key.code_point >= '0' && key.code_point <= '9') {
		return digit(view, app, (int)(key.code_point - '0'));
	}
	view->typed = 0;
	if (key.kind == UI_KEY_DOWN || (is_char && key.code_point == 'j')) {
		view->focus = MIN(view->focus + 1, last);
	} else if (key.kind == UI_KEY_UP ||
		   (is_char && key.code_point == 'k')) {
		view->focus -= view->focus > 0 ? 1 : 0;
	} else if (key.kind == UI_KEY_LEFT) {
		view->focus = sideways(view, app, -1);
	} else if (key.kind == UI_KEY_RIGHT) {
		view->focus = sideways(view, app, 1);
	} else if (key.kind == UI_KEY_HOME) {
		view->focus = 0;
	} else if (key.kind == UI_KEY_END) {
		view->focus = last;
	} else {
		return false;
	}
	return true;
}

static void next_open(struct view *base, struct app *app)
{
	struct overview_view *view = (struct overview_view *)base;
	size_t open =
		sheet_next_open(work_sheet(app), work_bank(app), view->focus);

	if (open != BANK_NONE) {
		activate(base, app, (int)open);
	}
}

static void moved(struct view *base, struct app *app)
{
	((struct overview_view *)base)->focus =
		session_place(work_session(app));
}

static bool has_open(const struct view *view, const struct app *app)
{
	(void)view;
	return !sheet_is_complete(work_sheet(app), work_bank(app));
}

static bool is_complete(const struct view *view, const struct app *app)
{
	return !has_open(view, app);
}

static void to_review(struct view *base, struct app *app)
{
	(void)base;
	app_replace(app, view_review_create());
}

static char *hint(const struct view *base, const struct app *app)
{
	(void)base;
	return g_strdup(tr(app_messages(app), "overview.hint"));
}

static const struct view_action open_question_action = {
	.keys = { UI_SPECIAL(UI_KEY_ENTER) },
	.name = "action.open_question",
	.perform = open_focused
};

static const struct view_action next_open_action = { .keys = { UI_CHAR('n') },
	.name = "action.next_open",
	.enabled = has_open,
	.perform = next_open };

static const struct view_action to_result_action = { .keys = { UI_CHAR('r') },
	.name = "action.to_result",
	.enabled = is_complete,
	.perform = to_review };

static const struct view_action back_action = {
	.keys = { UI_CHAR('b'), UI_CHAR('o'), UI_SPECIAL(UI_KEY_ESCAPE) },
	.name = "action.back",
	.perform = action_back
};

static const struct view_action *const actions[] = {
	&open_question_action,
	&next_open_action,
	&to_result_action,
	&back_action,
	&shared_save_quit,
	&shared_help,
	&shared_undo,
	&shared_redo,
	&shared_export_hidden,
	NULL,
};

static const struct view_class overview_class = {
	.name = "overview",
	.outline = outline,
	.draw = draw,
	.actions = actions,
	.key = move,
	.activate = activate,
	.moved = moved,
	.hint = hint,
};

struct view *view_overview_create(const struct app *app)
{
	struct overview_view *view = g_new0(struct overview_view, 1);

	view->base.class = &overview_class;
	view->focus = session_place(work_session(app));
	return &view->base;
}
