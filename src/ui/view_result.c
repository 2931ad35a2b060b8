/* SPDX-License-Identifier: MIT */
/* The result, page 1: score and band, the parts, what the don't-knows may
 * change. With many don't-knows it begins with whom to ask; score and band
 * come below. */
#include "core/advice.h"
#include "core/comparison.h"
#include "core/score.h"
#include "say/comparison_words.h"
#include "say/result_words.h"
#include "say/words.h"
#include "ui/actions.h"
#include "ui/pages.h"
#include "ui/text_view.h"
#include "ui/views.h"
#include "ui/widget.h"
#include "ui/work.h"

#define BIG_FROM_HEIGHT 22
#define TITLE_COLUMNS 22
#define BAR_WIDTH_MAX 40

static void compute(const struct app *app, struct score *ret_score)
{
	score_sheet(work_bank(app), work_sheet(app), ret_score);
}

/* "6点 (100点満点)", and how many are answered where some are open. */
static char *points(const struct app *app, const struct score *score)
{
	return words_numbers(app_messages(app),
		score->complete ? "result.points" : "result.points_so_far",
		score->total, score->max, 0);
}

/* "" for a complete sheet of a bank without bands. */
static char *band_line(const struct app *app, const struct score *score)
{
	if (score->complete && score->band == NULL) {
		return g_strdup("");
	}
	if (score->band == NULL) {
		return words_numbers(app_messages(app), "result.no_band",
			(long)score->questions, (long)score->answered,
			(long)(score->questions - score->answered));
	}
	return g_strdup(work_text(app, &score->band->label));
}

static char *next_line(const struct app *app, const struct score *score)
{
	if (score->band == NULL) {
		return NULL;
	}
	return tr_args(app_messages(app), "result.next",
		work_text(app, &score->band->next), NULL);
}

/* "2問を確かめると 64～72点です"; NULL when nothing is unsure. */
static char *range_line(const struct app *app, const struct score *score)
{
	if (score->unsure == 0 || !score->complete) {
		return NULL;
	}
	return words_numbers(app_messages(app), "result.range",
		(long)score->unsure, score->low, score->high);
}

static char *crossing_line(const struct app *app, const struct score *score)
{
	return result_words_outlook(app_messages(app), work_bank(app), score);
}

static char *steps_line(const struct app *app)
{
	AUTO(advice) advice = work_advice(app);

	return result_words_next_band(
		app_messages(app), work_bank(app), advice);
}

/* With the check before; NULL where there is none, or either is not
 * complete. */
static struct comparison *compare_previous(const struct app *app)
{
	const struct result_source present = { work_sheet(app),
		work_bank(app) };
	struct result_source previous;

	if (!work_previous(app, &previous) ||
		!sheet_is_complete(previous.sheet, previous.bank) ||
		!sheet_is_complete(present.sheet, present.bank)) {
		return NULL;
	}
	return comparison_create(&previous, &present);
}

/* NULL without one before. */
static char *change_line(
	const struct app *app, const struct comparison *comparison)
{
	return comparison != NULL
		       ? comparison_words_line(app_messages(app), comparison)
		       : NULL;
}

/* 「前回より下がった設問  問3 問8」; NULL if there are none. */
static char *lowered_line(
	const struct app *app, const struct comparison *comparison)
{
	if (comparison == NULL ||
		comparison_count(comparison, COMPARISON_WORSE) == 0) {
		return NULL;
	}
	g_autofree char *list = comparison_words_list(
		app_messages(app), comparison, COMPARISON_WORSE, false);

	return tr_args(app_messages(app), "compare.lowered", list, NULL);
}

static char *section_points(
	const struct app *app, size_t section, struct score *ret_score)
{
	score_section(work_bank(app), work_sheet(app), section, ret_score);
	return g_strdup_printf("%3d / %d", ret_score->total, ret_score->max);
}

static void outline_groups(const struct app *app, GArray *out)
{
	AUTO(advice) advice = work_advice(app);

	outline_heading(out, tr(app_messages(app), "result.ask_first"));
	for (size_t i = 0; i < advice->group_count; i++) {
		const struct card_group *group = &advice->groups[i];
		g_autofree char *count = tr_number(app_messages(app),
			"result.questions", (long)group->count);

		outline_labelled(out,
			words_of(app_messages(app), "informant",
				informant_names[group->from]),
			count);
	}
	outline_text(out, tr(app_messages(app), "result.ask_first_hint"));
	outline_gap(out);
}

static void outline_owned(GArray *out, char *line)
{
	if (line != NULL) {
		outline_text(out, line);
	}
	g_free(line);
}

