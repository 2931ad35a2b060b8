/* SPDX-License-Identifier: MIT */
/* Folders, names that are free, and the sheet to go on with. */
#include "io/company/folder.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "io/company/sheet_yaml.h"
#include "scratch.h"

static const struct date today = { .year = 2026, .month = 11, .day = 21 };

static void set_variable(const char *name, const char *value)
{
	if (value != NULL) {
		assert_true(g_setenv(name, value, TRUE));
	} else {
		g_unsetenv(name);
	}
}

static void assert_path(char *path, const char *expected)
{
	assert_string_equal(path, expected);
	g_free(path);
}

static void folder_data__first_that_is_given(void **state)
{
	g_autofree char *at_home = g_build_filename(
		g_get_home_dir(), ".local/share/shindan", NULL);

	(void)state;
	set_variable("SHINDAN_DATA", "/b");
	set_variable("XDG_DATA_HOME", "/c");
	assert_path(folder_data("/a"), "/a");
	assert_path(folder_data(NULL), "/b");
	assert_path(folder_data(""), "/b");
	set_variable("SHINDAN_DATA", "");
	assert_path(folder_data(NULL), "/c/shindan");
	set_variable("XDG_DATA_HOME", "relative");
	assert_path(folder_data(NULL), at_home);
	set_variable("XDG_DATA_HOME", NULL);
	assert_path(folder_data(NULL), at_home);
}

static void folder_user_banks__in_the_config_folder(void **state)
{
	g_autofree char *at_home = g_build_filename(
		g_get_home_dir(), ".config/shindan/questions", NULL);

	(void)state;
	set_variable("XDG_CONFIG_HOME", "/c");
	assert_path(folder_user_banks(), "/c/shindan/questions");
	set_variable("XDG_CONFIG_HOME", NULL);
	assert_path(folder_user_banks(), at_home);
}

/* Writes user-dirs.dirs and has GLib read it. */
static void name_documents(void **state, const char *documents)
{
	g_autofree char *config = scratch_path(state, "config");
	g_autofree char *dirs = scratch_path(state, "config/user-dirs.dirs");
	g_autofree char *line =
		g_strdup_printf("XDG_DOCUMENTS_DIR=\"%s\"\n", documents);

	assert_int_equal(g_mkdir(config, 0700), 0);
	scratch_write(dirs, line);
	set_variable("XDG_CONFIG_HOME", config);
	g_reload_user_special_dirs_cache();
}

static void folder_documents__missing_folder__home(void **state)
{
	g_autofree char *documents = scratch_path(state, "書類");
	g_autofree char *inside = scratch_path(state, "書類/自社診断");
	g_autofree char *at_home =
		g_build_filename(g_get_home_dir(), "自社診断", NULL);

	name_documents(state, documents);
	assert_path(folder_documents("自社診断"), at_home);
	assert_int_equal(g_mkdir(documents, 0700), 0);
	assert_path(folder_documents("自社診断"), inside);
}

static void assert_new_sheet(
	void **state, const char *unit, const char *expected)
{
	g_autofree char *path = scratch_path(state, expected);

	assert_path(folder_new_sheet(*state, today, "ipa-25", unit), path);
}

static void folder_new_sheet__units__safe_names(void **state)
{
	g_autofree char *long_unit = g_strnfill(300, 'u');
	g_autofree char *cut = g_strnfill(100, 'u');
	g_autofree char *of_cut =
		g_strdup_printf("sheets/2026-11-21-ipa-25-%s.yaml", cut);

	assert_new_sheet(state, "", "sheets/2026-11-21-ipa-25.yaml");
	assert_new_sheet(state, " . ", "sheets/2026-11-21-ipa-25-_.yaml");
	assert_new_sheet(
		state, "営業 1課", "sheets/2026-11-21-ipa-25-営業 1課.yaml");
	assert_new_sheet(state, "../../etc/x",
		"sheets/2026-11-21-ipa-25-_._.._etc_x.yaml");
	assert_new_sheet(state, "a\\b:c*d?e\"f<g>h|i",
		"sheets/2026-11-21-ipa-25-a_b_c_d_e_f_g_h_i.yaml");
	assert_new_sheet(
		state, "a\nb\033", "sheets/2026-11-21-ipa-25-a b\uFFFD.yaml");
	assert_new_sheet(state, "end. ", "sheets/2026-11-21-ipa-25-end.yaml");
	assert_new_sheet(state, long_unit, of_cut);
}

