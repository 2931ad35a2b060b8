/* SPDX-License-Identifier: MIT */
/* The stage on which screens are played. Its files lie in a folder for passing
 * files, which the screens show as that of Hanako: what is drawn is the same
 * wherever a test runs. */
#include "play.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include "base/utf8.h"
#include "core/score.h"
#include "core/session.h"
#include "io/banks/catalog.h"
#include "io/company/sheet_yaml.h"
#include "io/files/safe_file.h"
#include "ui/app_inside.h"

#define SHOWN_HOME "/home/hanako"
#define SHOWN_SHEET                                                            \
	SHOWN_HOME                                                             \
	"/.local/share/shindan/sheets/2026-11-21-ipa-25.yaml"
#define SHEET_ID "8f0c1d9e-0000-4000-8000-000000000000"

static const struct date stage_today = { 2026, 11, 21 };

/* The home folder of the program, for all its stages. */
static char *home;

static void remove_all(const char *path)
{
	g_autoptr(GDir) entries = g_dir_open(path, 0, NULL);
	const char *name = NULL;

	while (entries != NULL && (name = g_dir_read_name(entries)) != NULL) {
		g_autofree char *entry = g_build_filename(path, name, NULL);

		remove_all(entry);
	}
	(void)g_remove(path);
}

static void remove_home(void)
{
	remove_all(home);
}

/* Before GLib looks for it: once a program. */
static void make_home(void)
{
	static const char folders[] = "XDG_DOCUMENTS_DIR=\"$HOME/Documents\"\n";

	if (home != NULL) {
		return;
	}
	home = g_dir_make_tmp("shindan-stage-XXXXXX", NULL);
	g_assert(home != NULL);
	g_autofree char *documents = g_build_filename(home, "Documents", NULL);
	g_autofree char *config =
		g_build_filename(home, "user-dirs.dirs", NULL);

	g_assert(g_mkdir(documents, 0700) == 0);
	g_assert(g_file_set_contents(config, folders, -1, NULL));
	(void)g_setenv("HOME", home, TRUE);
	(void)g_setenv("XDG_CONFIG_HOME", home, TRUE);
	(void)atexit(remove_home);
}

static void remove_exports(void)
{
	g_autofree char *exports =
		g_build_filename(home, "Documents", "自社診断", NULL);

	remove_all(exports);
}

/* Supplies. ---------------------------------------------------------------- */

/* Few banks, so that the list of them is short. */
static const struct bank *bank_at(const void *data, size_t index)
{
	const struct stage *stage = data;

	return index < STAGE_BANKS_MAX ? stage->banks[index] : NULL;
}

static const struct rates *rates(const void *data)
{
	const struct stage *stage = data;

	return stock_rates(stage->stock);
}

static const struct policy_template *policy_template(const void *data)
{
	const struct stage *stage = data;

	return stock_policy_template(stage->stock);
}

static const struct forms *forms(const void *data)
{
	const struct stage *stage = data;

	return stock_forms(stage->stock);
}

static const struct messages *catalogue(size_t language, const void *data)
{
	const struct stage *stage = data;

	return stage->catalogues[language];
}

static char *now(void)
{
	return g_strdup("2026-11-21T10:00:00+09:00");
}

/* Sheets. ------------------------------------------------------------------ */

static void answer(struct session *session, size_t question, char letter)
{
	static const char letters[] = "FPNU";
	const char *at = strchr(letters, letter);

	if (letter == 'x') {
		(void)session_mark_absent(session, question);
	} else if (at != NULL) {
		(void)session_choose(session, question, (size_t)(at - letters));
	}
}

/* False if the letter is no reason. */
static bool give_reason(struct session *session, size_t question, char letter)
{
	static const char letters[] = "dlsc";
	const char *at = strchr(letters, letter);

	return at != NULL &&
	       session_set_reason(session, question,
		       (enum reason)(REASON_DONE + (at - letters)));
}

/* Owned by the caller. */
static struct sheet *make_sheet(const struct bank *bank, const char *id,
	const char *answers, struct date on)
{
	struct sheet *sheet = sheet_create(bank, id, on);
	AUTO(session) session = session_create(bank, sheet, on);
	size_t question = 0;

	for (const char *at = answers; at != NULL && *at != '\0'; at++) {
		if (*at != ' ' && !give_reason(session, question - 1, *at)) {
			answer(session, question++, *at);
		}
	}
	return sheet_copy(session_sheet(session));
}