static void outline_sections(const struct app *app, GArray *out)
{
	const struct bank *bank = work_bank(app);
	struct score part;

	outline_gap(out);
	for (size_t i = 0; i < bank->section_count; i++) {
		g_autofree char *line = section_points(app, i, &part);

		outline_labelled(
			out, work_text(app, &bank->sections[i].title), line);
	}
}

static void outline_lowered(
	const struct app *app, const struct comparison *comparison, GArray *out)
{
	g_autofree char *lowered = lowered_line(app, comparison);

	if (lowered != NULL) {
		outline_gap(out);
		outline_text(out, lowered);
	}
}

static void outline(const struct view *view, const struct app *app, GArray *out)
{
	struct score score;
	g_autofree char *heading =
		result_words_title(app_messages(app), work_bank(app),
			work_sheet(app), tr(app_messages(app), "result.title"));

	(void)view;
	compute(app, &score);
	outline_heading(out, heading);
	if (pages_ask_first(app)) {
		outline_groups(app, out);
	}
	g_autofree char *number = points(app, &score);
	g_autofree char *band = band_line(app, &score);
	AUTO(comparison) comparison = compare_previous(app);

	outline_heading(out, number);
	outline_owned(out, change_line(app, comparison));
	if (band[0] != '\0') {
		outline_heading(out, band);
	}
	outline_owned(out, next_line(app, &score));
	outline_sections(app, out);
	outline_lowered(app, comparison, out);
	if (score.unsure > 0 && !pages_ask_first(app)) {
		g_autofree char *list = result_words_unsure(
			app_messages(app), work_bank(app), work_sheet(app));

		outline_gap(out);
		outline_labelled(
			out, tr(app_messages(app), "word.unknown"), list);
	}
	outline_owned(out, range_line(app, &score));
	outline_owned(out, crossing_line(app, &score));
	outline_gap(out);
	outline_owned(out, steps_line(app));
	outline_text(out, tr(app_messages(app), "result.help"));
}

static int draw_line(
	struct canvas *canvas, int y, enum style style, const char *line)
{
	if (line == NULL) {
		return y;
	}
	return widget_paragraph(canvas, 2, y, canvas_width(canvas) - 4,
		widget_bottom(canvas), style, line);
}

/* Between the tops of the digits and their unit. */
static void draw_change(struct canvas *canvas, int x, int y, const char *change)
{
	int width = canvas_width(canvas) - x - 2;
	int rows = widget_paragraph_height(canvas, width, change);
	int bottom = y + WIDGET_BIG_HEIGHT - 1;

	(void)widget_paragraph(canvas, x, y + MAX(bottom - y - rows, 0) / 2,
		width, bottom, STYLE_PLAIN, change);
}

static int draw_number(const struct app *app, const struct score *score,
	const char *change, struct canvas *canvas, int y)
{
	g_autofree char *words = points(app, score);

	if (canvas_height(canvas) < BIG_FROM_HEIGHT) {
		y = draw_line(canvas, y, STYLE_STRONG, words);
		return draw_line(canvas, y, STYLE_PLAIN, change);
	}
	g_autofree char *unit = tr_number(app_messages(app),
		score->complete ? "result.unit" : "result.unit_so_far",
		score->max);
	int x = widget_big_number(canvas, 4, y, score->total) + 1;

	(void)canvas_put(
		canvas, x, y + WIDGET_BIG_HEIGHT - 1, STYLE_PLAIN, unit);
	if (change != NULL) {
		draw_change(canvas, x, y, change);
	}
	return y + WIDGET_BIG_HEIGHT;
}

static int draw_band(const struct app *app, const struct score *score,
	struct canvas *canvas, int y)
{
	g_autofree char *band = band_line(app, score);
	g_autofree char *next = next_line(app, score);
	int width = canvas_width(canvas);

	if (next != NULL && widget_columns(canvas, band) +
					    widget_columns(canvas, next) + 10 <
				    width) {
		int x = canvas_put(canvas, 2, y, STYLE_STRONG, band);

		(void)canvas_put(canvas, x + 6, y, STYLE_PLAIN, next);
		return y + 1;
	}
	y = draw_line(canvas, y, STYLE_STRONG, band);
	return draw_line(canvas, y, STYLE_PLAIN, next);
}

static int section_columns(const struct app *app, struct canvas *canvas)
{
	const struct bank *bank = work_bank(app);
	int columns = TITLE_COLUMNS;

	for (size_t i = 0; i < bank->section_count; i++) {
		columns = MAX(columns,
			widget_columns(canvas,
				work_text(app, &bank->sections[i].title)) +
				2);
	}
	return MIN(columns, canvas_width(canvas) / 2);
}

