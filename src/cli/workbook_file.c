/* SPDX-License-Identifier: MIT */
/* The documents folder keeps what people wrote into an earlier workbook; a
 * file that was named is theirs to replace. */
#include "cli/workbook_file.h"

#include <glib.h>
#include <string.h>

#include "io/folder.h"
#include "io/safe_file.h"

#define EXTENSION "xlsx"

/* 2026-11-21 診断結果, with the unit between where there is one. */
static char *stem(const struct workbook_input *input)
{
	char day[DATE_TEXT_BYTES];
	const struct sheet *sheet = input->sheet;

	date_format(date_is_set(sheet->date) ? sheet->date : input->today, day);
	if (sheet->unit[0] == '\0') {
		return tr_args(input->messages, "export.stem", day, NULL);
	}
	return tr_args(
		input->messages, "export.stem_unit", day, sheet->unit, NULL);
}

/* A whole workbook under a passing name; NULL with a problem. */
static char *write_beside(const char *path, const struct workbook_input *input,
	struct diags *diags)
{
	g_autofree char *beside = safe_file_beside(path, diags);

	if (beside == NULL) {
		return NULL;
	}
	if (!workbook_write(beside, input, diags) ||
		!workbook_verify(beside, input, diags)) {
		safe_file_discard(beside);
		return NULL;
	}
	return g_steal_pointer(&beside);
}

/* Moves it to the first free name; another program may take a name first. */
static char *install_free(const char *beside, const char *folder,
	const char *name, struct diags *diags)
{
	enum file_status status = FILE_CHANGED;

	while (status == FILE_CHANGED) {
		g_autofree char *path =
			folder_free_name(folder, name, EXTENSION);

		status = safe_file_install(beside, path, false, diags);
		if (status == FILE_OK) {
			return g_steal_pointer(&path);
		}
	}
	return NULL;
}

static char *save_in_documents(
	const struct workbook_input *input, struct diags *diags)
{
	g_autofree char *folder =
		folder_documents(tr(input->messages, "export.folder"));
	g_autofree char *name = stem(input);
	g_autofree char *near = folder_free_name(folder, name, EXTENSION);

	if (!safe_file_make_folder(folder, diags)) {
		return NULL;
	}
	g_autofree char *beside = write_beside(near, input, diags);

	if (beside == NULL) {
		return NULL;
	}
	char *path = install_free(beside, folder, name, diags);

	if (path == NULL) {
		safe_file_discard(beside);
	}
	return path;
}

/* The name without folder and extension. */
static char *stem_of(const char *path)
{
	g_autofree char *name = g_path_get_basename(path);
	char *dot = strrchr(name, '.');

	if (dot != NULL && dot != name) {
		*dot = '\0';
	}
	return g_steal_pointer(&name);
}

static char *save_at(const char *path, const struct workbook_input *input,
	struct diags *diags)
{
	AUTO(diags) refused = diags_create();
	g_autofree char *beside = write_beside(path, input, diags);
	g_autofree char *folder = g_path_get_dirname(path);
	g_autofree char *name = stem_of(path);
	char *written = NULL;

	if (beside == NULL) {
		return NULL;
	}
	if (safe_file_install(beside, path, true, refused) == FILE_OK) {
		return g_strdup(path);
	}
	written = install_free(beside, folder, name, diags);
	if (written == NULL) {
		safe_file_discard(beside);
	}
	return written;
}

char *workbook_file_save(const struct workbook_input *input, const char *path,
	struct diags *diags)
{
	return path != NULL ? save_at(path, input, diags)
			    : save_in_documents(input, diags);
}
