/* SPDX-License-Identifier: MIT */
/* Home: how things stand, and what one can do now. At the very first start
 * there is one thing only. An item appears when there is something behind
 * it. */
#include "base/date_words.h"
#include "core/history.h"
#include "core/quarter.h"
#include "say/plan_words.h"
#include "say/security_action_words.h"
#include "say/words.h"
#include "ui/actions.h"
#include "ui/menu.h"
#include "ui/views.h"
#include "ui/work.h"

#define TOTALS_MAX 8 /* of the last checks */

enum item {
	ITEM_RESUME,
	ITEM_BEGIN,
	ITEM_UNSURE,
	ITEM_RESULT,
	ITEM_PLAN,
	ITEM_HISTORY,
	ITEM_SECURITY_ACTION,
	ITEM_BANKS,
	ITEM_COUNT
};

/* The first item is what one comes for: a check that is due, else to look at
 * the last one. */
static const enum item order_due[ITEM_COUNT] = { ITEM_RESUME, ITEM_BEGIN,
	ITEM_UNSURE, ITEM_RESULT, ITEM_PLAN, ITEM_HISTORY, ITEM_SECURITY_ACTION,
	ITEM_BANKS };
static const enum item order_done[ITEM_COUNT] = { ITEM_RESUME, ITEM_RESULT,
	ITEM_UNSURE, ITEM_PLAN, ITEM_HISTORY, ITEM_BEGIN, ITEM_SECURITY_ACTION,
	ITEM_BANKS };

/* What stands in the folder, worked out for one drawing. */
struct standing {
	const struct company *company;
	const char *series;
	const char *unit;
	size_t last; /* number of the check; BANK_NONE = none */
	size_t unfinished;
	size_t unsure; /* わからない in the last one */
};

static size_t count_unsure(const struct result_source *check)
{
	struct outcome outcome;

	outcome_of(check, &outcome);
	return outcome.score.unsure;
}

static struct standing find_standing(const struct app *app)
{
	const struct bank *bank = work_of(app)->bank;
	struct standing standing = {
		.company = work_company(app),
		.series = bank_series(bank),
		.unit = work_of(app)->unit,
	};

	standing.last = company_last_check(
		standing.company, standing.series, standing.unit, true);
	standing.unfinished = company_unfinished(
		standing.company, standing.series, standing.unit);
	if (standing.last != BANK_NONE) {
		standing.unsure =
			count_unsure(&standing.company->checks[standing.last]);
	}
	return standing;
}

/* One whose files cannot be read has been here before. */
static bool is_first_start(const struct standing *standing)
{
	const struct diags *problems = standing->company->problems;

	return standing->last == BANK_NONE &&
	       standing->unfinished == BANK_NONE &&
	       (problems == NULL || !diags_has_errors(problems));
}

static const struct sheet *last_sheet(const struct standing *standing)
{
	return standing->company->checks[standing->last].sheet;
}

static bool is_due(const struct app *app, const struct standing *standing)
{
	return standing->last == BANK_NONE ||
	       quarter_is_due(last_sheet(standing)->date, work_today(app));
}

static bool has_item(const struct standing *standing, enum item item)
{
	const struct plan *plan = standing->company->plan;

	switch (item) {
	case ITEM_RESUME:
		return standing->unfinished != BANK_NONE;
	case ITEM_BEGIN:
		return standing->unfinished == BANK_NONE;
	case ITEM_UNSURE:
		return standing->unsure > 0 && !last_sheet(standing)->read_only;
	case ITEM_RESULT:
	case ITEM_HISTORY:
		return standing->last != BANK_NONE;
	case ITEM_PLAN:
		return plan != NULL && standing->last != BANK_NONE;
	case ITEM_SECURITY_ACTION:
	case ITEM_BANKS:
		return true;
	case ITEM_COUNT:
		break;
	}
	return false;
}

/* 2026年度 第3四半期 */
static char *quarter_words(const struct app *app)
{
	struct quarter quarter =
		quarter_of(work_today(app), work_company(app)->year_begins);

	return words_numbers(app_messages(app), "home.quarter", quarter.year,
		quarter.quarter, 0);
}

static char *resume_words(
	const struct app *app, const struct standing *standing)
{
	const struct result_source *check =
		&standing->company->checks[standing->unfinished];
	struct outcome outcome;

	outcome_of(check, &outcome);
	return words_numbers(app_messages(app), "home.resume",
		(long)outcome.score.answered, (long)outcome.score.questions, 0);
}

