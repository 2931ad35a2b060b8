/* SPDX-License-Identifier: MIT */
/* これまでの変化: the finished checks of home, the oldest first, and where they
 * stop measuring the same. To pick one compares it with the one before. */
#include <string.h>

#include "base/date_words.h"
#include "core/comparison.h"
#include "core/history.h"
#include "say/comparison_words.h"
#include "say/result_words.h"
#include "text/text.h"
#include "ui/actions.h"
#include "ui/flow.h"
#include "ui/menu.h"
#include "ui/views.h"
#include "ui/work.h"

#define GAP "   "

/* Checks that are not finished have nothing to say yet. */
static struct history *finished_checks(const struct app *app)
{
	const struct result_source of_home = { .bank = work_of(app)->bank };

	return company_history(work_company(app), history_series(&of_home),
		work_of(app)->unit, NULL);
}

/* 「ここで版が変わりました（3.1 から 4.0）」 */
static void outline_seam(
	const struct app *app, const struct history_item *item, GArray *out)
{
	g_autofree char *line = result_words_seam(app_messages(app), item);

	outline_heading(out, line);
	outline_gap(out);
}

static int day_columns(const struct app *app, const struct history *history)
{
	int columns = 0;

	for (size_t i = 0; i < history->count; i++) {
		g_autofree char *day =
			date_words(history->items[i].source.sheet->date,
				app_messages(app));

		columns = MAX(columns, text_width(day));
	}
	return columns;
}

/* "2026年8月20日    54点"; the points are missing where none are counted. */
static void append_total(const struct app *app, const struct history_item *item,
	int columns, GString *lines)
{
	g_autofree char *day =
		date_words(item->source.sheet->date, app_messages(app));
	g_autofree char *total = g_strdup_printf("%3d", item->outcome.total);
	g_autofree char *points =
		tr_args(app_messages(app), "home.points", total, NULL);

	g_string_append(lines, day);
	if (item->outcome.has_score) {
		g_string_append_printf(lines, "%*s%s",
			columns - text_width(day) + 2, "", points);
	}
}

/* "16+26+20": a sum, which adds up to the total. */
static char *parts_sum(const struct result_source *source)
{
	GString *sum = g_string_new(NULL);

	for (size_t i = 0; i < source->bank->section_count; i++) {
		struct score part;

		score_section(source->bank, source->sheet, i, &part);
		g_string_append_printf(sum, i == 0 ? "%d" : "%+d", part.total);
	}
	return g_string_free(sum, FALSE);
}

/* On the last line, or on the next one where that is full. */
static void append_fact(const struct app *app, GString *lines, const char *fact)
{
	const char *last = strrchr(lines->str, '\n') + 1;
	int columns = text_width(last) + (int)strlen(GAP) + text_width(fact);

	if (last[0] != '\0') {
		g_string_append(lines,
			columns > flow_choice_width(app_width(app)) ? "\n"
								    : GAP);
	}
	g_string_append(lines, fact);
}

/* The band, the parts, the わからない: what is known of them. */
static void append_facts(
	const struct app *app, const struct history_item *item, GString *lines)
{
	const struct result_source *source = &item->source;
	const char *band = outcome_band_label(source, app_language(app));

	g_string_append_c(lines, '\n');
	if (band[0] != '\0') {
		append_fact(app, lines, band);
	}
	if (source->bank == NULL) {
		return;
	}
	if (bank_counts_points(source->bank)) {
		g_autofree char *sum = parts_sum(source);
		g_autofree char *parts =
			tr_args(app_messages(app), "history.parts", sum, NULL);

		append_fact(app, lines, parts);
	}
	g_autofree char *unknown = tr_number(app_messages(app),
		"history.unknown", (long)item->outcome.score.unsure);

	append_fact(app, lines, unknown);
}

/* 「前回から +8点（対策 +10、見直し -2）」, where both banks are known. */
static void append_change(
	const struct app *app, const struct history_item *item, GString *lines)
{
	const struct bank *bank = item->source.bank;

	if (bank == NULL || item[-1].source.bank == NULL) {
		return;
	}
	AUTO(comparison)
	comparison = comparison_create(&item[-1].source, &item->source);

	if (!comparison_counts_points(comparison)) {
		return;
	}
	g_autofree char *change =
		comparison_words_change(app_messages(app), &comparison->change);
	g_autofree char *since =
		tr_args(app_messages(app), "history.since", change, NULL);

	g_string_append_printf(lines, "\n%s", since);
}