static void folder_new_sheet__long_japanese_unit__whole_characters(void **state)
{
	g_autoptr(GString) unit = g_string_new(NULL);

	for (int i = 0; i < 100; i++) {
		g_string_append(unit, "部");
	}
	g_autofree char *path =
		folder_new_sheet(*state, today, "ipa-25", unit->str);

	assert_true(g_utf8_validate(path, -1, NULL));
	assert_true(g_str_has_suffix(path, "部部.yaml"));
}

static void folder_new_sheet__taken__numbered(void **state)
{
	g_autofree char *sheets = scratch_path(state, "sheets");
	g_autofree char *first =
		scratch_path(state, "sheets/2026-11-21-ipa-25.yaml");
	g_autofree char *second =
		scratch_path(state, "sheets/2026-11-21-ipa-25-2.yaml");

	assert_int_equal(g_mkdir(sheets, 0700), 0);
	scratch_write(first, "");
	assert_new_sheet(state, "", "sheets/2026-11-21-ipa-25-2.yaml");
	assert_int_equal(symlink("nowhere", second), 0);
	assert_new_sheet(state, "", "sheets/2026-11-21-ipa-25-3.yaml");
}

static void folder_free_name__taken__numbered(void **state)
{
	g_autofree char *first =
		scratch_path(state, "2026-11-21 診断結果.xlsx");
	g_autofree char *second =
		scratch_path(state, "2026-11-21 診断結果 (2).xlsx");
	g_autofree char *safe = scratch_path(state, "a_b.xlsx");
	g_autofree char *stem = g_strnfill(300, 'x');

	assert_path(
		folder_free_name(*state, "2026-11-21 診断結果", "xlsx"), first);
	scratch_write(first, "");
	assert_path(folder_free_name(*state, "2026-11-21 診断結果", "xlsx"),
		second);
	assert_path(folder_free_name(*state, "a/b", "xlsx"), safe);
	g_autofree char *path = folder_free_name(*state, stem, "xlsx");
	g_autofree char *name = g_path_get_basename(path);

	assert_true(strlen(name) <= 255 - strlen(" (1000)"));
	scratch_write(path, "");
}

static void folder_sheets__only_yaml__by_name(void **state)
{
	static const char *const names[] = { "b.yaml", "a.yaml", ".c.yaml",
		"d.yaml~", "e.yml", ".a.yaml.lock" };
	g_autofree char *sheets = scratch_path(state, "sheets");
	g_autofree char *a = scratch_path(state, "sheets/a.yaml");
	g_autofree char *b = scratch_path(state, "sheets/b.yaml");
	AUTO(diags) diags = diags_create();
	g_autoptr(GPtrArray) none = folder_sheets(*state, diags);

	assert_int_equal(none->len, 0);
	assert_int_equal(g_mkdir(sheets, 0700), 0);
	for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
		g_autofree char *path =
			g_build_filename(sheets, names[i], NULL);

		scratch_write(path, "");
	}
	g_autoptr(GPtrArray) found = folder_sheets(*state, diags);

	assert_int_equal(found->len, 2);
	assert_string_equal(g_ptr_array_index(found, 0), a);
	assert_string_equal(g_ptr_array_index(found, 1), b);
	assert_int_equal(diags_count(diags), 0);
}

