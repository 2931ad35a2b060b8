/* SPDX-License-Identifier: MIT */
/* Folders: made durably, and made durable after a change of what they hold. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "io/files/file_inside.h"
#include "io/files/safe_file.h"

int file_folder_open(const char *target, int *ret_folder)
{
	g_autofree char *path = g_path_get_dirname(target);
	int folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	if (folder < 0 && errno != EACCES) {
		return errno;
	}
	*ret_folder = folder < 0 ? FILE_NO_FOLDER : folder;
	return 0;
}

int file_folder_sync_close(int folder)
{
	int error = 0;

	if (folder == FILE_NO_FOLDER) {
		return 0;
	}
	while (fsync(folder) != 0) {
		if (errno != EINTR) {
			error = errno;
			break;
		}
	}
	/* Nothing was written through it. */
	(void)close(folder);
	return error == EINVAL || error == ENOTSUP ? 0 : error;
}

static int make_one(const char *path)
{
	int folder = -1;

	if (mkdir(path, 0700) != 0) {
		return errno;
	}
	int error = file_folder_open(path, &folder);

	return error != 0 ? error : file_folder_sync_close(folder);
}

static int make_with_parents(const char *path)
{
	int error = make_one(path);

	if (error != ENOENT) {
		return error;
	}
	g_autofree char *parent = g_path_get_dirname(path);

	if (strcmp(parent, path) == 0 || strcmp(parent, ".") == 0) {
		return error;
	}
	error = make_with_parents(parent);
	if (error != 0 && error != EEXIST) {
		return error;
	}
	return make_one(path);
}

/* 0 for a folder, or an errno; what stands there is something. */
static int check_folder(const char *path)
{
	struct stat status;

	if (stat(path, &status) != 0) {
		/* A link that leads nowhere. */
		return errno == ENOENT ? ENOTDIR : errno;
	}
	return S_ISDIR(status.st_mode) ? 0 : ENOTDIR;
}

bool safe_file_make_folder(const char *path, struct diags *diags)
{
	int error = make_with_parents(path);

	if (error == EEXIST || error == EISDIR) {
		error = check_folder(path);
	}
	if (error == ENOTDIR) {
		diags_error(diags, "diag.file.not_folder", path, NULL);
	} else if (error != 0) {
		file_problem(diags, path, FILE_WRITING, error);
	}
	return error == 0;
}

static int compare_paths(const void *left, const void *right)
{
	return strcmp(*(char *const *)left, *(char *const *)right);
}

GPtrArray *safe_file_list(
	const char *folder, const char *ending, struct diags *diags)
{
	GPtrArray *paths = g_ptr_array_new_with_free_func(g_free);
	DIR *entries = opendir(folder);
	const struct dirent *entry = NULL;

	if (entries == NULL) {
		if (errno != ENOENT) {
			file_problem(diags, folder, FILE_READING, errno);
		}
		return paths;
	}
	while (errno = 0, (entry = readdir(entries)) != NULL) {
		if (entry->d_name[0] != '.' &&
			g_str_has_suffix(entry->d_name, ending)) {
			g_ptr_array_add(paths,
				g_build_filename(folder, entry->d_name, NULL));
		}
	}
	if (errno != 0) {
		file_problem(diags, folder, FILE_READING, errno);
	}
	(void)closedir(entries); /* nothing was written through it */
	g_ptr_array_sort(paths, compare_paths);
	return paths;
}