static void outline_check(const struct app *app, const struct history *history,
	size_t index, GArray *out)
{
	const struct history_item *item = &history->items[index];
	g_autofree char *key = g_strdup_printf("%zu", index + 1);
	g_autoptr(GString) lines = g_string_new(NULL);

	outline_gap(out);
	if (item->seam) {
		outline_seam(app, item, out);
	}
	append_total(app, item, day_columns(app, history), lines);
	append_facts(app, item, lines);
	if (index > 0) {
		append_change(app, item, lines);
	}
	outline_choice_bar(out, key, (int)index, lines->str,
		item->outcome.total, item->outcome.max);
}

/* By the newest edition. */
static void outline_parts_order(
	const struct app *app, const struct history *history, GArray *out)
{
	const struct bank *bank =
		history->items[history->count - 1].source.bank;
	g_autoptr(GString) titles = g_string_new(NULL);

	if (bank == NULL || !bank_counts_points(bank)) {
		return;
	}
	for (size_t i = 0; i < bank->section_count; i++) {
		g_string_append_printf(titles, "%s%s",
			i > 0 ? tr(app_messages(app), "word.comma") : "",
			bank_text(bank, &bank->sections[i].title,
				app_language(app)));
	}
	g_autofree char *line = tr_args(
		app_messages(app), "history.parts_order", titles->str, NULL);

	outline_gap(out);
	outline_text(out, line);
}

static void outline(const struct view *view, const struct app *app, GArray *out)
{
	AUTO(history) history = finished_checks(app);

	(void)view;
	outline_heading(out, tr(app_messages(app), "history.title"));
	for (size_t i = 0; i < history->count; i++) {
		outline_check(app, history, i, out);
	}
	if (history->count > 0) {
		outline_parts_order(app, history, out);
	}
	if (history->count <= 1) {
		outline_gap(out);
		outline_text(out, tr(app_messages(app), "history.first"));
	}
}

/* Its number in the company. */
static size_t number_of(const struct app *app, const struct history_item *item)
{
	const struct company *company = work_company(app);
	size_t number = 0;

	while (company->checks[number].sheet != item->source.sheet) {
		number++;
	}
	return number;
}

static void activate(struct view *view, struct app *app, int target)
{
	AUTO(history) history = finished_checks(app);
	const struct history_item *item = &history->items[target];

	(void)view;
	if (target == 0) {
		app_set_status(app, "history.no_earlier", NULL);
	} else if (item->source.bank == NULL || item[-1].source.bank == NULL) {
		app_set_status(app, "history.no_bank", NULL);
	} else {
		app_push(app, view_comparison_create(number_of(app, item - 1),
				      number_of(app, item)));
	}
}

static bool has_check(const struct view *view, const struct app *app)
{
	int target = 0;

	return menu_target(view, app, &target);
}

static void compare_focused(struct view *view, struct app *app)
{
	int target = 0;

	if (menu_target(view, app, &target)) {
		activate(view, app, target);
	}
}

static const struct view_action compare_action = { .keys = { UI_SPECIAL(
							   UI_KEY_ENTER) },
	.name = "action.compare",
	.enabled = has_check,
	.perform = compare_focused };

static const struct view_action *const actions[] = {
	&compare_action,
	&shared_back,
	&shared_quit,
	&shared_help,
	NULL,
};

static const struct view_class history_class = {
	.name = "history",
	.outline = outline,
	.draw = menu_draw,
	.key = menu_key,
	.activate = activate,
	.actions = actions,
};

struct view *view_history_create(const struct app *app)
{
	struct menu_view *view = g_new0(struct menu_view, 1);
	AUTO(history) history = finished_checks(app);

	view->text.base.class = &history_class;
	view->focus = history->count > 0 ? history->count - 1 : 0;
	view->text.scroll = G_MAXINT; /* the newest ones */
	return &view->text.base;
}
