/* SPDX-License-Identifier: MIT */
/* The stage on which screens are played. */
#include "play.h"

#include <glib.h>
#include <string.h>

#include "base/utf8.h"
#include "core/session.h"
#include "io/bank_store.h"
#include "io/bank_yaml.h"
#include "io/catalog.h"
#include "io/embedded.h"
#include "io/rates_yaml.h"

static struct bank *load_bank(const char *name)
{
	AUTO(diags) diags = diags_create();
	g_autofree char *path = g_strdup_printf("questions/%s.yaml", name);

	for (size_t i = 0; i < embedded_file_count; i++) {
		const struct embedded_file *file = &embedded_files[i];

		if (strcmp(file->name, path) == 0) {
			return bank_yaml_load(file->name, file->bytes,
				file->len_bytes, true, diags);
		}
	}
	return NULL;
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

static struct session *make_session(
	const struct bank *bank, const char *answers, struct date today)
{
	struct sheet *sheet = sheet_create(
		bank, "8f0c1d9e-0000-4000-8000-000000000000", today);
	struct session *before = session_create(bank, sheet, today);
	size_t question = 0;

	for (const char *at = answers; at != NULL && *at != '\0'; at++) {
		if (*at != ' ') {
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

static void open_stage(struct stage *stage, size_t language, const char *name,
	const char *answers, const char *proposed, bool skip_intro)
{
	struct date today = { 2026, 11, 21 };
	struct app_options options = {
		.catalogue = catalogue,
		.catalogue_data = stage,
		.catalogue_count = 2,
		.rates = rates,
		.rates_data = stage,
		.language = language,
		.today = today,
		.resumed = answers != NULL,
		.skip_intro = skip_intro,
		.sheet_path = "/home/hanako/.local/share/shindan/sheets/"
			      "2026-11-21-ipa-25.yaml",
	};

	memset(stage, 0, sizeof(*stage));
	stage->bank = load_bank(name);
	g_assert(stage->bank != NULL);
	if (proposed != NULL) {
		stage->other = load_bank("ipa-25");
		AUTO(session)
		session = make_session(stage->other, proposed, today);
		stage->other_sheet = sheet_copy(session_sheet(session));
		stage->source = (struct result_source){
			.bank = stage->other,
			.sheet = stage->other_sheet,
		};
		options.sources = &stage->source;
		options.source_count = 1;
	}
	stage->catalogues[0] = catalog_builtin("ja");
	stage->catalogues[1] = catalog_builtin("en");
	stage->rates = rates_yaml_builtin();
	options.session = make_session(stage->bank, answers, today);
	stage->app = app_create(&options);
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

void stage_close(struct stage *stage)
{
	app_destroy(stage->app);
	sheet_destroy(stage->other_sheet);
	bank_destroy(stage->other);
	messages_destroy(stage->catalogues[0]);
	messages_destroy(stage->catalogues[1]);
	rates_destroy(stage->rates);
	bank_destroy(stage->bank);
}

static void perform(struct stage *stage)
{
	struct request request;

	while (app_next_request(stage->app, &request)) {
		if (request.kind == REQUEST_SAVE && stage->save_fails) {
			app_report_save_failed(stage->app, "disk full");
		} else if (request.kind == REQUEST_SAVE) {
			stage->saves++;
			app_report_saved(stage->app,
				session_revision(app_session(stage->app)));
		} else if (request.kind == REQUEST_EXPORT) {
			stage->exports++;
			app_report_exported(stage->app,
				"/home/hanako/Documents/自社診断/"
				"2026-11-21 診断結果.xlsx");
		}
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
