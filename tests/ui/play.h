/* SPDX-License-Identifier: MIT */
/* Plays keys into an app without a terminal, with an outside that always
 * saves and exports. Keys are written as they are typed; named ones stand in
 * <>: <Enter> <Esc> <Tab> <Up> <Down> <Left> <Right> <Home> <End> <PageUp>
 * <PageDown> <Backspace> <Delete> <F1> <C-z>. Blanks are keys, too. */
#ifndef SHINDAN_TESTS_UI_PLAY_H
#define SHINDAN_TESTS_UI_PLAY_H

#include <glib.h>
#include <stdbool.h>

#include "core/bank.h"
#include "core/rates.h"
#include "ui/app.h"

#define STAGE_BANKS_MAX 4

/* The real bank, catalogues and rates, built in. */
struct stage {
	struct bank *bank;
	struct bank *banks[STAGE_BANKS_MAX]; /* this and others; NULL = none */
	struct bank *other; /* whose answers propose some, or NULL */
	struct bank edition; /* 3.0: borrows everything from bank */
	GPtrArray *sheets; /* of the company */
	GArray *checks; /* struct result_source, over the sheets */
	struct company company;
	struct messages *catalogues[2]; /* ja, en */
	struct rates *rates;
	struct policy_template *policy_template;
	struct app *app;
	unsigned saves;
	unsigned exports;
	unsigned plan_saves;
	const char *form; /* id of the last one written; NULL = none */
	unsigned notes; /* saves of the declaration and the policy */
	bool save_fails;
};

/* language 0 = ja, 1 = en. answers: a letter a question (F P N U, x = absent,
 * . = open) given before the app begins; NULL = none. */
void stage_open(struct stage *stage, size_t language, const char *answers,
	bool skip_intro);
/* The same for another built-in bank ("approach"), beside an ipa-25 with the
 * answers proposed (NULL = none). */
void stage_open_bank(struct stage *stage, size_t language, const char *name,
	const char *answers, const char *proposed);
/* Home of a company that made those checks of ipa-25, answers as above, each
 * retaken from the one before: the last on 20 August 2026, the ones before it
 * three months apart each. A letter behind an answer gives the reason of its
 * change: d done, l learned, s situation, c correction. A check that begins
 * with @ was made of edition 3.0, which has 24 questions. Today is
 * 21 November 2026. Its plan is empty. */
void stage_open_home(struct stage *stage, size_t language,
	const char *const *checks, size_t count);
void stage_close(struct stage *stage);
void stage_play(struct stage *stage, const char *keys);

/* Draws in that size: scrolling asks for the size of the last drawing. */
void stage_draw(struct stage *stage, int width, int height);

/* The dump of a drawing of that size. Owned by the caller (g_free). */
char *stage_dump(struct stage *stage, int width, int height);

#endif
