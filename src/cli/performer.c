/* SPDX-License-Identifier: MIT */
/* A save is never done over a file that somebody else changed: the answers
 * go beside it from then on. */
#include "cli/performer.h"

#include <glib.h>
#include <string.h>

#include "cli/calendar_file.h"
#include "cli/form_file.h"
#include "cli/paper_file.h"
#include "cli/policy_text_file.h"
#include "cli/sheet_file.h"
#include "cli/workbook_file.h"
#include "io/company/folder.h"
#include "io/company/sheet_yaml.h"
#include "say/security_action_words.h"

#define EXTENSION "yaml"

struct performer {
	const struct context *context;
	struct company_folder *folder;
	char *path; /* NULL at home */
	struct file_stamp stamp;
	struct file_lock *lock;
	bool moved;
	bool saved;
};

struct performer *performer_create(
	const struct context *context, struct company_folder *folder)
{
	struct performer *performer = g_new0(struct performer, 1);

	performer->context = context;
	performer->folder = folder;
	return performer;
}

static void let_go(struct performer *performer)
{
	g_clear_pointer(&performer->path, g_free);
	file_lock_destroy(performer->lock);
	performer->lock = NULL;
	performer->moved = false;
	performer->saved = false;
}

void performer_destroy(struct performer *performer)
{
	if (performer == NULL) {
		return;
	}
	let_go(performer);
	g_free(performer);
}

