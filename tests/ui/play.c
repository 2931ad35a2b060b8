/* SPDX-License-Identifier: MIT */
/* The stage on which screens are played. */
#include "play.h"

#include <glib.h>
#include <string.h>

#include "base/utf8.h"
#include "core/session.h"
#include "io/banks/bank_store.h"
#include "io/banks/bank_yaml.h"
#include "io/banks/catalog.h"
#include "io/banks/embedded.h"
#include "io/banks/forms_yaml.h"
#include "io/banks/policy_template_yaml.h"
#include "io/banks/rates_yaml.h"

/* What never changes is read once for all stages of a program, and lives as
 * long as it. */
struct props {
	GHashTable *banks; /* by name */
	struct messages *catalogues[2];
	struct rates *rates;
	struct policy_template *policy_template;
	struct forms *forms;
};

static struct props *props(void)
{
	static struct props shared;

	if (shared.banks == NULL) {
		shared.banks = g_hash_table_new(g_str_hash, g_str_equal);
		shared.catalogues[0] = catalog_builtin("ja");
		shared.catalogues[1] = catalog_builtin("en");
		shared.rates = rates_yaml_builtin();
		shared.policy_template = policy_template_yaml_builtin();
		shared.forms = forms_yaml_builtin();
	}
	return &shared;
}

static struct bank *read_bank(const char *name)
{
	g_autofree char *path = g_strdup_printf("questions/%s.yaml", name);

	for (size_t i = 0; i < embedded_file_count; i++) {
		const struct embedded_file *file = &embedded_files[i];

		if (strcmp(file->name, path) == 0) {
			return bank_yaml_builtin(file);
		}
	}
	return NULL;
}

/* Borrowed. */
static struct bank *load_bank(const char *name)
{
	struct bank *bank = g_hash_table_lookup(props()->banks, name);

	if (bank == NULL) {
		bank = read_bank(name);
		g_hash_table_insert(props()->banks, g_strdup(name), bank);
	}
	return bank;
}

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

#define SHEET_PATH                                                             \
	"/home/hanako/.local/share/shindan/sheets/2026-11-21-ipa-25.yaml"
#define SHEET_ID "8f0c1d9e-0000-4000-8000-000000000000"

static const struct date stage_today = { 2026, 11, 21 };

static struct session *make_session(const struct bank *bank, const char *id,
	const char *answers, struct date today)
{
	struct sheet *sheet = sheet_create(bank, id, today);
	struct session *before = session_create(bank, sheet, today);
	size_t question = 0;

	for (const char *at = answers; at != NULL && *at != '\0'; at++) {
		if (*at != ' ' && !give_reason(before, question - 1, *at)) {
			answer(before, question++, *at);
		}
	}
	struct sheet *answered = sheet_copy(session_sheet(before));

	session_destroy(before);
	return session_create(bank, answered, today);
}

static const struct messages *catalogue(size_t language, const void *data)
{
	const struct stage *stage = data;

	return stage->catalogues[language];
}

static const struct rates *rates(const void *data)
{
	const struct stage *stage = data;

	return stage->rates;
}

static const struct policy_template *policy_template(const void *data)
{
	const struct stage *stage = data;

	return stage->policy_template;
}

static const struct forms *forms(const void *data)
{
	(void)data;
	return props()->forms;
}

static void free_sheet(void *sheet)
{
	sheet_destroy(sheet);
}

static void refresh_company(struct stage *stage)
{
	stage->company.checks =
		(const struct result_source *)(void *)stage->checks->data;
	stage->company.check_count = stage->checks->len;
}

/* Takes the sheet over. */
static void add_check(
	struct stage *stage, const struct bank *bank, struct sheet *sheet)
{
	struct result_source check = { sheet, bank };

	g_ptr_array_add(stage->sheets, sheet);
	g_array_append_val(stage->checks, check);
	refresh_company(stage);
}

