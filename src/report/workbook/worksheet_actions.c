/* SPDX-License-Identifier: MIT */
/* 対策リスト: the plan in the form of the text book (リスク対応計画), and what
 * is worth doing beside it. People work on in it; cli/ takes their changes
 * back by the ID. */
#include <glib.h>

#include "report/book/table.h"
#include "report/workbook/action_rows.h"
#include "report/workbook/report.h"
#include "say/words.h"

#define TABLE_NAME "Actions"
#define DAY_CELLS 11
#define BOXES 2

enum column {
	COLUMN_NUMBER,
	COLUMN_PRIORITY,
	COLUMN_QUESTION,
	COLUMN_ACTION,
	COLUMN_OWNER,
	COLUMN_BEGIN,
	COLUMN_DUE,
	COLUMN_STARTED,
	COLUMN_FINISHED,
	COLUMN_STATUS,
	COLUMN_NOTICE,
	COLUMN_ABOUT,
	COLUMN_EVIDENCE,
	COLUMN_NOTE,
	COLUMN_ID,
	COLUMN_COUNT
};

/* 経営者、小さい、無料 and when. */
static char *about(const struct report *report, const struct action *action)
{
	const char *comma = tr(report->messages, "word.comma");

	if (action == NULL) {
		return g_strdup("");
	}
	const char *when = report_words(report, &action->when);

	return g_strconcat(
		words_of(report->messages, "role", role_names[action->role]),
		comma,
		words_of(report->messages, "effort",
			effort_names[action->effort]),
		comma,
		words_of(report->messages, "cost", cost_names[action->cost]),
		when[0] != '\0' ? "\n" : "", when, NULL);
}

/* The number of a question of this bank; of another one with its title. */
static void put_question(const struct report *report, struct table *table,
	const struct action_row *row)
{
	const char *id = action_row_question(row);

	if (row->bank == report->bank) {
		table_put_id(table, COLUMN_QUESTION, id);
		return;
	}
	const char *title = row->bank != NULL
				    ? bank_text(row->bank, &row->bank->title,
					      report->language)
				    : row->item->bank;
	g_autofree char *named =
		g_strdup_printf("%s %s", title != NULL ? title : "", id);

	table_put(table, COLUMN_QUESTION, named);
}

/* The condition under which the row is past its day. */
static char *late_formula(const struct report *report, int row)
{
	g_autofree char *status = page_cell_name(row, COLUMN_STATUS);
	g_autofree char *due = page_cell_name(row, COLUMN_DUE);

	return g_strconcat("AND(", status, "<>\"\",", status, "<>\"",
		tr(report->messages, "report.status.done"), "\",ISNUMBER(", due,
		"),", due, "<TODAY())", NULL);
}

/* As the formula finds it, which sees no day in a date that Excel does not
 * know. */
static bool is_late(const struct report *report, const struct plan_item *item)
{
	return item != NULL && page_knows_date(item->due) &&
	       plan_is_overdue(item, report->input->today);
}

static void put_notice(const struct report *report, struct table *table,
	const struct plan_item *item)
{
	const struct messages *m = report->messages;
	const char *late = tr(m, "report.actions.late");

	if (item != NULL && item->decision == PLAN_DEFERRED) {
		g_autofree char *words = tr_args(
			m, "report.actions.put_off", item->reason, NULL);

		table_put(table, COLUMN_NOTICE,
			item->reason[0] != '\0'
				? words
				: tr(m, "report.actions.put_off_only"));
		return;
	}
	g_autofree char *condition =
		late_formula(report, table_last_row(table));
	g_autofree char *formula =
		g_strconcat("=IF(", condition, ",\"", late, "\",\"\")", NULL);

	table_put_formula(table, COLUMN_NOTICE, formula,
		is_late(report, item) ? late : "");
}

static void put_decided(const struct report *report, struct table *table,
	const struct plan_item *item)
{
	table_put(table, COLUMN_OWNER, item->owner);
	table_put(table, COLUMN_NOTE, item->note);
	if (item->decision == PLAN_DEFERRED) {
		return;
	}
	table_put_date(table, COLUMN_BEGIN, item->begin);
	table_put_date(table, COLUMN_DUE, item->due);
	table_put_date(table, COLUMN_STARTED, item->started);
	table_put_date(table, COLUMN_FINISHED, item->finished);
	table_put(table, COLUMN_STATUS,
		words_of(report->messages, "report.status",
			plan_status_names[item->status]));
}

static void add_row(const struct report *report, struct table *table,
	const struct action_row *row)
{
	g_autofree char *key = action_row_key(row);
	g_autofree char *facts = about(report, row->action);

	table_add_row(table, false);
	table_put_number(table, COLUMN_NUMBER, (long)table_row_count(table));
	table_put(table, COLUMN_PRIORITY, row->priority);
	put_question(report, table, row);
	table_put(table, COLUMN_ACTION, action_row_text(report, row));
	table_put(table, COLUMN_ABOUT, facts);
	if (row->action != NULL) {
		table_put(table, COLUMN_EVIDENCE,
			report_words(report, &row->action->evidence));
	}
	if (row->item != NULL) {
		put_decided(report, table, row->item);
	}
	put_notice(report, table, row->item);
	table_put(table, COLUMN_ID, key);
}

