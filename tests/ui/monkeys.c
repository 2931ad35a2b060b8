/* SPDX-License-Identifier: MIT */
/* Monkeys at the keyboard of the real desk, over a real folder: they begin at
 * home, type one to six keys at once, know every key of every table, and now
 * and then the disk is full. Whatever they do, the program stands, and what it
 * says is saved is in the files. */
#include "play.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "core/plan_document.h"
#include "core/sheet_document.h"
#include "io/company/kept_kinds.h"
#include "io/company/sheet_yaml.h"
#include "ui/actions.h"

#define ROUNDS 200
#define BATCHES 60
#define BATCH_MAX 6

/* What was tried, by the class and the name of the action. */
static GHashTable *tried;
static unsigned keys_typed;
static unsigned places_changed;
static unsigned failures;

/* Keys that no table has: movement, text, wrong ones. */
static const struct key others[] = {
	UI_SPECIAL(UI_KEY_UP),
	UI_SPECIAL(UI_KEY_DOWN),
	UI_SPECIAL(UI_KEY_LEFT),
	UI_SPECIAL(UI_KEY_RIGHT),
	UI_SPECIAL(UI_KEY_HOME),
	UI_SPECIAL(UI_KEY_END),
	UI_SPECIAL(UI_KEY_PAGE_UP),
	UI_SPECIAL(UI_KEY_PAGE_DOWN),
	UI_SPECIAL(UI_KEY_TAB),
	UI_SPECIAL(UI_KEY_BACKSPACE),
	UI_SPECIAL(UI_KEY_DELETE),
	UI_SPECIAL(UI_KEY_ENTER),
	UI_SPECIAL(UI_KEY_ENTER),
	UI_SPECIAL(UI_KEY_ESCAPE),
	UI_CTRL('s'),
	UI_CHAR('1'),
	UI_CHAR('2'),
	UI_CHAR('3'),
	UI_CHAR('4'),
	UI_CHAR('5'),
	UI_CHAR('6'),
	UI_CHAR('7'),
	UI_CHAR('8'),
	UI_CHAR('9'),
	UI_CHAR('h'),
	UI_CHAR('z'),
	UI_CHAR(0x3042),
};

/* One key of the table of the view on top, enabled or not. */
static struct key key_of_table(const struct stage *stage, GRand *rand)
{
	const struct view *view = app_view(stage->app);
	const struct view_action *const *actions = view->class->actions;
	gint32 count = 0;

	while (actions[count] != NULL) {
		count++;
	}
	const struct view_action *action =
		actions[g_rand_int_range(rand, 0, count)];
	gint32 keys = 1;

	while (keys < VIEW_ACTION_KEYS_MAX &&
		action->keys[keys].kind != UI_KEY_NONE) {
		keys++;
	}
	if (view_action_is_enabled(view, stage->app, action)) {
		(void)g_hash_table_add(tried, g_strconcat(view->class->name,
						      " ", action->name, NULL));
	}
	return action->keys[g_rand_int_range(rand, 0, keys)];
}

static struct key any_key(const struct stage *stage, GRand *rand)
{
	struct key key = { .kind = UI_KEY_NONE };

	if (g_rand_int_range(rand, 0, 3) == 0) {
		return others[g_rand_int_range(
			rand, 0, (gint32)G_N_ELEMENTS(others))];
	}
	/* They would always be leaving. */
	do {
		key = key_of_table(stage, rand);
	} while (key.code_point == 'q' && g_rand_int_range(rand, 0, 20) > 0);
	return key;
}

static char *read_file(const struct stage *stage, const char *name, gsize *len)
{
	g_autofree char *path =
		g_path_is_absolute(name)
			? g_strdup(name)
			: g_build_filename(stage->data, name, NULL);
	char *bytes = NULL;

	return g_file_get_contents(path, &bytes, len, NULL) ? bytes : NULL;
}

/* What stands in memory is what stands in the file. */
static void check_kept(const struct stage *stage, enum kept kept)
{
	const struct kept_file *file = company_folder_kept(stage->folder, kept);
	const struct document *document = kept_file_document(file);
	gsize len = 0;
	g_autofree char *bytes = read_file(stage, kept_kinds[kept]->file, &len);

	if (bytes != NULL && document_is_saved(document)) {
		g_autoptr(GString) wanted =
			kept_kinds[kept]->save(document_content(document));

		assert_string_equal(bytes, wanted->str);
	}
}

static void check_sheet(const struct stage *stage)
{
	struct session *session = work_session(stage->app);
	gsize len = 0;

	if (session == NULL ||
		document_save_state(session_document(session)) != SAVE_DONE) {
		return;
	}
	g_autofree char *bytes =
		read_file(stage, desk_sheet_path(stage->desk), &len);
	g_autoptr(GString) wanted = sheet_yaml_save(session_sheet(session));

	assert_non_null(bytes);
	assert_string_equal(bytes, wanted->str);
}

static void check(const struct stage *stage)
{
	check_sheet(stage);
	for (int i = 0; i < KEPT_COUNT; i++) {
		check_kept(stage, (enum kept)i);
	}
}

/* One to six keys, then all is performed and shown. */
static void batch(struct stage *stage, GRand *rand)
{
	gint32 count = g_rand_int_range(rand, 1, BATCH_MAX + 1);
	bool broken = g_rand_int_range(rand, 0, 12) == 0;
	bool was_at_home = work_session(stage->app) == NULL;
	static const int widths[] = { 80, 60, 120, 20, 64 };

	for (gint32 i = 0; i < count && !app_is_over(stage->app); i++) {
		app_key(stage->app, any_key(stage, rand));
		keys_typed++;
	}
	stage_draw(stage,
		widths[g_rand_int_range(rand, 0, (gint32)G_N_ELEMENTS(widths))],
		g_rand_int_range(rand, 4, 40));
	if (broken) {
		stage_break_disk(true);
		failures++;
	}
	stage_perform(stage->app, stage);
	if (broken) {
		stage_break_disk(false);
	}
	places_changed +=
		was_at_home != (work_session(stage->app) == NULL) ? 1 : 0;
	check(stage);
	stage_draw(stage, 80, 24);
}

static void play_round(guint32 seed)
{
	static const char *const checks[] = { "FPNUF FPNUF FPNUF FPNUF FPNUF",
		"FFFFF PPPPP NNNNN UUUUU xFFFF" };
	g_autoptr(GRand) rand = g_rand_new_with_seed(seed);
	struct stage stage;

	stage_open_home(&stage, seed % 2, checks, seed % 3);
	for (int i = 0; i < BATCHES && !app_is_over(stage.app); i++) {
		batch(&stage, rand);
	}
	if (!app_is_over(stage.app)) {
		app_stop(stage.app);
	}
	stage_perform(stage.app, &stage);
	assert_null(desk_unsaved(stage.desk, 0));
	check(&stage);
	stage_close(&stage);
}

static void monkeys__every_key_in_batches__nothing_lost(void **state)
{
	(void)state;
	tried = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	for (guint32 seed = 1; seed <= ROUNDS; seed++) {
		play_round(seed);
	}
	print_message("# %u keys, %u failing saves, %u changes of place, "
		      "%u actions tried\n",
		keys_typed, failures, places_changed, g_hash_table_size(tried));
	/* They got about. */
	assert_true(places_changed > ROUNDS);
	assert_true(g_hash_table_size(tried) > 100);
	g_hash_table_unref(tried);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(monkeys__every_key_in_batches__nothing_lost),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
