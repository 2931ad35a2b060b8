/* SPDX-License-Identifier: MIT */
/* Which bank serves when several places have one. */
#include "io/banks/bank_store.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib/gstdio.h>

#include "scratch.h"
#include "tiny.h"

/* Lays a bank into folder/name; extra goes to its end. */
/* The banks that the program brings along, in the order of its files. */
#define BUILT_IN 8
#define BUILT_IN_IPA_25 0
#define BUILT_IN_IDS                                                           \
	"ipa-25, ipa-rules, incident-ready, cloud-service, approach, "         \
	"security-action"

static void lay(void **state, const char *name, const char *id,
	const char *edition, const char *extra)
{
	g_autofree char *path = scratch_path(state, name);
	g_autofree char *folder = g_path_get_dirname(path);
	g_autofree char *text = tiny_text(id, edition);
	g_autofree char *whole = g_strconcat(text, extra, NULL);

	assert_int_equal(g_mkdir_with_parents(folder, 0700), 0);
	scratch_write(path, whole);
}

/* A store with the folders "dir" and "user" of the test. */
static struct bank_store *open_store(void **state)
{
	g_autofree char *dir = scratch_path(state, "dir");
	g_autofree char *user = scratch_path(state, "user");

	return bank_store_create(dir, user);
}

/* "severity code arguments; ..." */
static char *problems(const struct diags *diags)
{
	GString *list = g_string_new(NULL);

	for (size_t i = 0; i < diags_count(diags); i++) {
		const struct diag *diag = diags_get(diags, i);

		g_string_append_printf(list, "%s%s %s", i > 0 ? "; " : "",
			diag->severity == DIAG_ERROR ? "error" : "warning",
			diag->code);
		for (size_t n = 0; n < DIAG_ARGS_MAX && diag->args[n] != NULL;
			n++) {
			g_string_append_printf(list, " %s", diag->args[n]);
		}
	}
	return g_string_free(list, FALSE);
}

/* What the store finds, as "id@edition", and its problems. */
static void assert_finds(struct bank_store *store, const char *name,
	const char *expected, const char *expected_problems)
{
	AUTO(diags) diags = diags_create();
	const struct bank *bank = bank_store_find(store, name, diags);
	g_autofree char *found =
		g_strdup_printf("%s@%s", bank != NULL ? bank->id : "",
			bank != NULL ? bank->edition : "");
	g_autofree char *told = problems(diags);

	assert_string_equal(told, expected_problems);
	assert_string_equal(found, expected);
}

static void bank_store_find__built_in__parsed_once(void **state)
{
	AUTO(diags) diags = diags_create();
	AUTO(bank_store) store = bank_store_create(NULL, NULL);
	const struct bank *bank = bank_store_find(store, NULL, diags);

	(void)state;
	assert_non_null(bank);
	assert_int_equal(diags_count(diags), 0);
	assert_string_equal(bank->id, "ipa-25");
	assert_null(bank->origin);
	assert_ptr_equal(bank_store_find(store, "ipa-25", diags), bank);
	g_autofree char *full =
		g_strdup_printf("%s@%s", bank->id, bank->edition);

	assert_ptr_equal(bank_store_find(store, full, diags), bank);
	assert_int_equal(bank_store_load_all(store, diags), BUILT_IN);
	assert_ptr_equal(bank_store_get(store, BUILT_IN_IPA_25), bank);
	assert_null(bank_store_get(store, BUILT_IN));
	assert_int_equal(diags_count(diags), 0);
}

static void bank_store_find__editions__highest_or_asked(void **state)
{
	lay(state, "dir/a.yaml", "tiny", "1.9", "");
	lay(state, "dir/b.yaml", "tiny", "1.10", "");
	lay(state, "user/c.yaml", "tiny", "1.2", "");
	AUTO(bank_store) store = open_store(state);

	assert_finds(store, "tiny", "tiny@1.10", "");
	assert_finds(store, "tiny@1.2", "tiny@1.2", "");
	assert_finds(store, "tiny@2", "@",
		"error diag.store.no_edition tiny 2 1.9, 1.10, 1.2");
}

