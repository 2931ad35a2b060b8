/* SPDX-License-Identifier: MIT */
/* A check beside the one before: the change first; then the questions, those
 * that went down before those that went up. The sides are numbers, and looked
 * up at each drawing: the present check may be mended below. */
#include "base/date_words.h"
#include "core/comparison.h"
#include "say/comparison_words.h"
#include "say/result_words.h"
#include "say/words.h"
#include "text/text.h"
#include "ui/actions.h"
#include "ui/text_view.h"
#include "ui/views.h"
#include "ui/work.h"

#define GAP "   "

struct comparison_view {
	struct text_view text;
	size_t old;
	size_t new;
};

/* What the pieces of the outline share. */
struct shown {
	const struct app *app;
	const struct comparison *comparison;
	bool points; /* the bank is about points */
	GArray *out;
};

static struct result_source side_of(const struct app *app, size_t number)
{
	if (number == VIEW_PRESENT_CHECK) {
		return (struct result_source){ work_sheet(app),
			work_bank(app) };
	}
	return work_company(app)->checks[number];
}

static const char *words(const struct shown *shown, const struct bank *bank,
	const struct text *text)
{
	return words_text(app_messages(shown->app), bank, text);
}

static const char *word(const struct shown *shown, const char *key)
{
	return tr(app_messages(shown->app), key);
}

/* The day, the edition, the points and the band of one side. */
static void outline_side(const struct shown *shown, const char *label,
	const struct result_source *source, const struct score *score)
{
	g_autofree char *date =
		date_words_long(source->sheet->date, app_messages(shown->app));
	g_autofree char *edition = result_words_edition(
		app_messages(shown->app), source->bank->edition);
	g_autofree char *points = tr_number(
		app_messages(shown->app), "home.points", score->total);
	const char *band =
		comparison_words_band(app_messages(shown->app), source, score);
	g_autofree char *line = g_strjoin(
		GAP, date, edition, shown->points ? points : NULL, NULL);
	g_autofree char *lines =
		g_strjoin("\n", line, band[0] != '\0' ? band : NULL, NULL);

	outline_labelled(shown->out, word(shown, label), lines);
}

static void outline_head(const struct shown *shown)
{
	const struct comparison *comparison = shown->comparison;
	g_autofree char *change = comparison_words_change(
		app_messages(shown->app), &comparison->change);

	outline_heading(shown->out, word(shown, "comparison.title"));
	outline_side(
		shown, "compare.old", &comparison->old, &comparison->old_score);
	outline_side(
		shown, "compare.new", &comparison->new, &comparison->new_score);
	if (shown->points) {
		outline_gap(shown->out);
		outline_heading(shown->out, change);
	}
	if (comparison->seam) {
		outline_gap(shown->out);
		outline_text(shown->out, word(shown, "compare.seam"));
	}
}

static char *part_words(
	const struct shown *shown, const struct comparison_part *part)
{
	g_autofree char *old = g_strdup_printf("%3d", part->old);
	g_autofree char *new = g_strdup_printf("%3d", part->new);
	g_autofree char *max = g_strdup_printf("%-3d", part->max);
	g_autofree char *change =
		comparison_words_signed(part->new - part->old);
	g_autofree char *padded = g_strdup_printf("%3s", change);
	const char *const arguments[] = { old, new, max, padded };

	return tr_with(app_messages(shown->app), "comparison.part", arguments,
		G_N_ELEMENTS(arguments));
}

static void outline_parts(const struct shown *shown)
{
	const struct bank *bank = shown->comparison->new.bank;
	int columns = words_parts_cells(app_messages(shown->app), bank);

	outline_gap(shown->out);
	for (size_t i = 0; i < bank->section_count; i++) {
		const struct comparison_part *part =
			&shown->comparison->parts[i];
		const char *title =
			words(shown, bank, &bank->sections[i].title);
		g_autofree char *points = part_words(shown, part);
		g_autofree char *line = g_strdup_printf("%s%*s" GAP "%s", title,
			columns - text_width(title), "", points);

		outline_bar(shown->out, "", line, part->new, part->max);
	}
}

