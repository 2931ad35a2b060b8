/* SPDX-License-Identifier: MIT */
/* A save is never done over a file that somebody else changed: the answers
 * go beside it from then on. */
#include "cli/performer.h"

#include <glib.h>
#include <string.h>

#include "cli/workbook_file.h"
#include "io/folder.h"
#include "io/sheet_yaml.h"

#define EXTENSION "yaml"

struct performer {
	const struct context *context;
	char *path;
	struct file_stamp stamp;
	bool moved;
	bool saved;
};

struct performer *performer_create(const struct context *context,
	const char *path, const struct file_stamp *stamp)
{
	struct performer *performer = g_new0(struct performer, 1);

	performer->context = context;
	performer->path = g_strdup(path);
	performer->stamp = *stamp;
	return performer;
}

void performer_destroy(struct performer *performer)
{
	if (performer == NULL) {
		return;
	}
	g_free(performer->path);
	g_free(performer);
}

const char *performer_path(const struct performer *performer)
{
	return performer->path;
}

bool performer_has_moved(const struct performer *performer)
{
	return performer->moved;
}

bool performer_has_saved(const struct performer *performer)
{
	return performer->saved;
}

/* The first error in words; the app shows one line. */
static char *first_error(const struct app *app, const struct diags *diags)
{
	for (size_t i = 0; i < diags_count(diags); i++) {
		const struct diag *diag = diags_get(diags, i);

		if (diag->severity == DIAG_ERROR) {
			return diag_format(diag, app_messages(app));
		}
	}
	return g_strdup(tr(app_messages(app), "cli.save_failed"));
}

static char *name_beside(const char *path, const char *folder, const char *key,
	const struct app *app)
{
	g_autofree char *name = g_path_get_basename(path);

	if (g_str_has_suffix(name, "." EXTENSION)) {
		name[strlen(name) - strlen("." EXTENSION)] = '\0';
	}
	g_autofree char *stem = tr_args(app_messages(app), key, name, NULL);

	return folder_free_name(folder, stem, EXTENSION);
}

static enum file_status write_sheet(
	struct performer *performer, const struct app *app, struct diags *diags)
{
	GString *bytes = sheet_yaml_save(app_sheet(app));
	enum file_status status = safe_file_write(performer->path, bytes->str,
		bytes->len, &performer->stamp, diags);

	g_string_free(bytes, TRUE);
	return status;
}

/* From now on the sheet lives in a new file beside. */
static void move_beside(struct performer *performer, const struct app *app)
{
	g_autofree char *folder = g_path_get_dirname(performer->path);
	char *path = name_beside(performer->path, folder, "cli.copy_name", app);

	g_free(performer->path);
	performer->path = path;
	performer->stamp = (struct file_stamp){ .exists = false };
	performer->moved = true;
}

static void save(struct performer *performer, struct app *app)
{
	AUTO(diags) diags = diags_create();
	unsigned revision = session_revision(app_session(app));
	bool moved_before = performer->moved;
	enum file_status status = write_sheet(performer, app, diags);

	if (status == FILE_CHANGED && safe_file_is_gone(performer->path)) {
		/* Removed by somebody: there is nothing to write over. */
		performer->stamp = (struct file_stamp){ .exists = false };
		status = write_sheet(performer, app, diags);
	}
	if (status == FILE_CHANGED) {
		move_beside(performer, app);
		status = write_sheet(performer, app, diags);
	}
	if (status != FILE_OK) {
		g_autofree char *problem = first_error(app, diags);

		app_report_save_failed(app, problem);
		return;
	}
	performer->saved = true;
	app_report_saved(app, revision);
	if (performer->moved && !moved_before) {
		app_set_status(app, "cli.saved_beside", performer->path, NULL);
	}
}

static void export(struct performer *performer, struct app *app)
{
	AUTO(diags) diags = diags_create();
	g_autofree char *now = context_now(performer->context);
	struct workbook_input input = {
		.bank = app_bank(app),
		.sheet = app_sheet(app),
		.rates = context_rates(performer->context),
		.messages = app_messages(app),
		.exported_at = now,
		.today = app_today(app),
	};
	g_autofree char *path = workbook_file_save(&input, NULL, diags);

	if (path != NULL) {
		app_report_exported(app, path);
		return;
	}
	g_autofree char *problem = first_error(app, diags);

	app_report_export_failed(app, problem);
}

void performer_perform(struct app *app, void *data)
{
	struct performer *performer = data;
	struct request request;
	bool tried = false;

	while (app_next_request(app, &request)) {
		switch (request.kind) {
		case REQUEST_SAVE:
			save(performer, app);
			tried = true;
			break;
		case REQUEST_EXPORT:
			export(performer, app);
			break;
		case REQUEST_NONE:
		case REQUEST_QUIT:
			break;
		}
	}
	if (!tried && app_save_state(app) == SAVE_FAILED) {
		save(performer, app);
	}
}

char *performer_rescue(struct performer *performer, const struct app *app)
{
	const char *const folders[] = { g_get_home_dir(), g_get_tmp_dir() };
	GString *bytes = sheet_yaml_save(app_sheet(app));
	char *rescued = NULL;

	for (size_t i = 0; i < G_N_ELEMENTS(folders) && rescued == NULL; i++) {
		AUTO(diags) diags = diags_create();
		struct file_stamp stamp = { .exists = false };
		g_autofree char *path = name_beside(
			performer->path, folders[i], "cli.copy_name", app);

		if (safe_file_write(path, bytes->str, bytes->len, &stamp,
			    diags) == FILE_OK) {
			rescued = g_steal_pointer(&path);
		}
	}
	g_string_free(bytes, TRUE);
	return rescued;
}
