/* SPDX-License-Identifier: MIT */
/* The system's own errors are told apart; all else is told in the words of the
 * library. */
#include "report/book/book_file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib.h>
#include <unistd.h>

static void add_system_error(
	struct diags *diags, const char *path, int system_error)
{
	switch (system_error) {
	case ENOENT:
	case ENOTDIR:
		diags_error(diags, "diag.workbook.no_folder", path, NULL);
		break;
	case EACCES:
	case EPERM:
	case EROFS:
		diags_error(diags, "diag.workbook.not_allowed", path, NULL);
		break;
	case ENOSPC:
	case EDQUOT:
	case EFBIG:
		diags_error(diags, "diag.workbook.no_space", path, NULL);
		break;
	default:
		diags_error(diags, "diag.workbook.failed", path,
			g_strerror(system_error), NULL);
		break;
	}
}

/* The library names its errors on standard error only; so the file is opened
 * once before. */
static bool can_write(const char *path, const char *folder, struct diags *diags)
{
	int file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);

	if (file < 0 || close(file) != 0 || access(folder, W_OK | X_OK) != 0) {
		add_system_error(diags, path, errno);
		return false;
	}
	return true;
}

long long book_file_seconds(const char *time)
{
	g_autoptr(GDateTime) read = NULL;

	if (time != NULL) {
		read = g_date_time_new_from_iso8601(time, NULL);
	}
	return read != NULL ? g_date_time_to_unix(read) : 0;
}

bool book_file_write(const char *path, const struct messages *messages,
	book_file_fill *fill, const void *data, struct diags *diags)
{
	g_autofree char *folder = g_path_get_dirname(path);
	const struct book_setup setup = {
		.path = path,
		.folder = folder,
		.font = tr(messages, "report.font"),
		.date_format = tr(messages, "report.date_format"),
		.day_format = tr(messages, "report.day_format"),
	};
	const char *reason = "";
	int system_error = 0;

	if (!can_write(path, folder, diags)) {
		return false;
	}
	AUTO(book) book = book_create(&setup);

	fill(book, data);
	if (book_close(book, &reason, &system_error)) {
		return true;
	}
	if (system_error != 0) {
		add_system_error(diags, path, system_error);
	} else {
		diags_error(diags, "diag.workbook.failed", path, reason, NULL);
	}
	return false;
}