/* Takes the sheet over. */
static void write_sheet(
	const struct stage *stage, const char *name, struct sheet *owned)
{
	AUTO(sheet) sheet = owned;
	g_autofree char *folder = g_build_filename(stage->data, "sheets", NULL);
	g_autofree char *path = g_build_filename(folder, name, NULL);
	g_autoptr(GString) bytes = sheet_yaml_save(sheet);

	g_assert(g_mkdir_with_parents(folder, 0700) == 0);
	g_assert(g_file_set_contents(
		path, bytes->str, (gssize)bytes->len, NULL));
}

static void make_edition(struct stage *stage)
{
	stage->edition = *stage->bank;
	stage->edition.edition = "3.0";
	stage->edition.question_count--;
}

static void write_past_check(const struct stage *stage, size_t index,
	const char *answers, struct date on)
{
	bool is_older = answers[0] == '@';
	g_autofree char *id = g_strdup_printf("check-%zu", index);
	g_autofree char *before = g_strdup_printf("check-%zu", index - 1);
	g_autofree char *name = g_strdup_printf("check-%02zu.yaml", index);
	struct sheet *sheet =
		make_sheet(is_older ? &stage->edition : stage->bank, id,
			is_older ? answers + 1 : answers, on);

	sheet_set(&sheet->organisation, "株式会社サンプル印刷");
	sheet_set(&sheet->previous, index > 0 ? before : "");
	write_sheet(stage, name, sheet);
}

/* The company's checks borrow what is the folder's own: a test may write. */
static struct result_source *check_at(const struct stage *stage, size_t index)
{
	return (struct result_source *)(gsize)&stage->company->checks[index];
}

struct sheet *stage_sheet(const struct stage *stage, size_t index)
{
	return (struct sheet *)(gsize)stage->company->checks[index].sheet;
}

void stage_write_sheet(const struct stage *stage, size_t index)
{
	g_autofree char *name =
		g_path_get_basename(company_folder_path(stage->folder, index));

	write_sheet(stage, name, sheet_copy(stage_sheet(stage, index)));
}

/* Of an edition that the program does not bring with it. */
static void know_edition(const struct stage *stage)
{
	for (size_t i = 0; i < stage->company->check_count; i++) {
		if (strcmp(stage_sheet(stage, i)->edition, "3.0") == 0) {
			check_at(stage, i)->bank = &stage->edition;
		}
	}
}

/* Stages. ------------------------------------------------------------------ */

static const struct bank *find_bank(const struct stage *stage, const char *name)
{
	g_autofree char *spelt = g_strdup(name);
	AUTO(diags) diags = diags_create();

	/* ipa-rules-4.0 is a file, ipa-rules@4.0 the bank in it. */
	if (g_str_has_suffix(spelt, "-4.0")) {
		spelt[strlen(spelt) - strlen("-4.0")] = '@';
	}
	const struct bank *bank =
		bank_store_find(stage->stock->banks, spelt, diags);

	g_assert(bank != NULL);
	return bank;
}

/* A folder, and what lies about. */
static void furnish(struct stage *stage, const char *name)
{
	static struct messages *catalogues[2];

	make_home();
	memset(stage, 0, sizeof(*stage));
	stage->data = g_build_filename(home, "data", NULL);
	remove_all(stage->data);
	remove_exports();
	if (catalogues[0] == NULL) {
		catalogues[0] = catalog_builtin("ja");
		catalogues[1] = catalog_builtin("en");
	}
	memcpy(stage->catalogues, catalogues, sizeof(catalogues));
	stage->stock = stock_create(stage->data, NULL);
	stage->stock->today = stage_today;
	stage->stock->clock = now;
	stage->bank = find_bank(stage, name);
	stage->banks[0] = stage->bank;
	stage->supplies = (struct work_supplies){
		.bank_at = bank_at,
		.rates = rates,
		.policy_template = policy_template,
		.forms = forms,
	};
}

static struct desk_options begin(struct stage *stage, size_t language)
{
	stage->folder = company_folder_open(stage->stock);
	stage->company =
		(struct company *)(gsize)company_folder_company(stage->folder);
	know_edition(stage);
	return (struct desk_options){
		.stock = stage->stock,
		.folder = stage->folder,
		.bank = stage->bank,
		.today = stage_today,
		.catalogue = catalogue,
		.catalogue_data = stage,
		.catalogue_count = 2,
		.language = language,
	};
}

