/* SPDX-License-Identifier: MIT */
/* 対策リスト: everything worth doing, in the order of the rule, with room for
 * who does it, until when, and how far it is. */
#include "report/report.h"
#include "report/table.h"

#include <glib.h>

enum column {
	COLUMN_NUMBER,
	COLUMN_PRIORITY,
	COLUMN_QUESTION,
	COLUMN_NOW,
	COLUMN_ACTION,
	COLUMN_WHO,
	COLUMN_EFFORT,
	COLUMN_COST,
	COLUMN_WHEN,
	COLUMN_EVIDENCE,
	COLUMN_OWNER,
	COLUMN_DUE,
	COLUMN_STATUS,
	COLUMN_ID,
	COLUMN_COUNT
};

static void add_action(const struct report *report, struct table *table,
	const struct advice_item *item, const char *priority)
{
	const struct question *question =
		&report->bank->questions[item->question];
	const struct action *action = &question->actions[item->action];

	table_add_row(table, false);
	table_put_number(table, COLUMN_NUMBER, (long)table_row_count(table));
	table_put(table, COLUMN_PRIORITY, priority);
	table_put_id(table, COLUMN_QUESTION, question->id);
	table_put(table, COLUMN_NOW, report_answer(report, question));
	table_put(table, COLUMN_ACTION, report_words(report, &action->text));
	table_put(table, COLUMN_WHO,
		report_named(report, "role", role_names[action->role]));
	table_put(table, COLUMN_EFFORT,
		report_named(report, "effort", effort_names[action->effort]));
	table_put(table, COLUMN_COST,
		report_named(report, "cost", cost_names[action->cost]));
	table_put(table, COLUMN_WHEN, report_words(report, &action->when));
	table_put(table, COLUMN_EVIDENCE,
		report_words(report, &action->evidence));
	table_put(table, COLUMN_ID, action->id);
}

static void add_actions(const struct report *report, struct table *table)
{
	const struct advice *advice = report->advice;
	const struct messages *messages = report->messages;

	for (size_t i = 0; i < advice->count; i++) {
		const struct advice_item *item = &advice->items[i];

		add_action(report, table, item,
			report_named(report, "priority",
				priority_names[item->priority]));
	}
	for (size_t i = 0; i < advice->later_count; i++) {
		add_action(report, table, &advice->later[i],
			tr(messages, "report.actions.then"));
	}
}

static void offer_status(
	const struct report *report, struct page *page, size_t rows)
{
	const char *words[STATUS_COUNT];

	for (size_t i = 0; i < STATUS_COUNT; i++) {
		words[i] =
			report_named(report, "report.status", status_names[i]);
	}
	if (rows > 0) {
		page_offer_words(page, COLUMN_STATUS, TABLE_FIRST_ROW,
			TABLE_FIRST_ROW + (int)rows - 1, words, STATUS_COUNT);
	}
}

void actions_write(const struct report *report)
{
	const struct messages *m = report->messages;
	struct page *page = report->pages[WORKSHEET_ACTIONS];
	const struct table_column columns[COLUMN_COUNT] = {
		[COLUMN_NUMBER] = { tr(m, "report.column.number"), 5, 6,
			STYLE_CELL_CENTER, false },
		[COLUMN_PRIORITY] = { tr(m, "report.column.priority"), 9, 11,
			STYLE_CELL_STRONG, false },
		[COLUMN_QUESTION] = { tr(m, "report.column.question"), 5, 10,
			STYLE_CELL_CENTER, false },
		[COLUMN_NOW] = { tr(m, "report.column.now"), 10, 16, STYLE_CELL,
			false },
		[COLUMN_ACTION] = { tr(m, "report.column.action"), 30, 42,
			STYLE_CELL, false },
		[COLUMN_WHO] = { tr(m, "report.column.who"), 8, 11, STYLE_CELL,
			false },
		[COLUMN_EFFORT] = { tr(m, "report.column.effort"), 7, 9,
			STYLE_CELL, false },
		[COLUMN_COST] = { tr(m, "report.column.cost"), 7, 8, STYLE_CELL,
			false },
		[COLUMN_WHEN] = { tr(m, "report.column.when"), 10, 18,
			STYLE_CELL, false },
		[COLUMN_EVIDENCE] = { tr(m, "report.column.evidence"), 12, 21,
			STYLE_CELL, false },
		[COLUMN_OWNER] = { tr(m, "report.column.owner"), 11, 11,
			STYLE_CELL, false },
		[COLUMN_DUE] = { tr(m, "report.column.due"), 11, 11, STYLE_CELL,
			false },
		[COLUMN_STATUS] = { tr(m, "report.column.status"), 10, 10,
			STYLE_CELL, false },
		[COLUMN_ID] = { tr(m, "report.column.id"), 8, 70, STYLE_CELL,
			true },
	};
	AUTO(table) table = table_create(columns, COLUMN_COUNT);

	add_actions(report, table);
	table_write(table, page, tr(m, "report.sheet.actions"),
		tr(m, "report.actions.note"), tr(m, "report.actions.none"));
	offer_status(report, page, table_row_count(table));
	report_print_setup(report, page, true);
}