void performer_hold(struct performer *performer, const char *path,
	const struct file_stamp *stamp, struct file_lock *lock)
{
	let_go(performer);
	performer->path = g_strdup(path);
	performer->stamp = *stamp;
	performer->lock = lock;
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

/* What came of writing a file to be handed on; path NULL = nothing. */
static void tell_written(struct app *app, const char *path,
	const struct diags *diags,
	void (*report)(struct app *app, const char *path))
{
	if (path != NULL) {
		report(app, path);
		return;
	}
	g_autofree char *problem = first_error(app, diags);

	app_report_export_failed(app, problem);
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

static void export_paper(
	struct performer *performer, struct app *app, enum reader reader)
{
	AUTO(diags) diags = diags_create();
	g_autofree char *now = context_now(performer->context);
	const struct paper_input input = {
		.check = { app_sheet(app), app_bank(app) },
		.company = app_company(app),
		.ticks = app_customer_paper(app),
		.messages = app_messages(app),
		.exported_at = now,
		.today = app_today(app),
	};
	g_autofree char *path = paper_file_save(reader, &input, NULL, diags);

	tell_written(app, path, diags, app_report_exported);
}

static void export(struct performer *performer, struct app *app)
{
	AUTO(diags) diags = diags_create();
	g_autofree char *now = context_now(performer->context);
	struct workbook_input input = {
		.bank = app_bank(app),
		.sheet = app_sheet(app),
		.company = app_company(app),
		.rates = context_rates(performer->context),
		.rules = context_rules(performer->context),
		.policy_template = app_policy_template(app),
		.messages = app_messages(app),
		.exported_at = now,
		.today = app_today(app),
	};
	(void)app_previous(app, &input.previous);
	g_autofree char *path = workbook_file_save(&input, NULL, diags);

	tell_written(app, path, diags, app_report_exported);
}

/* Reads and locks the file, and works on its sheet from then on; a new sheet
 * where there is none. fresh NULL = there must be one. Takes fresh over. */
static void work_on(struct performer *performer, struct app *app,
	const char *path, const struct bank *bank, struct sheet *fresh)
{
	const struct context *context = performer->context;
	const struct messages *messages = app_messages(app);
	AUTO(diags) diags = diags_create();
	AUTO(sheet) made = fresh;
	AUTO(file_lock) lock = NULL;
	g_autofree char *words = NULL;

	if (!sheet_file_try_lock(messages, path, &lock, &words)) {
		app_report_not_opened(app, words);
		return;
	}
	AUTO(sheet_file) file = sheet_file_load(context, path, diags);

	if (file == NULL) {
		g_autofree char *problem = first_error(app, diags);

		app_report_not_opened(app, problem);
		return;
	}
	bool resumed = file->sheet != NULL && file->sheet->answer_count > 0;

	if (file->sheet == NULL) {
		file->sheet = g_steal_pointer(&made);
		file->bank = bank;
	}
	if (file->sheet == NULL || file->bank == NULL ||
		file->sheet->read_only) {
		g_autofree char *problem =
			tr_args(messages, "take.read_only", path, NULL);

		app_report_not_opened(app, problem);
		return;
	}
	performer_hold(performer, path, &file->stamp, g_steal_pointer(&lock));
	app_begin(app,
		session_create(file->bank, g_steal_pointer(&file->sheet),
			app_today(app)),
		path, resumed);
}

/* A new check of the bank, from the last one of its series if there is one;
 * or the one that was begun and not finished. */
static void begin(
	struct performer *performer, struct app *app, const struct bank *wanted)
{
	const struct context *context = performer->context;
	const struct bank *bank = wanted != NULL ? wanted : app_bank(app);
	const char *unit = app_options(app)->unit;
	AUTO(diags) diags = diags_create();
	g_autofree char *path = folder_unfinished_sheet(
		context->data, bank->id, bank->edition, unit);

	if (path == NULL) {
		path = folder_new_sheet(
			context->data, app_today(app), bank->id, unit);
	}
	g_autofree char *folder = g_path_get_dirname(path);

	if (!safe_file_make_folder(folder, diags)) {
		g_autofree char *problem = first_error(app, diags);

		app_report_not_opened(app, problem);
		return;
	}
	work_on(performer, app, path, bank,
		sheet_file_next_sheet(
			context, bank, app_today(app), app_company(app)));
}

static void open_check(
	struct performer *performer, struct app *app, size_t check)
{
	g_autofree char *path =
		g_strdup(company_folder_path(performer->folder, check));

	work_on(performer, app, path, NULL, NULL);
}

static void go_home(struct performer *performer, struct app *app)
{
	let_go(performer);
	/* The session borrows from the sheets that are read anew. */
	app_close(app);
	company_folder_reload(performer->folder);
	app_go_home(app, company_folder_company(performer->folder));
}

/* Saves a file of the company folder. */
static void keep(struct performer *performer, struct app *app,
	bool (*write)(struct company_folder *folder, struct diags *diags),
	void (*report)(struct app *app),
	void (*report_failed)(struct app *app, const char *problem))
{
	AUTO(diags) diags = diags_create();

	if (write(performer->folder, diags)) {
		report(app);
		return;
	}
	g_autofree char *problem = first_error(app, diags);

	report_failed(app, problem);
}

static void write_policy(struct app *app)
{
	AUTO(diags) diags = diags_create();
	g_autoptr(GPtrArray) parts =
		security_action_words_parts(app_messages(app),
			app_company(app)->policy, app_policy_template(app));
	g_autofree char *path = policy_text_file_save(
		parts, app_today(app), app_messages(app), diags);

	tell_written(app, path, diags, app_report_policy);
}

static void write_calendar(struct performer *performer, struct app *app)
{
	AUTO(diags) diags = diags_create();
	g_autofree char *now = context_now(performer->context);
	const struct sheet *open_sheet =
		app_session(app) != NULL ? app_sheet(app) : NULL;
	g_autofree char *path = calendar_file_save(app_company(app), open_sheet,
		NULL, now, app_messages(app), diags);

	tell_written(app, path, diags, app_report_calendar);
}

/* The check that is open; at home the newest one of the unit. Empty if there
 * is none. */
static struct result_source check_at_hand(const struct app *app)
{
	struct result_source check = { NULL, NULL };

	if (app_session(app) != NULL) {
		return (struct result_source){ app_sheet(app), app_bank(app) };
	}
	(void)company_newest_of(app_company(app), app_bank(app),
		app_options(app)->unit, &check);
	return check;
}

static void write_form(struct performer *performer, struct app *app,
	const struct printed_form *form)
{
	AUTO(diags) diags = diags_create();
	g_autofree char *now = context_now(performer->context);
	const struct form_input input = {
		.forms = context_forms(performer->context),
		.chosen = &form,
		.chosen_count = 1,
		.check = check_at_hand(app),
		.messages = app_messages(app),
		.exported_at = now,
		.today = app_today(app),
	};
	g_autofree char *path = form_file_save(&input, NULL, diags);

	tell_written(app, path, diags, app_report_form);
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
		case REQUEST_PAPER_BOSS:
			export_paper(performer, app, READER_BOSS);
			break;
		case REQUEST_PAPER_CUSTOMER:
			export_paper(performer, app, READER_CUSTOMER);
			break;
		case REQUEST_SAVE_PLAN:
			keep(performer, app, company_folder_save_plan,
				app_report_plan_saved, app_report_plan_failed);
			break;
		case REQUEST_SAVE_DECLARATION:
			keep(performer, app, company_folder_save_declaration,
				app_report_noted, app_report_not_noted);
			break;
		case REQUEST_SAVE_POLICY:
			keep(performer, app, company_folder_save_policy,
				app_report_noted, app_report_not_noted);
			break;
		case REQUEST_POLICY:
			write_policy(app);
			break;
		case REQUEST_BEGIN:
			begin(performer, app, request.bank);
			break;
		case REQUEST_OPEN:
			open_check(performer, app, request.check);
			break;
		case REQUEST_HOME:
			go_home(performer, app);
			break;
		case REQUEST_CALENDAR:
			write_calendar(performer, app);
			break;
		case REQUEST_FORM:
			write_form(performer, app, request.form);
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
