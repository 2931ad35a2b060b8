/* SPDX-License-Identifier: MIT */
/* The workbook: makes the pages in the order of the tabs and has each one
 * written. */
#include "report/workbook/workbook.h"

#include <glib.h>
#include <string.h>

#include "core/advice.h"
#include "core/score.h"
#include "report/book/book_file.h"
#include "report/workbook/action_rows.h"
#include "report/workbook/report.h"
#include "report/workbook/worksheet_record.h"
#include "say/security_action_words.h"

#define HISTORY_CHECKS_MIN 2

static const char *const worksheet_keys[WORKSHEET_COUNT] = {
	[WORKSHEET_SUMMARY] = "report.sheet.summary",
	[WORKSHEET_ACTIONS] = "report.sheet.actions",
	[WORKSHEET_FIND_OUT] = "report.sheet.find_out",
	[WORKSHEET_ANSWERS] = "report.sheet.answers",
	[WORKSHEET_HISTORY] = "report.sheet.history",
	[WORKSHEET_SECURITY_ACTION] = "security_action.title",
	[WORKSHEET_POLICY] = "report.sheet.policy",
	[WORKSHEET_TRIAL] = "report.sheet.trial",
	[WORKSHEET_SOURCES] = "report.sheet.sources",
};

static void set_properties(
	struct book *book, const struct workbook_input *input)
{
	const char *title = bank_text(input->bank, &input->bank->title,
		messages_language(input->messages));
	const char *exported_at =
		input->exported_at != NULL ? input->exported_at : "";

	book_set_properties(book, title != NULL ? title : "",
		input->sheet->organisation, book_file_seconds(exported_at));
	book_set_property(book, "shindan_sheet_id", input->sheet->id);
	book_set_property(book, "shindan_bank", input->bank->id);
	book_set_property(book, "shindan_edition", input->bank->edition);
	book_set_property(book, "shindan_exported_at", exported_at);
}

/* As long as none of their questions is answered there is nothing to show. */
static const struct rates *rates_to_show(const struct workbook_input *input)
{
	return rates_any_after_answer(input->rates, input->bank, input->sheet)
		       ? input->rates
		       : NULL;
}

static struct comparison *compare(const struct workbook_input *input)
{
	const struct result_source present = { input->sheet, input->bank };

	return input->previous.sheet != NULL && input->previous.bank != NULL
		       ? comparison_create(&input->previous, &present)
		       : NULL;
}

/* NULL with less than two checks. */
static struct history *history_of(const struct workbook_input *input)
{
	const struct result_source present = { input->sheet, input->bank };

	if (input->company == NULL) {
		return NULL;
	}
	AUTO(history)
	history = company_history(input->company, history_series(&present),
		input->sheet->unit, &present);

	return history->count >= HISTORY_CHECKS_MIN ? g_steal_pointer(&history)
						    : NULL;
}

/* NULL as long as the company has begun none. */
static GPtrArray *policy_of(const struct workbook_input *input)
{
	const struct policy *policy =
		input->company != NULL ? input->company->policy : NULL;

	if (policy == NULL || input->policy_template == NULL ||
		!policy_is_begun(policy)) {
		return NULL;
	}
	return security_action_words_parts(
		input->messages, policy, input->policy_template);
}

static bool has_page(const struct report *report, enum worksheet worksheet)
{
	const struct company *company = report->input->company;

	switch (worksheet) {
	case WORKSHEET_HISTORY:
		return report->history != NULL &&
		       bank_counts_points(report->bank);
	case WORKSHEET_SECURITY_ACTION:
		return company != NULL && company->declaration != NULL;
	case WORKSHEET_POLICY:
		return report->policy != NULL;
	case WORKSHEET_TRIAL:
		return worksheet_trial_is_possible(report->bank) &&
		       worksheet_trial_can_compute(report);
	case WORKSHEET_SUMMARY:
	case WORKSHEET_ACTIONS:
	case WORKSHEET_FIND_OUT:
	case WORKSHEET_ANSWERS:
	case WORKSHEET_SOURCES:
	case WORKSHEET_RECORD:
	case WORKSHEET_COUNT:
		break;
	}
	return true;
}

static void add_pages(struct book *book, struct report *report)
{
	for (int i = 0; i < WORKSHEET_COUNT; i++) {
		if (has_page(report, (enum worksheet)i)) {
			report->pages[i] = book_add_page(
				book, i == WORKSHEET_RECORD
					      ? RECORD_NAME
					      : tr(report->messages,
							worksheet_keys[i]));
		}
	}
}

/* Those that are not in every workbook. */
static void write_optional_pages(const struct report *report)
{
	static void (*const writers[WORKSHEET_COUNT])(
		const struct report *report) = {
		[WORKSHEET_HISTORY] = worksheet_history_write,
		[WORKSHEET_SECURITY_ACTION] = worksheet_security_action_write,
		[WORKSHEET_POLICY] = worksheet_policy_write,
		[WORKSHEET_TRIAL] = worksheet_trial_write,
	};

	for (int i = 0; i < WORKSHEET_COUNT; i++) {
		if (writers[i] != NULL && report->pages[i] != NULL) {
			writers[i](report);
		}
	}
}

static const char **finished_actions(
	const struct plan *plan, const struct bank *bank)
{
	return plan != NULL ? plan_finished_ids(plan, bank->id) : NULL;
}

static void write_pages(struct book *book, const struct workbook_input *input)
{
	const struct plan *plan =
		input->company != NULL ? input->company->plan : NULL;
	g_autofree const char **finished = finished_actions(plan, input->bank);
	AUTO(advice)
	advice = advice_create(input->bank, input->sheet, finished);
	AUTO(comparison) comparison = compare(input);
	AUTO(history) history = history_of(input);
	g_autoptr(GPtrArray) policy = policy_of(input);
	struct report report = {
		.input = input,
		.messages = input->messages,
		.bank = input->bank,
		.sheet = input->sheet,
		.rates = rates_to_show(input),
		.comparison = comparison,
		.plan = plan,
		.policy = policy,
		.history = history,
		.language = messages_language(input->messages),
		.advice = advice,
	};
	g_autoptr(GArray) rows = action_rows_create(&report);

	report.rows = rows;
	score_sheet(input->bank, input->sheet, &report.score);
	add_pages(book, &report);
	report.status_words = worksheet_sources_write(&report);
	worksheet_summary_write(&report);
	worksheet_actions_write(&report);
	worksheet_find_out_write(&report);
	worksheet_answers_write(&report);
	write_optional_pages(&report);
	worksheet_record_write(&report);
}

static void fill(struct book *book, const void *data)
{
	set_properties(book, data);
	write_pages(book, data);
}

bool workbook_write(const char *path, const struct workbook_input *input,
	struct diags *diags)
{
	return book_file_write(path, input->messages, fill, input, diags);
}
