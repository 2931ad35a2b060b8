/* SPDX-License-Identifier: MIT */
/* The check at hand may lie outside the company folder, or be newer than what
 * was read from there: it takes the place of the one with its id. */
#include "core/customer_paper.h"

#include <glib.h>
#include <string.h>

#include "core/history.h"
#include "core/quarter.h"

#define NAME_ALL_MEASURES "done"
#define NAME_NOTHING "none"

const char *const customer_paper_sets[] = { NAME_ALL_MEASURES, NAME_NOTHING,
	NULL };

static const struct {
	const char *name;
	bool ticked; /* at first */
} kinds[CUSTOMER_KIND_COUNT] = {
	[CUSTOMER_CHECKS] = { "checks", true },
	[CUSTOMER_SCORE] = { "score", false },
	[CUSTOMER_NEXT] = { "next", true },
	[CUSTOMER_STAR] = { "star", true },
	[CUSTOMER_POLICY] = { "policy", false },
	[CUSTOMER_MEASURE] = { "action", false },
};

static void find_checks(struct customer_paper *paper,
	const struct company *company, const struct result_source *check)
{
	AUTO(history)
	history = company_history(
		company, history_series(check), check->sheet->unit, check);

	paper->check_count = history->count;
	paper->checks = g_new0(struct date, history->count);
	for (size_t i = 0; i < history->count; i++) {
		paper->checks[i] = history->items[i].source.sheet->date;
	}
}

static void find_next(struct customer_paper *paper,
	const struct company *company, const struct result_source *check,
	struct date today)
{
	const struct sheet *newest =
		company_newest_check(company, check->sheet);
	struct date none = { 0 };
	struct date next =
		newest != NULL ? quarter_due_day(newest->date) : none;

	if (date_is_set(next) && date_compare(next, today) >= 0) {
		paper->next = next;
	}
}

static bool has_score(const struct result_source *check)
{
	return bank_counts_points(check->bank) &&
	       sheet_is_complete(check->sheet, check->bank);
}

static bool is_finished(const struct plan_item *item)
{
	return item->decision == PLAN_ADOPTED && item->status == PLAN_DONE;
}

static void add(GArray *items, bool there, enum customer_item_kind kind,
	size_t plan_index)
{
	struct customer_item item = {
		.kind = kind,
		.plan_index = plan_index,
		.ticked = kinds[kind].ticked,
	};

	if (there) {
		g_array_append_val(items, item);
	}
}

static void add_all(GArray *items, const struct customer_paper *paper,
	const struct company *company, const struct result_source *check)
{
	const struct declaration *declaration = company->declaration;

	add(items, paper->check_count > 0, CUSTOMER_CHECKS, PLAN_NONE);
	add(items, has_score(check), CUSTOMER_SCORE, PLAN_NONE);
	add(items, date_is_set(paper->next), CUSTOMER_NEXT, PLAN_NONE);
	add(items, declaration != NULL && declaration->star != STAR_NONE,
		CUSTOMER_STAR, PLAN_NONE);
	add(items, declaration != NULL && declaration_is_published(declaration),
		CUSTOMER_POLICY, PLAN_NONE);
	for (size_t i = 0;
		company->plan != NULL && i < plan_count(company->plan); i++) {
		add(items, is_finished(plan_at(company->plan, i)),
			CUSTOMER_MEASURE, i);
	}
}

struct customer_paper *customer_paper_create(const struct company *company,
	const struct result_source *check, struct date today)
{
	struct customer_paper *paper = g_new0(struct customer_paper, 1);
	GArray *items = g_array_new(FALSE, FALSE, sizeof(struct customer_item));

	find_checks(paper, company, check);
	find_next(paper, company, check, today);
	add_all(items, paper, company, check);
	paper->count = items->len;
	paper->items =
		(struct customer_item *)(void *)g_array_free(items, FALSE);
	return paper;
}

void customer_paper_destroy(struct customer_paper *paper)
{
	if (paper == NULL) {
		return;
	}
	g_free(paper->items);
	g_free(paper->checks);
	g_free(paper);
}

bool customer_paper_has_checks(const struct customer_paper *paper)
{
	return paper->check_count > 0;
}

void customer_paper_toggle(struct customer_paper *paper, size_t index)
{
	if (index < paper->count) {
		paper->items[index].ticked = !paper->items[index].ticked;
	}
}

bool customer_paper_tells(
	const struct customer_paper *paper, enum customer_item_kind kind)
{
	for (size_t i = 0; i < paper->count; i++) {
		if (paper->items[i].kind == kind && paper->items[i].ticked) {
			return true;
		}
	}
	return false;
}

char *customer_paper_id(const struct customer_paper *paper,
	const struct company *company, size_t index)
{
	const struct customer_item *item = &paper->items[index];
	const char *name = kinds[item->kind].name;

	if (item->kind != CUSTOMER_MEASURE) {
		return g_strdup(name);
	}
	const struct plan_item *measure =
		plan_at(company->plan, item->plan_index);

	return g_strdup_printf(
		"%s:%s/%s", name, measure->bank, measure->action);
}

static void tick_all(
	struct customer_paper *paper, bool measures_only, bool ticked)
{
	for (size_t i = 0; i < paper->count; i++) {
		if (!measures_only ||
			paper->items[i].kind == CUSTOMER_MEASURE) {
			paper->items[i].ticked = ticked;
		}
	}
}

bool customer_paper_tick(struct customer_paper *paper,
	const struct company *company, const char *name)
{
	if (strcmp(name, NAME_ALL_MEASURES) == 0) {
		tick_all(paper, true, true);
		return true;
	}
	if (strcmp(name, NAME_NOTHING) == 0) {
		tick_all(paper, false, false);
		return true;
	}
	for (size_t i = 0; i < paper->count; i++) {
		g_autofree char *id = customer_paper_id(paper, company, i);

		if (strcmp(id, name) == 0) {
			paper->items[i].ticked = true;
			return true;
		}
	}
	return false;
}
