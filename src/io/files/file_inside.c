/* SPDX-License-Identifier: MIT */
/* Names beside a file, what stands there, and errno in words. */
#include "io/files/file_inside.h"

#include <errno.h>
#include <fcntl.h>
#include <glib.h>
#include <string.h>
#include <unistd.h>

#define LINKS_MAX 40 /* as the kernel */
#define LINK_BYTES 4096
#define NAME_BYTES_MAX 255
#define HASH_BYTES 16

/* The next link of the chain; NULL with errno 0 where path is none. */
static char *read_link(const char *path)
{
	char link[LINK_BYTES];
	ssize_t len = readlink(path, link, sizeof(link));

	if (len < 0) {
		if (errno == EINVAL || errno == ENOENT) {
			errno = 0;
		}
		return NULL;
	}
	if (len == sizeof(link)) {
		errno = ENAMETOOLONG;
		return NULL;
	}
	g_autofree char *to = g_strndup(link, (size_t)len);

	if (g_path_is_absolute(to)) {
		return g_steal_pointer(&to);
	}
	g_autofree char *folder = g_path_get_dirname(path);

	return g_build_filename(folder, to, NULL);
}

char *file_target(const char *path)
{
	g_autofree char *at = g_strdup(path);

	for (int i = 0; i < LINKS_MAX; i++) {
		char *next = read_link(at);

		if (next == NULL) {
			return errno == 0 ? g_steal_pointer(&at) : NULL;
		}
		g_free(at);
		at = next;
	}
	errno = ELOOP;
	return NULL;
}

/* Never ends in the middle of a character. */
static char *shorten(const char *name)
{
	size_t len = NAME_BYTES_MAX - 1 - FILE_SUFFIX_MAX - HASH_BYTES - 1;
	g_autofree char *hash =
		g_compute_checksum_for_string(G_CHECKSUM_SHA256, name, -1);

	while (len > 0 && ((unsigned char)name[len] & 0xC0) == 0x80) {
		len--;
	}
	return g_strdup_printf("%.*s~%.*s", (int)len, name, HASH_BYTES, hash);
}

char *file_companion(const char *target, const char *suffix)
{
	g_autofree char *folder = g_path_get_dirname(target);
	g_autofree char *name = g_path_get_basename(target);

	if (strlen(name) > NAME_BYTES_MAX - 1 - FILE_SUFFIX_MAX) {
		char *shorter = shorten(name);

		g_free(name);
		name = shorter;
	}
	g_autofree char *hidden = g_strconcat(".", name, suffix, NULL);

	return g_build_filename(folder, hidden, NULL);
}

void file_remove_stale(const char *target)
{
	g_autofree char *path = file_companion(target, FILE_TEMPORARY);
	g_autofree char *folder = g_path_get_dirname(path);
	g_autofree char *prefix = g_path_get_basename(path);
	g_autoptr(GDir) entries = g_dir_open(folder, 0, NULL);
	const char *name = NULL;

	while (entries != NULL && (name = g_dir_read_name(entries)) != NULL) {
		if (!g_str_has_prefix(name, prefix) ||
			strspn(name + strlen(prefix), "0123456789-") !=
				strlen(name + strlen(prefix))) {
			continue;
		}
		g_autofree char *stale = g_build_filename(folder, name, NULL);

		/* What cannot be removed does no harm. */
		(void)unlink(stale);
	}
}

struct file_stamp file_stamp_of(const struct stat *status)
{
	return (struct file_stamp){
		.exists = true,
		.device = status->st_dev,
		.inode = status->st_ino,
		.size = status->st_size,
		.modified_seconds = status->st_mtim.tv_sec,
		.modified_nanoseconds = status->st_mtim.tv_nsec,
	};
}

bool file_check_regular(
	const char *path, const struct stat *status, struct diags *diags)
{
	if (S_ISREG(status->st_mode)) {
		return true;
	}
	diags_error(diags,
		S_ISDIR(status->st_mode) ? "diag.file.is_folder"
					 : "diag.file.not_regular",
		path, NULL);
	return false;
}

static const struct {
	int error;
	const char *code;
} problems[] = {
	{ ENOSPC, "diag.file.no_space" },
	{ EDQUOT, "diag.file.no_space" },
	{ EFBIG, "diag.file.size_limit" },
	{ EROFS, "diag.file.write_protected" },
	{ EACCES, "diag.file.not_allowed" },
	{ EPERM, "diag.file.not_allowed" },
	{ EIO, "diag.file.device" },
	{ ENXIO, "diag.file.device" },
	{ ENODEV, "diag.file.device" },
	{ ESTALE, "diag.file.device" },
	{ ENOENT, "diag.file.no_folder" },
	{ ENOTDIR, "diag.file.no_folder" },
	{ EISDIR, "diag.file.is_folder" },
	{ ENAMETOOLONG, "diag.file.name_too_long" },
	{ ELOOP, "diag.file.links" },
};

static const char *code_of(enum file_deed deed, int error)
{
	if (deed == FILE_READING && (error == EACCES || error == EPERM)) {
		return "diag.file.not_readable";
	}
	if (deed == FILE_REPLACING &&
		(error == EACCES || error == EBUSY || error == ETXTBSY)) {
		return "diag.file.in_use";
	}
	for (size_t i = 0; i < G_N_ELEMENTS(problems); i++) {
		if (problems[i].error == error) {
			return problems[i].code;
		}
	}
	return NULL;
}

void file_problem(
	struct diags *diags, const char *path, enum file_deed deed, int error)
{
	const char *code = code_of(deed, error);

	if (code != NULL) {
		diags_error(diags, code, path, NULL);
	} else {
		diags_error(diags, "diag.file.failed", path, g_strerror(error),
			NULL);
	}
}
