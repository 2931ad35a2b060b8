/* SPDX-License-Identifier: MIT */
/* Requests: saving, writing something out, going to another place. */
#include "desk/desk_inside.h"
#include "desk/papers.h"
#include "io/company/folder.h"

/* Papers. ------------------------------------------------------------------ */

/* The check that is open; at home the newest one of the unit. Empty if there
 * is none. */
static struct result_source check_at_hand(const struct desk *desk)
{
	const struct work *work = &desk->work;
	struct result_source check = { NULL, NULL };

	if (desk->session != NULL) {
		return (struct result_source){ desk_sheet(desk),
			desk_bank(desk) };
	}
	(void)company_newest_of(work->company, work->bank, work->unit, &check);
	return check;
}

/* An open check, which the company may not know yet, is the newest one. */
static struct result_source check_of(const struct desk *desk, enum paper paper)
{
	const struct result_source none = { NULL, NULL };

	return paper == PAPER_CALENDAR && desk->session == NULL
		       ? none
		       : check_at_hand(desk);
}

static void mark_written(struct desk *desk, enum paper paper, const char *path)
{
	app_set_status(desk->app, papers_done(paper), path, NULL);
	if (papers_give_away(paper)) {
		g_free(desk->exported_path);
		desk->exported_path = g_strdup(path);
		session_mark_exported(desk->session);
		(void)desk_save(desk);
	}
}

static void write_paper(struct desk *desk, const struct request *request)
{
	AUTO(diags) diags = diags_create();
	const struct paper_job job = {
		.stock = desk->options.stock,
		.messages = app_messages(desk->app),
		.today = desk->options.today,
		.check = check_of(desk, request->paper),
		.company = desk->work.company,
		.ticks = desk->memory.customer_paper,
		.forms = &request->form,
		.form_count = 1,
	};
	g_autofree char *path = papers_write(request->paper, &job, NULL, diags);

	if (path != NULL) {
		mark_written(desk, request->paper, path);
		return;
	}
	g_autofree char *problem = desk_first_error(desk, diags);

	app_set_status(desk->app, "status.export_failed", problem, NULL);
}

/* Places. ------------------------------------------------------------------ */

/* words are taken over. */
static void refuse(struct desk *desk, char *words)
{
	g_autofree char *problem = words;

	app_set_status(desk->app, "status.not_opened", problem, NULL);
}

static void open_file(struct desk *desk, struct sheet_file *file,
	struct file_lock *lock, bool at_unsure)
{
	struct work *work = &desk->work;

	work->skip_intro = file->bank == work->bank;
	desk_open_check(desk, file, lock, at_unsure);
	work_enter_check(desk->app);
}

/* Reads and locks the file, and works on its sheet from then on; a new sheet
 * of the bank where there is none. fresh NULL = there must be one. Takes fresh
 * over. */
static void work_on(struct desk *desk, const char *path,
	const struct bank *bank, struct sheet *fresh, bool at_unsure)
{
	const struct messages *messages = app_messages(desk->app);
	AUTO(diags) diags = diags_create();
	AUTO(sheet) made = fresh;
	AUTO(file_lock) lock = NULL;
	g_autofree char *words = NULL;

	if (!sheet_file_try_lock(messages, path, &lock, &words)) {
		refuse(desk, g_steal_pointer(&words));
		return;
	}
	AUTO(sheet_file)
	file = sheet_file_load(desk->options.stock, path, diags);

	if (file == NULL) {
		refuse(desk, desk_first_error(desk, diags));
		return;
	}
	if (file->sheet == NULL) {
		file->sheet = g_steal_pointer(&made);
		file->bank = bank;
	}
	if (file->sheet == NULL || file->bank == NULL ||
		file->sheet->read_only) {
		refuse(desk, tr_args(messages, "take.read_only", path, NULL));
		return;
	}
	open_file(desk, file, g_steal_pointer(&lock), at_unsure);
}

/* A new check of the bank, from the last one of its series if there is one;
 * or the one that was begun and not finished. */
static void begin(struct desk *desk, const struct bank *wanted)
{
	const struct stock *stock = desk->options.stock;
	const struct work *work = &desk->work;
	const struct bank *bank = wanted != NULL ? wanted : work->bank;
	AUTO(diags) diags = diags_create();
	g_autofree char *path = g_strdup(company_folder_unfinished(
		desk->options.folder, bank, work->unit));

	if (path == NULL) {
		path = folder_new_sheet(
			stock->data, work->today, bank->id, work->unit);
	}
	g_autofree char *folder = g_path_get_dirname(path);

	if (!safe_file_make_folder(folder, diags)) {
		refuse(desk, desk_first_error(desk, diags));
		return;
	}
	work_on(desk, path, bank,
		sheet_file_next_sheet(
			&desk->options.names, bank, work->today, work->company),
		false);
}

static void open_check(struct desk *desk, size_t check, bool at_unsure)
{
	g_autofree char *path =
		g_strdup(company_folder_path(desk->options.folder, check));

	work_on(desk, path, NULL, NULL, at_unsure);
}

/* What somebody else wrote meanwhile; what is not saved stays. */
static void refresh(struct desk *desk, struct kept_file *file)
{
	g_autoptr(GArray) lost = NULL;

	if (kept_file_refresh(file, &lost) && lost != NULL) {
		desk_tell_lost(desk, file, lost);
	}
}

/* Home, as things stand in the folder now. */
static void go_home(struct desk *desk)
{
	app_leave_place(desk->app, 1);
	/* The session borrows from the sheets that are read anew. */
	desk_close_check(desk);
	for (size_t i = 0; i < KEPT_COUNT; i++) {
		refresh(desk, desk_kept(desk, i));
	}
	company_folder_reload(desk->options.folder);
	desk_take_stock(desk);
}

static void go(struct desk *desk, const struct request *request)
{
	(void)desk_save(desk);
	if (desk->sheet != NULL &&
		!document_is_saved(kept_file_document(desk->sheet))) {
		/* The answers would be gone with the check. */
		app_set_status(desk->app, "status.not_left", NULL);
		return;
	}
	switch (request->place) {
	case PLACE_HOME:
		go_home(desk);
		break;
	case PLACE_CHECK:
		open_check(desk, request->check, false);
		break;
	case PLACE_UNSURE:
		open_check(desk, request->check, true);
		break;
	case PLACE_NEW_CHECK:
		begin(desk, request->bank);
		break;
	}
}

void desk_perform(struct app *app, void *data)
{
	struct desk *desk = data;
	struct request request;
	bool tried = false;

	while (app_next_request(app, &request)) {
		switch (request.kind) {
		case REQUEST_SAVE:
			(void)desk_save(desk);
			break;
		case REQUEST_WRITE:
			write_paper(desk, &request);
			break;
		case REQUEST_GO:
			go(desk, &request);
			app_arrive(app);
			break;
		}
		tried = tried || request.kind != REQUEST_WRITE;
	}
	if (!tried && app_save_state(app) == SAVE_FAILED) {
		(void)desk_save(desk);
	}
}