static void outline_item(
	const struct shown *shown, const struct comparison_item *item)
{
	const struct bank *bank = shown->comparison->new.bank;
	const struct question *question = &bank->questions[item->new.question];
	g_autofree char *label =
		words_question(app_messages(shown->app), question->id);
	g_autofree char *facts = comparison_words_facts(
		app_messages(shown->app), shown->comparison, item);
	g_autofree char *lines = g_strconcat(
		words(shown, bank, &question->text), "\n", facts, NULL);

	outline_labelled(shown->out, label, lines);
}

/* A heading with their number, and each of them; nothing without any. */
static void outline_changed(
	const struct shown *shown, const struct comparison_list *list)
{
	const struct comparison *comparison = shown->comparison;
	size_t count = comparison_count(comparison, list->change);

	if (count == 0) {
		return;
	}
	g_autofree char *heading =
		tr_number(app_messages(shown->app), list->key, (long)count);

	outline_gap(shown->out);
	outline_heading(shown->out, heading);
	for (size_t i = 0; i < comparison->count; i++) {
		if (comparison->items[i].change == list->change) {
			outline_item(shown, &comparison->items[i]);
		}
	}
}

/* Those that only one side answers, or only its edition has. */
static void outline_one_sided(
	const struct shown *shown, const char *key, bool old_side)
{
	g_autofree char *list = comparison_words_list(app_messages(shown->app),
		shown->comparison, COMPARISON_UNMAPPED, old_side);
	g_autofree char *line = g_strconcat(word(shown, key), "  ", list, NULL);

	if (list[0] != '\0') {
		outline_text(shown->out, line);
	}
}

static void outline_rest(const struct shown *shown)
{
	size_t same = comparison_count(shown->comparison, COMPARISON_SAME);
	g_autofree char *line =
		tr_number(app_messages(shown->app), "compare.same", (long)same);

	outline_gap(shown->out);
	outline_one_sided(shown, "compare.only_old", true);
	outline_one_sided(shown, "compare.only_new", false);
	outline_text(shown->out, line);
}

static void outline_comparison(const struct shown *shown)
{
	outline_head(shown);
	if (shown->points) {
		outline_parts(shown);
	}
	for (size_t i = 0; i < COMPARISON_LISTS; i++) {
		outline_changed(shown, &comparison_lists[i]);
	}
	outline_rest(shown);
}

static void outline(const struct view *view, const struct app *app, GArray *out)
{
	const struct comparison_view *sides =
		(const struct comparison_view *)view;
	struct result_source old = side_of(app, sides->old);
	struct result_source new = side_of(app, sides->new);
	AUTO(comparison) comparison = comparison_create(&old, &new);
	const struct shown shown = {
		.app = app,
		.comparison = comparison,
		.points = comparison_counts_points(comparison),
		.out = out,
	};

	outline_comparison(&shown);
}

static const struct view_action *const actions[] = {
	&shared_close,
	&shared_quit,
	&shared_help,
	NULL,
};

static const struct view_class comparison_class = {
	.name = "comparison",
	.outline = outline,
	.draw = text_view_draw,
	.key = text_view_key,
	.actions = actions,
	.hint = text_view_hint,
};

struct view *view_comparison_create(size_t old, size_t new)
{
	struct comparison_view *view = g_new0(struct comparison_view, 1);

	view->text.base.class = &comparison_class;
	view->old = old;
	view->new = new;
	return &view->text.base;
}

static bool has_previous(const struct view *view, const struct app *app)
{
	struct result_source previous;

	(void)view;
	return work_previous(app, &previous);
}

static void compare_previous(struct view *view, struct app *app)
{
	(void)view;
	app_push(app, view_comparison_create(company_find(work_company(app),
						     work_sheet(app)->previous),
			      VIEW_PRESENT_CHECK));
}

const struct view_action view_comparison_action = { .keys = { UI_CHAR('c') },
	.name = "action.compare",
	.enabled = has_previous,
	.perform = compare_previous };
