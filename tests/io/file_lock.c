/* SPDX-License-Identifier: MIT */
/* Locks between real processes. A child says over a pipe when it holds the
 * lock, so nobody waits for a clock. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "io/files/safe_file.h"
#include "scratch.h"

static enum lock_status take(
	const char *path, struct file_lock **ret_lock, char **ret_holder)
{
	AUTO(diags) diags = diags_create();
	enum lock_status status =
		file_lock_take(path, ret_lock, ret_holder, diags);

	assert_int_equal(status == LOCK_FAILED, diags_has_errors(diags));
	return status;
}

/* A process that holds the lock until it is killed. */
static pid_t start_holder(const char *path)
{
	int ends[2];
	char word = '?';

	assert_int_equal(pipe(ends), 0);
	pid_t child = fork();

	assert_true(child >= 0);
	if (child == 0) {
		struct file_lock *lock = NULL;
		g_autofree char *holder = NULL;
		enum lock_status status = take(path, &lock, &holder);

		(void)alarm(60); /* no orphan of a failed test */
		word = status == LOCK_HELD ? 'y' : 'n';
		(void)!write(ends[1], &word, 1);
		for (;;) {
			(void)pause();
		}
	}
	assert_int_equal(close(ends[1]), 0);
	assert_int_equal(read(ends[0], &word, 1), 1);
	assert_int_equal(word, 'y');
	assert_int_equal(close(ends[0]), 0);
	return child;
}

static void end_holder(pid_t child)
{
	assert_int_equal(kill(child, SIGKILL), 0);
	assert_int_equal(waitpid(child, NULL, 0), child);
}

static void file_lock_take__held_elsewhere__busy_until_killed(void **state)
{
	g_autofree char *path = scratch_path(state, "a.yaml");
	g_autofree char *holder = NULL;
	AUTO(file_lock) lock = NULL;
	pid_t child = start_holder(path);
	g_autofree char *begin = g_strdup_printf(
		"pid %ld, %s, 20", (long)child, g_get_host_name());

	assert_int_equal(take(path, &lock, &holder), LOCK_BUSY);
	assert_null(lock);
	assert_non_null(holder);
	assert_true(g_str_has_prefix(holder, begin));
	assert_null(strchr(holder, '\n'));
	end_holder(child);
	g_free(holder);
	holder = NULL;
	assert_int_equal(take(path, &lock, &holder), LOCK_HELD);
	assert_non_null(lock);
	assert_null(holder);
}

static void file_lock_take__twice_in_one_program__busy(void **state)
{
	g_autofree char *path = scratch_path(state, "a.yaml");
	g_autofree char *link = scratch_path(state, "link");
	g_autofree char *other = scratch_path(state, "b.yaml");
	g_autofree char *holder = NULL;
	g_autofree char *none = NULL;
	AUTO(file_lock) first = NULL;
	AUTO(file_lock) second = NULL;
	AUTO(file_lock) third = NULL;

	assert_int_equal(symlink("a.yaml", link), 0);
	assert_int_equal(take(path, &first, &none), LOCK_HELD);
	assert_int_equal(take(link, &second, &holder), LOCK_BUSY);
	assert_int_equal(take(other, &third, &none), LOCK_HELD);
	file_lock_destroy(g_steal_pointer(&first));
	assert_int_equal(take(link, &second, &none), LOCK_HELD);
}

static void file_lock_destroy__lock_file__stays_private(void **state)
{
	g_autofree char *path = scratch_path(state, "a.yaml");
	g_autofree char *lock_path = scratch_path(state, ".a.yaml.lock");
	g_autofree char *none = NULL;
	struct file_lock *lock = NULL;

	assert_int_equal(take(path, &lock, &none), LOCK_HELD);
	file_lock_destroy(lock);
	g_autofree char *names = scratch_list(*state);

	assert_string_equal(names, ".a.yaml.lock");
	assert_int_equal(scratch_mode(lock_path), 0600);
}

