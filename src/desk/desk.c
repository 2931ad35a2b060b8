/* SPDX-License-Identifier: MIT */
/* The documents, and the work that the views see of them. */
#include "desk/desk.h"

#include <glib.h>

#include "core/score.h"
#include "desk/desk_inside.h"
#include "io/company/kept_kinds.h"

/* Supplies. ---------------------------------------------------------------- */

static const struct bank *bank_at(const void *data, size_t index)
{
	const struct desk *desk = data;

	return stock_bank_at(desk->options.stock, index);
}

static const struct rates *rates(const void *data)
{
	const struct desk *desk = data;

	return stock_rates(desk->options.stock);
}

static const struct policy_template *policy_template(const void *data)
{
	const struct desk *desk = data;

	return stock_policy_template(desk->options.stock);
}

static const struct forms *forms(const void *data)
{
	const struct desk *desk = data;

	return stock_forms(desk->options.stock);
}

static const struct work_supplies supplies = {
	.bank_at = bank_at,
	.rates = rates,
	.policy_template = policy_template,
	.forms = forms,
};

/* Documents. --------------------------------------------------------------- */

struct kept_file *desk_kept(const struct desk *desk, size_t index)
{
	if (index < KEPT_COUNT) {
		return company_folder_kept(
			desk->options.folder, (enum kept)index);
	}
	return index == KEPT_COUNT ? desk->sheet : NULL;
}

struct document *desk_document(const struct desk *desk, size_t index)
{
	const struct kept_file *file = desk_kept(desk, index);

	return file != NULL ? kept_file_document(file) : NULL;
}

/* The views may see those that can be read. */
static void list_documents(struct desk *desk)
{
	g_ptr_array_set_size(desk->documents, 0);
	for (size_t i = 0; i < DESK_DOCUMENTS; i++) {
		struct document *document = desk_document(desk, i);

		if (document != NULL) {
			g_ptr_array_add(desk->documents, document);
		}
	}
}

/* What the screens say of saving: the worst of all. */
void desk_show_saving(struct desk *desk)
{
	enum save_state worst = SAVE_NONE;
	const char *problem = NULL;

	for (guint i = 0; i < desk->documents->len; i++) {
		const struct document *document =
			g_ptr_array_index(desk->documents, i);
		enum save_state state = document_save_state(document);

		if (state > worst) {
			worst = state;
		}
		if (problem == NULL) {
			problem = document_problem(document);
		}
	}
	app_set_save_state(desk->app, worst, problem);
}

static unsigned count_changes(const struct desk *desk)
{
	unsigned changes = 0;

	for (guint i = 0; i < desk->documents->len; i++) {
		changes += document_revision(
			g_ptr_array_index(desk->documents, i));
	}
	return changes;
}

/* After every key: what it changed is a step, and is to be saved. A session
 * makes its own steps. */
static void settled(struct app *app, void *data)
{
	struct desk *desk = data;

	for (guint i = 0; i < desk->documents->len; i++) {
		struct document *document =
			g_ptr_array_index(desk->documents, i);

		if (document_class(document)->revision != NULL) {
			(void)document_commit(document);
		}
	}
	if (count_changes(desk) != desk->asked) {
		desk->asked = count_changes(desk);
		app_request(app, (struct request){ .kind = REQUEST_SAVE });
	}
	desk_show_saving(desk);
}

/* Places. ------------------------------------------------------------------ */

/* Other documents are there now. */
void desk_take_stock(struct desk *desk)
{
	list_documents(desk);
	desk->asked = count_changes(desk);
	desk_show_saving(desk);
}

/* Its retake, if it goes on from a check that is there. */
static struct retake *find_retake(const struct desk *desk)
{
	const struct company *company = desk->work.company;
	const struct bank *bank = session_bank(desk->session);
	const struct sheet *sheet = session_sheet(desk->session);
	struct result_source previous;

	if (!company_previous(company, sheet, &previous) ||
		sheet_is_complete(sheet, bank)) {
		return NULL;
	}
	return retake_create(bank, &previous, company->plan);
}

