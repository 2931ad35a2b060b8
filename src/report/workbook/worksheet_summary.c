/* SPDX-License-Identifier: MIT */
/* 概要: one page for the owner and the boss. With many わからない it begins
 * with whom to ask; score and band come below. */
#include "report/workbook/report.h"

#include <glib.h>

#include "base/date_words.h"
#include "report/workbook/summary_change.h"
#include "report/workbook/summary_score.h"
#include "say/help_words.h"
#include "say/result_words.h"
#include "say/words.h"

#define GAP_HEIGHT 8
#define BOX_HEIGHT 36

/* Eight columns; most texts take several. */
static const int widths[SUMMARY_COLUMNS] = { 12, 9, 16, 9, 9, 9, 16, 31 };

void summary_put_heading(const struct report *report, struct page *page,
	int *row, const char *key)
{
	page_set_height(page, *row, GAP_HEIGHT);
	(*row)++;
	page_text(page, *row, SUMMARY_A, SUMMARY_H, tr(report->messages, key),
		STYLE_HEADING);
	(*row)++;
}

void summary_put_line(
	struct page *page, int *row, const char *text, enum style style)
{
	page_text(page, *row, SUMMARY_A, SUMMARY_H, text, style);
	(*row)++;
}

/* Two labelled values on one line. */
static void put_labels(const struct report *report, struct page *page, int row,
	const char *left, const char *right)
{
	page_text(page, row, SUMMARY_A, SUMMARY_A, tr(report->messages, left),
		STYLE_LABEL);
	page_text(page, row, SUMMARY_G, SUMMARY_G, tr(report->messages, right),
		STYLE_LABEL);
}

/* What the company named for a prompt of the bank: 重要情報. */
static void put_named(const struct report *report, struct page *page, int *row,
	const struct prompt *prompt)
{
	g_autofree char *named =
		words_named(report->messages, report->sheet, prompt);

	if (named == NULL) {
		return;
	}
	page_text(page, *row, SUMMARY_A, SUMMARY_A,
		report_words(report, &prompt->label), STYLE_LABEL);
	page_text(page, *row, SUMMARY_B, SUMMARY_H, named, STYLE_VALUE);
	(*row)++;
}

static void put_who(const struct report *report, struct page *page, int *row)
{
	const struct sheet *sheet = report->sheet;
	g_autofree char *edition =
		result_words_edition(report->messages, report->bank->edition);

	summary_put_line(page, row, report_words(report, &report->bank->title),
		STYLE_TITLE);
	put_labels(report, page, *row, "report.organisation", "report.date");
	page_text(page, *row, SUMMARY_B, SUMMARY_F, sheet->organisation,
		STYLE_VALUE);
	page_date(page, *row, SUMMARY_H, SUMMARY_H, sheet->date, STYLE_DATE);
	(*row)++;
	put_labels(report, page, *row, "report.unit", "report.bank_edition");
	page_text(page, *row, SUMMARY_B, SUMMARY_F, sheet->unit, STYLE_VALUE);
	page_text(page, *row, SUMMARY_H, SUMMARY_H, edition, STYLE_VALUE);
	(*row)++;
	if (sheet->person[0] != '\0') {
		page_text(page, *row, SUMMARY_A, SUMMARY_A,
			tr(report->messages, "report.person"), STYLE_LABEL);
		page_text(page, *row, SUMMARY_B, SUMMARY_F, sheet->person,
			STYLE_VALUE);
		(*row)++;
	}
	for (size_t i = 0; i < report->bank->prompt_count; i++) {
		put_named(report, page, row, &report->bank->prompts[i]);
	}
}

/* "3問: 問3、問7、問9" */
static void put_group(const struct report *report, struct page *page, int *row,
	const struct card_group *group)
{
	const struct messages *m = report->messages;
	g_autofree char *count = g_strdup_printf("%zu", group->count);
	GString *names = g_string_new(NULL);

	for (size_t i = 0; i < group->count; i++) {
		g_autofree char *name = words_question(
			m, report->bank->questions[group->questions[i]].id);

		g_string_append(names, i > 0 ? tr(m, "word.comma") : "");
		g_string_append(names, name);
	}
	g_autofree char *line =
		tr_args(m, "report.ask.questions", count, names->str, NULL);

	g_string_free(names, TRUE);
	page_text(page, *row, SUMMARY_A, SUMMARY_C,
		words_of(report->messages, "informant",
			informant_names[group->from]),
		STYLE_CELL);
	page_text(page, *row, SUMMARY_D, SUMMARY_H, line, STYLE_CELL);
	(*row)++;
}

static void put_whom_to_ask(
	const struct report *report, struct page *page, int *row)
{
	const struct advice *advice = report->advice;

	if (advice->card_count == 0) {
		return;
	}
	summary_put_heading(report, page, row, "report.ask.heading");
	g_autofree char *note = tr_number(
		report->messages, "report.ask.note", (long)advice->card_count);

	summary_put_line(page, row, note, STYLE_TEXT);
	for (size_t i = 0; i < advice->group_count; i++) {
		put_group(report, page, row, &advice->groups[i]);
	}
}

/* Who does it until when, or that it was put off; "" where nothing was decided.
 */
static char *decided(const struct report *report, const struct action *action)
{
	const struct messages *m = report->messages;
	size_t index =
		report->plan != NULL
			? plan_find(report->plan, report->bank->id, action->id)
			: PLAN_NONE;

	if (index == PLAN_NONE) {
		return g_strdup("");
	}
	const struct plan_item *item = plan_at(report->plan, index);
	g_autofree char *due = date_words(item->due, m);
	bool late = plan_is_overdue(item, report->input->today);

	if (item->decision == PLAN_DEFERRED) {
		return g_strdup(tr(m, "report.actions.put_off_only"));
	}
	return g_strconcat(item->owner, item->owner[0] != '\0' ? "  " : "", due,
		late ? "\n" : "", late ? tr(m, "report.actions.late") : "",
		NULL);
}

