/* SPDX-License-Identifier: MIT */
/* Plays keys into the app of a real desk without a terminal: over a company
 * folder of its own, with the performer that the program has. Keys are written
 * as they are typed; named ones stand in <>: <Enter> <Esc> <Tab> <Up> <Down>
 * <Left> <Right> <Home> <End> <PageUp> <PageDown> <Backspace> <Delete> <F1>
 * <C-z>. Blanks are keys, too. */
#ifndef SHINDAN_TESTS_UI_PLAY_H
#define SHINDAN_TESTS_UI_PLAY_H

#include <glib.h>
#include <stdbool.h>

#include "core/bank.h"
#include "desk/desk.h"
#include "ui/work.h"

#define STAGE_BANKS_MAX 4

/* The real banks, catalogues and texts, built in. */
struct stage {
	struct stock *stock;
	struct company_folder *folder;
	struct desk *desk;
	struct app *app;
	struct company *company; /* that of the folder, to be tampered with */
	char *data; /* the company folder */
	const struct bank *bank;
	const struct bank
		*banks[STAGE_BANKS_MAX]; /* this and others, or NULL */
	struct bank edition; /* 3.0: borrows everything from bank */
	struct work_supplies supplies; /* of the desk, but for the banks */
	const void *supplies_data;
	struct messages *catalogues[2]; /* ja, en */
	/* How often the file of the sheet was written, that of the plan, that
	 * of the declaration or policy; how often something was exported. */
	unsigned saves;
	unsigned plan_saves;
	unsigned notes;
	unsigned exports;
	const char *form; /* id of the last one asked for; NULL = none */
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

/* A sheet of the company as it was read, by number, to be tampered with. */
struct sheet *stage_sheet(const struct stage *stage, size_t index);
/* Its file becomes what it is now. */
void stage_write_sheet(const struct stage *stage, size_t index);

/* A file of the company folder becomes that text. */
void stage_write(const struct stage *stage, const char *name, const char *text);

/* From now on no file can be written, or again. */
void stage_break_disk(bool broken);

/* Types slowly: after each key everything is performed and shown. */
void stage_play(struct stage *stage, const char *keys);
/* Types at once: nothing is performed before the last key. */
void stage_type(struct stage *stage, const char *keys);
/* What a front end has performed after it drew; data is the stage. */
void stage_perform(struct app *app, void *data);

/* Draws in that size: scrolling asks for the size of the last drawing. */
void stage_draw(struct stage *stage, int width, int height);

/* The dump of a drawing of that size. Owned by the caller (g_free). */
char *stage_dump(struct stage *stage, int width, int height);

#endif
