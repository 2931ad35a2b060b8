/* SPDX-License-Identifier: MIT */
/* shindan fill BANK KEYS -o SHEET: a sheet of paper becomes a file. */
#include <glib.h>

#include "cli/answer_keys.h"
#include "cli/context.h"
#include "cli/sheet_file.h"
#include "core/session.h"
#include "io/sheet_yaml.h"

/* KEYS may stand in several arguments, as blanks do not count. */
static char *joined_keys(const struct arguments *arguments)
{
	GString *keys = g_string_new(NULL);

	for (size_t i = 1; i < arguments->operands->len; i++) {
		g_string_append_printf(
			keys, "%s ", arguments_operand(arguments, i));
	}
	return g_string_free(keys, FALSE);
}

/* Only a sheet that we can read is ever replaced, and only if asked to. */
static bool may_replace(const struct context *context, const char *path,
	struct file_stamp *ret_stamp)
{
	if (!g_file_test(path, G_FILE_TEST_EXISTS)) {
		*ret_stamp = (struct file_stamp){ .exists = false };
		return true;
	}
	if (!arguments_has(context->arguments, OPTION_REPLACE)) {
		context_complain(context, "fill.exists", path, NULL);
		return false;
	}
	AUTO(sheet_file) file = sheet_file_open(context, path);

	if (file == NULL || file->sheet == NULL || file->sheet->read_only) {
		context_complain(context, "cli.untouched", path, NULL);
		return false;
	}
	*ret_stamp = file->stamp;
	return true;
}

static bool write_sheet(const struct context *context, const char *path,
	const struct sheet *sheet)
{
	AUTO(diags) diags = diags_create();
	AUTO(file_lock) lock = NULL;
	struct file_stamp stamp;

	if (!may_replace(context, path, &stamp) ||
		!sheet_file_lock(context, path, &lock)) {
		return false;
	}
	GString *bytes = sheet_yaml_save(sheet);
	enum file_status status =
		safe_file_write(path, bytes->str, bytes->len, &stamp, diags);

	g_string_free(bytes, TRUE);
	context_complain_all(context, diags);
	if (status == FILE_CHANGED) {
		context_complain(context, "cli.changed", path, NULL);
	}
	return status == FILE_OK;
}

static void print_summary(const struct context *context, const char *path,
	const struct sheet_result *result)
{
	const struct messages *messages = context_messages(context);
	g_autofree char *score = g_strdup_printf("%d", result->score);
	g_autofree char *max = g_strdup_printf("%d", result->max);
	g_autofree char *points =
		tr_args(messages, "show.points", score, max, NULL);
	g_autofree char *line =
		g_strdup_printf("%s  %s  %s", path, points, result->band_label);

	context_print_line(g_strchomp(line));
}

int command_fill(const struct context *context)
{
	const struct arguments *arguments = context->arguments;
	const char *path = arguments->values[OPTION_OUTPUT];
	struct usage_problem problem = { 0 };
	AUTO(diags) diags = diags_create();
	struct date date;

	if (!context_date(context, &date)) {
		return EXIT_CODE_USAGE;
	}
	const struct bank *bank = bank_store_find(
		context->banks, arguments_operand(arguments, 0), diags);

	context_complain_all(context, diags);
	if (bank == NULL) {
		return EXIT_CODE_DATA;
	}
	AUTO(session)
	session = session_create(
		bank, sheet_file_new_sheet(context, bank, date), date);
	g_autofree char *keys = joined_keys(arguments);

	if (!answer_keys_apply(session, keys,
		    arguments_has(arguments, OPTION_POINTS), &problem)) {
		g_autofree char *words = usage_problem_words(
			&problem, context_messages(context));

		usage_problem_finish(&problem);
		return context_usage(context, "usage.keys", words, NULL);
	}
	const struct sheet *sheet = session_sheet(session);

	if (!write_sheet(context, path, sheet)) {
		return EXIT_CODE_DATA;
	}
	print_summary(context, path, &sheet->result);
	return EXIT_CODE_DONE;
}
