/* SPDX-License-Identifier: MIT */
/* The lock beside a file. It is a file of its own, because a lock on the data
 * would be lost by the rename; and a flock, because that vanishes with the
 * process. */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "io/files/file_inside.h"
#include "io/files/safe_file.h"

#define HOLDER_BYTES_MAX 512

struct file_lock {
	int file;
};

void file_lock_destroy(struct file_lock *lock)
{
	if (lock == NULL) {
		return;
	}
	/* The lock goes with the descriptor; its words were only a note. */
	(void)close(lock->file);
	g_free(lock);
}

static int open_lock(const char *target)
{
	g_autofree char *path = file_companion(target, ".lock");
	int file = -1;

	do {
		file = open(path,
			O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK,
			0600);
	} while (file < 0 && errno == EINTR);
	return file;
}

/* 0 or an errno. */
static int lock_now(int file)
{
	while (flock(file, LOCK_EX | LOCK_NB) != 0) {
		if (errno != EINTR) {
			return errno;
		}
	}
	return 0;
}

static char *read_holder(int file)
{
	char holder[HOLDER_BYTES_MAX];
	ssize_t len = pread(file, holder, sizeof(holder), 0);

	if (len <= 0) {
		return NULL;
	}
	const char *end = memchr(holder, '\n', (size_t)len);

	return g_strndup(
		holder, end != NULL ? (size_t)(end - holder) : (size_t)len);
}

/* A note for those who come next; without it the lock holds as well, so a
 * full disk is no reason to fail. */
static void write_holder(int file)
{
	g_autoptr(GDateTime) now = g_date_time_new_now_local();
	g_autofree char *time = g_date_time_format(now, "%F %T");
	g_autofree char *holder = g_strdup_printf(
		"pid %ld, %s, %s\n", (long)getpid(), g_get_host_name(), time);

	if (ftruncate(file, 0) == 0) {
		(void)!pwrite(file, holder, strlen(holder), 0);
	}
}

static enum lock_status status_of(int error)
{
	switch (error) {
	case 0:
		return LOCK_HELD;
	case EWOULDBLOCK:
		return LOCK_BUSY;
	case ENOLCK:
	case ENOTSUP:
	case ENOSYS:
	case EINVAL:
		return LOCK_UNSUPPORTED;
	default:
		return LOCK_FAILED;
	}
}

enum lock_status file_lock_take(const char *path, struct file_lock **ret_lock,
	char **ret_holder, struct diags *diags)
{
	g_autofree char *target = file_target(path);
	int file = target != NULL ? open_lock(target) : -1;

	if (file < 0) {
		file_problem(diags, path, FILE_WRITING, errno);
		return LOCK_FAILED;
	}
	int error = lock_now(file);
	enum lock_status status = status_of(error);

	if (status == LOCK_HELD) {
		write_holder(file);
		file_remove_stale(target);
		*ret_lock = g_new(struct file_lock, 1);
		(*ret_lock)->file = file;
		return LOCK_HELD;
	}
	if (status == LOCK_BUSY) {
		*ret_holder = read_holder(file);
	} else if (status == LOCK_FAILED) {
		file_problem(diags, path, FILE_WRITING, error);
	}
	(void)close(file); /* nothing was written through it */
	return status;
}
