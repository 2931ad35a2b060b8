/* SPDX-License-Identifier: MIT */
/* Saving and reading on a real disk. What happens when a system call fails or
 * the program is killed is the matter of save_faults.py. */
#include "io/files/safe_file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "scratch.h"

#define NOBODY 65534

static enum file_status save(
	const char *path, const char *text, struct file_stamp *stamp)
{
	AUTO(diags) diags = diags_create();

	return safe_file_write(path, text, strlen(text), stamp, diags);
}

/* Saves and says what the problem was; "" if there was none. */
static const char *save_problem(const char *path, const char *text)
{
	AUTO(diags) diags = diags_create();
	enum file_status status =
		safe_file_write(path, text, strlen(text), NULL, diags);

	assert_int_equal(
		status, diags_count(diags) == 0 ? FILE_OK : FILE_FAILED);
	return diags_count(diags) == 0 ? "" : diags_get(diags, 0)->code;
}

/* The same for reading. */
static const char *read_problem(const char *path, size_t max_bytes)
{
	AUTO(diags) diags = diags_create();
	g_autofree char *bytes = NULL;
	size_t len_bytes = 0;
	enum file_status status = safe_file_read(
		path, max_bytes, &bytes, &len_bytes, NULL, diags);

	assert_int_equal(
		status, diags_count(diags) == 0 ? FILE_OK : FILE_FAILED);
	return diags_count(diags) == 0 ? "" : diags_get(diags, 0)->code;
}

static struct file_stamp stamp_of(const char *path)
{
	AUTO(diags) diags = diags_create();
	struct file_stamp stamp = { .exists = false };
	g_autofree char *bytes = NULL;
	size_t len_bytes = 0;

	(void)safe_file_read(path, 1 << 20, &bytes, &len_bytes, &stamp, diags);
	assert_false(diags_has_errors(diags));
	return stamp;
}

static void assert_holds(const char *path, const char *expected)
{
	g_autofree char *text = scratch_read(path);

	assert_non_null(text);
	assert_string_equal(text, expected);
}

static void assert_folder(void **state, const char *expected)
{
	g_autofree char *names = scratch_list(*state);

	assert_string_equal(names, expected);
}

/* Sets the time of change, so that a test need not wait for a clock. */
static void set_time(const char *path, long seconds)
{
	const struct timespec times[2] = { { seconds, 0 }, { seconds, 0 } };

	assert_int_equal(utimensat(AT_FDCWD, path, times, 0), 0);
}

static void safe_file_read__missing__no_problem(void **state)
{
	AUTO(diags) diags = diags_create();
	g_autofree char *path = scratch_path(state, "a.yaml");
	g_autofree char *bytes = NULL;
	size_t len_bytes = 0;
	struct file_stamp stamp = { .exists = true };

	assert_int_equal(
		safe_file_read(path, 10, &bytes, &len_bytes, &stamp, diags),
		FILE_MISSING);
	assert_false(stamp.exists);
	assert_null(bytes);
	assert_int_equal(diags_count(diags), 0);
}

static void safe_file_read__any_bytes__whole(void **state)
{
	static const char data[] = "a\0b\xFF\n";
	AUTO(diags) diags = diags_create();
	g_autofree char *path = scratch_path(state, "a");
	g_autofree char *bytes = NULL;
	size_t len_bytes = 0;

	assert_true(g_file_set_contents(path, data, sizeof(data) - 1, NULL));
	assert_int_equal(
		safe_file_read(path, 5, &bytes, &len_bytes, NULL, diags),
		FILE_OK);
	assert_int_equal(len_bytes, 5);
	assert_memory_equal(bytes, data, sizeof(data));
}

static void safe_file_read__larger_than_asked__refused(void **state)
{
	g_autofree char *path = scratch_path(state, "a");

	scratch_write(path, "12345");
	assert_string_equal(read_problem(path, 5), "");
	assert_string_equal(read_problem(path, 4), "diag.file.too_large");
}

