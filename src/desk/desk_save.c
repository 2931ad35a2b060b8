/* SPDX-License-Identifier: MIT */
/* A save is never done over what somebody else wrote: that is taken in, what
 * is lost by it is told, and what was here before lies beside. A sheet that
 * somebody made unreadable goes on under another name. */
#include <string.h>

#include "core/plan_document.h"
#include "core/sheet_document.h"
#include "desk/desk_inside.h"
#include "io/company/folder.h"
#include "say/row_words.h"

#define EXTENSION "yaml"

char *desk_first_error(const struct desk *desk, const struct diags *diags)
{
	const struct messages *messages = app_messages(desk->app);

	for (size_t i = 0; i < diags_count(diags); i++) {
		const struct diag *diag = diags_get(diags, i);

		if (diag->severity == DIAG_ERROR) {
			return diag_format_short(diag, messages);
		}
	}
	return g_strdup(tr(messages, "cli.save_failed"));
}

/* A free name for a copy of the file. */
static char *name_beside(const struct desk *desk, const struct kept_file *file,
	const char *folder)
{
	g_autofree char *name = g_path_get_basename(kept_file_path(file));

	if (g_str_has_suffix(name, "." EXTENSION)) {
		name[strlen(name) - strlen("." EXTENSION)] = '\0';
	}
	g_autofree char *stem =
		tr_args(app_messages(desk->app), "cli.copy_name", name, NULL);

	return folder_free_name(folder, stem, EXTENSION);
}

static char *path_beside(const struct desk *desk, const struct kept_file *file)
{
	g_autofree char *folder = g_path_get_dirname(kept_file_path(file));

	return name_beside(desk, file, folder);
}

/* Writes a copy into the first of those folders that takes it. Its path, owned
 * (g_free); NULL if none does. */
static char *copy_into(const struct desk *desk, const struct kept_file *file,
	const char *const *folders, size_t count,
	bool (*write)(const struct kept_file *file, const char *path,
		struct diags *diags))
{
	for (size_t i = 0; i < count; i++) {
		AUTO(diags) diags = diags_create();
		g_autofree char *path = name_beside(desk, file, folders[i]);

		if (write(file, path, diags)) {
			return g_steal_pointer(&path);
		}
	}
	return NULL;
}

/* Ours, as it was before theirs was taken in: beside the file, but not among
 * the checks, of which it would be one. "" if that failed. */
static char *keep_ours(const struct desk *desk, const struct kept_file *file)
{
	g_autofree char *folder = g_path_get_dirname(kept_file_path(file));
	g_autofree char *name = g_path_get_basename(folder);
	g_autofree char *above = g_path_get_dirname(folder);
	const char *const folders[] = {
		strcmp(name, "sheets") == 0 ? above : folder,
		g_get_home_dir(),
		g_get_tmp_dir(),
	};
	char *path = copy_into(desk, file, folders, G_N_ELEMENTS(folders),
		kept_file_copy_ours);

	return path != NULL ? path : g_strdup("");
}

void desk_tell_lost(
	struct desk *desk, const struct kept_file *file, const GArray *lost)
{
	const struct document_class *class =
		document_class(kept_file_document(file));
	const struct bank *bank =
		desk->session != NULL ? session_bank(desk->session) : NULL;
	g_autofree char *copy = keep_ours(desk, file);

	for (guint i = 0; i < lost->len; i++) {
		g_autofree char *words = row_words_lost(
			app_messages(desk->app), class, bank, step_at(lost, i));

		g_ptr_array_add(desk->told,
			tr_args(app_messages(desk->app), "leave.taken_in",
				kept_file_path(file), words, copy, NULL));
		if (i == 0) {
			app_set_status(desk->app, "status.taken_in_lost", words,
				copy, NULL);
		}
	}
}

/* Unless what the key did says more. */
static void tell_saved(struct desk *desk, const struct document_class *class)
{
	if (class != &sheet_document && !app_has_status(desk->app)) {
		app_set_status(desk->app,
			class == &plan_document ? "status.plan_saved"
						: "status.noted",
			NULL);
	}
}

