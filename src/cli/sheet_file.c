/* SPDX-License-Identifier: MIT */
/* Reading for show, actions, export, take and fill alike. */
#include "cli/sheet_file.h"

#include <glib.h>

#include "base/utf8.h"
#include "io/sheet_yaml.h"
#include "io/yaml_tree.h"

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
		sheet_refresh(file->sheet, file->bank, context->today)) {
		diags_add(diags, DIAG_WARNING, "cli.result_differs",
			(struct place){ .file = file->path }, NULL);
	}
}

struct sheet_file *sheet_file_open(
	const struct context *context, const char *path)
{
	AUTO(diags) diags = diags_create();
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
	context_complain_all(context, diags);
	if (status != FILE_MISSING && file->sheet == NULL) {
		return NULL;
	}
	return g_steal_pointer(&file);
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

struct sheet *sheet_file_new_sheet(const struct context *context,
	const struct bank *bank, struct date date)
{
	g_autofree char *id = g_uuid_string_random();
	struct sheet *sheet = sheet_create(bank, id, date);

	take_name(context, OPTION_ORGANISATION, &sheet->organisation);
	take_name(context, OPTION_UNIT, &sheet->unit);
	take_name(context, OPTION_PERSON, &sheet->person);
	return sheet;
}

bool sheet_file_lock(const struct context *context, const char *path,
	struct file_lock **ret_lock)
{
	AUTO(diags) diags = diags_create();
	g_autofree char *holder = NULL;
	enum lock_status status =
		file_lock_take(path, ret_lock, &holder, diags);

	context_complain_all(context, diags);
	if (status == LOCK_BUSY) {
		context_complain(context, "cli.busy", path,
			holder != NULL ? holder : "?", NULL);
	}
	if (status == LOCK_UNSUPPORTED) {
		context_complain(context, "cli.no_locks", path, NULL);
	}
	return status == LOCK_HELD || status == LOCK_UNSUPPORTED;
}
