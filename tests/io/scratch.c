/* SPDX-License-Identifier: MIT */
/* Every step that fails here is a failure of the test. */
#include "scratch.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

int scratch_create(void **state)
{
	*state = g_dir_make_tmp("shindan-XXXXXX", NULL);
	return *state != NULL ? 0 : -1;
}

static GPtrArray *names_in(const char *folder)
{
	g_autoptr(GDir) entries = g_dir_open(folder, 0, NULL);
	GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
	const char *name = NULL;

	while (entries != NULL && (name = g_dir_read_name(entries)) != NULL) {
		g_ptr_array_add(names, g_strdup(name));
	}
	return names;
}

static void remove_tree(const char *path)
{
	struct stat status;

	if (g_lstat(path, &status) == 0 && S_ISDIR(status.st_mode)) {
		g_autoptr(GPtrArray) names = names_in(path);

		for (size_t i = 0; i < names->len; i++) {
			g_autofree char *inner = g_build_filename(
				path, g_ptr_array_index(names, i), NULL);

			remove_tree(inner);
		}
	}
	assert_int_equal(g_remove(path), 0);
}

int scratch_remove(void **state)
{
	remove_tree(*state);
	g_free(*state);
	return 0;
}

char *scratch_path(void **state, const char *name)
{
	return g_build_filename(*state, name, NULL);
}

void scratch_write(const char *path, const char *text)
{
	/* GLib leaves what stood behind the new end. */
	(void)!truncate(path, 0);
	assert_true(g_file_set_contents_full(
		path, text, -1, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
}

char *scratch_read(const char *path)
{
	char *text = NULL;

	return g_file_get_contents(path, &text, NULL, NULL) ? text : NULL;
}

mode_t scratch_mode(const char *path)
{
	struct stat status;

	assert_int_equal(g_stat(path, &status), 0);
	return status.st_mode & 07777;
}

static int compare_names(const void *left, const void *right)
{
	return strcmp(*(char *const *)left, *(char *const *)right);
}

char *scratch_list(const char *folder)
{
	g_autoptr(GPtrArray) names = names_in(folder);

	g_ptr_array_sort(names, compare_names);
	g_ptr_array_add(names, NULL);
	return g_strjoinv("|", (char **)names->pdata);
}