static void add_answered(struct stage *stage, const struct bank *bank,
	const char *id, const char *answers, struct date on)
{
	AUTO(session) session = make_session(bank, id, answers, on);

	add_check(stage, bank, sheet_copy(session_sheet(session)));
}

/* Everything but an app. */
static void furnish(struct stage *stage, const char *name)
{
	memset(stage, 0, sizeof(*stage));
	stage->bank = load_bank(name);
	g_assert(stage->bank != NULL);
	stage->banks[0] = stage->bank;
	stage->catalogues[0] = props()->catalogues[0];
	stage->catalogues[1] = props()->catalogues[1];
	stage->rates = props()->rates;
	stage->policy_template = props()->policy_template;
	stage->sheets = g_ptr_array_new_with_free_func(free_sheet);
	stage->checks = g_array_new(FALSE, FALSE, sizeof(struct result_source));
	stage->company.plan = plan_create("plan");
	stage->company.declaration = declaration_create();
	stage->company.policy = policy_create();
}

static const struct bank *bank_at(size_t index, const void *data)
{
	const struct stage *stage = data;

	return index < STAGE_BANKS_MAX ? stage->banks[index] : NULL;
}

static void begin(
	struct stage *stage, size_t language, struct app_options *options)
{
	options->company = &stage->company;
	options->bank = stage->bank;
	options->bank_at = bank_at;
	options->banks_data = stage;
	options->unit = "";
	options->catalogue = catalogue;
	options->catalogue_data = stage;
	options->catalogue_count = 2;
	options->rates = rates;
	options->rates_data = stage;
	options->policy_template = policy_template;
	options->policy_template_data = stage;
	options->forms = forms;
	options->language = language;
	options->today = stage_today;
	stage->app = app_create(options);
}