/* Brings a sheet that is read again into line with the bank. */
static void refresh(void *content, const void *data)
{
	const struct desk *desk = data;

	(void)score_refresh(
		content, session_bank(desk->session), desk->options.today);
}

void desk_open_check(struct desk *desk, struct sheet_file *file,
	struct file_lock *lock, bool at_unsure)
{
	struct work *work = &desk->work;
	bool resumed = file->sheet->answer_count > 0;

	desk->session = session_create(
		file->bank, g_steal_pointer(&file->sheet), desk->options.today);
	desk->sheet = kept_file_hold(&kept_sheet, file->path,
		session_document(desk->session), &file->stamp, lock, refresh,
		desk);
	desk->retake = find_retake(desk);
	work->session = desk->session;
	work->retake = desk->retake;
	work->sheet_path = kept_file_path(desk->sheet);
	work->at_unsure = at_unsure;
	work->resumed = resumed;
	desk->memory.prompted =
		g_new0(bool, session_bank(desk->session)->prompt_count + 1);
	desk_take_stock(desk);
}

static void drop_check(struct desk *desk)
{
	struct work *work = &desk->work;

	retake_destroy(desk->retake);
	customer_paper_destroy(desk->memory.customer_paper);
	g_clear_pointer(&desk->memory.prompted, g_free);
	kept_file_destroy(desk->sheet);
	session_destroy(desk->session);
	desk->retake = NULL;
	desk->memory.customer_paper = NULL;
	desk->sheet = NULL;
	desk->session = NULL;
	work->session = NULL;
	work->retake = NULL;
	work->sheet_path = NULL;
	work->at_unsure = false;
	work->resumed = false;
	desk->moved = false;
	desk->saved = false;
}

void desk_close_check(struct desk *desk)
{
	drop_check(desk);
	desk_take_stock(desk);
}

static struct desk *create(const struct desk_options *options)
{
	struct desk *desk = g_new0(struct desk, 1);
	const char *unit = options->names.unit;

	desk->options = *options;
	desk->documents = g_ptr_array_new();
	desk->told = g_ptr_array_new_with_free_func(g_free);
	desk->work = (struct work){
		.company = company_folder_company(options->folder),
		.bank = options->bank,
		.unit = unit != NULL ? unit : "",
		.today = options->today,
		.skip_intro = options->skip_intro,
		.supplies = &supplies,
		.supplies_data = desk,
		.documents = desk->documents,
		.memory = &desk->memory,
	};
	const struct app_options app_options = {
		.catalogue = options->catalogue,
		.catalogue_data = options->catalogue_data,
		.catalogue_count = options->catalogue_count,
		.language = options->language,
		.ambiguous_wide = options->ambiguous_wide,
		.model = &desk->work,
		.settled = settled,
		.settled_data = desk,
	};

	desk->app = app_create(&app_options);
	desk_take_stock(desk);
	return desk;
}

struct desk *desk_create_home(const struct desk_options *options)
{
	struct desk *desk = create(options);

	desk->work.has_home = true;
	work_enter_home(desk->app);
	app_settle(desk->app);
	return desk;
}

struct desk *desk_create_check(const struct desk_options *options,
	struct sheet_file *file, struct file_lock *lock)
{
	struct desk *desk = create(options);

	desk_open_check(desk, file, lock, false);
	/* Names that were given now, to a check that is there already. */
	session_set_names(desk->session, options->names.organisation, NULL,
		options->names.person);
	work_enter_check(desk->app);
	app_settle(desk->app);
	return desk;
}

void desk_destroy(struct desk *desk)
{
	if (desk == NULL) {
		return;
	}
	app_destroy(desk->app);
	drop_check(desk);
	g_ptr_array_unref(desk->documents);
	g_ptr_array_unref(desk->told);
	g_free(desk->exported_path);
	g_free(desk);
}

struct app *desk_app(const struct desk *desk)
{
	return desk->app;
}
