/* SPDX-License-Identifier: MIT */
/* Sheets as they are worked on, and how new ones begin. */
#include "desk/sheet_file.h"

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
static void join_bank(
	const struct stock *stock, struct sheet_file *file, struct diags *diags)
{
	file->bank = bank_store_of_sheet(stock->banks, file->sheet);
	if (file->bank != NULL &&
		score_refresh(file->sheet, file->bank, stock->today)) {
		diags_add(diags, DIAG_WARNING, "cli.result_differs",
			(struct place){ .file = file->path }, NULL);
	}
}

struct sheet_file *sheet_file_load(
	const struct stock *stock, const char *path, struct diags *diags)
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
		join_bank(stock, file, diags);
	}
	if (status != FILE_MISSING && file->sheet == NULL) {
		return NULL;
	}
	return g_steal_pointer(&file);
}

bool sheet_file_is_current(const struct sheet_file *file)
{
	return safe_file_is_current(file->path, &file->stamp);
}

static void take_name(const char *name, char **field)
{
	if (name != NULL) {
		g_autofree char *shown = utf8_shown_line(name);

		sheet_set(field, shown);
	}
}

static void take_names(const struct sheet_names *names, struct sheet *sheet)
{
	take_name(names->organisation, &sheet->organisation);
	take_name(names->unit, &sheet->unit);
	take_name(names->person, &sheet->person);
}

struct sheet *sheet_file_new_sheet(const struct sheet_names *names,
	const struct bank *bank, struct date date)
{
	g_autofree char *id = g_uuid_string_random();
	struct sheet *sheet = sheet_create(bank, id, date);

	take_names(names, sheet);
	return sheet;
}

struct sheet *sheet_file_next_sheet(const struct sheet_names *names,
	const struct bank *bank, struct date date,
	const struct company *company)
{
	size_t last = company_last_check(company, bank_series(bank),
		names->unit != NULL ? names->unit : "", true);

	if (last == BANK_NONE) {
		return sheet_file_new_sheet(names, bank, date);
	}
	g_autofree char *id = g_uuid_string_random();
	struct sheet *sheet =
		retake_sheet(bank, id, date, &company->checks[last]);

	take_names(names, sheet);
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
