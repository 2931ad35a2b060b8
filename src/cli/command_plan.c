/* SPDX-License-Identifier: MIT */
/* shindan plan [--json | --csv | --ics FILE.ics] */
#include <glib.h>

#include "cli/context.h"
#include "cli/plan_text.h"
#include "core/quarter.h"
#include "core/sheet.h"
#include "io/calendar.h"
#include "io/csv.h"
#include "io/folder.h"
#include "io/json.h"
#include "io/plan_file.h"
#include "io/yaml_tree.h"

#define EXTENSION ".ics"

/* The plan, and the check that the next one follows; NULL = none. */
struct agenda {
	const struct context *context;
	const struct plan_file *file;
	const struct sheet *checked;
};

static bool is_newer(const struct sheet *sheet, const struct sheet *other)
{
	return other == NULL || date_compare(sheet->date, other->date) > 0;
}

/* The newest finished sheet among the sheets of the company. Sheets that cannot
 * be read are passed over: this is about the plan. */
static const struct sheet *newest_finished(const GPtrArray *sheets)
{
	const struct sheet *newest = NULL;

	for (size_t i = 0; i < sheets->len; i++) {
		const struct folder_sheet *found = g_ptr_array_index(sheets, i);
		const struct sheet *sheet = found->sheet;

		if (date_is_set(sheet->finished) && is_newer(sheet, newest)) {
			newest = sheet;
		}
	}
	return newest;
}

static struct date next_check(const struct agenda *agenda)
{
	struct date none = { 0 };

	return agenda->checked != NULL ? quarter_due_day(agenda->checked->date)
				       : none;
}

/* Only a calendar of ours is ever replaced. */
static bool may_replace(const struct context *context, const char *path,
	struct file_stamp *ret_stamp)
{
	AUTO(diags) diags = diags_create();
	g_autofree char *bytes = NULL;
	size_t len_bytes = 0;
	enum file_status status = safe_file_read(
		path, YAML_TREE_FILE_MAX, &bytes, &len_bytes, ret_stamp, diags);

	context_complain_all(context, diags);
	if (status == FILE_OK && !calendar_is_ours(bytes, len_bytes)) {
		context_complain(context, "plan.not_ours", path, NULL);
		return false;
	}
	return status == FILE_OK || status == FILE_MISSING;
}

static bool write_calendar(const struct agenda *agenda, const char *path)
{
	const struct context *context = agenda->context;
	AUTO(diags) diags = diags_create();
	g_autofree char *now = context_now(context);
	struct calendar_input input = {
		.plan = agenda->file->plan,
		.next_check = next_check(agenda),
		.checked_id =
			agenda->checked != NULL ? agenda->checked->id : "",
		.now = now,
		.messages = context_messages(context),
	};
	struct file_stamp stamp;

	if (!may_replace(context, path, &stamp)) {
		return false;
	}
	g_autoptr(GString) bytes = calendar_write(&input);
	enum file_status status =
		safe_file_write(path, bytes->str, bytes->len, &stamp, diags);

	context_complain_all(context, diags);
	if (status == FILE_CHANGED) {
		context_complain(context, "cli.changed", path, NULL);
	}
	return status == FILE_OK;
}

static char *in_words(const struct agenda *agenda)
{
	GString *out = g_string_new(NULL);

	plan_text_add(out, context_messages(agenda->context),
		agenda->file->plan, agenda->context->today, next_check(agenda));
	return g_string_free(out, FALSE);
}

static int export(const struct agenda *agenda, const char *path)
{
	if (!write_calendar(agenda, path)) {
		return EXIT_CODE_DATA;
	}
	context_print_line(path);
	return EXIT_CODE_DONE;
}

static int show(const struct agenda *agenda)
{
	const struct arguments *arguments = agenda->context->arguments;
	const struct plan *plan = agenda->file->plan;
	struct date today = agenda->context->today;
	g_autofree char *text = NULL;

	if (arguments_has(arguments, OPTION_JSON)) {
		text = json_plan(plan, today, next_check(agenda));
	} else if (arguments_has(arguments, OPTION_CSV)) {
		text = csv_plan(plan, today);
	} else {
		text = in_words(agenda);
	}
	context_print(text);
	return EXIT_CODE_DONE;
}

int command_plan(const struct context *context)
{
	const char *calendar = context->arguments->values[OPTION_ICS];
	AUTO(diags) diags = diags_create();
	AUTO(diags) passed_over = diags_create();

	if (calendar != NULL && !folder_name_ends(calendar, EXTENSION)) {
		return context_usage(
			context, "usage.not_a_calendar", calendar, NULL);
	}
	AUTO(plan_file) file = plan_file_open(context->data, diags);

	context_complain_all(context, diags);
	if (file == NULL) {
		return EXIT_CODE_DATA;
	}
	g_autoptr(GPtrArray) sheets =
		folder_load_sheets(context->data, passed_over);
	struct agenda agenda = {
		.context = context,
		.file = file,
		.checked = newest_finished(sheets),
	};

	return calendar != NULL ? export(&agenda, calendar) : show(&agenda);
}
