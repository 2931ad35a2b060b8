/* SPDX-License-Identifier: MIT */
/* Writing whole: beside the place of a file, and moved there once every byte
 * is on the disk; until then the old one stands. Functions that give an int
 * give 0 or an errno. */
#include "io/files/safe_file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "io/files/file_inside.h"

#define NAMES_TRIED_MAX 100
#define REPLACE_TRIES 4
#define REPLACE_PAUSE_US 50000

static bool stamps_equal(const struct file_stamp *a, const struct file_stamp *b)
{
	if (!a->exists || !b->exists) {
		return a->exists == b->exists;
	}
	return a->device == b->device && a->inode == b->inode &&
	       a->size == b->size &&
	       a->modified_seconds == b->modified_seconds &&
	       a->modified_nanoseconds == b->modified_nanoseconds;
}

/* Where a file is to go, and what stands there now. */
struct destination {
	char *path; /* behind all links */
	bool exists;
	struct stat status;
};

static void destination_finish(struct destination *to)
{
	g_free(to->path);
}

static bool destination_init(
	struct destination *to, const char *path, struct diags *diags)
{
	*to = (struct destination){ .path = file_target(path) };
	if (to->path != NULL && lstat(to->path, &to->status) == 0) {
		to->exists = true;
		return file_check_regular(path, &to->status, diags);
	}
	if (to->path == NULL || errno != ENOENT) {
		file_problem(diags, path, FILE_WRITING, errno);
		return false;
	}
	return true;
}

/* A rename would not ask; but who takes away the right to write means it. */
static int check_rights(const struct destination *to)
{
	return !to->exists || access(to->path, W_OK) == 0 ? 0 : errno;
}

/* EEXIST unless what stands there now is what the stamp tells of. */
static int check_stamp(const char *path, const struct file_stamp *stamp)
{
	struct stat status;
	struct file_stamp now = { .exists = false };

	if (stamp == NULL) {
		return 0;
	}
	if (lstat(path, &status) == 0) {
		now = file_stamp_of(&status);
	} else if (errno != ENOENT) {
		return errno;
	}
	return stamps_equal(&now, stamp) ? 0 : EEXIST;
}

bool safe_file_is_current(const char *path, const struct file_stamp *stamp)
{
	g_autofree char *target = file_target(path);

	return target != NULL && check_stamp(target, stamp) == 0;
}

bool safe_file_is_gone(const char *path)
{
	struct stat status;

	return lstat(path, &status) != 0 && errno == ENOENT;
}

/* EEXIST is our word for a file that is not the one we know. */
static enum file_status report(
	int error, enum file_deed deed, const char *path, struct diags *diags)
{
	if (error == 0) {
		return FILE_OK;
	}
	if (error == EEXIST) {
		return FILE_CHANGED;
	}
	file_problem(diags, path, deed, error);
	return FILE_FAILED;
}

/* Makes the temporary file. A name may be taken: by a program that was killed
 * and had our number. */
static int create_beside(const char *target, char **ret_beside, int *ret_file)
{
	for (int i = 0; i < NAMES_TRIED_MAX; i++) {
		char suffix[FILE_SUFFIX_MAX + 1];
		int len = i == 0 ? g_snprintf(suffix, sizeof(suffix),
					   FILE_TEMPORARY "%ld", (long)getpid())
				 : g_snprintf(suffix, sizeof(suffix),
					   FILE_TEMPORARY "%ld-%d",
					   (long)getpid(), i);

		g_assert(len > 0 && (size_t)len < sizeof(suffix));
		g_autofree char *beside = file_companion(target, suffix);
		int file = open(beside,
			O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
			0600);

		if (file >= 0) {
			*ret_beside = g_steal_pointer(&beside);
			*ret_file = file;
			return 0;
		}
		if (errno != EEXIST && errno != EINTR) {
			return errno;
		}
	}
	return EBUSY;
}

static int write_all(int file, const char *bytes, size_t len)
{
	while (len > 0) {
		ssize_t written = write(file, bytes, len);

		if (written > 0) {
			bytes += written;
			len -= (size_t)written;
		} else if (written == 0) {
			return EIO;
		} else if (errno != EINTR) {
			return errno;
		}
	}
	return 0;
}

/* Some file systems know no rights; that is no reason to lose the data. */
static int set_mode(int file, const struct destination *to)
{
	mode_t mode = to->exists ? to->status.st_mode & 0777 : 0600;

	if (to->exists) {
		/* Matters when root saves: the file stays its owner's. */
		(void)!fchown(file, to->status.st_uid, to->status.st_gid);
	}
	if (fchmod(file, mode) == 0 || errno == EPERM || errno == ENOTSUP) {
		return 0;
	}
	return errno;
}

/* Closes in any case. After a failed fsync the data may be gone though the
 * next call reports success, so there is no second try on this file. */
static int sync_close(int file)
{
	int error = 0;

	while (fsync(file) != 0) {
		if (errno != EINTR) {
			error = errno;
			break;
		}
	}
	if (close(file) != 0 && errno != EINTR && error == 0) {
		error = errno;
	}
	return error;
}

/* A program of Windows that has the old file open lets go of it soon, or the
 * user is told. */
static int put_over(const char *beside, const char *target)
{
	for (int i = 1; rename(beside, target) != 0; i++) {
		int error = errno;
		bool may_be_held = (error == EACCES || error == EBUSY) &&
				   access(target, F_OK) == 0;

		if (!may_be_held || i == REPLACE_TRIES) {
			return error;
		}
		g_usleep(REPLACE_PAUSE_US);
	}
	return 0;
}