/* What may be written into the rows, and how lateness stands out. */
static void set_up_rows(const struct report *report, struct page *page,
	const struct table *table)
{
	const struct messages *m = report->messages;
	int first = TABLE_FIRST_ROW;
	int last = table_last_row(table);
	g_autofree char *condition = late_formula(report, first);
	g_autofree char *rule = g_strconcat("=", condition, NULL);

	if (table_row_count(table) == 0) {
		return;
	}
	page_offer(page, COLUMN_STATUS, first, last, &report->status_words);
	page_expect_days(page, COLUMN_BEGIN, COLUMN_FINISHED, first, last,
		tr(m, "report.actions.day_title"), tr(m, "report.actions.day"));
	page_rule(page, COLUMN_DUE, COLUMN_DUE, first, last, rule);
	page_rule(page, COLUMN_NOTICE, COLUMN_NOTICE, first, last, rule);
}

static void set_columns(
	const struct messages *m, struct table_column columns[COLUMN_COUNT])
{
	const struct table_column all[COLUMN_COUNT] = {
		[COLUMN_NUMBER] = { tr(m, "report.column.number"), 5, 6,
			STYLE_CELL_CENTER, false },
		[COLUMN_PRIORITY] = { tr(m, "report.column.priority"), 8, 10,
			STYLE_CELL_STRONG, false },
		[COLUMN_QUESTION] = { tr(m, "report.column.question"), 6, 12,
			STYLE_CELL_CENTER, false },
		[COLUMN_ACTION] = { tr(m, "report.column.action"), 30, 36,
			STYLE_CELL, false },
		[COLUMN_OWNER] = { tr(m, "report.column.owner"), 10, 12,
			STYLE_INPUT, false },
		[COLUMN_BEGIN] = { tr(m, "report.column.begin"), DAY_CELLS,
			DAY_CELLS, STYLE_INPUT_DAY, false },
		[COLUMN_DUE] = { tr(m, "report.column.due"), DAY_CELLS,
			DAY_CELLS, STYLE_INPUT_DAY, false },
		[COLUMN_STARTED] = { tr(m, "report.column.started"), DAY_CELLS,
			DAY_CELLS, STYLE_INPUT_DAY, false },
		[COLUMN_FINISHED] = { tr(m, "report.column.finished"),
			DAY_CELLS, DAY_CELLS, STYLE_INPUT_DAY, false },
		[COLUMN_STATUS] = { tr(m, "report.column.status"), 9, 10,
			STYLE_INPUT_CENTER, false },
		[COLUMN_NOTICE] = { tr(m, "report.column.notice"), 10, 10,
			STYLE_CELL, false },
		[COLUMN_ABOUT] = { tr(m, "report.column.about"), 23, 23,
			STYLE_CELL, false },
		[COLUMN_EVIDENCE] = { tr(m, "report.column.evidence"), 16, 18,
			STYLE_CELL, false },
		[COLUMN_NOTE] = { tr(m, "report.column.note"), 16, 16,
			STYLE_INPUT, false },
		[COLUMN_ID] = { tr(m, "report.column.id"), 8, 70, STYLE_CELL,
			true },
	};

	for (int i = 0; i < COLUMN_COUNT; i++) {
		columns[i] = all[i];
	}
}

/* Beside title and note. */
static void put_approval(const struct report *report, struct page *page)
{
	static const char *const keys[BOXES] = { "report.approval.made",
		"report.approval.agreed" };

	for (int i = 0; i < BOXES; i++) {
		int column = COLUMN_NOTE - BOXES + 1 + i;

		page_text(page, 0, column, column,
			tr(report->messages, keys[i]), STYLE_BOX_HEAD);
		page_text(page, 1, column, column,
			tr(report->messages, "report.approval.hint"),
			STYLE_BOX);
	}
}

void worksheet_actions_write(const struct report *report)
{
	const struct messages *m = report->messages;
	struct page *page = report->pages[WORKSHEET_ACTIONS];
	struct table_column columns[COLUMN_COUNT];
	const struct table_setup setup = {
		.title = tr(m, "report.sheet.actions"),
		.note = tr(m, "report.actions.note"),
		.when_empty = tr(m, "report.actions.none"),
		.name = TABLE_NAME,
		.columns_beside = BOXES,
	};

	set_columns(m, columns);
	AUTO(table) table = table_create(columns, COLUMN_COUNT);

	for (size_t i = 0; i < report->rows->len; i++) {
		add_row(report, table,
			&g_array_index(report->rows, struct action_row, i));
	}
	table_write(table, page, &setup);
	put_approval(report, page);
	set_up_rows(report, page, table);
	report_print_setup(report, page, true);
}
