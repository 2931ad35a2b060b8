/* SPDX-License-Identifier: MIT */
/* The hidden sheet "shindan": what this workbook is, and what its rows said
 * when it was written. A workbook that comes back is read against it; custom
 * properties would not outlive every spreadsheet program. */
#include "report/workbook/worksheet_record.h"

#include <glib.h>

#include "report/workbook/action_rows.h"

#define RECORD_FORMAT "1"
#define KEY_CELLS 14

void record_put(struct page *page, int *row, const char *const *texts)
{
	for (int i = 0; texts[i] != NULL; i++) {
		if (texts[i][0] != '\0') {
			page_text(page, *row, i, i, texts[i], STYLE_TEXT);
		}
	}
	(*row)++;
}

static void put_pair(
	struct page *page, int *row, const char *key, const char *value)
{
	const char *const texts[] = { key, value != NULL ? value : "", NULL };

	record_put(page, row, texts);
}

int record_begin(struct page *page, const struct record *record)
{
	int row = 0;

	page_hide(page);
	for (int i = 0; i < RECORD_COLUMNS; i++) {
		page_set_column(page, i, KEY_CELLS, false);
	}
	put_pair(page, &row, "format", RECORD_FORMAT);
	put_pair(page, &row, "kind", record->kind);
	put_pair(page, &row, "language", record->language);
	put_pair(page, &row, "exported_at", record->exported_at);
	put_pair(page, &row, "bank", record->bank->id);
	put_pair(page, &row, "edition", record->bank->edition);
	put_pair(page, &row, "sheet", record->sheet);
	put_pair(page, &row, "plan", record->plan);
	return row;
}

static void put_row(const struct report *report, struct page *page, int *row,
	const struct action_row *action)
{
	const struct plan_item *item = action->item;
	bool adopted = item != NULL && item->decision == PLAN_ADOPTED;
	const struct date no_date = { 0 };
	g_autofree char *key = action_row_key(action);
	const struct date days[] = {
		adopted ? item->begin : no_date,
		adopted ? item->due : no_date,
		adopted ? item->started : no_date,
		adopted ? item->finished : no_date,
	};
	char texts[G_N_ELEMENTS(days)][DATE_TEXT_BYTES];

	for (size_t i = 0; i < G_N_ELEMENTS(days); i++) {
		date_format(days[i], texts[i]);
	}
	const char *const cells[] = { "row", key, action_row_question(action),
		action_row_edition(action), action_row_text(report, action),
		item != NULL ? item->owner : "", texts[0], texts[1], texts[2],
		texts[3], adopted ? plan_status_names[item->status] : "",
		item != NULL ? item->note : "", NULL };

	record_put(page, row, cells);
}

void worksheet_record_write(const struct report *report)
{
	static const char *const keys[] = { "row-keys", "key", "question",
		"edition", "text", "owner", "begin", "due", "started",
		"finished", "status", "note", NULL };
	struct page *page = report->pages[WORKSHEET_RECORD];
	const struct record record = {
		.kind = "result",
		.language = report->language,
		.exported_at = report->input->exported_at,
		.bank = report->bank,
		.sheet = report->sheet->id,
		.plan = report->plan != NULL ? plan_id(report->plan) : "",
	};
	int row = record_begin(page, &record);

	record_put(page, &row, keys);
	for (size_t i = 0; i < report->rows->len; i++) {
		put_row(report, page, &row,
			&g_array_index(report->rows, struct action_row, i));
	}
}
