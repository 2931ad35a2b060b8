/* SPDX-License-Identifier: MIT */
/* Small things that more than one worksheet says. */
#include "report/workbook/report.h"

#include <glib.h>

#include "say/comparison_words.h"
#include "say/result_words.h"
#include "say/words.h"

const char *report_words(const struct report *report, const struct text *text)
{
	return words_text(report->messages, report->bank, text);
}

const char *report_rates_words(
	const struct report *report, const struct text *text)
{
	const char *words = rates_text(report->rates, text, report->language);

	return words != NULL ? words : "";
}

const char *report_answer(
	const struct report *report, const struct question *question)
{
	const struct choice *choice = sheet_chosen(report->sheet, question);

	return choice != NULL ? report_words(report, &choice->label)
			      : tr(report->messages, "report.open");
}

const char *report_compared(const struct report *report,
	const struct result_source *source, const struct compared *side)
{
	return comparison_words_answer(
		report->messages, WORDS_OF_PAPERS, source, side);
}

bool report_has_points(const struct report *report)
{
	return bank_counts_points(report->bank) && report->score.max > 0;
}

char *report_score(const struct report *report)
{
	return words_numbers(report->messages, "report.score",
		report->score.total, report->score.max, 0);
}

char *report_answered(const struct report *report)
{
	const struct score *score = &report->score;

	return words_numbers(report->messages,
		score->complete ? "report.answered.all"
				: "report.answered.some",
		(long)score->questions, (long)score->answered, 0);
}

char *report_band(const struct report *report)
{
	const struct band *band = report->score.band;

	if (band == NULL) {
		return report->score.complete ? g_strdup("")
					      : report_answered(report);
	}
	g_autofree char *next = tr_args(report->messages, "report.next",
		report_words(report, &band->next), NULL);

	return g_strdup_printf(
		"%s\n%s", report_words(report, &band->label), next);
}

char *report_band_limits(const struct report *report, size_t index)
{
	const struct band *band = &report->bank->bands[index];
	int above =
		index > 0 ? band[-1].min - 1 : bank_points_max(report->bank);
	g_autofree char *low = g_strdup_printf("%d", band->min);
	g_autofree char *high = g_strdup_printf("%d", above);

	if (!band->has_min) {
		return tr_args(report->messages, "report.sources.band_below",
			high, NULL);
	}
	return tr_args(report->messages,
		above > band->min ? "report.sources.band_between"
				  : "report.sources.band_at",
		low, high, NULL);
}

void report_print_setup(
	const struct report *report, struct page *page, bool landscape)
{
	const struct sheet *sheet = report->sheet;
	char date[DATE_TEXT_BYTES];

	date_format(sheet->date, date);
	g_autofree char *who =
		g_strdup_printf("%s %s", sheet->organisation, sheet->unit);
	g_autofree char *what = g_strdup_printf(
		"%s %s", report_words(report, &report->bank->title), date);

	page_print_setup(page, landscape, g_strstrip(who), what);
}