/* The work as the views see it: with the stage's banks, and Hanako's path. */
static void dress(const struct stage *stage)
{
	struct work *work = (struct work *)(gsize)work_of(stage->app);

	work->supplies = &stage->supplies;
	work->supplies_data = stage;
	if (work->session != NULL) {
		work->sheet_path = SHOWN_SHEET;
	}
	know_edition(stage);
}

static void take_desk(struct stage *stage, struct desk *desk)
{
	stage->desk = desk;
	stage->app = desk_app(desk);
	dress(stage);
}

static void open_stage(struct stage *stage, size_t language, const char *name,
	const char *answers, const char *proposed, bool skip_intro)
{
	furnish(stage, name);
	if (proposed != NULL) {
		write_sheet(stage, "other.yaml",
			make_sheet(find_bank(stage, "ipa-25"), "other",
				proposed, stage_today));
	}
	struct desk_options options = begin(stage, language);
	g_autofree char *folder = g_build_filename(stage->data, "sheets", NULL);
	struct sheet_file file = {
		.path = g_build_filename(
			folder, "2026-11-21-ipa-25.yaml", NULL),
		.sheet =
			make_sheet(stage->bank, SHEET_ID, answers, stage_today),
		.bank = stage->bank,
	};

	g_assert(g_mkdir_with_parents(folder, 0700) == 0);
	options.skip_intro = skip_intro;
	take_desk(stage, desk_create_check(&options, &file, NULL));
	g_free(file.path);
}

void stage_open(struct stage *stage, size_t language, const char *answers,
	bool skip_intro)
{
	open_stage(stage, language, "ipa-25", answers, NULL, skip_intro);
}

void stage_open_bank(struct stage *stage, size_t language, const char *name,
	const char *answers, const char *proposed)
{
	open_stage(stage, language, name, answers, proposed, true);
}

void stage_open_home(struct stage *stage, size_t language,
	const char *const *checks, size_t count)
{
	static const struct date last = { 2026, 8, 20 };

	furnish(stage, "ipa-25");
	stage->banks[1] = find_bank(stage, "ipa-rules-4.0");
	stage->banks[2] = find_bank(stage, "approach");
	stage->banks[3] = find_bank(stage, "security-action@2026");
	make_edition(stage);
	for (size_t i = 0; i < count; i++) {
		write_past_check(stage, i, checks[i],
			date_add_months(last, -3 * (int)(count - 1 - i)));
	}
	struct desk_options options = begin(stage, language);

	take_desk(stage, desk_create_home(&options));
}

void stage_close(struct stage *stage)
{
	stage_break_disk(false);
	desk_destroy(stage->desk);
	company_folder_destroy(stage->folder);
	stock_destroy(stage->stock);
	remove_all(stage->data);
	remove_exports();
	g_free(stage->data);
}

void stage_write(const struct stage *stage, const char *name, const char *text)
{
	g_autofree char *path = g_build_filename(stage->data, name, NULL);

	g_assert(g_file_set_contents(path, text, -1, NULL));
}

void stage_break_disk(bool broken)
{
	struct rlimit limit;

	(void)signal(SIGXFSZ, SIG_IGN);
	g_assert(getrlimit(RLIMIT_FSIZE, &limit) == 0);
	limit.rlim_cur = broken ? 0 : limit.rlim_max;
	g_assert(setrlimit(RLIMIT_FSIZE, &limit) == 0);
}

/* Performing. -------------------------------------------------------------- */

/* What a file was: another one stands there after a save. */
static unsigned long long file_now(const struct stage *stage, const char *name)
{
	g_autofree char *path = g_build_filename(stage->data, name, NULL);
	struct stat status;

	return stat(path, &status) == 0 ? (unsigned long long)status.st_ino : 0;
}

static unsigned count_exports(void)
{
	g_autofree char *exports =
		g_build_filename(home, "Documents", "自社診断", NULL);
	g_autoptr(GDir) entries = g_dir_open(exports, 0, NULL);
	unsigned count = 0;

	while (entries != NULL && g_dir_read_name(entries) != NULL) {
		count++;
	}
	return count;
}

