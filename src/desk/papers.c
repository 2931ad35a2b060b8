/* SPDX-License-Identifier: MIT */
/* The table, and how each paper gets its input and its name. */
#include "desk/papers.h"

#include <glib.h>

#include "desk/calendar_file.h"
#include "desk/xlsx_file.h"
#include "io/company/folder.h"
#include "io/files/safe_file.h"
#include "io/formats/policy_text.h"
#include "report/forms/answer_form.h"
#include "report/forms/form_book.h"
#include "report/papers/paper.h"
#include "report/workbook/workbook.h"
#include "say/security_action_words.h"

/* Workbooks. ------------------------------------------------------------- */

static bool write_workbook(
	const char *path, const struct paper_job *job, struct diags *diags)
{
	g_autofree char *now = stock_now(job->stock);
	struct workbook_input input = {
		.bank = job->check.bank,
		.sheet = job->check.sheet,
		.company = job->company,
		.rates = stock_rates(job->stock),
		.rules = stock_rules(job->stock),
		.policy_template = stock_policy_template(job->stock),
		.messages = job->messages,
		.exported_at = now,
		.today = job->today,
	};

	if (job->company != NULL) {
		(void)company_previous(
			job->company, input.sheet, &input.previous);
	}
	return workbook_write(path, &input, diags) &&
	       workbook_verify(path, &input, diags);
}

static bool write_paper(const char *path, const struct paper_job *job,
	bool (*write)(const char *path, const struct paper_input *input,
		struct diags *diags),
	struct diags *diags)
{
	static const struct company unknown;
	g_autofree char *now = stock_now(job->stock);
	const struct paper_input input = {
		.check = job->check,
		.company = job->company != NULL ? job->company : &unknown,
		.ticks = job->ticks,
		.messages = job->messages,
		.exported_at = now,
		.today = job->today,
	};

	return write(path, &input, diags) && workbook_verify_parts(path, diags);
}

static bool write_boss(
	const char *path, const struct paper_job *job, struct diags *diags)
{
	return write_paper(path, job, paper_boss_write, diags);
}

static bool write_customer(
	const char *path, const struct paper_job *job, struct diags *diags)
{
	return write_paper(path, job, paper_customer_write, diags);
}

static bool write_forms(
	const char *path, const struct paper_job *job, struct diags *diags)
{
	g_autofree char *now = stock_now(job->stock);
	const struct form_input input = {
		.forms = stock_forms(job->stock),
		.chosen = job->forms,
		.chosen_count = job->form_count,
		.check = job->check,
		.messages = job->messages,
		.exported_at = now,
		.today = job->today,
	};

	return form_book_write(path, &input, diags) &&
	       workbook_verify_parts(path, diags);
}

static bool write_answer_form(
	const char *path, const struct paper_job *job, struct diags *diags)
{
	g_autofree char *now = stock_now(job->stock);
	const struct answer_form_input input = {
		.bank = job->check.bank,
		.organisation = job->names->organisation,
		.unit = job->names->unit,
		.person = job->names->person,
		.messages = job->messages,
		.exported_at = now,
	};

	return answer_form_write(path, &input, diags) &&
	       workbook_verify_parts(path, diags);
}

/* Names. ------------------------------------------------------------------ */

/* 2026-11-21 診断結果, with the unit between where there is one: the words of
 * the key with the day of the check, or today; of key and "_unit" with both. */
static char *stem_of_check(const char *key, const struct paper_job *job)
{
	const struct sheet *sheet = job->check.sheet;
	g_autofree char *of_unit = g_strconcat(key, "_unit", NULL);
	char day[DATE_TEXT_BYTES];

	date_format(date_is_set(sheet->date) ? sheet->date : job->today, day);
	if (sheet->unit[0] == '\0') {
		return tr_args(job->messages, key, day, NULL);
	}
	return tr_args(job->messages, of_unit, day, sheet->unit, NULL);
}

/* 2026-11-21 様式 緊急連絡先; of several forms 2026-11-21 様式. */
static char *stem_of_forms(const char *key, const struct paper_job *job)
{
	char day[DATE_TEXT_BYTES];

	date_format(job->today, day);
	if (job->form_count > 1) {
		return tr_args(job->messages, key, day, NULL);
	}
	return tr_args(job->messages, "forms.stem_one", day,
		forms_text(stock_forms(job->stock), &job->forms[0]->title,
			messages_language(job->messages)),
		NULL);
}