static void file_lock_take__survives_a_save(void **state)
{
	AUTO(diags) diags = diags_create();
	g_autofree char *path = scratch_path(state, "a.yaml");
	g_autofree char *none = NULL;
	AUTO(file_lock) lock = NULL;
	AUTO(file_lock) other = NULL;
	g_autofree char *holder = NULL;

	assert_int_equal(take(path, &lock, &none), LOCK_HELD);
	assert_int_equal(safe_file_write(path, "x", 1, NULL, diags), FILE_OK);
	assert_int_equal(take(path, &other, &holder), LOCK_BUSY);
}

static void file_lock_take__left_files__removed_under_the_lock(void **state)
{
	static const char *const left[] = { ".a.yaml.tmp-1", ".a.yaml.tmp-1-2",
		".a.yaml.tmp-99999999" };
	static const char *const kept[] = { ".a.yaml.tmp-x", ".b.yaml.tmp-1",
		"a.yaml.tmp-1", ".a.yaml.tmp-1.yaml" };
	g_autofree char *path = scratch_path(state, "a.yaml");
	g_autofree char *none = NULL;
	g_autofree char *holder = NULL;
	AUTO(file_lock) lock = NULL;
	pid_t child = start_holder(path);

	for (size_t i = 0; i < G_N_ELEMENTS(left); i++) {
		g_autofree char *file = scratch_path(state, left[i]);

		scratch_write(file, "");
	}
	for (size_t i = 0; i < G_N_ELEMENTS(kept); i++) {
		g_autofree char *file = scratch_path(state, kept[i]);

		scratch_write(file, "");
	}
	assert_int_equal(take(path, &lock, &holder), LOCK_BUSY);
	g_autofree char *before = scratch_list(*state);

	assert_non_null(strstr(before, ".a.yaml.tmp-1-2"));
	end_holder(child);
	assert_int_equal(take(path, &lock, &none), LOCK_HELD);
	g_autofree char *after = scratch_list(*state);

	assert_string_equal(after,
		".a.yaml.lock|.a.yaml.tmp-1.yaml|.a.yaml.tmp-x|.b.yaml.tmp-1|"
		"a.yaml.tmp-1");
}

static void file_lock_take__long_names__locks_of_their_own(void **state)
{
	g_autofree char *fill = g_strnfill(254, 'x');
	g_autofree char *name_a = g_strconcat(fill, "a", NULL);
	g_autofree char *name_b = g_strconcat(fill, "b", NULL);
	g_autofree char *a = scratch_path(state, name_a);
	g_autofree char *b = scratch_path(state, name_b);
	g_autofree char *none = NULL;
	AUTO(file_lock) first = NULL;
	AUTO(file_lock) second = NULL;

	assert_int_equal(take(a, &first, &none), LOCK_HELD);
	assert_int_equal(take(b, &second, &none), LOCK_HELD);
}

static void file_lock_take__impossible_places__told(void **state)
{
	g_autofree char *nowhere = scratch_path(state, "none/a");
	g_autofree char *path = scratch_path(state, "a");
	g_autofree char *trap = scratch_path(state, ".a.lock");
	g_autofree char *victim = scratch_path(state, "victim");
	g_autofree char *none = NULL;
	AUTO(file_lock) lock = NULL;

	assert_int_equal(take(nowhere, &lock, &none), LOCK_FAILED);
	/* A link laid where the lock goes is not followed. */
	assert_int_equal(symlink(victim, trap), 0);
	assert_int_equal(take(path, &lock, &none), LOCK_FAILED);
	assert_false(g_file_test(victim, G_FILE_TEST_EXISTS));
}

#define with_folder(test)                                                      \
	cmocka_unit_test_setup_teardown(test, scratch_create, scratch_remove)

int main(void)
{
	const struct CMUnitTest tests[] = {
		with_folder(file_lock_take__held_elsewhere__busy_until_killed),
		with_folder(file_lock_take__twice_in_one_program__busy),
		with_folder(file_lock_destroy__lock_file__stays_private),
		with_folder(file_lock_take__survives_a_save),
		with_folder(file_lock_take__left_files__removed_under_the_lock),
		with_folder(file_lock_take__long_names__locks_of_their_own),
		with_folder(file_lock_take__impossible_places__told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