static void safe_file__no_regular_file__refused(void **state)
{
	g_autofree char *pipe = scratch_path(state, "pipe");

	assert_int_equal(mkfifo(pipe, 0600), 0);
	assert_string_equal(read_problem(*state, 10), "diag.file.is_folder");
	assert_string_equal(read_problem(pipe, 10), "diag.file.not_regular");
	assert_string_equal(save_problem(*state, "x"), "diag.file.is_folder");
	assert_string_equal(save_problem(pipe, "x"), "diag.file.not_regular");
	assert_string_equal(
		save_problem("/dev/null", "x"), "diag.file.not_regular");
}

static void safe_file_write__new_file__private_and_alone(void **state)
{
	static const mode_t masks[] = { 0, 022, 0777 };

	for (size_t i = 0; i < G_N_ELEMENTS(masks); i++) {
		g_autofree char *path = scratch_path(state, "a.yaml");
		mode_t before = umask(masks[i]);
		enum file_status status = save(path, "new", NULL);

		(void)umask(before);
		assert_int_equal(status, FILE_OK);
		assert_holds(path, "new");
		assert_int_equal(scratch_mode(path), 0600);
		assert_folder(state, "a.yaml");
		assert_int_equal(g_remove(path), 0);
	}
}

static void safe_file_write__existing_file__keeps_its_mode(void **state)
{
	static const mode_t modes[] = { 0644, 0660, 0600 };
	g_autofree char *path = scratch_path(state, "a.yaml");

	for (size_t i = 0; i < G_N_ELEMENTS(modes); i++) {
		scratch_write(path, "old and longer");
		assert_int_equal(g_chmod(path, modes[i]), 0);
		assert_int_equal(save(path, "new", NULL), FILE_OK);
		assert_holds(path, "new");
		assert_int_equal(scratch_mode(path), modes[i]);
	}
	assert_folder(state, "a.yaml");
}

static void safe_file_write__links__stay_links(void **state)
{
	g_autofree char *folder = scratch_path(state, "far");
	g_autofree char *target = scratch_path(state, "far/target");
	g_autofree char *link = scratch_path(state, "link");
	g_autofree char *second = scratch_path(state, "second");

	assert_int_equal(g_mkdir(folder, 0700), 0);
	assert_int_equal(symlink("far/target", link), 0);
	assert_int_equal(symlink(link, second), 0);
	/* First the link leads nowhere, then to the file made through it. */
	assert_int_equal(save(link, "one", NULL), FILE_OK);
	assert_holds(target, "one");
	assert_int_equal(save(second, "two", NULL), FILE_OK);
	assert_holds(target, "two");
	assert_true(g_file_test(link, G_FILE_TEST_IS_SYMLINK));
	assert_true(g_file_test(second, G_FILE_TEST_IS_SYMLINK));
	assert_folder(state, "far|link|second");
}

static void safe_file_write__links_in_a_circle__refused(void **state)
{
	g_autofree char *a = scratch_path(state, "a");
	g_autofree char *b = scratch_path(state, "b");

	assert_int_equal(symlink(a, b), 0);
	assert_int_equal(symlink(b, a), 0);
	assert_string_equal(save_problem(a, "x"), "diag.file.links");
	assert_string_equal(read_problem(a, 10), "diag.file.links");
	assert_folder(state, "a|b");
}

static void safe_file_write__names_of_all_kinds__written(void **state)
{
	g_autofree char *long_name = g_strnfill(255, 'x');
	GString *japanese = g_string_new("a");

	for (int i = 0; i < 84; i++) {
		g_string_append(japanese, "診");
	}
	const char *const names[] = { "a b  c", " ", "自社診断 2026.yaml",
		"-rf", "a\nb", "\xFF\xFE", long_name, japanese->str };

	for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
		g_autofree char *path = scratch_path(state, names[i]);

		assert_int_equal(save(path, "1", NULL), FILE_OK);
		assert_int_equal(save(path, "2", NULL), FILE_OK);
		assert_holds(path, "2");
		assert_folder(state, names[i]);
		assert_int_equal(g_remove(path), 0);
	}
	g_string_free(japanese, TRUE);
}