/* 2026-11-21 回答用紙, and the id of the bank if it was asked for. */
static char *stem_of_bank(const char *key, const struct paper_job *job)
{
	char day[DATE_TEXT_BYTES];

	date_format(job->today, day);
	return job->names_bank ? tr_args(job->messages, "form.stem_bank", day,
					 job->check.bank->id, NULL)
			       : tr_args(job->messages, key, day, NULL);
}

/* Others. ----------------------------------------------------------------- */

/* NULL with a problem. What stands in the folder is never replaced, as people
 * edit it there; another program may take the name first. */
static char *write_free(const char *folder, const char *stem,
	const char *extension, const GString *bytes, struct diags *diags)
{
	enum file_status status = FILE_CHANGED;

	while (status == FILE_CHANGED) {
		struct file_stamp stamp = { .exists = false };
		g_autofree char *path =
			folder_free_name(folder, stem, extension);

		status = safe_file_write(
			path, bytes->str, bytes->len, &stamp, diags);
		if (status == FILE_OK) {
			return g_steal_pointer(&path);
		}
	}
	return NULL;
}

/* As text and as Markdown; the path of the text. */
static char *save_policy(
	const struct paper_job *job, const char *path, struct diags *diags)
{
	g_autoptr(GPtrArray) parts = security_action_words_parts(job->messages,
		job->company->policy, stock_policy_template(job->stock));
	g_autofree char *folder =
		folder_documents(tr(job->messages, "export.folder"));
	g_autoptr(GString) plain = policy_text_write(parts, false);
	g_autoptr(GString) markdown = policy_text_write(parts, true);
	char day[DATE_TEXT_BYTES];

	(void)path; /* nobody names one */
	date_format(job->today, day);
	g_autofree char *stem =
		tr_args(job->messages, "policy.stem", day, NULL);

	if (!safe_file_make_folder(folder, diags)) {
		return NULL;
	}
	g_autofree char *second =
		write_free(folder, stem, "md", markdown, diags);

	return second != NULL ? write_free(folder, stem, "txt", plain, diags)
			      : NULL;
}

static char *save_calendar(
	const struct paper_job *job, const char *path, struct diags *diags)
{
	g_autofree char *now = stock_now(job->stock);

	return calendar_file_save(job->company, job->check.sheet, path, now,
		job->messages, diags);
}

/* A workbook has stem and write, anything else save. */
static const struct {
	const char *done;
	bool gives_away;
	const char *stem_key;
	char *(*stem)(const char *key, const struct paper_job *job);
	bool (*write)(const char *path, const struct paper_job *job,
		struct diags *diags);
	char *(*save)(const struct paper_job *job, const char *path,
		struct diags *diags);
} papers[PAPER_COUNT] = {
	[PAPER_WORKBOOK] = { "status.exported", true, "export.stem",
		stem_of_check, write_workbook, NULL },
	[PAPER_BOSS] = { "status.exported", true, "export.stem_boss",
		stem_of_check, write_boss, NULL },
	[PAPER_CUSTOMER] = { "status.exported", true, "export.stem_customer",
		stem_of_check, write_customer, NULL },
	[PAPER_FORM] = { "status.form", false, "forms.stem", stem_of_forms,
		write_forms, NULL },
	[PAPER_ANSWER_FORM] = { "status.form", false, "form.stem", stem_of_bank,
		write_answer_form, NULL },
	[PAPER_POLICY] = { "status.policy", false, NULL, NULL, NULL,
		save_policy },
	[PAPER_CALENDAR] = { "status.calendar", false, NULL, NULL, NULL,
		save_calendar },
};

char *papers_write(enum paper paper, const struct paper_job *job,
	const char *path, struct diags *diags)
{
	if (papers[paper].save != NULL) {
		return papers[paper].save(job, path, diags);
	}
	g_autofree char *stem = papers[paper].stem(papers[paper].stem_key, job);
	const struct xlsx_file file = {
		.folder = tr(job->messages, "export.folder"),
		.stem = stem,
		.write = papers[paper].write,
		.job = job,
	};

	return xlsx_file_save(&file, path, diags);
}

const char *papers_done(enum paper paper)
{
	return papers[paper].done;
}

bool papers_give_away(enum paper paper)
{
	return papers[paper].gives_away;
}
