/* SPDX-License-Identifier: MIT */
/* What if: the score and the band as they would be if some questions stood at
 * their best, beside those of today. All of it is worked out on a copy of the
 * sheet, which goes with the view. */
#include "core/score.h"
#include "core/what_if.h"
#include "say/result_words.h"
#include "say/words.h"
#include "ui/actions.h"
#include "ui/flow.h"
#include "ui/menu.h"
#include "ui/question_words.h"
#include "ui/text_view.h"
#include "ui/views.h"
#include "ui/widget.h"
#include "ui/work.h"

#define BIG_FROM_HEIGHT 22
#define NOW_COLUMN_GAP 6
#define STATE_GAP 2

struct what_if_view {
	struct menu_view menu;
	struct what_if *what_if;
};

static struct what_if *what_if_of(const struct view *view)
{
	return ((const struct what_if_view *)view)->what_if;
}

static const char *band_words(const struct app *app, const struct score *score)
{
	return score->band != NULL ? work_text(app, &score->band->label) : "";
}

/* 62点   対策が不十分 */
static char *score_words(const struct app *app, const struct sheet *sheet)
{
	struct score score;

	score_sheet(work_bank(app), sheet, &score);
	g_autofree char *points =
		tr_number(app_messages(app), "home.points", score.total);
	const char *band = band_words(app, &score);

	return g_strconcat(points, band[0] != '\0' ? "   " : "", band, NULL);
}

static char *next_band(const struct view *view, const struct app *app)
{
	AUTO(advice)
	advice = work_advice_for(app, what_if_sheet(what_if_of(view)));

	return result_words_next_band(
		app_messages(app), work_bank(app), advice);
}

/* The answer now, and what it would be. */
static char *state_words(
	const struct view *view, const struct app *app, size_t index)
{
	const struct what_if *what_if = what_if_of(view);
	const struct question *question =
		&work_bank(app)->questions[what_if_question(what_if, index)];
	const char *now = question_words_short(
		app, question, sheet_answer(work_sheet(app), question->id));
	const char *then = question_words_short(app, question,
		sheet_answer(what_if_sheet(what_if), question->id));

	return what_if_is_raised(what_if, index)
		       ? tr_args(app_messages(app), "what_if.raised", then, now,
				 NULL)
		       : g_strdup(now);
}

static char *question_words(
	const struct view *view, const struct app *app, size_t index)
{
	size_t place = what_if_question(what_if_of(view), index);
	g_autofree char *label = words_question(
		app_messages(app), work_bank(app)->questions[place].id);

	return g_strconcat(label, "  ",
		work_text(app, &work_bank(app)->questions[place].text), NULL);
}

static void outline_choices(
	const struct view *view, const struct app *app, GArray *out)
{
	const struct menu_view *menu = (const struct menu_view *)view;

	for (size_t i = 0; i < what_if_count(what_if_of(view)); i++) {
		g_autofree char *key = g_strdup_printf("%zu", i + 1);
		g_autofree char *words = question_words(view, app, i);
		g_autofree char *state = state_words(view, app, i);

		outline_choice(out, key, (int)i, words, state);
		if (i == menu->focus) {
			outline_focus(out);
		}
	}
}

static void outline(const struct view *view, const struct app *app, GArray *out)
{
	const struct what_if *what_if = what_if_of(view);
	g_autofree char *then = score_words(app, what_if_sheet(what_if));
	g_autofree char *now = score_words(app, work_sheet(app));
	g_autofree char *steps = next_band(view, app);

	outline_heading(out, tr(app_messages(app), "what_if.title"));
	outline_labelled(out, tr(app_messages(app), "what_if.then"), then);
	outline_labelled(out, tr(app_messages(app), "what_if.now"), now);
	if (steps != NULL) {
		outline_text(out, steps);
	}
	outline_text(out, tr(app_messages(app), what_if_count(what_if) > 0
							? "what_if.hint"
							: "what_if.none"));
	outline_gap(out);
	outline_choices(view, app, out);
}

