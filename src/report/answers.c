/* SPDX-License-Identifier: MIT */
/* 回答: every question of the bank with what was answered. workbook_verify()
 * counts these rows. */
#include "report/report.h"
#include "report/table.h"

enum column {
	COLUMN_QUESTION,
	COLUMN_PART,
	COLUMN_TEXT,
	COLUMN_ANSWER,
	COLUMN_POINTS,
	COLUMN_ABSENT,
	COLUMN_MEMO,
	COLUMN_ID,
	COLUMN_COUNT
};

static void add_answer(const struct report *report, struct table *table,
	const struct question *question)
{
	const struct bank *bank = report->bank;
	const struct answer *answer = sheet_answer(report->sheet, question->id);
	size_t choice = sheet_choice(report->sheet, question);

	table_add_row(table, false);
	table_put_id(table, COLUMN_QUESTION, question->id);
	table_put(table, COLUMN_PART,
		report_words(report, &bank->sections[question->section].title));
	table_put(table, COLUMN_TEXT, report_words(report, &question->text));
	table_put(table, COLUMN_ANSWER, report_answer(report, question));
	if (choice != BANK_NONE) {
		table_put_number(table, COLUMN_POINTS,
			question->choices.at[choice].points);
	}
	if (choice != BANK_NONE && answer->absent) {
		table_put(table, COLUMN_ABSENT,
			tr(report->messages, "report.absent"));
	}
	table_put(table, COLUMN_MEMO, answer != NULL ? answer->memo : "");
	table_put(table, COLUMN_ID, question->id);
}

void answers_write(const struct report *report)
{
	const struct messages *m = report->messages;
	struct page *page = report->pages[WORKSHEET_ANSWERS];
	const struct table_column columns[COLUMN_COUNT] = {
		[COLUMN_QUESTION] = { tr(m, "report.column.question"), 6, 9,
			STYLE_CELL_CENTER, false },
		[COLUMN_PART] = { tr(m, "report.column.part"), 10, 22,
			STYLE_CELL, false },
		[COLUMN_TEXT] = { tr(m, "report.column.text"), 30, 60,
			STYLE_CELL, false },
		[COLUMN_ANSWER] = { tr(m, "report.column.answer"), 10, 18,
			STYLE_CELL_STRONG, false },
		[COLUMN_POINTS] = { tr(m, "report.column.points"), 6, 10,
			STYLE_CELL_CENTER, false },
		[COLUMN_ABSENT] = { tr(m, "report.column.absent"), 8, 14,
			STYLE_CELL, false },
		[COLUMN_MEMO] = { tr(m, "report.column.memo"), 24, 40,
			STYLE_CELL, false },
		[COLUMN_ID] = { tr(m, "report.column.id"), 8, 70, STYLE_CELL,
			true },
	};
	AUTO(table) table = table_create(columns, COLUMN_COUNT);

	for (size_t i = 0; i < report->bank->question_count; i++) {
		add_answer(report, table, &report->bank->questions[i]);
	}
	table_write(table, page, tr(m, "report.sheet.answers"),
		tr(m, "report.answers.note"), tr(m, "report.answers.none"));
	report_print_setup(report, page, true);
}
