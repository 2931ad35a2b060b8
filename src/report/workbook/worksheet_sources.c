/* SPDX-License-Identifier: MIT */
/* 出典: where the questions and the rates come from, how the score and the order of the
 * advice are made, and on what terms all this is given. */
#include <glib.h>

#include "report/workbook/label_rows.h"
#include "say/words.h"

static void put_bank(const struct report *report, struct page *page, int *row)
{
	const struct messages *m = report->messages;
	const struct bank *bank = report->bank;
	const struct source *source = &bank->source;

	label_rows_heading(report, page, row, "report.sources.bank");
	label_rows_put(page, row, tr(m, "report.sources.title"),
		report_words(report, &bank->title));
	label_rows_put(page, row, tr(m, "report.sources.id"), bank->id);
	label_rows_put(
		page, row, tr(m, "report.sources.edition"), bank->edition);
	label_rows_put(page, row, tr(m, "report.sources.sha256"), bank->sha256);
	label_rows_put(page, row, tr(m, "report.sources.source"),
		report_words(report, &source->title));
	label_rows_put(page, row, tr(m, "report.sources.publisher"),
		report_words(report, &source->publisher));
	label_rows_put(page, row, tr(m, "report.sources.url"),
		report_words(report, &source->url));
	label_rows_put(page, row, tr(m, "report.sources.note"),
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

	label_rows_heading(report, page, row, "rates.title");
	label_rows_put(page, row, tr(m, "report.sources.title"),
		report_rates_words(report, &rates->title));
	label_rows_put(page, row, tr(m, "report.sources.id"), rates->id);
	label_rows_put(page, row, tr(m, "report.sources.publisher"),
		report_rates_words(report, &rates->publisher));
	label_rows_put(page, row, tr(m, "report.sources.year"), year);
	label_rows_put(page, row, tr(m, "report.sources.asked"), days);
	label_rows_put(page, row, tr(m, "report.sources.answers"), answers);
	label_rows_put(page, row, tr(m, "report.sources.means"),
		report_rates_words(report, &rates->means));
	label_rows_put(page, row, tr(m, "report.sources.url"),
		report_rates_words(report, &rates->url));
	label_rows_put(page, row, tr(m, "report.sources.note"),
		report_rates_words(report, &rates->note));
}

static void put_rules(const struct report *report, struct page *page, int *row)
{
	static const struct {
		const char *key;
		bool is_about_points;
	} rules[] = {
		{ "report.sources.unofficial", false },
		{ "report.sources.score", true },
		{ "report.sources.range", true },
		{ "report.sources.absent", true },
		{ "report.sources.order", false },
		{ "report.sources.terms", false },
	};

	label_rows_heading(report, page, row, "report.sources.rules");
	for (size_t i = 0; i < G_N_ELEMENTS(rules); i++) {
		g_autofree char *label =
			g_strconcat(rules[i].key, ".label", NULL);

		if (!rules[i].is_about_points ||
			bank_counts_points(report->bank)) {
			label_rows_put(page, row, tr(report->messages, label),
				tr(report->messages, rules[i].key));
		}
	}
}

static void put_bands(const struct report *report, struct page *page, int *row)
{
	const struct bank *bank = report->bank;

	if (bank->band_count == 0) {
		return;
	}
	label_rows_heading(report, page, row, "report.sources.bands");
	for (size_t i = 0; i < bank->band_count; i++) {
		g_autofree char *limits = report_band_limits(report, i);
		g_autofree char *says = tr_args(report->messages,
			"report.sources.band",
			report_words(report, &bank->bands[i].label),
			report_words(report, &bank->bands[i].next), NULL);

		label_rows_put(page, row, limits, says);
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

		label_rows_put(
			page, row, tr(m, "report.correction.label"), says);
	}
}

static void put_sheet(const struct report *report, struct page *page, int *row)
{
	const struct messages *m = report->messages;

	label_rows_heading(report, page, row, "report.sources.sheet");
	label_rows_put(
		page, row, tr(m, "report.sources.sheet_id"), report->sheet->id);
	page_text(page, *row, LABEL_ROWS_LABEL, LABEL_ROWS_LABEL,
		tr(m, "report.sources.exported"), STYLE_CELL);
	page_date(page, *row, LABEL_ROWS_VALUE, LABEL_ROWS_VALUE,
		report->input->today, STYLE_CELL_DATE);
	(*row)++;
	put_corrections(report, page, row);
}

static struct page_range put_statuses(
	const struct report *report, struct page *page, int *row)
{
	label_rows_heading(report, page, row, "report.sources.statuses");
	const struct page_range words = { page, *row, LABEL_ROWS_LABEL,
		*row + PLAN_STATUS_COUNT - 1, LABEL_ROWS_LABEL };

	for (size_t i = 0; i < PLAN_STATUS_COUNT; i++) {
		g_autofree char *says = g_strdup_printf(
			"report.status.%s.says", plan_status_names[i]);

		label_rows_put(page, row,
			words_of(report->messages, "report.status",
				plan_status_names[i]),
			tr(report->messages, says));
	}
	return words;
}

struct page_range worksheet_sources_write(const struct report *report)
{
	struct page *page = report->pages[WORKSHEET_SOURCES];
	int row = 0;

	label_rows_begin(page, tr(report->messages, "report.sheet.sources"));
	put_bank(report, page, &row);
	put_rates(report, page, &row);
	put_rules(report, page, &row);
	put_bands(report, page, &row);
	struct page_range statuses = put_statuses(report, page, &row);

	put_sheet(report, page, &row);
	report_print_setup(report, page, false);
	return statuses;
}