static char *begin_words(const struct app *app, const struct standing *standing)
{
	g_autofree char *quarter = quarter_words(app);
	const char *key = standing->last == BANK_NONE ? "home.begin"
			  : is_due(app, standing)     ? "home.retake"
						      : "home.early";

	return tr_args(app_messages(app), key, quarter, NULL);
}

/* SECURITY ACTION  一つ星を宣言済み（2026年4月3日） */
static char *security_action_words(const struct app *app)
{
	g_autofree char *state = security_action_words_declared(
		app_messages(app), work_company(app)->declaration);

	return g_strconcat(tr(app_messages(app), "security_action.title"), "  ",
		state, NULL);
}

static char *item_words(
	const struct app *app, const struct standing *standing, enum item item)
{
	static const char *const keys[ITEM_COUNT] = {
		[ITEM_RESULT] = "home.result",
		[ITEM_PLAN] = "home.plan",
		[ITEM_HISTORY] = "home.history",
		[ITEM_BANKS] = "home.banks",
	};

	switch (item) {
	case ITEM_RESUME:
		return resume_words(app, standing);
	case ITEM_BEGIN:
		return begin_words(app, standing);
	case ITEM_UNSURE:
		return tr_number(app_messages(app), "home.unsure",
			(long)standing->unsure);
	case ITEM_SECURITY_ACTION:
		return security_action_words(app);
	case ITEM_RESULT:
	case ITEM_PLAN:
	case ITEM_HISTORY:
	case ITEM_BANKS:
	case ITEM_COUNT:
		break;
	}
	return g_strdup(tr(app_messages(app), keys[item]));
}

static void outline_last(
	const struct app *app, const struct standing *standing, GArray *out)
{
	const struct result_source *check =
		&standing->company->checks[standing->last];
	g_autofree char *date =
		date_words_long(check->sheet->date, app_messages(app));
	struct outcome outcome;

	outcome_of(check, &outcome);
	g_autofree char *points =
		tr_number(app_messages(app), "home.points", outcome.total);
	g_autofree char *line = g_strconcat(date,
		outcome.has_score ? "   " : "", outcome.has_score ? points : "",
		"   ", outcome_band_label(check, app_language(app)), NULL);

	(void)g_strchomp(line);

	outline_labelled(out, tr(app_messages(app), "home.last"), line);
}

/* The totals of the last checks: "38  46  54". */
static void outline_totals(
	const struct app *app, const struct standing *standing, GArray *out)
{
	AUTO(history)
	history = history_create(standing->company->checks,
		standing->company->check_count, standing->series,
		standing->unit);
	g_autoptr(GString) totals = g_string_new(NULL);
	size_t complete = 0;
	size_t skipped =
		history->count > TOTALS_MAX ? history->count - TOTALS_MAX : 0;

	for (size_t i = skipped; i < history->count; i++) {
		if (history->items[i].outcome.has_score &&
			date_is_set(history->items[i].source.sheet->finished)) {
			g_string_append_printf(totals, "%s%d",
				complete++ > 0 ? "  " : "",
				history->items[i].outcome.total);
		}
	}
	if (complete > 1) {
		outline_labelled(
			out, tr(app_messages(app), "home.totals"), totals->str);
	}
}

static void outline_due(
	const struct app *app, const struct standing *standing, GArray *out)
{
	g_autofree char *due = date_words_long(
		quarter_due_day(last_sheet(standing)->date), app_messages(app));
	g_autofree char *quarter = quarter_words(app);
	bool now = is_due(app, standing) && standing->unfinished == BANK_NONE;
	g_autofree char *line = tr_args(app_messages(app),
		now ? "home.due" : "home.next", now ? quarter : due, NULL);

	outline_gap(out);
	if (now) {
		outline_heading(out, line);
	} else {
		outline_text(out, line);
	}
}

static void outline_plan(const struct app *app, GArray *out)
{
	const struct plan *plan = work_company(app)->plan;
	struct plan_counts counts = { 0 };

	if (plan == NULL || plan_count(plan) == 0) {
		return;
	}
	plan_count_states(plan, work_today(app), &counts);
	g_autofree char *line = plan_words_states(app_messages(app), &counts);

	outline_labelled(out, tr(app_messages(app), "home.plan_label"), line);
}