/* What lies in it must not seem to be nothing. */
static void folder_sheets__cannot_be_read__a_problem(void **state)
{
	g_autofree char *sheets = scratch_path(state, "sheets");
	AUTO(diags) diags = diags_create();

	scratch_write(sheets, "");
	g_autoptr(GPtrArray) none = folder_sheets(*state, diags);

	assert_int_equal(none->len, 0);
	assert_int_equal(diags_count(diags), 1);
	assert_true(diags_has_errors(diags));
	assert_string_equal(diags_get(diags, 0)->file, sheets);
	g_autoptr(GPtrArray) loaded = folder_load_sheets(*state, diags);

	assert_int_equal(loaded->len, 0);
	assert_int_equal(diags_count(diags), 2);
}

/* A sheet in the folder: its unit, its day in November, the day it was finished (0
 * = never), when its file was changed, and whatever is to follow in the file. */
struct lying {
	const char *name;
	const char *unit;
	int day;
	int finished;
	long changed;
	const char *more;
};

static void lay(void **state, const struct lying *lying)
{
	g_autofree char *relative =
		g_build_filename("sheets", lying->name, NULL);
	g_autofree char *path = scratch_path(state, relative);
	const struct timespec times[2] = { { lying->changed, 0 },
		{ lying->changed, 0 } };
	AUTO(sheet) sheet = sheet_create_empty();

	sheet_set(&sheet->bank, "ipa-25");
	sheet_set(&sheet->edition, "3.1");
	sheet_set(&sheet->unit, lying->unit);
	sheet->date = (struct date){ 2026, 11, lying->day };
	if (lying->finished != 0) {
		sheet->finished = (struct date){ 2026, 11, lying->finished };
	}
	g_autoptr(GString) saved = sheet_yaml_save(sheet);

	g_string_append(saved, lying->more != NULL ? lying->more : "");
	scratch_write(path, saved->str);
	assert_int_equal(utimensat(AT_FDCWD, path, times, 0), 0);
}

/* name NULL = there is none. */
static void assert_unfinished(
	void **state, const char *edition, const char *unit, const char *name)
{
	AUTO(diags) diags = diags_create();
	g_autoptr(GPtrArray) sheets = folder_load_sheets(*state, diags);
	const char *found =
		folder_unfinished_sheet(sheets, "ipa-25", edition, unit);

	if (name == NULL) {
		assert_null(found);
		return;
	}
	assert_non_null(found);
	g_autofree char *found_name = g_path_get_basename(found);

	assert_string_equal(found_name, name);
}

static void folder_unfinished_sheet__newest_that_can_go_on(void **state)
{
	static const struct lying sheets[] = {
		{ "a.yaml", "", 3, 0, 900, NULL },
		{ "b.yaml", "", 7, 0, 100, NULL },
		{ "c.yaml", "", 7, 0, 200, NULL },
		{ "d.yaml", "", 7, 0, 150, NULL },
		{ "e.yaml", "", 9, 9, 900, NULL }, /* finished */
		{ "f.yaml", "", 9, 0, 900, "new_key: 1\n" }, /* read-only */
		{ "g.yaml", "", 9, 0, 900, "]\n" }, /* broken */
		{ "h.yaml", "営業部", 8, 0, 900, NULL },
	};
	g_autofree char *folder = scratch_path(state, "sheets");

	assert_unfinished(state, "3.1", "", NULL);
	assert_int_equal(g_mkdir(folder, 0700), 0);
	assert_unfinished(state, "3.1", "", NULL);
	for (size_t i = 0; i < G_N_ELEMENTS(sheets); i++) {
		lay(state, &sheets[i]);
	}
	AUTO(diags) diags = diags_create();
	g_autoptr(GPtrArray) loaded = folder_load_sheets(*state, diags);

	assert_unfinished(state, "3.1", "", "c.yaml");
	assert_unfinished(state, "3.1", "営業部", "h.yaml");
	assert_unfinished(state, "3.1", "総務部", NULL);
	assert_unfinished(state, "4.0", "", NULL);
	assert_null(folder_unfinished_sheet(loaded, "other", "3.1", ""));
}

