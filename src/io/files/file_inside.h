/* SPDX-License-Identifier: MIT */
/* What safe_file and its lock share: links, the names of hidden companions,
 * folders, and system errors as problems. Nobody else includes it. */
#ifndef SHINDAN_IO_FILES_FILE_INSIDE_H
#define SHINDAN_IO_FILES_FILE_INSIDE_H

#include <stdbool.h>
#include <sys/stat.h>

#include "base/diag.h"
#include "io/files/safe_file.h"

enum file_deed {
	FILE_READING,
	FILE_WRITING,
	FILE_REPLACING, /* the last step: another program may hold the old one */
};

/* The file that a chain of symbolic links ends at, whether it exists or not;
 * NULL with errno set. Owned (g_free). */
char *file_target(const char *path);

/* DIR/.NAMEsuffix. A NAME that leaves no room within 255 bytes is shortened,
 * with a hash that keeps two such names apart. suffix has at most
 * FILE_SUFFIX_MAX bytes. Owned (g_free). */
char *file_companion(const char *target, const char *suffix);

#define FILE_SUFFIX_MAX 20
#define FILE_TEMPORARY ".tmp-" /* what follows is digits and '-' */

/* Removes what a killed program left beside target. Only for the holder of
 * the lock. */
void file_remove_stale(const char *target);

struct file_stamp file_stamp_of(const struct stat *status);

/* Adds a problem and returns false for what is not a file like any other. */
bool file_check_regular(
	const char *path, const struct stat *status, struct diags *diags);

/* Makes the entries of a folder durable; 0 or an errno. File systems that
 * cannot do it are no error. file_folder_open() gives FILE_NO_FOLDER where the
 * folder may be used but not read. */
#define FILE_NO_FOLDER (-2)
int file_folder_open(const char *target, int *ret_folder);
int file_folder_sync_close(int folder);

/* The problem of an errno, with how to mend it. */
void file_problem(
	struct diags *diags, const char *path, enum file_deed deed, int error);

#endif