static void outline_items(
	const struct app *app, const struct standing *standing, GArray *out)
{
	const enum item *order = is_due(app, standing) ? order_due : order_done;
	int number = 0;

	outline_gap(out);
	for (int i = 0; i < ITEM_COUNT; i++) {
		if (!has_item(standing, order[i])) {
			continue;
		}
		char key[] = { (char)('1' + number++), '\0' };
		g_autofree char *words = item_words(app, standing, order[i]);

		outline_choice(out, key, (int)order[i], words, "");
	}
}

/* What cannot be read, where, and how to mend it; the first of each file. */
static void outline_problems(
	const struct app *app, const struct standing *standing, GArray *out)
{
	const struct diags *problems = standing->company->problems;
	const char *file = NULL;

	for (size_t i = 0; problems != NULL && i < diags_count(problems); i++) {
		const struct diag *diag = diags_get(problems, i);

		if (diag->severity != DIAG_ERROR ||
			g_strcmp0(diag->file, file) == 0) {
			continue;
		}
		g_autofree char *words =
			diag_format_short(diag, app_messages(app));
		g_autofree char *line = tr_args(
			app_messages(app), "home.unreadable", words, NULL);

		outline_gap(out);
		outline_text(out, line);
		file = diag->file;
	}
}

/* "" where no check can be read. */
static const char *organisation(const struct standing *standing)
{
	size_t check = standing->last != BANK_NONE ? standing->last
						   : standing->unfinished;

	return check != BANK_NONE
		       ? standing->company->checks[check].sheet->organisation
		       : "";
}

static char *title(const struct app *app, const struct standing *standing)
{
	g_autofree char *date =
		date_words_long(work_today(app), app_messages(app));
	const char *name = organisation(standing);

	return g_strconcat(
		name[0] != '\0' ? name : tr(app_messages(app), "app.title"),
		"    ", date, NULL);
}

static void outline(const struct view *view, const struct app *app, GArray *out)
{
	struct standing standing = find_standing(app);

	(void)view;
	if (is_first_start(&standing)) {
		intro_outline(app, work_of(app)->bank, out);
		return;
	}
	g_autofree char *heading = title(app, &standing);

	outline_heading(out, heading);
	if (standing.last != BANK_NONE) {
		outline_last(app, &standing, out);
		outline_totals(app, &standing, out);
		outline_due(app, &standing, out);
		outline_plan(app, out);
	}
	outline_problems(app, &standing, out);
	outline_items(app, &standing, out);
}

static void activate(struct view *view, struct app *app, int target)
{
	struct standing standing = find_standing(app);

	(void)view;
	switch ((enum item)target) {
	case ITEM_RESUME:
		work_request_check(app, PLACE_CHECK, standing.unfinished);
		break;
	case ITEM_BEGIN:
		work_request_begin(app, NULL);
		break;
	case ITEM_UNSURE:
		work_request_check(app, PLACE_UNSURE, standing.last);
		break;
	case ITEM_RESULT:
		work_request_check(app, PLACE_CHECK, standing.last);
		break;
	case ITEM_PLAN:
		app_push(app, view_plan_create(app));
		break;
	case ITEM_HISTORY:
		app_push(app, view_history_create(app));
		break;
	case ITEM_SECURITY_ACTION:
		app_push(app, view_security_action_create());
		break;
	case ITEM_BANKS:
		app_push(app, view_banks_create());
		break;
	case ITEM_COUNT:
		break;
	}
}

static bool nothing_yet(const struct view *view, const struct app *app)
{
	struct standing standing = find_standing(app);

	(void)view;
	return is_first_start(&standing);
}

static void start(struct view *view, struct app *app)
{
	(void)view;
	work_request_begin(app, NULL);
}

static const struct view_action start_action = { .keys = { UI_SPECIAL(
							 UI_KEY_ENTER) },
	.name = "action.start",
	.enabled = nothing_yet,
	.perform = start };

static const struct view_action *const actions[] = {
	&start_action,
	&menu_choose,
	&shared_help_language,
	&shared_emergency,
	&shared_quit,
	NULL,
};

static const struct view_class home_class = {
	.name = "home",
	.outline = outline,
	.draw = menu_draw,
	.key = menu_key,
	.activate = activate,
	.actions = actions,
};

struct view *view_home_create(void)
{
	return menu_create(&home_class);
}
