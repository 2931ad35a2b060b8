/* SPDX-License-Identifier: MIT */
/* What the worksheets share while one workbook is being written. */
#ifndef SHINDAN_REPORT_WORKBOOK_REPORT_H
#define SHINDAN_REPORT_WORKBOOK_REPORT_H

#include "core/advice.h"
#include "core/comparison.h"
#include "core/history.h"
#include "core/plan.h"
#include "core/score.h"
#include "report/book/page.h"
#include "report/workbook/workbook.h"

/* In the order of the tabs. */
enum worksheet {
	WORKSHEET_SUMMARY,
	WORKSHEET_ACTIONS,
	WORKSHEET_FIND_OUT,
	WORKSHEET_ANSWERS,
	WORKSHEET_HISTORY, /* from two checks on */
	WORKSHEET_SECURITY_ACTION, /* only of a company folder */
	WORKSHEET_POLICY, /* only where there is one */
	WORKSHEET_TRIAL, /* only where worksheet_trial_can_compute() */
	WORKSHEET_SOURCES,
	WORKSHEET_RECORD, /* hidden */
	WORKSHEET_COUNT
};

struct report {
	const struct workbook_input *input;
	const struct messages *messages;
	const struct bank *bank;
	const struct sheet *sheet;
	const struct rates *rates; /* NULL where none is to be shown */
	const struct comparison *comparison; /* NULL for a first check */
	const struct plan *plan; /* NULL if none is kept */
	const GPtrArray *policy; /* policy_parts(); NULL = not begun */
	const struct history *history; /* NULL with less than two checks */
	const char *language;
	struct score score;
	const struct advice *advice;
	const GArray *rows; /* action_rows_create() */
	/* 未着手, 着手, 終了: where they stand in 出典. */
	struct page_range status_words;
	struct page *pages[WORKSHEET_COUNT]; /* NULL: left out */
};

void worksheet_summary_write(const struct report *report);
void worksheet_actions_write(const struct report *report);
void worksheet_answers_write(const struct report *report);
void worksheet_find_out_write(const struct report *report);
/* There must be a policy. */
void worksheet_policy_write(const struct report *report);
/* There must be a history. */
void worksheet_history_write(const struct report *report);
/* The company must keep a declaration. */
void worksheet_security_action_write(const struct report *report);
/* Whether every question has the choices of the scale, and their points make a
 * band. */
bool worksheet_trial_is_possible(const struct bank *bank);
/* Whether formulas can follow: they know a choice by its words. */
bool worksheet_trial_can_compute(const struct report *report);
void worksheet_trial_write(const struct report *report);
/* Gives the place of the words of the status. */
struct page_range worksheet_sources_write(const struct report *report);
void worksheet_record_write(const struct report *report);

/* The words of a text of the bank in the language of the report, "" if there
 * are none. */
const char *report_words(const struct report *report, const struct text *text);

/* The same of a text of the rates, which must not be NULL. */
const char *report_rates_words(
	const struct report *report, const struct text *text);

/* The label of the answer, or 未回答. */
const char *report_answer(
	const struct report *report, const struct question *question);

/* The answer of one side of the comparison: its label, or that it is not used;
 * "" if there is none. */
const char *report_compared(const struct report *report,
	const struct result_source *source, const struct compared *side);

/* A bank of levels or a checklist has no points to show. */
bool report_has_points(const struct report *report);

/* The points; how many are answered; the band and what comes next. Owned
 * (g_free). */
char *report_score(const struct report *report);
char *report_answered(const struct report *report);
char *report_band(const struct report *report);

/* "70～99点": from the limit of the band to that of the band above. Owned
 * (g_free). */
char *report_band_limits(const struct report *report, size_t index);

/* What stands at the foot of every page. */
void report_print_setup(
	const struct report *report, struct page *page, bool landscape);

#endif
