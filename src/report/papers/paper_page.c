/* SPDX-License-Identifier: MIT */
/* Six columns, as wide together as the paper without being made smaller. */
#include "report/papers/paper_page.h"

#include <glib.h>

#include "report/book/book_file.h"
#include "text/text.h"

#define GAP_POINTS 7.0
#define ROOMY_POINTS 28.0
#define ACTION_CELLS 108
#define NAME_CELLS 80
#define SHORT_NAME_CELLS 26

static const int widths[PAPER_COLUMNS] = { 12, 33, 11, 12, 10, 16 };

static void set_properties(
	struct book *book, const struct paper_input *input, const char *title)
{
	book_set_properties(book, title, input->check.sheet->organisation,
		book_file_seconds(input->exported_at));
}

void paper_begin(struct paper *paper, struct book *book,
	const struct paper_input *input, const char *name_key,
	const char *title_key)
{
	const char *title = tr(input->messages, title_key);

	*paper = (struct paper){
		.input = input,
		.report = { .messages = input->messages,
			.bank = input->check.bank,
			.sheet = input->check.sheet,
			.language = messages_language(input->messages) },
		.page = book_add_page(book, tr(input->messages, name_key)),
	};
	score_sheet(
		paper->report.bank, paper->report.sheet, &paper->report.score);
	set_properties(book, input, title);
	for (int i = 0; i < PAPER_COLUMNS; i++) {
		page_set_column(paper->page, i, widths[i], false);
	}
	paper_line(paper, title, STYLE_TITLE);
}

const char *paper_words(const struct paper *paper, const char *key)
{
	return tr(paper->input->messages, key);
}

void paper_heading(struct paper *paper, const char *key)
{
	page_set_height(paper->page, paper->row, GAP_POINTS);
	paper->row++;
	paper_line(paper, paper_words(paper, key), STYLE_HEADING);
}

void paper_line(struct paper *paper, const char *text, enum style style)
{
	page_text(paper->page, paper->row, PAPER_A, PAPER_F, text, style);
	paper->row++;
}

void paper_count_line(struct paper *paper, const char *key, size_t count)
{
	g_autofree char *line =
		tr_number(paper->input->messages, key, (long)count);

	paper_line(paper, line, STYLE_TEXT);
}

void paper_pairs(struct paper *paper, const char *left_key, const char *left,
	const char *right_key, const char *right)
{
	page_text(paper->page, paper->row, PAPER_A, PAPER_A,
		paper_words(paper, left_key), STYLE_LABEL);
	page_text(paper->page, paper->row, PAPER_B,
		right != NULL ? PAPER_C : PAPER_F, left, STYLE_VALUE);
	if (right != NULL) {
		page_text(paper->page, paper->row, PAPER_D, PAPER_D,
			paper_words(paper, right_key), STYLE_LABEL);
		page_text(paper->page, paper->row, PAPER_E, PAPER_F, right,
			STYLE_VALUE);
	}
	paper->row++;
}

void paper_roomy_row(struct paper *paper)
{
	page_set_height(paper->page, paper->row, ROOMY_POINTS);
}

static void put_row(struct paper *paper, const struct paper_column *columns,
	size_t count, const char *const *texts, bool is_head)
{
	int first = PAPER_A;

	for (size_t i = 0; i < count; i++) {
		page_text(paper->page, paper->row, first, columns[i].last,
			is_head ? paper_words(paper, texts[i]) : texts[i],
			is_head ? STYLE_TABLE_HEAD : columns[i].style);
		first = columns[i].last + 1;
	}
	paper->row++;
}

void paper_row(struct paper *paper, const struct paper_column *columns,
	size_t count, const char *const *texts)
{
	put_row(paper, columns, count, texts, false);
}

void paper_head(struct paper *paper, const struct paper_column *columns,
	size_t count, const char *const *keys)
{
	put_row(paper, columns, count, keys, true);
}

char *paper_action(const char *text)
{
	return text_clip(text, ACTION_CELLS);
}

char *paper_name(const char *text)
{
	return text_clip(text, NAME_CELLS);
}

char *paper_short_name(const char *text)
{
	return text_clip(text, SHORT_NAME_CELLS);
}

void paper_sources(struct paper *paper)
{
	const struct bank *bank = paper->report.bank;
	g_autofree char *source =
		tr_args(paper->input->messages, "paper.source",
			report_words(&paper->report, &bank->source.publisher),
			report_words(&paper->report, &bank->source.title),
			bank->edition, NULL);

	page_set_height(paper->page, paper->row, GAP_POINTS);
	paper->row++;
	paper_line(paper, paper_words(paper, "paper.made_by"), STYLE_TEXT);
	if (report_words(&paper->report, &bank->source.title)[0] != '\0') {
		paper_line(paper, source, STYLE_TEXT);
	}
}