static void safe_file_write__impossible_places__told(void **state)
{
	g_autofree char *long_name = g_strnfill(256, 'x');
	g_autofree char *too_long = scratch_path(state, long_name);
	g_autofree char *no_folder = scratch_path(state, "none/a");
	g_autofree char *file = scratch_path(state, "file");
	g_autofree char *below_file = scratch_path(state, "file/a");

	scratch_write(file, "");
	assert_string_equal(
		save_problem(too_long, "x"), "diag.file.name_too_long");
	assert_string_equal(
		save_problem(no_folder, "x"), "diag.file.no_folder");
	assert_string_equal(
		save_problem(below_file, "x"), "diag.file.no_folder");
	assert_string_equal(save_problem("", "x"), "diag.file.no_folder");
	assert_folder(state, "file");
}

/* Runs in a process of its own, which ends with the result. */
static int in_child(int (*run)(const char *path), const char *path)
{
	int status = 0;
	pid_t child = fork();

	assert_true(child >= 0);
	if (child == 0) {
		_exit(run(path));
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	return WEXITSTATUS(status);
}

static int save_as_nobody(const char *path)
{
	if (geteuid() == 0 && setuid(NOBODY) != 0) {
		return 99;
	}
	return strcmp(save_problem(path, "x"), "diag.file.not_allowed");
}

static int read_as_nobody(const char *path)
{
	if (geteuid() == 0 && setuid(NOBODY) != 0) {
		return 99;
	}
	return strcmp(read_problem(path, 10), "diag.file.not_readable");
}

static void safe_file__no_right__told_and_untouched(void **state)
{
	g_autofree char *path = scratch_path(state, "a");

	scratch_write(path, "mine");
	assert_int_equal(g_chmod(path, 0444), 0);
	/* The folder would allow it: the file says no. */
	assert_int_equal(g_chmod(*state, 0777), 0);
	assert_int_equal(in_child(save_as_nobody, path), 0);
	assert_int_equal(g_chmod(*state, 0555), 0);
	assert_int_equal(g_chmod(path, 0666), 0);
	assert_int_equal(in_child(save_as_nobody, path), 0);
	assert_int_equal(g_chmod(path, 0), 0);
	assert_int_equal(in_child(read_as_nobody, path), 0);
	assert_int_equal(g_chmod(*state, 0700), 0);
	assert_int_equal(g_chmod(path, 0600), 0);
	assert_holds(path, "mine");
	assert_folder(state, "a");
}

static int save_limited(const char *path)
{
	const struct rlimit limit = { 3, 3 };

	if (signal(SIGXFSZ, SIG_IGN) == SIG_ERR ||
		setrlimit(RLIMIT_FSIZE, &limit) != 0) {
		return 99;
	}
	return strcmp(save_problem(path, "12345"), "diag.file.size_limit");
}

static void safe_file_write__limit_of_size__told_and_untouched(void **state)
{
	g_autofree char *path = scratch_path(state, "a");

	scratch_write(path, "old");
	assert_int_equal(in_child(save_limited, path), 0);
	assert_holds(path, "old");
	assert_folder(state, "a");
}

static void safe_file_write__own_number_taken__other_name(void **state)
{
	g_autofree char *path = scratch_path(state, "a");
	g_autofree char *left = g_strdup_printf(
		"%s/.a.tmp-%ld", (char *)*state, (long)getpid());

	scratch_write(left, "left by a killed program");
	assert_int_equal(save(path, "new", NULL), FILE_OK);
	assert_holds(path, "new");
	assert_holds(left, "left by a killed program");
}

static void safe_file_write__own_changes__stamp_follows(void **state)
{
	g_autofree char *path = scratch_path(state, "a");
	struct file_stamp stamp = stamp_of(path);

	assert_int_equal(save(path, "one", &stamp), FILE_OK);
	assert_true(safe_file_is_current(path, &stamp));
	assert_int_equal(save(path, "two", &stamp), FILE_OK);
	assert_int_equal(save(path, "three", &stamp), FILE_OK);
	assert_holds(path, "three");
	struct file_stamp read = stamp_of(path);

	assert_memory_equal(&read.inode, &stamp.inode, sizeof(stamp.inode));
	assert_true(safe_file_is_current(path, &read));
}

static void assert_not_written(
	void **state, const char *path, struct file_stamp *stamp)
{
	g_autofree char *names = scratch_list(*state);
	g_autofree char *text = scratch_read(path);
	struct file_stamp before = *stamp;

	assert_false(safe_file_is_current(path, stamp));
	assert_int_equal(save(path, "ours", stamp), FILE_CHANGED);
	assert_memory_equal(stamp, &before, sizeof(before));
	assert_folder(state, names);
	if (text != NULL) {
		assert_holds(path, text);
	}
}

static void safe_file_write__changed_on_disk__not_written(void **state)
{
	g_autofree char *path = scratch_path(state, "a");
	struct file_stamp stamp = stamp_of(path);

	/* Made by another program. */
	scratch_write(path, "1111");
	assert_not_written(state, path, &stamp);
	/* Changed in place, same size. */
	set_time(path, 1000);
	stamp = stamp_of(path);
	FILE *file = fopen(path, "r+");

	assert_non_null(file);
	assert_int_equal(fputc('2', file), '2');
	assert_int_equal(fclose(file), 0);
	set_time(path, 1001);
	assert_not_written(state, path, &stamp);
	/* Replaced by another of the same size and time. */
	stamp = stamp_of(path);
	g_autofree char *other = scratch_path(state, "b");

	scratch_write(other, "3333");
	set_time(other, 1001);
	assert_int_equal(g_rename(other, path), 0);
	assert_not_written(state, path, &stamp);
	/* Gone. */
	stamp = stamp_of(path);
	assert_int_equal(g_remove(path), 0);
	assert_not_written(state, path, &stamp);
	/* A link that leads nowhere stands where nothing stood. */
	stamp = stamp_of(path);
	assert_int_equal(symlink("nowhere", path), 0);
	assert_int_equal(save(path, "ours", &stamp), FILE_OK);
	assert_folder(state, "a|nowhere");
}

static void safe_file_install__new_name__private(void **state)
{
	AUTO(diags) diags = diags_create();
	g_autofree char *path = scratch_path(state, "診断 結果.xlsx");
	g_autofree char *beside = safe_file_beside(path, diags);

	assert_non_null(beside);
	assert_int_equal(scratch_mode(beside), 0600);
	/* As another library does: opens it by name. */
	FILE *file = fopen(beside, "w");

	assert_non_null(file);
	assert_true(fputs("book", file) >= 0);
	assert_int_equal(fclose(file), 0);
	assert_int_equal(
		safe_file_install(beside, path, false, diags), FILE_OK);
	assert_holds(path, "book");
	assert_int_equal(scratch_mode(path), 0600);
	assert_folder(state, "診断 結果.xlsx");
}

static void safe_file_install__taken_name__only_if_asked(void **state)
{
	AUTO(diags) diags = diags_create();
	g_autofree char *path = scratch_path(state, "a");
	g_autofree char *beside = safe_file_beside(path, diags);

	scratch_write(path, "old");
	assert_int_equal(g_chmod(path, 0640), 0);
	scratch_write(beside, "new");
	assert_int_equal(
		safe_file_install(beside, path, false, diags), FILE_CHANGED);
	assert_holds(path, "old");
	assert_holds(beside, "new");
	assert_int_equal(safe_file_install(beside, path, true, diags), FILE_OK);
	assert_holds(path, "new");
	assert_int_equal(scratch_mode(path), 0640);
	assert_folder(state, "a");
	assert_int_equal(diags_count(diags), 0);
}

static void safe_file_discard__beside__gone(void **state)
{
	AUTO(diags) diags = diags_create();
	g_autofree char *path = scratch_path(state, "a");
	g_autofree char *beside = safe_file_beside(path, diags);

	safe_file_discard(beside);
	assert_folder(state, "");
	g_autofree char *nowhere = scratch_path(state, "none/a");

	assert_null(safe_file_beside(nowhere, diags));
	assert_string_equal(diags_get(diags, 0)->code, "diag.file.no_folder");
}

static void safe_file_make_folder__parents__private(void **state)
{
	AUTO(diags) diags = diags_create();
	g_autofree char *first = scratch_path(state, "a");
	g_autofree char *path = scratch_path(state, "a/b c/診断");
	g_autofree char *file = scratch_path(state, "a/file");
	g_autofree char *below = scratch_path(state, "a/file/x");

	assert_true(safe_file_make_folder(path, diags));
	assert_int_equal(scratch_mode(path), 0700);
	assert_int_equal(scratch_mode(first), 0700);
	assert_true(safe_file_make_folder(path, diags));
	assert_true(safe_file_make_folder("/", diags));
	assert_true(safe_file_make_folder(".", diags));
	assert_int_equal(diags_count(diags), 0);
	scratch_write(file, "");
	assert_false(safe_file_make_folder(file, diags));
	assert_false(safe_file_make_folder(below, diags));
	assert_int_equal(unlink(file), 0);
	assert_int_equal(symlink("nowhere", file), 0);
	assert_false(safe_file_make_folder(file, diags));
	assert_int_equal(diags_count(diags), 3);
	for (size_t i = 0; i < diags_count(diags); i++) {
		assert_string_equal(
			diags_get(diags, i)->code, "diag.file.not_folder");
	}
}

static void safe_file_is_gone__only_where_nothing_stands(void **state)
{
	g_autofree char *path = scratch_path(state, "a");
	g_autofree char *below = scratch_path(state, "a/b");

	assert_true(safe_file_is_gone(path));
	assert_true(safe_file_is_gone(below));
	assert_int_equal(symlink("nowhere", path), 0);
	assert_false(safe_file_is_gone(path));
	assert_int_equal(unlink(path), 0);
	scratch_write(path, "");
	assert_false(safe_file_is_gone(path));
	assert_false(safe_file_is_gone(*state));
}

#define with_folder(test)                                                      \
	cmocka_unit_test_setup_teardown(test, scratch_create, scratch_remove)

int main(void)
{
	const struct CMUnitTest tests[] = {
		with_folder(safe_file_read__missing__no_problem),
		with_folder(safe_file_read__any_bytes__whole),
		with_folder(safe_file_read__larger_than_asked__refused),
		with_folder(safe_file__no_regular_file__refused),
		with_folder(safe_file_write__new_file__private_and_alone),
		with_folder(safe_file_write__existing_file__keeps_its_mode),
		with_folder(safe_file_write__links__stay_links),
		with_folder(safe_file_write__links_in_a_circle__refused),
		with_folder(safe_file_write__names_of_all_kinds__written),
		with_folder(safe_file_write__impossible_places__told),
		with_folder(safe_file__no_right__told_and_untouched),
		with_folder(safe_file_write__limit_of_size__told_and_untouched),
		with_folder(safe_file_write__own_number_taken__other_name),
		with_folder(safe_file_write__own_changes__stamp_follows),
		with_folder(safe_file_write__changed_on_disk__not_written),
		with_folder(safe_file_install__new_name__private),
		with_folder(safe_file_install__taken_name__only_if_asked),
		with_folder(safe_file_discard__beside__gone),
		with_folder(safe_file_make_folder__parents__private),
		with_folder(safe_file_is_gone__only_where_nothing_stands),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