/* Today's score and band, right of the number. */
static void draw_now(const struct app *app, struct canvas *canvas, int x, int y)
{
	struct score score;

	score_sheet(work_bank(app), work_sheet(app), &score);
	g_autofree char *points =
		tr_number(app_messages(app), "home.points", score.total);
	g_autofree char *line = g_strconcat(
		tr(app_messages(app), "what_if.now"), "  ", points, NULL);

	(void)canvas_put(canvas, x, y, STYLE_QUIET, line);
	(void)canvas_put_clipped(canvas, x, y + 1,
		canvas_width(canvas) - x - WIDGET_MARGIN, STYLE_QUIET,
		band_words(app, &score));
}

static int draw_line(
	struct canvas *canvas, int y, enum style style, const char *line)
{
	return widget_paragraph(canvas, 2, y, canvas_width(canvas) - 4,
		widget_bottom(canvas), style, line);
}

static int draw_big(const struct view *view, const struct app *app,
	struct canvas *canvas, int y)
{
	struct score score;

	score_sheet(work_bank(app), what_if_sheet(what_if_of(view)), &score);
	g_autofree char *unit =
		tr_number(app_messages(app), "result.unit", score.max);
	int x = widget_big_number(canvas, 4, y, score.total) + 1;
	int end = canvas_put(
		canvas, x, y + WIDGET_BIG_HEIGHT - 1, STYLE_PLAIN, unit);

	(void)canvas_put(canvas, x, y, STYLE_STRONG,
		tr(app_messages(app), "what_if.then"));
	draw_now(app, canvas, end + NOW_COLUMN_GAP, y);
	return draw_line(canvas, y + WIDGET_BIG_HEIGHT + 1, STYLE_STRONG,
		band_words(app, &score));
}

/* The same in two lines, where the window is low. */
static int draw_lines(const struct view *view, const struct app *app,
	struct canvas *canvas, int y)
{
	g_autofree char *then =
		score_words(app, what_if_sheet(what_if_of(view)));
	g_autofree char *now = score_words(app, work_sheet(app));
	const char *then_label = tr(app_messages(app), "what_if.then");
	const char *now_label = tr(app_messages(app), "what_if.now");
	int x = 4 + MAX(widget_columns(canvas, then_label),
			    widget_columns(canvas, now_label));
	int width = canvas_width(canvas) - x - WIDGET_MARGIN;

	(void)canvas_put(canvas, 2, y, STYLE_STRONG, then_label);
	(void)canvas_put_clipped(canvas, x, y, width, STYLE_STRONG, then);
	(void)canvas_put(canvas, 2, y + 1, STYLE_QUIET, now_label);
	(void)canvas_put_clipped(canvas, x, y + 1, width, STYLE_QUIET, now);
	return y + 2;
}

static int draw_head(
	const struct view *view, const struct app *app, struct canvas *canvas)
{
	bool roomy = canvas_height(canvas) >= BIG_FROM_HEIGHT;
	g_autofree char *steps = next_band(view, app);
	int y = roomy ? draw_big(view, app, canvas, 2)
		      : draw_lines(view, app, canvas, 2);

	if (steps != NULL) {
		y = draw_line(canvas, y, STYLE_PLAIN, steps);
	}
	y += roomy ? 1 : 0;
	return draw_line(canvas, y, STYLE_PLAIN,
		       tr(app_messages(app), what_if_count(what_if_of(view)) > 0
						     ? "what_if.hint"
						     : "what_if.none")) +
	       1;
}

