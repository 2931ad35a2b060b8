/* SPDX-License-Identifier: MIT */
/* The pages of the result and their order: score, first six, what to find
 * out; with many don't-knows what to find out comes second. */
#ifndef SHINDAN_UI_PAGES_H
#define SHINDAN_UI_PAGES_H

#include "ui/app.h"
#include "ui/view.h"

/* Whether the result begins with whom to ask (ADVICE_MANY_UNSURE). */
bool pages_ask_first(const struct app *app);

/* Predicates for actions: which page follows the one that stands. */
bool pages_steps_follow(const struct view *view, const struct app *app);
bool pages_find_out_follows(const struct view *view, const struct app *app);
bool pages_result_follows(const struct view *view, const struct app *app);

/* Replace the page that stands. */
void pages_to_result(struct view *view, struct app *app);
void pages_to_steps(struct view *view, struct app *app);
void pages_to_find_out(struct view *view, struct app *app);
void pages_back(struct view *view, struct app *app);

#endif
