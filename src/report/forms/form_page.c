/* SPDX-License-Identifier: MIT */
/* The page is a grid of narrow columns, which fields and tables share out. */
#include "report/forms/form_page.h"

#include <glib.h>
#include <string.h>

#include "say/help_words.h"

/* Nearly as wide as the paper without being made smaller. */
#define GRID_COLUMNS 21
#define GRID_CELLS 4
#define GRID_LAST (GRID_COLUMNS - 1)

/* Two fields stand side by side. */
#define FIELD_COLUMNS (GRID_COLUMNS / 2)
#define FIELD_LABEL_COLUMNS 4
#define FIELD_VALUE_COLUMNS 5

/* Room for handwriting, and between the blocks. */
#define WRITING_POINTS 24.0
#define GAP_POINTS 6.0

struct form_page {
	struct page *page;
	const struct form_input *input;
	const struct advice *advice;
	const struct printed_form *form;
	int row; /* the next free one */
};

/* Column i of a table reaches from edge[i] to before edge[i + 1]. */
struct layout {
	bool tick;
	size_t count;
	int edge[FORM_COLUMNS_MAX + 1];
};

enum card_column { CARD_NUMBER, CARD_QUESTION, CARD_ANSWER, CARD_COLUMNS };

static const struct {
	const char *title;
	int width;
} card_columns[CARD_COLUMNS] = {
	[CARD_NUMBER] = { "report.column.number", 1 },
	[CARD_QUESTION] = { "forms.question", 13 },
	[CARD_ANSWER] = { "forms.answer", 7 },
};

static const struct messages *words(const struct form_page *at)
{
	return at->input->messages;
}

static const char *form_words(
	const struct form_page *at, const struct text *text)
{
	return forms_text(at->input->forms, text, messages_language(words(at)));
}

static const char *bank_words(
	const struct form_page *at, const struct text *text)
{
	return bank_text(
		at->input->check.bank, text, messages_language(words(at)));
}

static void end_row(struct form_page *at)
{
	at->row++;
}

static void end_written_row(struct form_page *at)
{
	page_set_height(at->page, at->row, WRITING_POINTS);
	end_row(at);
}

static void leave_gap(struct form_page *at)
{
	page_set_height(at->page, at->row, GAP_POINTS);
	end_row(at);
}

/* Every line in a row of its own. */
static void put_text(struct form_page *at, const char *text, enum style style)
{
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);

	for (size_t i = 0; lines[i] != NULL; i++) {
		page_text(at->page, at->row, 0, GRID_LAST, lines[i], style);
		end_row(at);
	}
}

/* "" where it is not known. */
static const char *known(const struct form_page *at, enum form_fill fill)
{
	const struct sheet *sheet = at->input->check.sheet;

	if (sheet == NULL) {
		return "";
	}
	switch (fill) {
	case FORM_FILL_ORGANISATION:
		return sheet->organisation;
	case FORM_FILL_UNIT:
		return sheet->unit;
	case FORM_FILL_PERSON:
		return sheet->person;
	case FORM_FILL_DATE:
	case FORM_FILL_NONE:
	case FORM_FILL_COUNT:
		break;
	}
	return "";
}

static void put_field(
	struct form_page *at, const struct form_field *field, int first)
{
	int value = first + FIELD_LABEL_COLUMNS;
	/* Apart from the next one, or to the edge of the page. */
	int last = first == 0 ? value + FIELD_VALUE_COLUMNS - 1 : GRID_LAST;

	page_text(at->page, at->row, first, value - 1,
		form_words(at, &field->label), STYLE_LABEL);
	if (field->fill == FORM_FILL_DATE) {
		page_date(at->page, at->row, value, last, at->input->today,
			STYLE_DATE);
	} else {
		page_text(at->page, at->row, value, last,
			known(at, field->fill), STYLE_VALUE);
	}
}

static void put_fields(struct form_page *at, const struct form_block *block)
{
	for (size_t i = 0; i < block->field_count; i++) {
		put_field(
			at, &block->fields[i], i % 2 == 0 ? 0 : FIELD_COLUMNS);
		if (i % 2 == 1 || i + 1 == block->field_count) {
			end_written_row(at);
		}
	}
}

/* Shares the grid out; every column gets something. */
static void lay_out(
	struct layout *layout, const int *widths, size_t count, bool tick)
{
	int first = tick ? 1 : 0;
	int total = 0;
	int sum = 0;

	layout->tick = tick;
	layout->count = count;
	layout->edge[0] = first;
	for (size_t i = 0; i < count; i++) {
		total += widths[i];
	}
	for (size_t i = 0; i < count; i++) {
		int most = GRID_COLUMNS - (int)(count - 1 - i);

		sum += widths[i];
		int edge = first + (GRID_COLUMNS - first) * sum / total;

		layout->edge[i + 1] = CLAMP(edge, layout->edge[i] + 1, most);
	}
}

static void put_cell(struct form_page *at, const struct layout *layout,
	size_t column, const char *text, enum style style)
{
	page_text(at->page, at->row, layout->edge[column],
		layout->edge[column + 1] - 1, text, style);
}

/* A cell of its own before the columns. */
static void put_tick(struct form_page *at, const struct layout *layout,
	const char *text, enum style style)
{
	if (layout->tick) {
		page_text(at->page, at->row, 0, 0, text, style);
	}
}

/* A row with room to write, whose first cell may be given. */
static void put_row(
	struct form_page *at, const struct layout *layout, const char *first)
{
	put_tick(at, layout, "", STYLE_CELL_WRITE);
	for (size_t i = 0; i < layout->count; i++) {
		put_cell(at, layout, i, i == 0 ? first : "", STYLE_CELL_WRITE);
	}
	end_written_row(at);
}

