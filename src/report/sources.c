/* SPDX-License-Identifier: MIT */
/* 出典: where the questions and the rates come from, how the score and the order of the
 * advice are made, and on what terms all this is given. */
#include "report/report.h"

#include <glib.h>

enum { COLUMN_LABEL, COLUMN_VALUE, COLUMN_COUNT };

#define LABEL_CELLS 18
#define VALUE_CELLS 74

static void put_pair(
	struct page *page, int *row, const char *label, const char *value)
{
	if (value == NULL || value[0] == '\0') {
		return;
	}
	page_text(page, *row, COLUMN_LABEL, COLUMN_LABEL, label, STYLE_CELL);
	page_link(page, *row, COLUMN_VALUE, COLUMN_VALUE, value,
		g_str_has_prefix(value, "http") ? STYLE_CELL_LINK : STYLE_CELL);
	(*row)++;
}

static void put_heading(const struct report *report, struct page *page,
	int *row, const char *key)
{
	(*row)++;
	page_text(page, *row, COLUMN_LABEL, COLUMN_VALUE,
		tr(report->messages, key), STYLE_HEADING);
	(*row)++;
}

static void put_bank(const struct report *report, struct page *page, int *row)
{
	const struct messages *m = report->messages;
	const struct bank *bank = report->bank;
	const struct source *source = &bank->source;

	put_heading(report, page, row, "report.sources.bank");
	put_pair(page, row, tr(m, "report.sources.title"),
		report_words(report, &bank->title));
	put_pair(page, row, tr(m, "report.sources.id"), bank->id);
	put_pair(page, row, tr(m, "report.sources.edition"), bank->edition);
	put_pair(page, row, tr(m, "report.sources.sha256"), bank->sha256);
	put_pair(page, row, tr(m, "report.sources.source"),
		report_words(report, &source->title));
	put_pair(page, row, tr(m, "report.sources.publisher"),
		report_words(report, &source->publisher));
	put_pair(page, row, tr(m, "report.sources.url"),
		report_words(report, &source->url));
	put_pair(page, row, tr(m, "report.sources.note"),
		report_words(report, &source->note));
}

static char *asked_days(const struct report *report)
{
	char from[DATE_TEXT_BYTES];
	char to[DATE_TEXT_BYTES];

	date_format(report->rates->from, from);
	date_format(report->rates->to, to);
	return tr_args(report->messages, "report.sources.days", from, to, NULL);
}

static void put_rates(const struct report *report, struct page *page, int *row)
{
	const struct messages *m = report->messages;
	const struct rates *rates = report->rates;

	if (rates == NULL) {
		return;
	}
	g_autofree char *year = g_strdup_printf("%d", rates->year);
	g_autofree char *days = asked_days(report);
	g_autofree char *answers = rates_answers(rates);

	put_heading(report, page, row, "rates.title");
	put_pair(page, row, tr(m, "report.sources.title"),
		report_rates_words(report, &rates->title));
	put_pair(page, row, tr(m, "report.sources.id"), rates->id);
	put_pair(page, row, tr(m, "report.sources.publisher"),
		report_rates_words(report, &rates->publisher));
	put_pair(page, row, tr(m, "report.sources.year"), year);
	put_pair(page, row, tr(m, "report.sources.asked"), days);
	put_pair(page, row, tr(m, "report.sources.answers"), answers);
	put_pair(page, row, tr(m, "report.sources.means"),
		report_rates_words(report, &rates->means));
	put_pair(page, row, tr(m, "report.sources.url"),
		report_rates_words(report, &rates->url));
	put_pair(page, row, tr(m, "report.sources.note"),
		report_rates_words(report, &rates->note));
}