static void tell_taken_in(
	struct desk *desk, const struct kept_file *file, const GArray *lost)
{
	if (file == desk->sheet) {
		session_refresh(desk->session);
	}
	if (lost != NULL) {
		desk_tell_lost(desk, file, lost);
	} else {
		g_autofree char *name =
			g_path_get_basename(kept_file_path(file));

		app_set_status(desk->app, "status.taken_in", name, NULL);
	}
	app_settle(desk->app);
}

static void tell_failed(
	struct desk *desk, struct kept_file *file, const struct diags *diags)
{
	g_autofree char *problem = desk_first_error(desk, diags);

	document_set_failed(kept_file_document(file), problem);
}

/* From now on the sheet lives in a new file beside. */
static enum kept_result move_beside(
	struct desk *desk, GArray **ret_lost, struct diags *diags)
{
	g_autofree char *path = path_beside(desk, desk->sheet);

	kept_file_move(desk->sheet, path);
	desk->work.sheet_path = kept_file_path(desk->sheet);
	enum kept_result result = kept_file_save(desk->sheet, ret_lost, diags);

	if (!desk->moved && result == KEPT_SAVED) {
		app_set_status(desk->app, "cli.saved_beside", path, NULL);
	}
	desk->moved = true;
	return result;
}

static bool save(struct desk *desk, struct kept_file *file)
{
	AUTO(diags) diags = diags_create();
	g_autoptr(GArray) lost = NULL;
	enum kept_result result = kept_file_save(file, &lost, diags);

	if (result == KEPT_UNREADABLE && file == desk->sheet) {
		result = move_beside(desk, &lost, diags);
	}
	desk->saved =
		desk->saved || (file == desk->sheet && result != KEPT_FAILED);
	switch (result) {
	case KEPT_SAVED:
		tell_saved(desk, document_class(kept_file_document(file)));
		break;
	case KEPT_TAKEN_IN:
		tell_taken_in(desk, file, lost);
		break;
	case KEPT_UNREADABLE:
		diags_error(diags, "diag.company.spoilt", kept_file_path(file),
			NULL);
		tell_failed(desk, file, diags);
		break;
	case KEPT_FAILED:
		if (lost != NULL) {
			/* Taken in, and then not written. */
			tell_taken_in(desk, file, lost);
		}
		tell_failed(desk, file, diags);
		break;
	}
	return result == KEPT_SAVED || result == KEPT_TAKEN_IN;
}

bool desk_save(struct desk *desk)
{
	bool all = true;

	for (size_t i = 0; i < DESK_DOCUMENTS; i++) {
		const struct document *document = desk_document(desk, i);

		if (document != NULL && !document_is_saved(document)) {
			all = save(desk, desk_kept(desk, i)) && all;
		}
	}
	desk_show_saving(desk);
	return all;
}

/* When the program ends. ------------------------------------------------- */

const struct sheet *desk_sheet(const struct desk *desk)
{
	return desk->session != NULL ? session_sheet(desk->session) : NULL;
}

const struct bank *desk_bank(const struct desk *desk)
{
	return desk->session != NULL ? session_bank(desk->session) : NULL;
}

const char *desk_sheet_path(const struct desk *desk)
{
	return desk->sheet != NULL ? kept_file_path(desk->sheet) : NULL;
}

bool desk_has_moved(const struct desk *desk)
{
	return desk->moved;
}

bool desk_has_saved(const struct desk *desk)
{
	return desk->saved;
}

const char *desk_exported_path(const struct desk *desk)
{
	return desk->exported_path;
}

const GPtrArray *desk_told(const struct desk *desk)
{
	return desk->told;
}

struct kept_file *desk_unsaved(const struct desk *desk, size_t index)
{
	for (size_t i = 0; i < DESK_DOCUMENTS; i++) {
		const struct document *document = desk_document(desk, i);

		if (document != NULL && !document_is_saved(document) &&
			index-- == 0) {
			return desk_kept(desk, i);
		}
	}
	return NULL;
}

char *desk_rescue(const struct desk *desk, const struct kept_file *file)
{
	const char *const folders[] = { g_get_home_dir(), g_get_tmp_dir() };

	return copy_into(
		desk, file, folders, G_N_ELEMENTS(folders), kept_file_copy);
}