static void put_action(const struct report *report, struct page *page, int row,
	const struct advice_item *item)
{
	const struct question *question =
		&report->bank->questions[item->question];
	const struct action *action = &question->actions[item->action];
	g_autofree char *name = words_question(report->messages, question->id);
	g_autofree char *who = decided(report, action);

	page_text(page, row, SUMMARY_A, SUMMARY_A,
		words_of(report->messages, "priority",
			priority_names[item->priority]),
		STYLE_CELL_STRONG);
	page_text(page, row, SUMMARY_B, SUMMARY_B, name, STYLE_CELL);
	page_text(page, row, SUMMARY_C, SUMMARY_G,
		report_words(report, &action->text), STYLE_CELL);
	page_text(page, row, SUMMARY_H, SUMMARY_H, who, STYLE_CELL);
}

/* 「上からN個終えると」 */
static void put_how_far(
	const struct report *report, struct page *page, int *row)
{
	const struct advice *advice = report->advice;

	if (advice->next_band == NULL) {
		return;
	}
	g_autofree char *steps = g_strdup_printf("%zu", advice->next_steps);
	g_autofree char *min = g_strdup_printf("%d", advice->next_band->min);
	g_autofree char *line =
		tr_args(report->messages, "report.how_far", steps, min,
			report_words(report, &advice->next_band->label), NULL);

	summary_put_line(page, row, line, STYLE_TEXT);
}

static void put_first_actions(
	const struct report *report, struct page *page, int *row)
{
	const struct advice *advice = report->advice;
	const struct messages *m = report->messages;

	summary_put_heading(report, page, row,
		advice->count < ADVICE_FIRST ? "report.first.heading_few"
					     : "report.first.heading");
	if (advice->count == 0) {
		summary_put_line(page, row,
			tr(m, report->score.answered > 0
					? "report.actions.none"
					: "report.first.not_yet"),
			STYLE_TEXT);
		return;
	}
	page_text(page, *row, SUMMARY_A, SUMMARY_A,
		tr(m, "report.column.priority"), STYLE_TABLE_HEAD);
	page_text(page, *row, SUMMARY_B, SUMMARY_B,
		tr(m, "report.column.question"), STYLE_TABLE_HEAD);
	page_text(page, *row, SUMMARY_C, SUMMARY_G,
		tr(m, "report.column.action"), STYLE_TABLE_HEAD);
	page_text(page, *row, SUMMARY_H, SUMMARY_H,
		tr(m, "report.column.decided"), STYLE_TABLE_HEAD);
	(*row)++;
	for (size_t i = 0; i < MIN(advice->count, ADVICE_FIRST); i++) {
		put_action(report, page, *row, &advice->items[i]);
		(*row)++;
	}
	put_how_far(report, page, row);
	summary_put_line(page, row, tr(m, "report.order"), STYLE_TEXT);
}

static void put_help_line(struct page *page, int *row, const char *name,
	const char *says, enum style style)
{
	page_text(page, *row, SUMMARY_A, SUMMARY_C, name, STYLE_CELL);
	page_link(page, *row, SUMMARY_D, SUMMARY_H, says, style);
	(*row)++;
}

static void put_help(const struct report *report, struct page *page, int *row)
{
	const struct messages *m = report->messages;
	summary_put_heading(report, page, row, "help.heading");
	for (size_t i = 0; i < HELP_ADDRESSES; i++) {
		const struct help_address address = help_words_address(m, i);

		put_help_line(
			page, row, address.name, address.says, STYLE_CELL);
		if (address.url != NULL) {
			put_help_line(page, row, tr(m, "report.help.page"),
				address.url, STYLE_CELL_LINK);
		}
	}
	summary_put_line(page, row, tr(m, "help.check"), STYLE_TEXT);
}

/* A box to sign in, and the label before it. */
static void put_signature(const struct report *report, struct page *page,
	int row, const char *key, int label, int last)
{
	page_text(page, row, label, label, tr(report->messages, key),
		STYLE_BOX_HEAD);
	page_text(page, row, label + 1, last,
		tr(report->messages, "report.approval.hint"), STYLE_BOX);
}

static void put_approval(
	const struct report *report, struct page *page, int *row)
{
	page_set_height(page, *row, GAP_HEIGHT);
	(*row)++;
	page_set_height(page, *row, BOX_HEIGHT);
	put_signature(report, page, *row, "report.approval.made", SUMMARY_A,
		SUMMARY_E);
	put_signature(report, page, *row, "report.approval.agreed", SUMMARY_G,
		SUMMARY_H);
	(*row)++;
}

void worksheet_summary_write(const struct report *report)
{
	struct page *page = report->pages[WORKSHEET_SUMMARY];
	bool ask_first = report->advice->card_count >= ADVICE_MANY_UNSURE;
	int row = 0;

	for (int i = 0; i < SUMMARY_COLUMNS; i++) {
		page_set_column(page, i, widths[i], false);
	}
	put_who(report, page, &row);
	if (ask_first) {
		put_whom_to_ask(report, page, &row);
	}
	summary_put_score(report, page, &row);
	summary_put_change(report, page, &row);
	summary_put_counts(report, page, &row);
	put_first_actions(report, page, &row);
	if (!ask_first) {
		put_whom_to_ask(report, page, &row);
	}
	put_help(report, page, &row);
	put_approval(report, page, &row);
	report_print_setup(report, page, false);
}
