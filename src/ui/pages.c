/* SPDX-License-Identifier: MIT */
/* Two orders of three pages. */
#include "ui/pages.h"

#include <string.h>

#include "core/advice.h"
#include "core/score.h"
#include "ui/views.h"
#include "ui/work.h"

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

	score_sheet(work_bank(app), work_sheet(app), &score);
	return score.unsure >= ADVICE_MANY_UNSURE;
}

/* A bank without actions, or without anything to find out, has no page for
 * them. */
static bool page_exists(const struct app *app, enum page page)
{
	const struct bank *bank = work_bank(app);

	for (size_t i = 0; i < bank->question_count; i++) {
		const struct question *question = &bank->questions[i];

		if (page == PAGE_RESULT ||
			(page == PAGE_STEPS && question->action_count > 0) ||
			(page == PAGE_FIND_OUT && question->find_out.given)) {
			return true;
		}
	}
	return false;
}

/* The next page that there is, in steps of 1 or PAGE_COUNT - 1 (backwards),
 * going round. */
static enum page page_after(
	const struct view *view, const struct app *app, size_t steps)
{
	const enum page *order =
		pages_ask_first(app) ? ask_first_order : usual_order;
	size_t at = 0;

	while (at < PAGE_COUNT &&
		strcmp(view->class->name, page_names[order[at]]) != 0) {
		at++;
	}
	if (at == PAGE_COUNT) {
		return PAGE_RESULT;
	}
	do {
		at = (at + steps) % PAGE_COUNT;
	} while (!page_exists(app, order[at]));
	return order[at];
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
	return page_after(view, app, 1) == PAGE_RESULT &&
	       strcmp(view->class->name, page_names[PAGE_RESULT]) != 0;
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