static void folder_load_sheets__readable_ones__by_name(void **state)
{
	static const struct lying sheets[] = {
		{ "c.yaml", "三", 3, 0, 900, NULL },
		{ "a.yaml", "一", 9, 9, 100, NULL },
		{ "b.yaml", "二", 7, 0, 200, "]\n" }, /* broken */
		{ "d.yaml", "四", 1, 0, 200, "new_key: 1\n" },
	};
	static const char *const units[] = { "一", "三", "四" };
	g_autofree char *folder = scratch_path(state, "sheets");
	g_autofree char *broken = scratch_path(state, "sheets/b.yaml");
	AUTO(diags) diags = diags_create();
	g_autoptr(GPtrArray) none = folder_load_sheets(*state, diags);

	assert_int_equal(none->len, 0);
	assert_int_equal(diags_count(diags), 0);
	assert_int_equal(g_mkdir(folder, 0700), 0);
	for (size_t i = 0; i < G_N_ELEMENTS(sheets); i++) {
		lay(state, &sheets[i]);
	}
	g_autoptr(GPtrArray) loaded = folder_load_sheets(*state, diags);

	assert_int_equal(loaded->len, 3);
	for (size_t i = 0; i < loaded->len; i++) {
		const struct folder_sheet *found = g_ptr_array_index(loaded, i);
		g_autofree char *bytes = scratch_read(found->path);

		assert_string_equal(found->sheet->unit, units[i]);
		assert_non_null(strstr(bytes, units[i]));
		assert_true(safe_file_is_current(found->path, &found->stamp));
	}
	assert_true(diags_has_errors(diags));
	assert_string_equal(diags_get(diags, 0)->file, broken);
}

static void folder_load_sheets__forty__all(void **state)
{
	g_autofree char *folder = scratch_path(state, "sheets");
	AUTO(diags) diags = diags_create();

	assert_int_equal(g_mkdir(folder, 0700), 0);
	for (int i = 0; i < 40; i++) {
		g_autofree char *name = g_strdup_printf("%02d.yaml", i);
		struct lying lying = { name, "", 1 + i % 30, 0, 100, NULL };

		lay(state, &lying);
	}
	g_autoptr(GPtrArray) loaded = folder_load_sheets(*state, diags);

	assert_int_equal(loaded->len, 40);
	for (int i = 0; i < 40; i++) {
		const struct folder_sheet *found =
			g_ptr_array_index(loaded, (guint)i);

		assert_int_equal(found->sheet->date.day, 1 + i % 30);
	}
}

static void folder_name_ends__any_case_behind_a_name(void **state)
{
	(void)state;
	assert_true(folder_name_ends("a.ics", ".ics"));
	assert_true(folder_name_ends("/x y/計画.ICS", ".ics"));
	assert_false(folder_name_ends(".ics", ".ics"));
	assert_false(folder_name_ends("/x/.ics", ".ics"));
	assert_false(folder_name_ends("aics", ".ics"));
	assert_false(folder_name_ends("a.ics.yaml", ".ics"));
	assert_false(folder_name_ends("", ".ics"));
}

#define with_folder(test)                                                      \
	cmocka_unit_test_setup_teardown(test, scratch_create, scratch_remove)

int main(void)
{
	const struct CMUnitTest tests[] = {
		with_folder(folder_documents__missing_folder__home),
		cmocka_unit_test(folder_data__first_that_is_given),
		cmocka_unit_test(folder_user_banks__in_the_config_folder),
		with_folder(folder_new_sheet__units__safe_names),
		with_folder(
			folder_new_sheet__long_japanese_unit__whole_characters),
		with_folder(folder_new_sheet__taken__numbered),
		with_folder(folder_free_name__taken__numbered),
		cmocka_unit_test(folder_name_ends__any_case_behind_a_name),
		with_folder(folder_sheets__only_yaml__by_name),
		with_folder(folder_sheets__cannot_be_read__a_problem),
		with_folder(folder_unfinished_sheet__newest_that_can_go_on),
		with_folder(folder_load_sheets__readable_ones__by_name),
		with_folder(folder_load_sheets__forty__all),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
