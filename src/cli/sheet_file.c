/* SPDX-License-Identifier: MIT */
/* Reading for show, actions, export, take and fill alike. */
#include "cli/sheet_file.h"

#include <glib.h>

#include "base/utf8.h"
#include "core/retake.h"
#include "core/score.h"
#include "io/company/sheet_yaml.h"
#include "io/yaml/yaml_tree.h"

void sheet_file_destroy(struct sheet_file *file)
{
	if (file == NULL) {
		return;
	}
	g_free(file->path);
	sheet_destroy(file->sheet);
	g_free(file);
}

/* The sheet in memory is brought into line; the file is not touched. */
static void join_bank(const struct context *context, struct sheet_file *file,
	struct diags *diags)
{
	file->bank = bank_store_of_sheet(context->banks, file->sheet);
	if (file->bank != NULL &&
		score_refresh(file->sheet, file->bank, context->today)) {
		diags_add(diags, DIAG_WARNING, "cli.result_differs",
			(struct place){ .file = file->path }, NULL);
	}
}

struct sheet_file *sheet_file_load(
	const struct context *context, const char *path, struct diags *diags)
{
	AUTO(sheet_file) file = g_new0(struct sheet_file, 1);
	g_autofree char *bytes = NULL;
	size_t len_bytes = 0;
	enum file_status status = safe_file_read(path, YAML_TREE_FILE_MAX,
		&bytes, &len_bytes, &file->stamp, diags);

	file->path = g_strdup(path);
	if (status == FILE_OK) {
		file->sheet = sheet_yaml_load(path, bytes, len_bytes, diags);
	}
	if (file->sheet != NULL) {
		join_bank(context, file, diags);
	}
	if (status != FILE_MISSING && file->sheet == NULL) {
		return NULL;
	}
	return g_steal_pointer(&file);
}

struct sheet_file *sheet_file_open(
	const struct context *context, const char *path)
{
	AUTO(diags) diags = diags_create();
	struct sheet_file *file = sheet_file_load(context, path, diags);

	context_complain_all(context, diags);
	return file;
}

struct sheet_file *sheet_file_need(
	const struct context *context, const char *path, bool needs_bank)
{
	AUTO(sheet_file) file = sheet_file_open(context, path);

	if (file == NULL) {
		return NULL;
	}
	if (file->sheet == NULL) {
		context_complain(context, "cli.no_such_file", path, NULL);
		return NULL;
	}
	if (file->bank == NULL && needs_bank) {
		context_complain(context, "cli.bank_unknown", path,
			file->sheet->bank, file->sheet->edition, NULL);
		return NULL;
	}
	return g_steal_pointer(&file);
}

bool sheet_file_is_current(const struct sheet_file *file)
{
	return safe_file_is_current(file->path, &file->stamp);
}

static void take_name(
	const struct context *context, enum option option, char **field)
{
	const char *name = context->arguments->values[option];

	if (name != NULL) {
		g_autofree char *shown = utf8_shown_line(name);

		sheet_set(field, shown);
	}
}

static void take_names(const struct context *context, struct sheet *sheet)
{
	take_name(context, OPTION_ORGANISATION, &sheet->organisation);
	take_name(context, OPTION_UNIT, &sheet->unit);
	take_name(context, OPTION_PERSON, &sheet->person);
}

struct sheet *sheet_file_new_sheet(const struct context *context,
	const struct bank *bank, struct date date)
{
	g_autofree char *id = g_uuid_string_random();
	struct sheet *sheet = sheet_create(bank, id, date);

	take_names(context, sheet);
	return sheet;
}

struct sheet *sheet_file_next_sheet(const struct context *context,
	const struct bank *bank, struct date date,
	const struct company *company)
{
	const char *series = bank_series(bank);
	const char *unit = context->arguments->values[OPTION_UNIT];
	size_t last = company_last_check(
		company, series, unit != NULL ? unit : "", true);

	if (last == BANK_NONE) {
		return sheet_file_new_sheet(context, bank, date);
	}
	g_autofree char *id = g_uuid_string_random();
	struct sheet *sheet =
		retake_sheet(bank, id, date, &company->checks[last]);

	take_names(context, sheet);
	return sheet;
}

/* The first problem, or what keeps the file locked. */
static char *lock_words(const struct messages *messages, const char *path,
	enum lock_status status, const char *holder, const struct diags *diags)
{
	if (diags_count(diags) > 0) {
		return diag_format(diags_get(diags, 0), messages);
	}
	if (status == LOCK_BUSY) {
		return tr_args(messages, "cli.busy", path,
			holder != NULL ? holder : "?", NULL);
	}
	return status == LOCK_UNSUPPORTED
		       ? tr_args(messages, "cli.no_locks", path, NULL)
		       : NULL;
}

bool sheet_file_try_lock(const struct messages *messages, const char *path,
	struct file_lock **ret_lock, char **ret_words)
{
	AUTO(diags) diags = diags_create();
	g_autofree char *holder = NULL;
	enum lock_status status =
		file_lock_take(path, ret_lock, &holder, diags);

	*ret_words = lock_words(messages, path, status, holder, diags);
	return status == LOCK_HELD || status == LOCK_UNSUPPORTED;
}

bool sheet_file_lock(const struct context *context, const char *path,
	struct file_lock **ret_lock)
{
	g_autofree char *words = NULL;
	bool held = sheet_file_try_lock(
		context_messages(context), path, ret_lock, &words);

	if (words != NULL) {
		context_complain_words(words);
	}
	return held;
}

bool sheet_file_may_replace(const struct context *context, const char *path,
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

bool sheet_file_write(const struct context *context, const char *path,
	const struct sheet *sheet, struct file_stamp *stamp)
{
	AUTO(diags) diags = diags_create();
	AUTO(file_lock) lock = NULL;

	if (!sheet_file_lock(context, path, &lock)) {
		return false;
	}
	g_autoptr(GString) bytes = sheet_yaml_save(sheet);
	enum file_status status =
		safe_file_write(path, bytes->str, bytes->len, stamp, diags);

	context_complain_all(context, diags);
	if (status == FILE_CHANGED) {
		context_complain(context, "cli.changed", path, NULL);
	}
	return status == FILE_OK;
}