static void bank_store_find__unknown__near_or_all_named(void **state)
{
	lay(state, "dir/a.yaml", "tiny", "1.0", "");
	lay(state, "dir/sources.yaml", "no-bank", "1.0", "");
	lay(state, "dir/rates.yaml", "no-bank-either", "1.0", "");
	lay(state, "dir/.hidden.yaml", "hidden", "1.0", "");
	AUTO(bank_store) store = open_store(state);

	assert_finds(store, "tinny", "@",
		"error diag.store.unknown_near tinny tiny");
	assert_finds(store, "IPA25", "@",
		"error diag.store.unknown_near IPA25 ipa-25");
	assert_finds(store, "something-else", "@",
		"error diag.store.unknown something-else " BUILT_IN_IDS
		", tiny");
	assert_finds(store, "", "@",
		"error diag.store.unknown  " BUILT_IN_IDS ", tiny");
}

static void bank_store_find__same_identity__first_place_serves(void **state)
{
	lay(state, "dir/a.yaml", "tiny", "1.0", "");
	lay(state, "user/same.yaml", "tiny", "1.0", "");
	lay(state, "user/z.yaml", "tiny", "1.0", "# changed\n");
	AUTO(bank_store) store = open_store(state);
	AUTO(diags) diags = diags_create();
	g_autofree char *first = scratch_path(state, "dir/a.yaml");
	g_autofree char *refused = scratch_path(state, "user/z.yaml");
	g_autofree char *same = scratch_path(state, "user/same.yaml");
	const struct bank *bank = bank_store_find(store, "tiny", diags);

	assert_string_equal(bank->origin, first);
	assert_int_equal(diags_count(diags), 1);
	const struct diag *diag = diags_get(diags, 0);

	assert_string_equal(diag->code, "diag.store.taken");
	assert_int_equal(diag->severity, DIAG_WARNING);
	assert_string_equal(diag->file, refused);
	assert_string_equal(diag->args[2], first);
	/* By name it is refused, and a copy of the same bytes is the same. */
	assert_ptr_equal(bank_store_find(store, same, diags), bank);
	assert_int_equal(diags_count(diags), 1);
	assert_null(bank_store_find(store, refused, diags));
	assert_true(diags_has_errors(diags));
}

static void bank_store_find__identity_built_in__refused(void **state)
{
	AUTO(diags) diags = diags_create();
	AUTO(bank_store) built_in = bank_store_create(NULL, NULL);
	const struct bank *bank = bank_store_find(built_in, NULL, diags);

	lay(state, "user/mine.yaml", "ipa-25", bank->edition, "");
	AUTO(bank_store) store = open_store(state);
	g_autofree char *identity = g_strdup_printf("ipa-25@%s", bank->edition);
	g_autofree char *warning =
		g_strdup_printf("warning diag.store.taken_built_in ipa-25 %s "
				"questions/ipa-25.yaml",
			bank->edition);

	assert_finds(store, NULL, identity, warning);
}

static void bank_store_find__path__loaded_from_there(void **state)
{
	lay(state, "far/my.yaml", "mine", "1.0", "");
	AUTO(bank_store) store = open_store(state);
	g_autofree char *path = scratch_path(state, "far/my.yaml");
	g_autofree char *missing = scratch_path(state, "far/none.yaml");

	assert_finds(store, "mine", "@",
		"error diag.store.unknown mine " BUILT_IN_IDS);
	assert_finds(store, path, "mine@1.0", "");
	assert_finds(store, path, "mine@1.0", "");
	assert_finds(store, "mine", "mine@1.0", "");
	assert_finds(store, missing, "@", "error diag.store.no_file");
	assert_finds(store, "none.yaml", "@", "error diag.store.no_file");
	assert_finds(store, *state, "@", "error diag.file.is_folder");
}

