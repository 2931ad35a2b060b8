/* SPDX-License-Identifier: MIT */
/* Reading whole: regular files only, never more than asked for. */
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "io/files/file_inside.h"
#include "io/files/safe_file.h"

/* Reads to the end, but at most limit bytes. */
static int read_all(int file, size_t limit, GString *bytes)
{
	char block[16384];

	while (bytes->len < limit) {
		size_t want = MIN(sizeof(block), limit - bytes->len);
		ssize_t len = read(file, block, want);

		if (len == 0) {
			break;
		}
		if (len > 0) {
			g_string_append_len(bytes, block, len);
		} else if (errno != EINTR) {
			return errno;
		}
	}
	return 0;
}

static bool read_regular(int file, const char *path, size_t max_bytes,
	GString *bytes, struct file_stamp *ret_stamp, struct diags *diags)
{
	struct stat status;

	/* The stamp is taken first: what changes while we read counts as a
	 * change since. */
	if (fstat(file, &status) != 0) {
		file_problem(diags, path, FILE_READING, errno);
		return false;
	}
	if (!file_check_regular(path, &status, diags)) {
		return false;
	}
	int error = read_all(file, max_bytes + 1, bytes);

	if (error != 0) {
		file_problem(diags, path, FILE_READING, error);
		return false;
	}
	if (bytes->len > max_bytes) {
		g_autofree char *limit =
			g_strdup_printf("%zu", max_bytes >> 20);

		diags_error(diags, "diag.file.too_large", path, limit, NULL);
		return false;
	}
	*ret_stamp = file_stamp_of(&status);
	return true;
}

enum file_status safe_file_read(const char *path, size_t max_bytes,
	char **ret_bytes, size_t *ret_len_bytes, struct file_stamp *ret_stamp,
	struct diags *diags)
{
	struct file_stamp stamp = { .exists = false };
	/* Not blocking, so that a pipe without a writer does not hang us. */
	int file = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	enum file_status status = FILE_OK;

	if (file < 0 && errno == ENOENT) {
		status = FILE_MISSING;
	} else if (file < 0) {
		file_problem(diags, path, FILE_READING, errno);
		return FILE_FAILED;
	} else {
		GString *bytes = g_string_new(NULL);
		bool read = read_regular(
			file, path, max_bytes, bytes, &stamp, diags);

		(void)close(file); /* nothing was written through it */
		if (!read) {
			g_string_free(bytes, TRUE);
			return FILE_FAILED;
		}
		*ret_len_bytes = bytes->len;
		*ret_bytes = g_string_free(bytes, FALSE);
	}
	if (ret_stamp != NULL) {
		*ret_stamp = stamp;
	}
	return status;
}
