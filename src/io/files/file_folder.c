/* SPDX-License-Identifier: MIT */
/* Folders: made durably, and made durable after a change of what they hold. */
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
