/* SPDX-License-Identifier: MIT */
/* Generous in what is taken: what is meant is clear. */
#include "report/back/cell_value.h"

#include <string.h>

#include "base/date_typed.h"
#include "core/plan.h"

static const char *const status_keys[PLAN_STATUS_COUNT] = {
	[PLAN_TODO] = "report.status.todo",
	[PLAN_DOING] = "report.status.doing",
	[PLAN_DONE] = "report.status.done",
};

void cell_complain(const struct cell_reader *reader, const char *code,
	const char *place, const char *text)
{
	diags_error(reader->diags, code, reader->path, place, text, NULL);
}

bool cell_find_table(const struct cell_reader *reader,
	const struct cell_headings *headings, struct lookup_table *ret_table)
{
	struct place file = { .file = reader->path };
	bool good = true;

	if (!lookup_find_table(&reader->lookup, headings->keys, headings->count,
		    ret_table)) {
		diags_error(reader->diags, headings->none, reader->path, NULL);
		return false;
	}
	for (size_t i = 0; i < headings->count; i++) {
		bool is_needed = headings->is_needed(i);

		if (ret_table->columns[i] != LOOKUP_NO_COLUMN) {
			continue;
		}
		diags_add(reader->diags, is_needed ? DIAG_ERROR : DIAG_WARNING,
			is_needed ? "diag.import.no_needed_column"
				  : "diag.import.no_column",
			file, tr(ret_table->messages, headings->keys[i]),
			ret_table->page->name, NULL);
		good = good && !is_needed;
	}
	return good;
}

static char *text_of(
	const struct cell_reader *reader, const struct spreadsheet_cell *cell)
{
	return spreadsheet_text(reader->lookup.spreadsheet, cell);
}

bool cell_read_text(const struct cell_reader *reader,
	const struct spreadsheet_cell *cell, const char *place,
	char **ret_value)
{
	g_autofree char *text = text_of(reader, cell);

	if (g_utf8_strlen(text, -1) > CELL_TEXT_MAX) {
		g_autofree char *limit = g_strdup_printf("%d", CELL_TEXT_MAX);

		diags_error(reader->diags, "diag.import.too_long", reader->path,
			place, limit, NULL);
		return false;
	}
	*ret_value = g_steal_pointer(&text);
	return true;
}

/* Excel shows days with the weekday behind them, and people copy that. */
static void cut_weekday(char *text)
{
	static const char *const brackets[] = { "(", "（" };

	for (size_t i = 0; i < G_N_ELEMENTS(brackets); i++) {
		char *bracket = strstr(text, brackets[i]);

		if (bracket != NULL) {
			*bracket = '\0';
		}
	}
}

static bool read_typed(const struct cell_reader *reader, const char *text,
	bool is_past, struct date *ret_day)
{
	g_autofree char *day = g_strdup(text);

	cut_weekday(day);
	return is_past ? date_parse_typed_past(day, reader->today, ret_day)
		       : date_parse_typed(day, reader->today, ret_day);
}

bool cell_read_day(const struct cell_reader *reader,
	const struct spreadsheet_cell *cell, const char *place, bool is_past,
	char **ret_value)
{
	g_autofree char *text = text_of(reader, cell);
	char day_text[DATE_TEXT_BYTES] = "";
	struct date day = { 0 };

	/* A bare number is no day: it would be one of 1900. */
	if (text[0] != '\0' &&
		!spreadsheet_day(reader->lookup.spreadsheet, cell, &day) &&
		(cell->text == NULL ||
			!read_typed(reader, text, is_past, &day))) {
		cell_complain(reader, "diag.import.bad_day", place, text);
		return false;
	}
	date_format(day, day_text);
	*ret_value = g_strdup(day_text);
	return true;
}

/* All words of the status, with commas. Owned (g_free). */
static char *status_words(const struct messages *messages)
{
	const char *words[PLAN_STATUS_COUNT + 1] = { NULL };

	for (size_t i = 0; i < PLAN_STATUS_COUNT; i++) {
		words[i] = tr(messages, status_keys[i]);
	}
	return g_strjoinv(tr(messages, "word.comma"), (char **)(void *)words);
}

bool cell_read_status(const struct cell_reader *reader,
	const struct spreadsheet_cell *cell, const char *place,
	char **ret_value)
{
	g_autofree char *text = text_of(reader, cell);
	size_t status = lookup_key(
		&reader->lookup, status_keys, PLAN_STATUS_COUNT, text);

	if (text[0] != '\0' && status == PLAN_STATUS_COUNT) {
		g_autofree char *words =
			status_words(reader->lookup.catalogues[0]);

		diags_error(reader->diags, "diag.import.bad_status",
			reader->path, place, text, words, NULL);
		return false;
	}
	*ret_value = g_strdup(text[0] != '\0' ? plan_status_names[status] : "");
	return true;
}