static void open_stage(struct stage *stage, size_t language, const char *name,
	const char *answers, const char *proposed, bool skip_intro)
{
	furnish(stage, name);
	if (proposed != NULL) {
		stage->other = load_bank("ipa-25");
		add_answered(
			stage, stage->other, "other", proposed, stage_today);
	}
	struct app_options options = {
		.session = make_session(
			stage->bank, SHEET_ID, answers, stage_today),
		.resumed = answers != NULL,
		.skip_intro = skip_intro,
		.sheet_path = SHEET_PATH,
	};

	begin(stage, language, &options);
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

static void make_edition(struct stage *stage)
{
	stage->edition = *stage->bank;
	stage->edition.edition = "3.0";
	stage->edition.question_count--;
}

static void add_past_check(
	struct stage *stage, size_t index, const char *answers, struct date on)
{
	bool is_older = answers[0] == '@';
	g_autofree char *id = g_strdup_printf("check-%zu", index);

	add_answered(stage, is_older ? &stage->edition : stage->bank, id,
		is_older ? answers + 1 : answers, on);
	struct sheet *sheet = g_ptr_array_index(stage->sheets, index);

	sheet_set(&sheet->organisation, "株式会社サンプル印刷");
	if (index > 0) {
		g_autofree char *before =
			g_strdup_printf("check-%zu", index - 1);

		sheet_set(&sheet->previous, before);
	}
}

void stage_open_home(struct stage *stage, size_t language,
	const char *const *checks, size_t count)
{
	static const struct date last = { 2026, 8, 20 };
	struct app_options options = { .session = NULL };

	furnish(stage, "ipa-25");
	stage->banks[1] = load_bank("ipa-rules-4.0");
	stage->banks[2] = load_bank("approach");
	stage->banks[3] = load_bank("security-action-2026");
	make_edition(stage);
	for (size_t i = 0; i < count; i++) {
		add_past_check(stage, i, checks[i],
			date_add_months(last, -3 * (int)(count - 1 - i)));
	}
	begin(stage, language, &options);
}

void stage_close(struct stage *stage)
{
	app_destroy(stage->app);
	plan_destroy(stage->company.plan);
	declaration_destroy(stage->company.declaration);
	policy_destroy(stage->company.policy);
	g_ptr_array_free(stage->sheets, TRUE);
	(void)g_array_free(stage->checks, TRUE);
}

static void save(struct stage *stage)
{
	if (stage->save_fails) {
		app_report_save_failed(stage->app, "disk full");
		return;
	}
	stage->saves++;
	app_report_saved(stage->app, session_revision(app_session(stage->app)));
}

/* A new check, from the last one if there is one. */
static void begin_check(struct stage *stage, const struct bank *bank)
{
	const struct company *company = &stage->company;
	const struct bank *wanted = bank != NULL ? bank : stage->bank;
	size_t last = company_last_check(company, wanted->id, "", true);
	struct sheet *sheet =
		last == BANK_NONE ? sheet_create(wanted, SHEET_ID, stage_today)
				  : retake_sheet(wanted, SHEET_ID, stage_today,
					    &company->checks[last]);

	app_begin(stage->app, session_create(wanted, sheet, stage_today),
		SHEET_PATH, false);
}

static void open_check(struct stage *stage, size_t check)
{
	const struct result_source *source = &stage->company.checks[check];

	app_begin(stage->app,
		session_create(
			source->bank, sheet_copy(source->sheet), stage_today),
		SHEET_PATH, true);
}

static void go_home(struct stage *stage)
{
	struct sheet *sheet = sheet_copy(app_sheet(stage->app));
	const struct bank *bank = app_bank(stage->app);
	size_t known = company_find(&stage->company, sheet->id);

	app_close(stage->app);
	if (known == BANK_NONE) {
		add_check(stage, bank, sheet);
	} else {
		sheet_destroy(g_ptr_array_index(stage->sheets, known));
		g_ptr_array_index(stage->sheets, known) = sheet;
		g_array_index(stage->checks, struct result_source, known)
			.sheet = sheet;
	}
	app_go_home(stage->app, &stage->company);
}

static void perform_one(struct stage *stage, const struct request *request)
{
	switch (request->kind) {
	case REQUEST_SAVE:
		save(stage);
		break;
	case REQUEST_SAVE_PLAN:
		stage->plan_saves++;
		app_report_plan_saved(stage->app);
		break;
	case REQUEST_SAVE_DECLARATION:
	case REQUEST_SAVE_POLICY:
		stage->notes++;
		app_report_noted(stage->app);
		break;
	case REQUEST_EXPORT:
		stage->exports++;
		app_report_exported(stage->app,
			"/home/hanako/Documents/自社診断/"
			"2026-11-21 診断結果.xlsx");
		break;
	case REQUEST_PAPER_BOSS:
		stage->exports++;
		app_report_exported(stage->app,
			"/home/hanako/Documents/自社診断/"
			"2026-11-21 社内報告.xlsx");
		break;
	case REQUEST_PAPER_CUSTOMER:
		stage->exports++;
		app_report_exported(stage->app,
			"/home/hanako/Documents/自社診断/"
			"2026-11-21 取引先向け.xlsx");
		break;
	case REQUEST_POLICY:
		stage->exports++;
		app_report_policy(stage->app,
			"/home/hanako/Documents/自社診断/"
			"2026-11-21 情報セキュリティ基本方針.txt");
		break;
	case REQUEST_CALENDAR:
		app_report_calendar(stage->app,
			"/home/hanako/Documents/自社診断/対策の予定.ics");
		break;
	case REQUEST_FORM:
		stage->form = request->form->id;
		app_report_form(stage->app, "/home/hanako/Documents/自社診断/"
					    "2026-11-21 様式.xlsx");
		break;
	case REQUEST_BEGIN:
		begin_check(stage, request->bank);
		break;
	case REQUEST_OPEN:
		open_check(stage, request->check);
		break;
	case REQUEST_HOME:
		go_home(stage);
		break;
	case REQUEST_NONE:
	case REQUEST_QUIT:
		break;
	}
}

static void perform(struct stage *stage)
{
	struct request request;

	while (app_next_request(stage->app, &request)) {
		perform_one(stage, &request);
	}
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

void stage_play(struct stage *stage, const char *keys)
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
		perform(stage);
	}
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
