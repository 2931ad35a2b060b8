/* SPDX-License-Identifier: MIT */
/* The form as a whole, and the sheet to answer in: an answer and a note a
 * question, and who answered when. */
#include "report/forms/answer_form_inside.h"

#include <glib.h>

#include "report/book/book_file.h"
#include "report/workbook/worksheet_record.h"
#include "say/result_words.h"

enum column {
	COLUMN_QUESTION,
	COLUMN_TEXT,
	COLUMN_ANSWER = FORM_ANSWER_COLUMN,
	COLUMN_MEMO,
	COLUMN_ID,
	COLUMN_COUNT
};

const char *form_back_name(const struct answer_form *form)
{
	return tr(form->input->messages,
		form->counted ? "form.sheet.back" : "form.sheet.words");
}

bool form_has_absent(const struct bank *bank)
{
	for (size_t i = 0; i < bank->question_count; i++) {
		if (text_is_given(&bank->questions[i].absent)) {
			return true;
		}
	}
	return false;
}

void form_print_setup(const struct answer_form *form, struct page *page)
{
	const struct bank *bank = form->input->bank;
	g_autofree char *edition =
		result_words_edition(form->input->messages, bank->edition);
	g_autofree char *what = g_strdup_printf(
		"%s %s", report_words(&form->report, &bank->title), edition);

	page_print_setup(page, false, form->input->organisation, what);
}

/* A label, and a cell to write in. */
static void put_field(const struct answer_form *form, int *row, const char *key,
	const char *value, enum style style)
{
	struct page *page = form->answers;

	page_text(page, *row, COLUMN_QUESTION, COLUMN_QUESTION,
		tr(form->input->messages, key), STYLE_CELL);
	page_text(page, *row, COLUMN_TEXT, COLUMN_TEXT, value, style);
	(*row)++;
}

static void put_fields(const struct answer_form *form)
{
	const struct messages *m = form->input->messages;
	int row = 2;

	put_field(form, &row, "report.organisation", form->input->organisation,
		STYLE_INPUT);
	put_field(form, &row, "report.unit", form->input->unit, STYLE_INPUT);
	put_field(
		form, &row, "report.person", form->input->person, STYLE_INPUT);
	page_expect_days(form->answers, COLUMN_TEXT, COLUMN_TEXT, row, row,
		tr(m, "report.actions.day_title"), tr(m, "report.actions.day"));
	put_field(form, &row, "report.date", "", STYLE_INPUT_DAY);
}

static void put_question(const struct answer_form *form, size_t index)
{
	const struct question *question = &form->input->bank->questions[index];
	struct page *page = form->answers;
	int row = FORM_FIRST_ROW + (int)index;

	page_text(page, row, COLUMN_QUESTION, COLUMN_QUESTION, question->id,
		STYLE_CELL_CENTER);
	page_text(page, row, COLUMN_TEXT, COLUMN_TEXT,
		report_words(&form->report, &question->text), STYLE_CELL);
	page_text(page, row, COLUMN_ANSWER, COLUMN_ANSWER, "", STYLE_INPUT);
	page_text(page, row, COLUMN_MEMO, COLUMN_MEMO, "", STYLE_INPUT);
	page_text(page, row, COLUMN_ID, COLUMN_ID, question->id, STYLE_CELL);
	page_offer(page, COLUMN_ANSWER, row, row, &form->words[index]);
}

static void write_answers(const struct answer_form *form)
{
	static const int widths[COLUMN_COUNT] = { 13, 62, 20, 24, 8 };
	static const char *const keys[COLUMN_COUNT] = {
		"report.column.question", "report.column.text",
		"report.column.answer", "report.column.memo", "report.column.id"
	};
	const struct bank *bank = form->input->bank;
	const struct messages *m = form->input->messages;
	struct page *page = form->answers;

	for (int i = 0; i < COLUMN_COUNT; i++) {
		page_set_column(page, i, widths[i], i == COLUMN_ID);
	}
	page_text(page, 0, COLUMN_QUESTION, COLUMN_MEMO,
		report_words(&form->report, &bank->title), STYLE_TITLE);
	page_text(page, 1, COLUMN_QUESTION, COLUMN_MEMO, tr(m, "form.note"),
		STYLE_TEXT);
	put_fields(form);
	for (int i = 0; i < COLUMN_COUNT; i++) {
		page_text(page, FORM_FIRST_ROW - 1, i, i, tr(m, keys[i]),
			STYLE_TABLE_HEAD);
	}
	for (size_t i = 0; i < bank->question_count; i++) {
		put_question(form, i);
	}
	page_table_setup(page, FORM_FIRST_ROW - 1,
		FORM_FIRST_ROW + (int)bank->question_count - 1, COLUMN_MEMO,
		false);
	form_print_setup(form, page);
}

static void fill(struct book *book, const void *data)
{
	const struct answer_form_input *input = data;
	const struct messages *m = input->messages;
	struct answer_form form = {
		.input = input,
		.report = { .bank = input->bank,
			.messages = m,
			.language = messages_language(m) },
	};
	g_autofree struct page_range *words =
		g_new0(struct page_range, input->bank->question_count);

	form.words = words;
	form.counted = worksheet_trial_is_possible(input->bank) &&
		       worksheet_trial_can_compute(&form.report);
	form.answers = book_add_page(book, tr(m, "form.sheet.answers"));
	form.paper = book_add_page(book, tr(m, "form.sheet.paper"));
	form.back = book_add_page(book, form_back_name(&form));
	form.record = book_add_page(book, RECORD_NAME);
	book_set_properties(book,
		report_words(&form.report, &input->bank->title),
		input->organisation, book_file_seconds(input->exported_at));
	form_back_write(&form);
	write_answers(&form);
	form_paper_write(&form);
	form_record_write(&form);
}

bool answer_form_write(const char *path, const struct answer_form_input *input,
	struct diags *diags)
{
	return book_file_write(path, input->messages, fill, input, diags);
}