/* EEXIST if something stands there. */
static int put_new(const char *beside, const char *target)
{
	struct stat status;

	if (link(beside, target) == 0) {
		/* What stays is a second name of whole data. */
		(void)unlink(beside);
		return 0;
	}
	if (errno != EPERM && errno != ENOTSUP && errno != ENOSYS &&
		errno != EMLINK) {
		return errno;
	}
	/* No hard links here. */
	if (lstat(target, &status) == 0) {
		return EEXIST;
	}
	return rename(beside, target) == 0 ? 0 : errno;
}

/* *ret_moved: whether the new file stands, also if its folder could not be
 * made durable. */
static int move(const char *beside, const char *target, bool may_replace,
	bool *ret_moved)
{
	int folder = -1;
	int error = file_folder_open(target, &folder);

	*ret_moved = false;
	if (error != 0) {
		return error;
	}
	error = may_replace ? put_over(beside, target)
			    : put_new(beside, target);
	*ret_moved = error == 0;
	int sync_error = file_folder_sync_close(folder);

	return error != 0 ? error : sync_error;
}

/* Leaves nothing behind if it fails. */
static int write_beside(const struct destination *to, const char *bytes,
	size_t len_bytes, char **ret_beside, struct file_stamp *ret_stamp)
{
	g_autofree char *beside = NULL;
	struct stat status;
	int file = -1;
	int error = create_beside(to->path, &beside, &file);

	if (error != 0) {
		return error;
	}
	error = write_all(file, bytes, len_bytes);
	if (error == 0) {
		error = set_mode(file, to);
	}
	if (error == 0 && fstat(file, &status) != 0) {
		error = errno;
	}
	int sync_error = sync_close(file);

	if (error != 0 || sync_error != 0) {
		safe_file_discard(beside);
		return error != 0 ? error : sync_error;
	}
	*ret_stamp = file_stamp_of(&status);
	*ret_beside = g_steal_pointer(&beside);
	return 0;
}

/* Some file systems round the time when a file is closed; if it is still the
 * file we wrote, what they say now is what they will say next time. */
static void refresh_stamp(const char *target, struct file_stamp *stamp)
{
	struct stat status;

	if (lstat(target, &status) == 0 && status.st_dev == stamp->device &&
		status.st_ino == stamp->inode &&
		status.st_size == stamp->size) {
		*stamp = file_stamp_of(&status);
	}
}

static enum file_status write_to(const struct destination *to, const char *path,
	const char *bytes, size_t len_bytes, struct file_stamp *stamp,
	struct diags *diags)
{
	g_autofree char *beside = NULL;
	struct file_stamp written;
	bool moved = false;
	int error = write_beside(to, bytes, len_bytes, &beside, &written);

	if (error != 0) {
		return report(error, FILE_WRITING, path, diags);
	}
	error = check_stamp(to->path, stamp);
	if (error == 0) {
		error = move(beside, to->path, stamp == NULL || stamp->exists,
			&moved);
	}
	if (!moved) {
		safe_file_discard(beside);
	} else if (stamp != NULL) {
		refresh_stamp(to->path, &written);
		*stamp = written;
	}
	return report(
		error, moved ? FILE_WRITING : FILE_REPLACING, path, diags);
}

enum file_status safe_file_write(const char *path, const char *bytes,
	size_t len_bytes, struct file_stamp *stamp, struct diags *diags)
{
	struct destination to;
	enum file_status status = FILE_FAILED;

	if (destination_init(&to, path, diags)) {
		int error = check_stamp(to.path, stamp);

		if (error == 0) {
			error = check_rights(&to);
		}
		status = error == 0 ? write_to(&to, path, bytes, len_bytes,
					      stamp, diags)
				    : report(error, FILE_WRITING, path, diags);
	}
	destination_finish(&to);
	return status;
}

char *safe_file_beside(const char *path, struct diags *diags)
{
	struct destination to;
	char *beside = NULL;
	int file = -1;

	if (destination_init(&to, path, diags)) {
		int error = create_beside(to.path, &beside, &file);

		if (error != 0) {
			file_problem(diags, path, FILE_WRITING, error);
		} else {
			(void)close(file); /* nothing was written yet */
		}
	}
	destination_finish(&to);
	return beside;
}

/* What another library wrote gets its mode and goes to the disk. */
static int settle(const char *beside, const struct destination *to)
{
	int file = open(beside, O_RDWR | O_NOFOLLOW | O_CLOEXEC);

	if (file < 0) {
		return errno;
	}
	int error = set_mode(file, to);
	int sync_error = sync_close(file);

	return error != 0 ? error : sync_error;
}

static enum file_status install_to(const struct destination *to,
	const char *beside, const char *path, bool replace, struct diags *diags)
{
	bool moved = false;
	int error = to->exists && !replace ? EEXIST : check_rights(to);

	if (error == 0) {
		error = settle(beside, to);
	}
	if (error != 0) {
		return report(error, FILE_WRITING, path, diags);
	}
	error = move(beside, to->path, replace, &moved);
	return report(
		error, moved ? FILE_WRITING : FILE_REPLACING, path, diags);
}

enum file_status safe_file_install(
	const char *beside, const char *path, bool replace, struct diags *diags)
{
	struct destination to;
	enum file_status status = FILE_FAILED;

	if (destination_init(&to, path, diags)) {
		status = install_to(&to, beside, path, replace, diags);
	}
	destination_finish(&to);
	return status;
}

void safe_file_discard(const char *beside)
{
	/* What cannot be removed is removed by the next holder of the lock. */
	(void)unlink(beside);
}
