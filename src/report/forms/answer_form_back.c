/* SPDX-License-Identifier: MIT */
/* The back of the paper: what each answer counts, the sum, the bands, what to
 * do then, and where the questions come from. Where people answer on the other
 * sheet, the sums follow by formula; on paper their boxes are empty. */
#include "report/forms/answer_form_inside.h"

#include <glib.h>
#include <string.h>

#include "report/workbook/worksheet_record.h"

enum column { COLUMN_WORDS, COLUMN_EACH, COLUMN_COUNTED, COLUMN_SUM };
#define COLUMNS (COLUMN_SUM + 1)

static const int widths[COLUMNS] = { 40, 16, 20, 20 };

static void put_heading(
	const struct answer_form *form, int *row, const char *key)
{
	(*row)++;
	page_text(form->back, *row, COLUMN_WORDS, COLUMN_SUM,
		tr(form->input->messages, key), STYLE_HEADING);
	(*row)++;
}

static void put_line(const struct answer_form *form, int *row, const char *text)
{
	page_text(form->back, *row, COLUMN_WORDS, COLUMN_SUM, text, STYLE_TEXT);
	(*row)++;
}

/* ---- Counting ----------------------------------------------------------- */

/* The answers on the other sheet. */
static char *answers_name(const struct answer_form *form)
{
	const struct page_range answers = { form->answers, FORM_FIRST_ROW,
		FORM_ANSWER_COLUMN,
		FORM_FIRST_ROW + (int)form->input->bank->question_count - 1,
		FORM_ANSWER_COLUMN };

	return page_range_name(&answers);
}

/* How often the word of the row was chosen, and what that counts; "" as long
 * as nothing is answered. */
static void put_counting(const struct answer_form *form, int row, int points)
{
	struct page *page = form->back;
	g_autofree char *answers = answers_name(form);
	g_autofree char *word = page_cell_name(row, COLUMN_WORDS);
	g_autofree char *counted = page_cell_name(row, COLUMN_COUNTED);
	g_autofree char *count =
		g_strdup_printf("=IF(COUNTA(%s)=0,\"\",COUNTIF(%s,%s))",
			answers, answers, word);
	g_autofree char *sum = g_strdup_printf(
		"=IF(%s=\"\",\"\",%s*(%d))", counted, counted, points);

	page_number(page, row, COLUMN_EACH, points, STYLE_CELL_NUMBER);
	page_formula_text(page, row, COLUMN_COUNTED, COLUMN_COUNTED, count, "",
		STYLE_CELL_NUMBER);
	page_formula_text(
		page, row, COLUMN_SUM, COLUMN_SUM, sum, "", STYLE_CELL_NUMBER);
}

/* A row of the words that can be chosen. */
static void put_word(
	const struct answer_form *form, int *row, const char *label, int points)
{
	page_text(form->back, *row, COLUMN_WORDS, COLUMN_WORDS, label,
		STYLE_CELL);
	if (form->counted) {
		put_counting(form, *row, points);
	}
	(*row)++;
}

static void put_total(const struct answer_form *form, int *row, int first)
{
	const struct bank *bank = form->input->bank;
	struct page *page = form->back;
	g_autofree char *answers = answers_name(form);
	const struct page_range sums = { page, first, COLUMN_SUM, *row - 1,
		COLUMN_SUM };
	g_autofree char *range = page_range_name(&sums);
	g_autofree char *formula =
		g_strdup_printf("=IF(COUNTA(%s)<%zu,\"\",SUM(%s))", answers,
			bank->question_count, range);

	page_text(page, *row, COLUMN_WORDS, COLUMN_COUNTED,
		tr(form->input->messages, "report.count.sum"),
		STYLE_CELL_STRONG);
	page_formula_text(page, *row, COLUMN_SUM, COLUMN_SUM, formula, "",
		STYLE_CELL_NUMBER);
	(*row)++;
}

/* The words of one set of choices, with 使っていない behind them if any
 * question may say so. */
static struct page_range put_words(const struct answer_form *form, int *row,
	const struct choices *choices, bool absent)
{
	struct page_range words = { form->back, *row, COLUMN_WORDS,
		*row + (int)choices->count - 1, COLUMN_WORDS };

	for (size_t i = 0; i < choices->count; i++) {
		put_word(form, row,
			report_words(&form->report, &choices->at[i].label),
			choices->at[i].points);
	}
	if (absent) {
		put_word(form, row, tr(form->input->messages, "report.absent"),
			question_points_highest(
				&form->input->bank->questions[0]));
	}
	return words;
}

static void put_column_heads(const struct answer_form *form, int *row)
{
	static const char *const keys[COLUMNS] = { "report.column.answer",
		"report.count.each", "report.count.questions",
		"report.column.points" };
	int count = form->counted ? COLUMNS : 1;

	for (int i = 0; i < count; i++) {
		page_text(form->back, *row, i, i,
			tr(form->input->messages, keys[i]), STYLE_TABLE_HEAD);
	}
	(*row)++;
}

/* The words of questions with choices of their own follow those of the
 * scale. */
static void put_all_words(struct answer_form *form, int *row)
{
	const struct bank *bank = form->input->bank;
	bool absent = form_has_absent(bank);
	struct page_range scale = { 0 };

	if (bank->scale.count > 0) {
		scale = put_words(form, row, &bank->scale, absent);
	}
	for (size_t i = 0; i < bank->question_count; i++) {
		const struct question *question = &bank->questions[i];
		bool own = question->choices.at != bank->scale.at;

		form->words[i] =
			own ? put_words(form, row, &question->choices, false)
			    : scale;
		if (!own && text_is_given(&question->absent)) {
			form->words[i].last_row++;
		}
	}
}