static void put_rules(const struct report *report, struct page *page, int *row)
{
	static const char *const keys[] = {
		"report.sources.unofficial",
		"report.sources.score",
		"report.sources.range",
		"report.sources.absent",
		"report.sources.order",
		"report.sources.terms",
	};

	put_heading(report, page, row, "report.sources.rules");
	for (size_t i = 0; i < G_N_ELEMENTS(keys); i++) {
		g_autofree char *label = g_strconcat(keys[i], ".label", NULL);

		put_pair(page, row, tr(report->messages, label),
			tr(report->messages, keys[i]));
	}
}

static void put_bands(const struct report *report, struct page *page, int *row)
{
	const struct bank *bank = report->bank;

	if (bank->band_count == 0) {
		return;
	}
	put_heading(report, page, row, "report.sources.bands");
	for (size_t i = 0; i < bank->band_count; i++) {
		g_autofree char *limits = report_band_limits(report, i);
		g_autofree char *says = tr_args(report->messages,
			"report.sources.band",
			report_words(report, &bank->bands[i].label),
			report_words(report, &bank->bands[i].next), NULL);

		put_pair(page, row, limits, says);
	}
}

/* Answers that were changed after an earlier workbook had been given away. */
static void put_corrections(
	const struct report *report, struct page *page, int *row)
{
	const struct messages *m = report->messages;
	const struct sheet *sheet = report->sheet;

	for (size_t i = 0; i < sheet->correction_count; i++) {
		const struct correction *correction = &sheet->corrections[i];
		size_t index =
			bank_find_question(report->bank, correction->question);
		char on[DATE_TEXT_BYTES];

		if (index == BANK_NONE) {
			continue;
		}
		const struct question *question =
			&report->bank->questions[index];
		size_t before =
			question_find_choice(question, correction->before);

		date_format(correction->on, on);
		g_autofree char *says = tr_args(m, "report.correction", on,
			question->id,
			before == BANK_NONE
				? correction->before
				: report_words(report,
					  &question->choices.at[before].label),
			report_answer(report, question), NULL);

		put_pair(page, row, tr(m, "report.correction.label"), says);
	}
}

static void put_sheet(const struct report *report, struct page *page, int *row)
{
	const struct messages *m = report->messages;

	put_heading(report, page, row, "report.sources.sheet");
	put_pair(
		page, row, tr(m, "report.sources.sheet_id"), report->sheet->id);
	page_text(page, *row, COLUMN_LABEL, COLUMN_LABEL,
		tr(m, "report.sources.exported"), STYLE_CELL);
	page_date(page, *row, COLUMN_VALUE, COLUMN_VALUE, report->input->today,
		STYLE_CELL_DATE);
	(*row)++;
	put_corrections(report, page, row);
}

static struct page_range put_statuses(
	const struct report *report, struct page *page, int *row)
{
	put_heading(report, page, row, "report.sources.statuses");
	const struct page_range words = { page, *row, COLUMN_LABEL,
		*row + PLAN_STATUS_COUNT - 1, COLUMN_LABEL };

	for (size_t i = 0; i < PLAN_STATUS_COUNT; i++) {
		g_autofree char *says = g_strdup_printf(
			"report.status.%s.says", plan_status_names[i]);

		put_pair(page, row,
			report_named(
				report, "report.status", plan_status_names[i]),
			tr(report->messages, says));
	}
	return words;
}

struct page_range sources_write(const struct report *report)
{
	struct page *page = report->pages[WORKSHEET_SOURCES];
	int row = 0;

	page_set_column(page, COLUMN_LABEL, LABEL_CELLS, false);
	page_set_column(page, COLUMN_VALUE, VALUE_CELLS, false);
	page_text(page, row, COLUMN_LABEL, COLUMN_VALUE,
		tr(report->messages, "report.sheet.sources"), STYLE_TITLE);
	put_bank(report, page, &row);
	put_rates(report, page, &row);
	put_rules(report, page, &row);
	put_bands(report, page, &row);
	struct page_range statuses = put_statuses(report, page, &row);

	put_sheet(report, page, &row);
	report_print_setup(report, page, false);
	return statuses;
}