/* The state keeps its place at the end of the row; the question is cut. */
static void draw_row(const struct view *view, const struct app *app,
	struct canvas *canvas, size_t index, int y)
{
	bool focused = index == ((const struct menu_view *)view)->focus;
	enum style style = focused ? STYLE_REVERSE
			   : what_if_is_raised(what_if_of(view), index)
				   ? STYLE_GOOD
				   : STYLE_PLAIN;
	g_autofree char *state = state_words(view, app, index);
	g_autofree char *words = question_words(view, app, index);
	int width = MIN(canvas_width(canvas), WIDGET_TEXT_MAX);
	int state_x = width - widget_columns(canvas, state) - WIDGET_MARGIN;

	if (focused) {
		canvas_paint(canvas, 2, y, width - 2, style);
		(void)canvas_put(canvas, 3, y, style, ">");
		canvas_set_cursor(canvas, 2, y);
	}
	(void)canvas_put_clipped(
		canvas, 5, y, state_x - STATE_GAP - 5, style, words);
	(void)canvas_put(canvas, state_x, y, style, state);
}

/* The rows around the focus. */
static void draw_rows(const struct view *view, const struct app *app,
	struct canvas *canvas, int y)
{
	int count = (int)what_if_count(what_if_of(view));
	int focus = (int)((const struct menu_view *)view)->focus;
	int window = MAX(widget_bottom(canvas) - y, 1);
	int end = MAX(count - window, 0);
	int scroll = CLAMP(focus - window / 2, 0, end);

	for (int i = scroll; i < MIN(scroll + window, count); i++) {
		draw_row(view, app, canvas, (size_t)i, y + i - scroll);
	}
	flow_draw_position(canvas, app, scroll, end, FLOW_ARROWS);
}

static void draw(
	const struct view *view, const struct app *app, struct canvas *canvas)
{
	int x = 0;
	int y = 0;

	if (widget_is_small(canvas)) {
		menu_draw(view, app, canvas);
		return;
	}
	widget_header(canvas, app, tr(app_messages(app), "what_if.title"));
	canvas_set_cursor(canvas, 2, 2);
	draw_rows(view, app, canvas, draw_head(view, app, canvas));
	canvas_cursor(canvas, &x, &y);
	widget_footer(canvas, app, view);
	canvas_set_cursor(canvas, x, y);
}

static void activate(struct view *view, struct app *app, int target)
{
	(void)menu_focus(view, app, target);
	what_if_toggle(what_if_of(view), (size_t)target);
}

static void toggle(struct view *view, struct app *app)
{
	int target = 0;

	if (menu_target(view, app, &target)) {
		what_if_toggle(what_if_of(view), (size_t)target);
	}
}

static bool can_toggle(const struct view *view, const struct app *app)
{
	(void)app;
	return what_if_count(what_if_of(view)) > 0;
}

static const struct view_action toggle_action = {
	.keys = { UI_SPECIAL(UI_KEY_ENTER), UI_CHAR(' ') },
	.name = "action.try",
	.enabled = can_toggle,
	.perform = toggle
};

static const struct view_action *const actions[] = {
	&toggle_action,
	&shared_close,
	&shared_quit,
	&shared_help,
	NULL,
};

static void destroy(struct view *view)
{
	what_if_destroy(what_if_of(view));
}

static const struct view_class what_if_class = {
	.name = "what_if",
	.outline = outline,
	.draw = draw,
	.key = menu_key_for_ticks,
	.activate = activate,
	.actions = actions,
	.hint = text_view_hint,
	.destroy = destroy,
};

struct view *view_what_if_create(const struct app *app)
{
	struct what_if_view *view = g_new0(struct what_if_view, 1);

	view->menu.text.base.class = &what_if_class;
	view->what_if = what_if_create(work_bank(app), work_sheet(app));
	return &view->menu.text.base;
}

static bool counts_points(const struct view *view, const struct app *app)
{
	(void)view;
	return bank_counts_points(work_bank(app));
}

static void open(struct view *view, struct app *app)
{
	(void)view;
	app_push(app, view_what_if_create(app));
}

const struct view_action view_what_if_action = { .keys = { UI_CHAR('t') },
	.name = "action.what_if",
	.enabled = counts_points,
	.perform = open };