/* The folder for passing files as Hanako's. */
static void rename_paths(const struct stage *stage)
{
	for (size_t i = 0; i < STATUS_ARGS_MAX; i++) {
		char *arg = stage->app->status_args[i];

		if (arg != NULL && g_str_has_prefix(arg, home)) {
			stage->app->status_args[i] = g_strconcat(
				SHOWN_HOME, arg + strlen(home), NULL);
			g_free(arg);
		}
	}
}

static void note_forms(struct stage *stage)
{
	for (GList *link = stage->app->requests.head; link != NULL;
		link = link->next) {
		const struct request *request = link->data;

		if (request->form != NULL) {
			stage->form = request->form->id;
		}
	}
}

void stage_perform(struct app *app, void *data)
{
	struct stage *stage = data;
	static const char *const names[] = { "plan.yaml", "declaration.yaml",
		"policy.yaml" };
	unsigned *const counts[] = { &stage->plan_saves, &stage->notes,
		&stage->notes };
	unsigned long long before[G_N_ELEMENTS(names)];
	const struct document *sheet =
		work_session(app) != NULL ? session_document(work_session(app))
					  : NULL;
	bool was_saved = sheet == NULL || document_is_saved(sheet);

	for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
		before[i] = file_now(stage, names[i]);
	}
	note_forms(stage);
	desk_perform(app, stage->desk);
	for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
		*counts[i] += file_now(stage, names[i]) != before[i] ? 1 : 0;
	}
	if (!was_saved && (work_session(app) == NULL ||
				  document_is_saved(session_document(
					  work_session(app))))) {
		stage->saves++;
	}
	stage->exports = count_exports();
	dress(stage);
	rename_paths(stage);
}

static const struct {
	const char *name;
	enum key_kind kind;
} named_keys[] = {
	{ "Enter", UI_KEY_ENTER },
	{ "Esc", UI_KEY_ESCAPE },
	{ "Tab", UI_KEY_TAB },
	{ "Up", UI_KEY_UP },
	{ "Down", UI_KEY_DOWN },
	{ "Left", UI_KEY_LEFT },
	{ "Right", UI_KEY_RIGHT },
	{ "Home", UI_KEY_HOME },
	{ "End", UI_KEY_END },
	{ "PageUp", UI_KEY_PAGE_UP },
	{ "PageDown", UI_KEY_PAGE_DOWN },
	{ "Backspace", UI_KEY_BACKSPACE },
	{ "Delete", UI_KEY_DELETE },
	{ "F1", UI_KEY_F1 },
};

static struct key named_key(const char *name)
{
	if (g_str_has_prefix(name, "C-")) {
		return (struct key){ .kind = UI_KEY_CTRL,
			.code_point = (uint32_t)name[2] };
	}
	for (size_t i = 0; i < G_N_ELEMENTS(named_keys); i++) {
		if (strcmp(named_keys[i].name, name) == 0) {
			return (struct key){ .kind = named_keys[i].kind };
		}
	}
	g_assert_not_reached();
}

/* Types the keys; slowly = all is performed after each of them. */
static void type(struct stage *stage, const char *keys, bool slowly)
{
	while (*keys != '\0') {
		struct key key = { .kind = UI_KEY_CHAR };

		if (*keys == '<') {
			const char *end = strchr(keys, '>');
			g_autofree char *name =
				g_strndup(keys + 1, (size_t)(end - keys - 1));

			key = named_key(name);
			keys = end + 1;
		} else {
			keys += utf8_decode(keys, &key.code_point);
		}
		app_key(stage->app, key);
		if (slowly) {
			stage_perform(stage->app, stage);
			app_show(stage->app);
		}
	}
}

void stage_play(struct stage *stage, const char *keys)
{
	type(stage, keys, true);
}

void stage_type(struct stage *stage, const char *keys)
{
	type(stage, keys, false);
	stage_perform(stage->app, stage);
}

void stage_draw(struct stage *stage, int width, int height)
{
	AUTO(canvas) canvas = canvas_create(width, height);

	app_draw(stage->app, canvas);
}

char *stage_dump(struct stage *stage, int width, int height)
{
	AUTO(canvas) canvas = canvas_create(width, height);

	app_draw(stage->app, canvas);
	return canvas_dump(canvas);
}
