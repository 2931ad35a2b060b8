/* SPDX-License-Identifier: MIT */
/* Two orders of three pages. */
#include "ui/pages.h"

#include <string.h>

#include "core/advice.h"
#include "core/score.h"
#include "ui/views.h"

enum page { PAGE_RESULT, PAGE_STEPS, PAGE_FIND_OUT, PAGE_COUNT };

static const char *const page_names[PAGE_COUNT] = {
	[PAGE_RESULT] = "result",
	[PAGE_STEPS] = "steps",
	[PAGE_FIND_OUT] = "find_out",
};

static const enum page usual_order[PAGE_COUNT] = { PAGE_RESULT, PAGE_STEPS,
	PAGE_FIND_OUT };
static const enum page ask_first_order[PAGE_COUNT] = { PAGE_RESULT,
	PAGE_FIND_OUT, PAGE_STEPS };

bool pages_ask_first(const struct app *app)
{
	struct score score;

	score_sheet(app_bank(app), app_sheet(app), &score);
	return score.unsure >= ADVICE_MANY_UNSURE;
}

/* The page so many steps after the one that stands, going round. */
static enum page page_after(
	const struct view *view, const struct app *app, size_t steps)
{
	const enum page *order =
		pages_ask_first(app) ? ask_first_order : usual_order;

	for (size_t i = 0; i < PAGE_COUNT; i++) {
		if (strcmp(view->class->name, page_names[order[i]]) == 0) {
			return order[(i + steps) % PAGE_COUNT];
		}
	}
	return PAGE_RESULT;
}

bool pages_steps_follow(const struct view *view, const struct app *app)
{
	return page_after(view, app, 1) == PAGE_STEPS;
}

bool pages_find_out_follows(const struct view *view, const struct app *app)
{
	return page_after(view, app, 1) == PAGE_FIND_OUT;
}

bool pages_result_follows(const struct view *view, const struct app *app)
{
	return page_after(view, app, 1) == PAGE_RESULT;
}

static void to_page(struct app *app, enum page page)
{
	switch (page) {
	case PAGE_STEPS:
		app_replace(app, view_steps_create(false));
		break;
	case PAGE_FIND_OUT:
		app_replace(app, view_find_out_create());
		break;
	case PAGE_RESULT:
	case PAGE_COUNT:
		app_replace(app, view_result_create(app));
		break;
	}
}

void pages_to_result(struct view *view, struct app *app)
{
	(void)view;
	to_page(app, PAGE_RESULT);
}

void pages_to_steps(struct view *view, struct app *app)
{
	(void)view;
	to_page(app, PAGE_STEPS);
}

void pages_to_find_out(struct view *view, struct app *app)
{
	(void)view;
	to_page(app, PAGE_FIND_OUT);
}

void pages_back(struct view *view, struct app *app)
{
	to_page(app, page_after(view, app, PAGE_COUNT - 1));
}
