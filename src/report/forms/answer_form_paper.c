/* SPDX-License-Identifier: MIT */
/* The sheet of paper: one row a question, a digit to circle a choice. The
 * digits are those that `shindan fill` takes. */
#include "report/forms/answer_form_inside.h"

#include <glib.h>

#define ID_CELLS 6
#define TEXT_CELLS 60
#define BOX_CELLS 10
#define ROW_HEIGHT 26 /* room to circle a digit */
#define BOXES_FROM 2
#define ABSENT_MARK "x"

/* Most choices that a question has. */
static int box_count(const struct bank *bank)
{
	size_t most = 0;

	for (size_t i = 0; i < bank->question_count; i++) {
		most = MAX(most, bank->questions[i].choices.count);
	}
	return MIN((int)most, PAGE_COLUMNS_MAX - BOXES_FROM - 1);
}

static int last_column(const struct bank *bank)
{
	return BOXES_FROM + box_count(bank) - 1 +
	       (form_has_absent(bank) ? 1 : 0);
}

static bool shares_scale(const struct bank *bank)
{
	for (size_t i = 0; i < bank->question_count; i++) {
		if (bank->questions[i].choices.at != bank->scale.at) {
			return false;
		}
	}
	return true;
}

/* What the digit means: the choice with its points, where all questions have
 * the same. */
static char *box_heading(const struct answer_form *form, int box)
{
	const struct bank *bank = form->input->bank;

	if (!shares_scale(bank)) {
		return g_strdup_printf("%d", box + 1);
	}
	const struct choice *choice = &bank->scale.at[box];
	const char *label = report_words(&form->report, &choice->label);

	if (!bank_counts_points(bank)) {
		return g_strdup_printf("%d\n%s", box + 1, label);
	}
	g_autofree char *number = g_strdup_printf("%d", choice->points);
	g_autofree char *points =
		tr_args(form->input->messages, "form.points", number, NULL);

	return g_strdup_printf("%d\n%s\n%s", box + 1, label, points);
}

static void put_headings(const struct answer_form *form, int row)
{
	const struct bank *bank = form->input->bank;
	const struct messages *m = form->input->messages;
	struct page *page = form->paper;
	int count = box_count(bank);

	page_text(page, row, 0, 0, tr(m, "report.column.number"),
		STYLE_TABLE_HEAD);
	page_text(
		page, row, 1, 1, tr(m, "report.column.text"), STYLE_TABLE_HEAD);
	for (int i = 0; i < count; i++) {
		g_autofree char *heading = box_heading(form, i);

		page_text(page, row, BOXES_FROM + i, BOXES_FROM + i, heading,
			STYLE_BOX_HEAD);
	}
	if (form_has_absent(bank)) {
		page_text(page, row, BOXES_FROM + count, BOXES_FROM + count,
			tr(m, "report.absent"), STYLE_BOX_HEAD);
	}
}

/* The question; with its choices below where they are its own. */
static char *question_words(
	const struct answer_form *form, const struct question *question)
{
	GString *words =
		g_string_new(report_words(&form->report, &question->text));

	for (size_t i = 0;
		i < question->choices.count && !shares_scale(form->input->bank);
		i++) {
		g_string_append_printf(words, "\n%zu %s", i + 1,
			report_words(
				&form->report, &question->choices.at[i].label));
	}
	return g_string_free(words, FALSE);
}

static void put_question(const struct answer_form *form, int row, size_t index)
{
	const struct bank *bank = form->input->bank;
	const struct question *question = &bank->questions[index];
	struct page *page = form->paper;
	int count = box_count(bank);
	g_autofree char *words = question_words(form, question);

	page_set_height(page, row, ROW_HEIGHT);
	page_text(page, row, 0, 0, question->id, STYLE_CELL_CENTER);
	page_text(page, row, 1, 1, words, STYLE_CELL);
	for (int i = 0; i < count; i++) {
		g_autofree char *digit = g_strdup_printf("%d", i + 1);
		bool has = (size_t)i < question->choices.count;

		page_text(page, row, BOXES_FROM + i, BOXES_FROM + i,
			has ? digit : "", STYLE_CELL_CENTER);
	}
	if (form_has_absent(bank)) {
		page_text(page, row, BOXES_FROM + count, BOXES_FROM + count,
			text_is_given(&question->absent) ? ABSENT_MARK : "",
			STYLE_CELL_CENTER);
	}
}

static void put_questions(const struct answer_form *form, int row)
{
	const struct bank *bank = form->input->bank;
	size_t section = BANK_NONE;

	for (size_t i = 0; i < bank->question_count; i++) {
		if (bank->questions[i].section != section) {
			section = bank->questions[i].section;
			page_text(form->paper, row, 0, last_column(bank),
				report_words(&form->report,
					&bank->sections[section].title),
				STYLE_CELL_STRONG);
			row++;
		}
		put_question(form, row, i);
		row++;
	}
}

/* A line to write on: 会社名 ____  部署 ____ */
static void put_field(const struct answer_form *form, int row, int label,
	int last, const char *key, const char *value)
{
	g_autofree char *words = g_strdup_printf(
		"%s  %s", tr(form->input->messages, key), value);

	page_text(form->paper, row, label, last, words, STYLE_VALUE);
}

void form_paper_write(const struct answer_form *form)
{
	const struct answer_form_input *input = form->input;
	const struct bank *bank = input->bank;
	const struct messages *m = input->messages;
	struct page *page = form->paper;
	int last = last_column(bank);
	int row = 0;

	page_set_column(page, 0, ID_CELLS, false);
	page_set_column(page, 1, TEXT_CELLS, false);
	for (int i = BOXES_FROM; i <= last; i++) {
		page_set_column(page, i, BOX_CELLS, false);
	}
	page_text(page, row++, 0, last,
		report_words(&form->report, &bank->title), STYLE_TITLE);
	put_field(form, row, 0, 1, "report.organisation", input->organisation);
	put_field(form, row++, BOXES_FROM, last, "report.unit", input->unit);
	put_field(form, row, 0, 1, "report.person", input->person);
	put_field(form, row++, BOXES_FROM, last, "report.date", "");
	page_text(page, row++, 0, last, tr(m, "form.paper.note"), STYLE_TEXT);
	put_headings(form, row++);
	put_questions(form, row);
	form_print_setup(form, page);
}
