/* SPDX-License-Identifier: MIT */
/* Small things that more than one worksheet says. */
#include "report/workbook/report.h"

#include <glib.h>

const char *report_words(const struct report *report, const struct text *text)
{
	const char *words = bank_text(report->bank, text, report->language);

	return words != NULL ? words : "";
}

const char *report_rates_words(
	const struct report *report, const struct text *text)
{
	const char *words = rates_text(report->rates, text, report->language);

	return words != NULL ? words : "";
}

char *report_survey(const struct report *report)
{
	const struct rates *rates = report->rates;
	g_autofree char *year = g_strdup_printf("%d", rates->year);
	g_autofree char *answers = rates_answers(rates);

	return tr_args(report->messages, "rates.survey",
		report_rates_words(report, &rates->publisher),
		report_rates_words(report, &rates->title), year, answers, NULL);
}

const char *report_named(
	const struct report *report, const char *area, const char *name)
{
	g_autofree char *key = g_strconcat(area, ".", name, NULL);

	/* A catalogue that lacks a key gives back the key. */
	return tr(report->messages, g_intern_string(key));
}

const char *report_answer(
	const struct report *report, const struct question *question)
{
	size_t choice = sheet_choice(report->sheet, question);

	if (choice == BANK_NONE) {
		return tr(report->messages, "report.open");
	}
	return report_words(report, &question->choices.at[choice].label);
}

const char *report_compared(const struct report *report,
	const struct result_source *source, const struct compared *side)
{
	const char *label = NULL;

	if (side->choice == BANK_NONE) {
		return "";
	}
	const struct question *question =
		&source->bank->questions[side->question];

	if (sheet_answer(source->sheet, question->id)->absent) {
		return tr(report->messages, "report.absent");
	}
	label = bank_text(source->bank,
		&question->choices.at[side->choice].label, report->language);
	return label != NULL ? label : "";
}

const char *report_reason(
	const struct report *report, const struct comparison_item *item)
{
	const char *key = comparison_reason_key(item);

	return key != NULL ? tr(report->messages, key) : "";
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