static void put_empty_rows(
	struct form_page *at, const struct layout *layout, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		put_row(at, layout, "");
	}
}

static void put_head(struct form_page *at, const struct layout *layout,
	const struct form_table *table)
{
	put_tick(at, layout, tr(words(at), "forms.tick"), STYLE_TABLE_HEAD);
	for (size_t i = 0; i < table->column_count; i++) {
		put_cell(at, layout, i,
			form_words(at, &table->columns[i].title),
			STYLE_TABLE_HEAD);
	}
	end_row(at);
}

/* What the company named, one row each; how many. */
static size_t put_named(struct form_page *at, const struct layout *layout)
{
	const struct sheet *sheet = at->input->check.sheet;
	size_t count = sheet != NULL ? sheet->named_count : 0;

	for (size_t i = 0; i < count; i++) {
		put_row(at, layout, sheet->named[i].text);
	}
	return count;
}

static void put_table(struct form_page *at, const struct form_table *table)
{
	struct layout layout;
	int widths[FORM_COLUMNS_MAX];

	for (size_t i = 0; i < table->column_count; i++) {
		widths[i] = table->columns[i].width;
	}
	lay_out(&layout, widths, table->column_count, table->tick);
	put_head(at, &layout, table);
	size_t named = table->named ? put_named(at, &layout) : 0;

	for (size_t i = 0; i < table->row_count; i++) {
		put_row(at, &layout, form_words(at, &table->rows[i]));
	}
	put_empty_rows(at, &layout, form_empty_rows(table->empty, named));
}

static void put_card(
	struct form_page *at, const struct layout *layout, size_t index)
{
	const struct question *question =
		&at->input->check.bank->questions[index];
	const struct text *plain = text_is_given(&question->simpler)
					   ? &question->simpler
					   : &question->text;

	g_autofree char *asked = g_strjoin("\n", bank_words(at, plain),
		bank_words(at, &question->find_out.look), NULL);

	put_cell(at, layout, CARD_NUMBER, question->id, STYLE_CELL_CENTER);
	put_cell(at, layout, CARD_QUESTION, asked, STYLE_CELL);
	put_cell(at, layout, CARD_ANSWER, "", STYLE_CELL);
	end_written_row(at);
}

/* Those of the advice for that informant; how many. */
static size_t put_known_cards(
	struct form_page *at, const struct layout *layout, enum informant from)
{
	const struct advice *advice = at->advice;
	size_t count = 0;

	for (size_t i = 0; advice != NULL && i < advice->group_count; i++) {
		const struct card_group *group = &advice->groups[i];

		for (size_t j = 0; group->from == from && j < group->count;
			j++) {
			put_card(at, layout, group->questions[j]);
			count++;
		}
	}
	return count;
}

static void put_cards(struct form_page *at, const struct form_cards *cards)
{
	struct layout layout;
	int widths[CARD_COLUMNS];

	for (size_t i = 0; i < CARD_COLUMNS; i++) {
		widths[i] = card_columns[i].width;
	}
	lay_out(&layout, widths, CARD_COLUMNS, false);
	for (size_t i = 0; i < CARD_COLUMNS; i++) {
		put_cell(at, &layout, i, tr(words(at), card_columns[i].title),
			STYLE_TABLE_HEAD);
	}
	end_row(at);
	size_t count = put_known_cards(at, &layout, cards->from);

	put_empty_rows(at, &layout, form_empty_rows(cards->empty, count));
}

static void put_help_lines(struct form_page *at)
{
	for (size_t i = 0; i < HELP_ADDRESSES; i++) {
		const struct help_address address =
			help_words_address(words(at), i);

		page_text(at->page, at->row, 0, FIELD_COLUMNS - 3, address.name,
			STYLE_CELL_WRITE);
		page_text(at->page, at->row, FIELD_COLUMNS - 2, GRID_LAST,
			address.says, STYLE_CELL_WRITE);
		end_row(at);
	}
	put_text(at, tr(words(at), "help.check"), STYLE_TEXT);
}

static void put_block(struct form_page *at, const struct form_block *block)
{
	if (text_is_given(&block->heading)) {
		put_text(at, form_words(at, &block->heading), STYLE_HEADING);
		leave_gap(at);
	}
	if (text_is_given(&block->text)) {
		put_text(at, form_words(at, &block->text), STYLE_TEXT);
	}
	put_fields(at, block);
	if (block->table.column_count > 0) {
		put_table(at, &block->table);
	}
	if (block->cards.given) {
		put_cards(at, &block->cards);
	}
	if (block->help_lines) {
		put_help_lines(at);
	}
}

static void set_up_print(struct form_page *at)
{
	g_autofree char *who = g_strdup_printf("%s %s",
		known(at, FORM_FILL_ORGANISATION), known(at, FORM_FILL_UNIT));

	page_print_setup(at->page, false, g_strstrip(who),
		form_words(at, &at->form->title));
}

void form_page_write(struct page *page, const struct form_input *input,
	const struct advice *advice, const struct printed_form *form)
{
	struct form_page at = {
		.page = page,
		.input = input,
		.advice = advice,
		.form = form,
	};

	for (int i = 0; i < GRID_COLUMNS; i++) {
		page_set_column(page, i, GRID_CELLS, false);
	}
	put_text(&at, form_words(&at, &form->title), STYLE_TITLE);
	put_text(&at, form_words(&at, &form->purpose), STYLE_TEXT);
	for (size_t i = 0; i < form->block_count; i++) {
		leave_gap(&at);
		put_block(&at, &form->blocks[i]);
	}
	set_up_print(&at);
}