static void bank_store_find__broken_file__told_where_it_matters(void **state)
{
	AUTO(diags) diags = diags_create();

	lay(state, "dir/a.yaml", "tiny", "1.0", "");
	lay(state, "dir/b.yaml", "tiny", "2.0", "unknown_key: 1\n");
	lay(state, "dir/c.yaml", "broken", "1.0", "unknown_key: 1\n");
	AUTO(bank_store) store = open_store(state);

	assert_finds(store, "ipa-25", "ipa-25@3.1", "");
	assert_finds(store, "tiny", "tiny@1.0", "warning diag.store.broken");
	assert_null(bank_store_find(store, "broken", diags));
	assert_true(diags_has_errors(diags));
	assert_string_equal(diags_get(diags, 0)->code, "diag.store.broken");
	assert_int_not_equal(diags_get(diags, 1)->line, 0);
}

/* The id stands where a glance does not see it. */
static void bank_store_find__unusual_form__found(void **state)
{
	g_autofree char *path = scratch_path(state, "dir/flow.yaml");
	g_autofree char *text = tiny_text("'flow' ", "1.0");

	lay(state, "dir/a.yaml", "tiny", "1.0", "");
	scratch_write(path, text);
	AUTO(bank_store) store = open_store(state);

	assert_finds(store, "flow", "flow@1.0", "");
	assert_finds(store, "tiny", "tiny@1.0", "");
}

static void bank_store_of_sheet__known_or_not__without_a_word(void **state)
{
	lay(state, "user/a.yaml", "tiny", "1.0", "");
	AUTO(bank_store) store = open_store(state);
	AUTO(sheet) sheet = tiny_sheet();
	const struct bank *bank = bank_store_of_sheet(store, sheet);

	assert_non_null(bank);
	assert_string_equal(bank->id, "tiny");
	sheet_set(&sheet->edition, "0.9");
	assert_null(bank_store_of_sheet(store, sheet));
	sheet_set(&sheet->bank, "none");
	assert_null(bank_store_of_sheet(store, sheet));
}

static void bank_store_load_all__good_and_bad__good_ones_in_order(void **state)
{
	AUTO(diags) diags = diags_create();

	lay(state, "dir/b.yaml", "b", "1.0", "");
	lay(state, "dir/a.yaml", "a", "1.0", "");
	lay(state, "dir/broken.yaml", "x", "1.0", "unknown_key: 1\n");
	lay(state, "user/other-a.yaml", "a", "1.0", "# other\n");
	lay(state, "user/c.yaml", "c", "1.0", "");
	AUTO(bank_store) store = open_store(state);

	assert_finds(store, "c", "c@1.0", "");
	assert_int_equal(bank_store_load_all(store, diags), BUILT_IN + 3);
	assert_string_equal(
		bank_store_get(store, BUILT_IN_IPA_25)->id, "ipa-25");
	assert_string_equal(bank_store_get(store, BUILT_IN)->id, "a");
	assert_string_equal(bank_store_get(store, BUILT_IN + 1)->id, "b");
	assert_string_equal(bank_store_get(store, BUILT_IN + 2)->id, "c");
	assert_null(bank_store_get(store, BUILT_IN + 3));
	assert_int_equal(diags_count(diags), 2);
	assert_string_equal(diags_get(diags, 1)->code, "diag.store.taken");
	assert_int_equal(diags_get(diags, 1)->severity, DIAG_ERROR);
}

#define with_folder(test)                                                      \
	cmocka_unit_test_setup_teardown(test, scratch_create, scratch_remove)

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bank_store_find__built_in__parsed_once),
		with_folder(bank_store_find__editions__highest_or_asked),
		with_folder(bank_store_find__unknown__near_or_all_named),
		with_folder(bank_store_find__same_identity__first_place_serves),
		with_folder(bank_store_find__identity_built_in__refused),
		with_folder(bank_store_find__path__loaded_from_there),
		with_folder(
			bank_store_find__broken_file__told_where_it_matters),
		with_folder(bank_store_find__unusual_form__found),
		with_folder(bank_store_of_sheet__known_or_not__without_a_word),
		with_folder(
			bank_store_load_all__good_and_bad__good_ones_in_order),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
