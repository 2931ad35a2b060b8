/* SPDX-License-Identifier: MIT */
/* The documents folder keeps what people wrote into an earlier workbook; a
 * file that was named is theirs to replace. */
#include "desk/xlsx_file.h"

#include <glib.h>
#include <string.h>

#include "io/company/folder.h"
#include "io/files/safe_file.h"

#define EXTENSION "xlsx"

/* A whole workbook under a passing name; NULL with a problem. */
static char *write_beside(
	const struct xlsx_file *file, const char *path, struct diags *diags)
{
	g_autofree char *beside = safe_file_beside(path, diags);

	if (beside == NULL) {
		return NULL;
	}
	if (!file->write(beside, file->job, diags)) {
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
	const struct xlsx_file *file, struct diags *diags)
{
	g_autofree char *folder = folder_documents(file->folder);
	g_autofree char *near = folder_free_name(folder, file->stem, EXTENSION);

	if (!safe_file_make_folder(folder, diags)) {
		return NULL;
	}
	g_autofree char *beside = write_beside(file, near, diags);

	if (beside == NULL) {
		return NULL;
	}
	char *path = install_free(beside, folder, file->stem, diags);

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

static char *save_at(
	const struct xlsx_file *file, const char *path, struct diags *diags)
{
	AUTO(diags) refused = diags_create();
	g_autofree char *beside = write_beside(file, path, diags);
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

char *xlsx_file_save(
	const struct xlsx_file *file, const char *path, struct diags *diags)
{
	return path != NULL ? save_at(file, path, diags)
			    : save_in_documents(file, diags);
}
