/* SPDX-License-Identifier: MIT */
/* Files that survive: atomic, durable, locked, never silently overwritten.
 * Old or new content is on disk whole at every moment, and a failure is never
 * silent. */
#ifndef SHINDAN_IO_FILES_SAFE_FILE_H
#define SHINDAN_IO_FILES_SAFE_FILE_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/auto.h"
#include "base/diag.h"

/* What a file was when we last read or wrote it. */
struct file_stamp {
	bool exists;
	unsigned long long device, inode;
	long long size;
	long long modified_seconds, modified_nanoseconds;
};

enum file_status {
	FILE_OK,
	FILE_MISSING,
	FILE_CHANGED, /* on disk since the stamp: nothing was written */
	FILE_FAILED, /* see diags */
};

/* Reads a regular file of at most max_bytes. ret_stamp may be NULL.
 * *ret_bytes is NUL-terminated and owned by the caller (g_free). A missing
 * file adds no problem. */
enum file_status safe_file_read(const char *path, size_t max_bytes,
	char **ret_bytes, size_t *ret_len_bytes, struct file_stamp *ret_stamp,
	struct diags *diags);

/* Writes beside, fsync, close, rename, fsync of the folder. stamp (may be
 * NULL = write whatever is there) must match the file on disk; it is updated
 * on success. New files are 0600; an existing file keeps its mode; a symbolic
 * link stays one. A file without the right to write is not replaced. On any
 * failure the old file is whole and nothing is left behind, with one exception:
 * when only the folder could not be made durable, the new file stands, the
 * stamp tells of it, and FILE_FAILED says that it must be saved again. */
enum file_status safe_file_write(const char *path, const char *bytes,
	size_t len_bytes, struct file_stamp *stamp, struct diags *diags);

/* Whether the file is still what the stamp tells of, without reading it. */
bool safe_file_is_current(const char *path, const struct file_stamp *stamp);

/* Whether nothing stands there, not even a link that leads nowhere. */
bool safe_file_is_gone(const char *path);

/* For files that another library writes: gives the path of a temporary file
 * beside `path` (owned, g_free), made 0600; then move it into place, durably.
 * replace false = fail with FILE_CHANGED where path exists. A failed install
 * keeps the temporary file, so that another name may be tried: a problem
 * "diag.file.in_use" says that another program has the old file open.
 * safe_file_discard removes it. */
char *safe_file_beside(const char *path, struct diags *diags);
enum file_status safe_file_install(const char *beside, const char *path,
	bool replace, struct diags *diags);
void safe_file_discard(const char *beside);

/* Paths of the files in a folder whose names end so and do not begin with a
 * dot, sorted; strings owned by the array. No folder is an empty one; one that
 * cannot be read is a problem. */
GPtrArray *safe_file_list(
	const char *folder, const char *ending, struct diags *diags);

/* Creates a folder and its parents, 0700 each. */
bool safe_file_make_folder(const char *path, struct diags *diags);

struct file_lock;

enum lock_status {
	LOCK_HELD,
	LOCK_BUSY, /* another program has it; ret_holder tells who */
	LOCK_UNSUPPORTED, /* this file system has no locks: rely on stamps */
	LOCK_FAILED, /* see diags */
};

/* flock on DIR/.NAME.lock, which stays. The lock vanishes with the process,
 * however it ends. *ret_holder (owned, may be NULL) is written with LOCK_BUSY
 * only: "pid 123, host, time" as the holder wrote it (other bytes are possible:
 * show it through a sink). Whoever gets the lock also removes temporary files
 * that a killed program left beside path. */
enum lock_status file_lock_take(const char *path, struct file_lock **ret_lock,
	char **ret_holder, struct diags *diags);
void file_lock_destroy(struct file_lock *lock);
AUTO_DEFINE(file_lock);

#endif
