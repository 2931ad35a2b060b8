/* SPDX-License-Identifier: MIT */
/* National rates beside the own answers: one line a question, then the survey
 * they come from. What is not answered yet has no line. */
#include "core/rates.h"
#include "say/words.h"
#include "text/text.h"
#include "ui/actions.h"
#include "ui/question_words.h"
#include "ui/text_view.h"
#include "ui/views.h"
#include "ui/widget.h"
#include "ui/work.h"

#define COLUMN_GAP 2
#define PERCENT_COLUMNS 6 /* "100.0%" */

/* Strings are borrowed, except percent. */
struct line {
	size_t question;
	const char *name;
	const char *answer;
	char *percent;
	int tenths;
};

static const char *rates_words(const struct app *app, const struct rates *rates,
	const struct text *text)
{
	return rates_text(rates, text, app_language(app));
}

static void line_clear(void *data)
{
	struct line *line = data;

	g_free(line->percent);
}

static GArray *gather_lines(const struct app *app, const struct rates *rates)
{
	const struct bank *bank = work_bank(app);
	const struct sheet *sheet = work_sheet(app);
	GArray *lines = g_array_new(FALSE, FALSE, sizeof(struct line));

	g_array_set_clear_func(lines, line_clear);
	for (size_t i = 0; i < bank->question_count; i++) {
		const struct question *question = &bank->questions[i];
		const struct rate *rate =
			rates_after_answer(rates, bank, sheet, question);

		if (rate == NULL) {
			continue;
		}
		struct line line = {
			.question = i,
			.name = rates_words(app, rates, &rate->name),
			.answer = question_words_short(app, question,
				sheet_answer(sheet, question->id)),
			.percent = rate_percent(rate),
			.tenths = rate->tenths,
		};

		g_array_append_val(lines, line);
	}
	return lines;
}

static void append_column(GString *row, const char *text, int columns)
{
	int blanks = columns - text_width(text) + COLUMN_GAP;

	g_string_append_printf(row, "%s%*s", text, blanks, "");
}

static void append_right(GString *row, const char *text, int columns)
{
	int blanks = MAX(columns - text_width(text), 0);

	g_string_append_printf(row, "%*s%s", blanks, "", text);
}

/* A heading over the columns, and the lines under it. */
static void outline_table(
	const struct app *app, const GArray *lines, GArray *out)
{
	const char *own = tr(app_messages(app), "rates.own");
	const char *national = tr(app_messages(app), "rates.national");
	int names = 0;
	int answers = text_width(own);

	for (size_t i = 0; i < lines->len; i++) {
		const struct line *line = &g_array_index(lines, struct line, i);

		names = MAX(names, text_width(line->name));
		answers = MAX(answers, text_width(line->answer));
	}
	g_autoptr(GString) row = g_string_new(NULL);

	append_column(row, "", names);
	append_column(row, own, answers);
	append_right(row, national, PERCENT_COLUMNS);
	outline_labelled(out, " ", row->str);
	for (size_t i = 0; i < lines->len; i++) {
		const struct line *line = &g_array_index(lines, struct line, i);
		g_autofree char *label = words_question(app_messages(app),
			work_bank(app)->questions[line->question].id);

		g_string_truncate(row, 0);
		append_column(row, line->name, names);
		append_column(row, line->answer, answers);
		append_right(row, line->percent, PERCENT_COLUMNS);
		outline_bar(
			out, label, row->str, line->tenths, RATE_TENTHS_MAX);
	}
}

static void outline_survey(
	const struct app *app, const struct rates *rates, GArray *out)
{
	const struct messages *messages = app_messages(app);
	g_autofree char *means = tr_args(messages, "rates.means",
		rates_words(app, rates, &rates->means), NULL);
	g_autofree char *survey = words_survey(messages, rates);

	outline_gap(out);
	outline_text(out, means);
	outline_text(out, survey);
	outline_text(out, rates_words(app, rates, &rates->url));
	outline_gap(out);
	outline_text(out, rates_words(app, rates, &rates->note));
}

static void outline(const struct view *view, const struct app *app, GArray *out)
{
	const struct rates *rates = work_rates(app);

	(void)view;
	outline_heading(out, tr(app_messages(app), "rates.title"));
	if (rates == NULL) {
		return;
	}
	g_autoptr(GArray) lines = gather_lines(app, rates);

	outline_table(app, lines, out);
	outline_survey(app, rates, out);
}

static bool has_any(const struct view *view, const struct app *app)
{
	(void)view;
	return rates_any_after_answer(
		work_rates(app), work_bank(app), work_sheet(app));
}

static void open_rates(struct view *view, struct app *app)
{
	(void)view;
	app_push(app, view_rates_create());
}

const struct view_action view_rates_action = { .keys = { UI_CHAR('n') },
	.name = "action.rates",
	.enabled = has_any,
	.perform = open_rates };

static const struct view_action back_action = {
	.keys = { UI_CHAR('b'), UI_SPECIAL(UI_KEY_ENTER), UI_CHAR('n'),
		UI_SPECIAL(UI_KEY_ESCAPE) },
	.name = "action.back",
	.perform = action_back
};

static const struct view_action *const actions[] = {
	&back_action,
	&shared_export,
	&shared_quit,
	NULL,
};

static const struct view_class rates_class = {
	.name = "rates",
	.outline = outline,
	.draw = text_view_draw,
	.key = text_view_key,
	.actions = actions,
	.hint = text_view_hint,
};

struct view *view_rates_create(void)
{
	return text_view_create(&rates_class);
}
