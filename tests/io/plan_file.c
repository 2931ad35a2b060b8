/* SPDX-License-Identifier: MIT */
/* The plan in its folder: nobody's change is lost. What happens when a system
 * call fails is the matter of save_faults.py. */
#include "io/company/plan_file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib/gstdio.h>

#include "core/sheet.h"
#include "scratch.h"

/* Opens what must be good without a word. */
static struct plan_file *open_good(const char *data)
{
	AUTO(diags) diags = diags_create();
	struct plan_file *file = plan_file_open(data, diags);

	assert_int_equal(diags_count(diags), 0);
	assert_non_null(file);
	return file;
}

static void add(struct plan *plan, const char *action)
{
	struct plan_item item;

	plan_item_init(&item);
	sheet_set(&item.bank, "ipa-25");
	sheet_set(&item.edition, "3.1");
	sheet_set(&item.question, "3");
	sheet_set(&item.action, action);
	assert_true(plan_append(plan, &item));
	plan_item_finish(&item);
}

/* Saves and says what came of it: "" or the code of the problem. */
static enum file_status save(struct plan_file *file, const char *problem)
{
	AUTO(diags) diags = diags_create();
	enum file_status status = plan_file_save(file, diags);

	assert_string_equal(
		diags_count(diags) > 0 ? diags_get(diags, 0)->code : "",
		problem);
	return status;
}

static void assert_folder(const char *folder, const char *expected)
{
	g_autofree char *names = scratch_list(folder);

	assert_string_equal(names, expected);
}

static void plan_file_open__no_file__empty_plan_of_its_own(void **state)
{
	g_autofree char *data = scratch_path(state, "data");
	AUTO(plan_file) file = open_good(data);
	AUTO(plan_file) other = open_good(data);

	assert_int_equal(plan_count(file->plan), 0);
	assert_true(g_uuid_string_is_valid(plan_id(file->plan)));
	assert_string_not_equal(plan_id(file->plan), plan_id(other->plan));
	assert_folder(*state, "");
}

static void plan_file_save__new_folder__private_and_read_back(void **state)
{
	g_autofree char *data = scratch_path(state, "company/data");
	g_autofree char *path = scratch_path(state, "company/data/plan.yaml");
	AUTO(plan_file) file = open_good(data);

	add(file->plan, "3.1");
	assert_int_equal(save(file, ""), FILE_OK);
	assert_int_equal(scratch_mode(data), 0700);
	assert_int_equal(scratch_mode(path), 0600);
	assert_folder(data, ".plan.yaml.lock|plan.yaml");
	add(file->plan, "3.2");
	assert_int_equal(save(file, ""), FILE_OK);
	AUTO(plan_file) again = open_good(data);

	assert_true(plan_equals(file->plan, again->plan));
	assert_int_equal(plan_count(again->plan), 2);
}

static void plan_file_save__changed_by_another__not_written(void **state)
{
	AUTO(plan_file) first = open_good(*state);

	add(first->plan, "3.1");
	assert_int_equal(save(first, ""), FILE_OK);
	AUTO(plan_file) second = open_good(*state);

	add(second->plan, "3.2");
	add(first->plan, "3.3");
	assert_int_equal(save(second, ""), FILE_OK);
	assert_int_equal(save(first, ""), FILE_CHANGED);
	assert_int_equal(save(first, ""), FILE_CHANGED);
	AUTO(plan_file) now = open_good(*state);

	assert_true(plan_equals(now->plan, second->plan));
}

static void plan_file_save__made_by_another_meanwhile__not_written(void **state)
{
	AUTO(plan_file) first = open_good(*state);
	AUTO(plan_file) second = open_good(*state);

	add(first->plan, "3.1");
	assert_int_equal(save(first, ""), FILE_OK);
	assert_int_equal(save(second, ""), FILE_CHANGED);
	AUTO(plan_file) now = open_good(*state);

	assert_true(plan_equals(now->plan, first->plan));
}

static void plan_file_save__removed_by_somebody__written_anew(void **state)
{
	g_autofree char *data = scratch_path(state, "data");
	g_autofree char *path = scratch_path(state, "data/plan.yaml");
	g_autofree char *lock = scratch_path(state, "data/.plan.yaml.lock");
	AUTO(plan_file) file = open_good(data);

	add(file->plan, "3.1");
	assert_int_equal(save(file, ""), FILE_OK);
	assert_int_equal(g_remove(path), 0);
	assert_int_equal(save(file, ""), FILE_OK);
	assert_int_equal(g_remove(path), 0);
	assert_int_equal(g_remove(lock), 0);
	assert_int_equal(g_rmdir(data), 0);
	assert_int_equal(save(file, ""), FILE_OK);
	AUTO(plan_file) now = open_good(data);

	assert_true(plan_equals(now->plan, file->plan));
}

static void plan_file_save__being_written_elsewhere__told(void **state)
{
	g_autofree char *path = scratch_path(state, "plan.yaml");
	AUTO(diags) diags = diags_create();
	AUTO(file_lock) lock = NULL;
	g_autofree char *holder = NULL;
	AUTO(plan_file) file = open_good(*state);

	assert_int_equal(
		file_lock_take(path, &lock, &holder, diags), LOCK_HELD);
	assert_int_equal(save(file, "diag.plan.busy"), FILE_FAILED);
	file_lock_destroy(g_steal_pointer(&lock));
	assert_int_equal(save(file, ""), FILE_OK);
}

static void plan_file_save__read_only__untouched(void **state)
{
	static const char text[] =
		"format: 1\nitems: []\ncolour: red\nend: true\n";
	g_autofree char *path = scratch_path(state, "plan.yaml");
	AUTO(diags) diags = diags_create();

	scratch_write(path, text);
	AUTO(plan_file) file = plan_file_open(*state, diags);

	assert_int_equal(diags_count(diags), 1);
	assert_non_null(file);
	assert_int_equal(save(file, "diag.plan.read_only"), FILE_FAILED);
	g_autofree char *now = scratch_read(path);

	assert_string_equal(now, text);
	assert_folder(*state, "plan.yaml");
}

static void plan_file_open__no_plan__refused_and_untouched(void **state)
{
	g_autofree char *path = scratch_path(state, "plan.yaml");
	AUTO(diags) broken = diags_create();
	AUTO(diags) folder = diags_create();

	scratch_write(path, "format: 1\nitems: [\n");
	assert_null(plan_file_open(*state, broken));
	assert_true(diags_has_errors(broken));
	assert_string_equal(diags_get(broken, 0)->file, path);
	assert_folder(*state, "plan.yaml");
	assert_int_equal(g_remove(path), 0);
	assert_int_equal(g_mkdir(path, 0700), 0);
	assert_null(plan_file_open(*state, folder));
	assert_string_equal(diags_get(folder, 0)->code, "diag.file.is_folder");
}

#define with_folder(test)                                                      \
	cmocka_unit_test_setup_teardown(test, scratch_create, scratch_remove)

int main(void)
{
	const struct CMUnitTest tests[] = {
		with_folder(plan_file_open__no_file__empty_plan_of_its_own),
		with_folder(plan_file_save__new_folder__private_and_read_back),
		with_folder(plan_file_save__changed_by_another__not_written),
		with_folder(
			plan_file_save__made_by_another_meanwhile__not_written),
		with_folder(plan_file_save__removed_by_somebody__written_anew),
		with_folder(plan_file_save__being_written_elsewhere__told),
		with_folder(plan_file_save__read_only__untouched),
		with_folder(plan_file_open__no_plan__refused_and_untouched),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
