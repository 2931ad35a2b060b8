/* SPDX-License-Identifier: MIT */
/* SECURITY ACTION: what the company wrote down about its declaration, what the
 * two stars ask for, and how one may speak of it. Nobody certifies anything,
 * and no word here may sound as if somebody did. */
#include "base/date_words.h"
#include "core/proposal.h"
#include "core/security_action_words.h"
#include "report/workbook/label_rows.h"

static void put_texts(const struct report *report, struct page *page, int *row,
	const char *heading, const char *const *keys)
{
	label_rows_heading(report, page, row, heading);
	for (; *keys != NULL; keys++) {
		label_rows_text(page, row, tr(report->messages, *keys));
	}
}

/* 「問3 一部実施している」 */
static char *proposed_words(
	const struct report *report, const struct proposal *proposal)
{
	const struct messages *m = report->messages;
	const struct question *asked =
		&proposal->bank->questions[proposal->question];
	size_t choice = question_find_choice(asked, proposal->answer->choice);
	g_autofree char *number =
		tr_args(m, "report.question", asked->id, NULL);
	const char *words = tr(m, "report.open");

	if (proposal->answer->absent) {
		words = tr(m, "report.absent");
	} else if (choice != BANK_NONE) {
		words = bank_text(proposal->bank,
			&asked->choices.at[choice].label, report->language);
	}
	return g_strconcat(number, " ", words, NULL);
}

/* What the self-check says of a rule. */
static char *rule_state(
	const struct report *report, const struct question *rule)
{
	const struct company *company = report->input->company;
	GString *state = g_string_new(NULL);

	for (size_t i = 0; i < rule->cover_count; i++) {
		struct proposal proposal;

		if (proposal_find(rule, &rule->covers[i], company->checks,
			    company->check_count, &proposal)) {
			g_autofree char *words =
				proposed_words(report, &proposal);

			g_string_append_printf(state, "%s%s",
				state->len > 0 ? "  " : "", words);
		}
	}
	if (state->len == 0) {
		g_string_append(state,
			tr(report->messages, "security_action.no_state"));
	}
	return g_string_free(state, FALSE);
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
		g_autofree char *state = rule_state(report, rule);
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

static char *published(
	const struct report *report, const struct declaration *declaration)
{
	const struct messages *m = report->messages;

	return declaration_is_published(declaration)
		       ? security_action_published(declaration, m)
		       : g_strdup(tr(m, "security_action.published_open"));
}

static void put_noted(const struct report *report, struct page *page, int *row,
	const struct declaration *declaration)
{
	const struct messages *m = report->messages;
	g_autofree char *day = date_words(declaration->day, m);
	g_autofree char *public_words = published(report, declaration);

	label_rows_put(page, row, tr(m, "report.security_action.declared"),
		report_named(report, "security_action.star",
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
	static const char *const one[] = { "security_action.one_means", NULL };
	static const char *const two[] = { "security_action.two_means",
		"security_action.two_free", NULL };
	static const char *const known[] = { "security_action.by_oneself",
		"security_action.name_public", "security_action.no_report",
		"security_action.no_promise", NULL };
	static const char *const say[] = { "security_action.say", NULL };
	static const char *const outlook[] = { "security_action.scs", NULL };
	struct page *page = report->pages[WORKSHEET_SECURITY_ACTION];
	int row = 0;

	label_rows_begin(page, tr(report->messages, "security_action.title"));
	label_rows_heading(report, page, &row, "report.security_action.noted");
	put_noted(report, page, &row, report->input->company->declaration);
	put_texts(report, page, &row, "word.star_one", one);
	put_rules(report, page, &row);
	put_texts(report, page, &row, "word.star_two", two);
	put_texts(report, page, &row, "security_action.known", known);
	put_texts(report, page, &row, "security_action.say_title", say);
	put_texts(report, page, &row, "security_action.outlook", outlook);
	report_print_setup(report, page, false);
}
