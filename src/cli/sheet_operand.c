/* SPDX-License-Identifier: MIT */
/* Reading for show, actions, export, take and fill alike. */
#include "cli/sheet_operand.h"

#include <glib.h>

#include "base/utf8.h"
#include "core/retake.h"
#include "core/score.h"
#include "io/company/sheet_yaml.h"
#include "io/yaml/yaml_tree.h"

struct sheet_file *sheet_operand_open(
	const struct context *context, const char *path)
{
	AUTO(diags) diags = diags_create();
	struct sheet_file *file = sheet_file_load(context->stock, path, diags);

	context_complain_all(context, diags);
	return file;
}

struct sheet_file *sheet_operand_need(
	const struct context *context, const char *path, bool needs_bank)
{
	AUTO(sheet_file) file = sheet_operand_open(context, path);

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

bool sheet_operand_lock(const struct context *context, const char *path,
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

bool sheet_operand_may_replace(const struct context *context, const char *path,
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
	AUTO(sheet_file) file = sheet_operand_open(context, path);

	if (file == NULL || file->sheet == NULL || file->sheet->read_only) {
		context_complain(context, "cli.untouched", path, NULL);
		return false;
	}
	*ret_stamp = file->stamp;
	return true;
}

bool sheet_operand_write(const struct context *context, const char *path,
	const struct sheet *sheet, struct file_stamp *stamp)
{
	AUTO(diags) diags = diags_create();
	AUTO(file_lock) lock = NULL;

	if (!sheet_operand_lock(context, path, &lock)) {
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
