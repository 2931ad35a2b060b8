/* SPDX-License-Identifier: MIT */
/* 確かめること: a card for every わからない, by whom to ask, with room for the
 * answer. All that one person is to be asked stands together. */
#include "report/book/table.h"
#include "report/workbook/report.h"
#include "say/words.h"

enum column {
	COLUMN_FROM,
	COLUMN_QUESTION,
	COLUMN_TEXT,
	COLUMN_ASK,
	COLUMN_LOOK,
	COLUMN_FOUND,
	COLUMN_ID,
	COLUMN_COUNT
};

static void add_card(const struct report *report, struct table *table,
	const struct card_group *group, size_t index)
{
	const struct question *question =
		&report->bank->questions[group->questions[index]];
	const struct text *plain = text_is_given(&question->simpler)
					   ? &question->simpler
					   : &question->text;

	table_add_row(table, index == 0);
	table_put(table, COLUMN_FROM,
		words_of(report->messages, "informant",
			informant_names[group->from]));
	table_put_id(table, COLUMN_QUESTION, question->id);
	table_put(table, COLUMN_TEXT, report_words(report, plain));
	table_put(table, COLUMN_ASK,
		report_words(report, &question->find_out.ask));
	table_put(table, COLUMN_LOOK,
		report_words(report, &question->find_out.look));
	table_put(table, COLUMN_ID, question->id);
}

void worksheet_find_out_write(const struct report *report)
{
	const struct messages *m = report->messages;
	const struct advice *advice = report->advice;
	struct page *page = report->pages[WORKSHEET_FIND_OUT];
	const struct table_column columns[COLUMN_COUNT] = {
		[COLUMN_FROM] = { tr(m, "report.column.from"), 12, 20,
			STYLE_CELL, false },
		[COLUMN_QUESTION] = { tr(m, "report.column.question"), 5, 10,
			STYLE_CELL_CENTER, false },
		[COLUMN_TEXT] = { tr(m, "report.column.text"), 30, 46,
			STYLE_CELL, false },
		[COLUMN_ASK] = { tr(m, "report.column.ask"), 16, 26, STYLE_CELL,
			false },
		[COLUMN_LOOK] = { tr(m, "report.column.look"), 20, 40,
			STYLE_CELL, false },
		[COLUMN_FOUND] = { tr(m, "report.column.found"), 36, 36,
			STYLE_CELL, false },
		[COLUMN_ID] = { tr(m, "report.column.id"), 8, 70, STYLE_CELL,
			true },
	};
	AUTO(table) table = table_create(columns, COLUMN_COUNT);

	for (size_t i = 0; i < advice->group_count; i++) {
		for (size_t j = 0; j < advice->groups[i].count; j++) {
			add_card(report, table, &advice->groups[i], j);
		}
	}
	const struct table_setup setup = {
		.title = tr(m, "report.sheet.find_out"),
		.note = tr(m, "report.find_out.note"),
		.when_empty = tr(m, "report.find_out.none"),
	};

	table_write(table, page, &setup);
	report_print_setup(report, page, true);
}