static int draw_sections(const struct app *app, struct canvas *canvas, int y)
{
	const struct bank *bank = work_bank(app);
	int columns = section_columns(app, canvas);
	int bar = MIN(canvas_width(canvas) - columns - 18, BAR_WIDTH_MAX);

	for (size_t i = 0; i < bank->section_count; i++, y++) {
		struct score part;
		g_autofree char *line = section_points(app, i, &part);

		(void)canvas_put_clipped(canvas, 2, y, columns - 1, STYLE_PLAIN,
			work_text(app, &bank->sections[i].title));
		(void)canvas_put(canvas, 2 + columns, y, STYLE_PLAIN, line);
		widget_bar(canvas, 2 + columns + 11, y, bar, part.total,
			part.max, '.');
	}
	return y;
}

static int draw_unsure(const struct app *app, const struct score *score,
	struct canvas *canvas, int y)
{
	g_autofree char *range = range_line(app, score);
	g_autofree char *crossing = crossing_line(app, score);
	g_autofree char *list = result_words_unsure(
		app_messages(app), work_bank(app), work_sheet(app));

	if (score->unsure == 0) {
		return y;
	}
	g_autofree char *line = g_strconcat(
		tr(app_messages(app), "word.unknown"), "  ", list, NULL);

	y = draw_line(canvas, y, STYLE_PLAIN, line);
	y = draw_line(canvas, y, STYLE_PLAIN, range);
	return draw_line(canvas, y, STYLE_PLAIN, crossing);
}

/* After the parts: what went down, what the don't-knows may change. */
static int draw_questions(const struct app *app, const struct score *score,
	const struct comparison *comparison, struct canvas *canvas, int y)
{
	g_autofree char *lowered = lowered_line(app, comparison);
	int end = draw_line(canvas, y, STYLE_PLAIN, lowered);

	end = draw_unsure(app, score, canvas, end);
	return end > y ? end + 1 : y;
}

/* Where there is room for it. */
static void draw_help(const struct app *app, struct canvas *canvas, int y)
{
	const char *help = tr(app_messages(app), "result.help");
	int rows =
		widget_paragraph_height(canvas, canvas_width(canvas) - 4, help);

	if (y + rows <= widget_bottom(canvas)) {
		(void)draw_line(canvas, y, STYLE_QUIET, help);
	}
}

/* Score first. Blank lines as the height allows. False if it does not fit. */
static bool draw_score_page(const struct app *app, const struct score *score,
	const struct comparison *comparison, struct canvas *canvas)
{
	bool roomy = canvas_height(canvas) >= BIG_FROM_HEIGHT;
	g_autofree char *change = change_line(app, comparison);
	g_autofree char *steps = steps_line(app);
	int width = canvas_width(canvas) - 4;
	int rows = steps == NULL
			   ? 0
			   : widget_paragraph_height(canvas, width, steps);
	int y = 2;

	y = draw_number(app, score, change, canvas, y) + (roomy ? 1 : 0);
	y = draw_band(app, score, canvas, y) + 1;
	y = draw_sections(app, canvas, y) + 1;
	y = draw_questions(app, score, comparison, canvas, y);
	if (y + rows > widget_bottom(canvas)) {
		return false;
	}
	y = draw_line(canvas, y, STYLE_STRONG, steps);
	draw_help(app, canvas, y + (roomy ? 1 : 0));
	return true;
}

static void draw(
	const struct view *view, const struct app *app, struct canvas *canvas)
{
	struct score score;
	g_autofree char *heading =
		result_words_title(app_messages(app), work_bank(app),
			work_sheet(app), tr(app_messages(app), "result.title"));

	AUTO(comparison) comparison = compare_previous(app);

	compute(app, &score);
	if (widget_is_small(canvas) || pages_ask_first(app) ||
		!draw_score_page(app, &score, comparison, canvas)) {
		canvas_clear(canvas);
		text_view_draw(view, app, canvas);
		return;
	}
	widget_header(canvas, app, heading);
	widget_footer(canvas, app, view);
	canvas_set_cursor(canvas, 2, 2);
}

static const struct view_action arithmetic_action = { .keys = { UI_CHAR('w') },
	.name = "action.arithmetic",
	.perform = action_arithmetic };

static const struct view_action mend_action = {
	.keys = { UI_CHAR('b') }, .name = "action.mend", .perform = action_mend
};

static const struct view_action *const actions[] = {
	&shared_to_steps,
	&shared_to_find_out,
	&shared_export,
	&view_comparison_action,
	&arithmetic_action,
	&mend_action,
	&view_what_if_action,
	&view_rates_action,
	&shared_home,
	&shared_quit,
	&shared_help,
	&shared_mend_hidden,
	NULL,
};

static const struct view_class result_class = {
	.name = "result",
	.outline = outline,
	.draw = draw,
	.key = text_view_key,
	.actions = actions,
};

struct view *view_result_create(const struct app *app)
{
	if (!bank_counts_points(work_bank(app))) {
		return view_outcome_create();
	}
	return text_view_create(&result_class);
}