/* ---- Around it ---------------------------------------------------------- */

static void put_bands(const struct answer_form *form, int *row)
{
	const struct bank *bank = form->input->bank;
	const struct messages *m = form->input->messages;
	struct page *page = form->back;

	put_heading(form, row, "report.sources.bands");
	page_text(page, *row, COLUMN_WORDS, COLUMN_WORDS,
		tr(m, "report.column.band"), STYLE_TABLE_HEAD);
	page_text(page, *row, COLUMN_EACH, COLUMN_EACH,
		tr(m, "report.column.points"), STYLE_TABLE_HEAD);
	page_text(page, *row, COLUMN_COUNTED, COLUMN_SUM, tr(m, "form.next"),
		STYLE_TABLE_HEAD);
	(*row)++;
	for (size_t i = 0; i < bank->band_count; i++) {
		g_autofree char *limits = report_band_limits(&form->report, i);

		page_text(page, *row, COLUMN_WORDS, COLUMN_WORDS,
			report_words(&form->report, &bank->bands[i].label),
			STYLE_CELL);
		page_text(page, *row, COLUMN_EACH, COLUMN_EACH, limits,
			STYLE_CELL_CENTER);
		page_text(page, *row, COLUMN_COUNTED, COLUMN_SUM,
			report_words(&form->report, &bank->bands[i].next),
			STYLE_CELL);
		(*row)++;
	}
}

static void put_afterwards(const struct answer_form *form, int *row)
{
	static const char *const keys[] = { "form.then.unknown",
		"form.then.low", "form.then.import", "form.then.fill" };

	put_heading(form, row, "form.then");
	for (size_t i = 0; i < G_N_ELEMENTS(keys); i++) {
		put_line(form, row, tr(form->input->messages, keys[i]));
	}
}

static void put_source(const struct answer_form *form, int *row)
{
	const struct source *source = &form->input->bank->source;
	const struct text *const texts[] = { &source->title, &source->publisher,
		&source->url, &source->note };

	put_heading(form, row, "report.sheet.sources");
	for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
		const char *words = report_words(&form->report, texts[i]);

		if (words[0] != '\0') {
			put_line(form, row, words);
		}
	}
	put_line(form, row,
		tr(form->input->messages, "report.sources.unofficial"));
}

void form_back_write(struct answer_form *form)
{
	struct page *page = form->back;
	int row = 0;

	for (int i = 0; i < COLUMNS; i++) {
		page_set_column(page, i, widths[i], false);
	}
	page_text(page, row++, COLUMN_WORDS, COLUMN_SUM, form_back_name(form),
		STYLE_TITLE);
	put_line(form, &row,
		tr(form->input->messages, form->counted
						  ? "form.back.note"
						  : "form.back.note_words"));
	put_column_heads(form, &row);
	int first = row;

	put_all_words(form, &row);
	if (form->counted) {
		put_total(form, &row, first);
		put_bands(form, &row);
	}
	put_afterwards(form, &row);
	put_source(form, &row);
	form_print_setup(form, page);
}

/* ---- The record --------------------------------------------------------- */

static void record_question(const struct answer_form *form, int *row,
	const struct question *question)
{
	g_autoptr(GPtrArray) texts = g_ptr_array_new();
	static const char key[] = "question";
	static const char absent[] = "absent";

	/* GPtrArray takes no const pointers; nothing writes them. */
	g_ptr_array_add(texts, (gpointer)(gsize)key);
	g_ptr_array_add(texts, (gpointer)(gsize)question->id);
	for (size_t i = 0; i < question->choices.count; i++) {
		g_ptr_array_add(
			texts, (gpointer)(gsize)question->choices.at[i].id);
	}
	if (text_is_given(&question->absent)) {
		g_ptr_array_add(texts, (gpointer)(gsize)absent);
	}
	g_ptr_array_add(texts, NULL);
	record_put(form->record, row, (const char *const *)texts->pdata);
}

static void record_labels(
	const struct answer_form *form, int *row, const struct choices *choices)
{
	for (size_t i = 0; i < choices->count; i++) {
		const char *const texts[] = { "label", choices->at[i].id,
			report_words(&form->report, &choices->at[i].label),
			NULL };

		record_put(form->record, row, texts);
	}
}

void form_record_write(const struct answer_form *form)
{
	const struct answer_form_input *input = form->input;
	const struct bank *bank = input->bank;
	const struct record record = {
		.kind = "answer-form",
		.language = form->report.language,
		.exported_at = input->exported_at,
		.bank = bank,
	};
	const char *const absent[] = { "label", "absent",
		tr(input->messages, "report.absent"), NULL };
	int row = record_begin(form->record, &record);

	for (size_t i = 0; i < bank->question_count; i++) {
		record_question(form, &row, &bank->questions[i]);
	}
	record_labels(form, &row, &bank->scale);
	for (size_t i = 0; i < bank->question_count; i++) {
		if (bank->questions[i].choices.at != bank->scale.at) {
			record_labels(form, &row, &bank->questions[i].choices);
		}
	}
	record_put(form->record, &row, absent);
}
