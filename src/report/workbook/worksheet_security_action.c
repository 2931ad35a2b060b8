/* SPDX-License-Identifier: MIT */
/* SECURITY ACTION: what the company wrote down about its declaration, what the
 * two stars ask for, and how one may speak of it. Nobody certifies anything,
 * and no word here may sound as if somebody did. */
#include "base/date_words.h"
#include "report/workbook/label_rows.h"
#include "say/result_words.h"
#include "say/security_action_words.h"
#include "say/words.h"

static void put_texts(const struct report *report, struct page *page, int *row,
	enum security_action_texts which)
{
	const struct security_action_text *said = &security_action_texts[which];

	label_rows_heading(report, page, row, said->heading);
	for (size_t i = 0; said->texts[i] != NULL; i++) {
		label_rows_text(
			page, row, tr(report->messages, said->texts[i]));
	}
}

/* The rules of the first star, beside the answers of the self-check. */
static void put_rules(const struct report *report, struct page *page, int *row)
{
	const struct bank *rules = report->input->rules;

	if (rules == NULL) {
		return;
	}
	for (size_t i = 0; i < rules->question_count; i++) {
		const struct question *rule = &rules->questions[i];
		g_autofree char *state = result_words_rule(report->messages,
			WORDS_OF_PAPERS, rule, report->input->company);
		const char *text =
			bank_text(rules, &rule->text, report->language);
		g_autofree char *both = g_strconcat(text, "\n", state, NULL);

		page_text(page, *row, LABEL_ROWS_LABEL, LABEL_ROWS_LABEL,
			rule->id, STYLE_CELL_CENTER);
		page_text(page, *row, LABEL_ROWS_VALUE, LABEL_ROWS_VALUE, both,
			STYLE_CELL);
		(*row)++;
	}
	label_rows_text(
		page, row, tr(report->messages, "security_action.rules_note"));
}

static void put_noted(const struct report *report, struct page *page, int *row,
	const struct declaration *declaration)
{
	const struct messages *m = report->messages;
	g_autofree char *day = date_words(declaration->day, m);
	g_autofree char *public_words =
		security_action_words_published(m, declaration);

	label_rows_put(page, row, tr(m, "report.security_action.declared"),
		words_of(report->messages, "security_action.star",
			star_names[declaration->star]));
	if (declaration->star != STAR_NONE) {
		label_rows_put(page, row, tr(m, "declaration.day"), day);
		label_rows_put(
			page, row, tr(m, "declaration.id"), declaration->id);
	}
	if (declaration->note[0] != '\0') {
		label_rows_put(page, row, tr(m, "declaration.note"),
			declaration->note);
	}
	label_rows_put(
		page, row, tr(m, "security_action.published"), public_words);
}

void worksheet_security_action_write(const struct report *report)
{
	struct page *page = report->pages[WORKSHEET_SECURITY_ACTION];
	int row = 0;

	label_rows_begin(page, tr(report->messages, "security_action.title"));
	label_rows_heading(report, page, &row, "report.security_action.noted");
	put_noted(report, page, &row, report->input->company->declaration);
	put_texts(report, page, &row, SECURITY_ACTION_ONE);
	put_rules(report, page, &row);
	put_texts(report, page, &row, SECURITY_ACTION_TWO);
	put_texts(report, page, &row, SECURITY_ACTION_KNOWN);
	put_texts(report, page, &row, SECURITY_ACTION_SAY);
	put_texts(report, page, &row, SECURITY_ACTION_OUTLOOK);
	report_print_setup(report, page, false);
}
