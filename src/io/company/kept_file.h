/* SPDX-License-Identifier: MIT */
/* A kept document and the file it stands in. Old or new content is on disk
 * whole at every moment; what somebody else wrote meanwhile is taken in, never
 * written over; a file that cannot be read is left alone. */
#ifndef SHINDAN_IO_COMPANY_KEPT_FILE_H
#define SHINDAN_IO_COMPANY_KEPT_FILE_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/auto.h"
#include "base/diag.h"
#include "core/document.h"
#include "io/files/safe_file.h"

struct kept_kind {
	const struct document_class *class;
	const char *file; /* its name in the company folder */
	void *(*create)(void); /* where there is no file */
	void *(*load)(const char *file, const char *bytes, size_t len_bytes,
		struct diags *diags); /* NULL, with problems */
	GString *(*save)(const void *content);
};

struct kept_file;

/* Reads DATA/file of the kind. It has no document if the file cannot be read:
 * kept_file_problems() tells why. It is locked only while it is written, so
 * that several windows may show it. */
struct kept_file *kept_file_open(
	const struct kept_kind *kind, const char *data);

/* A document that lives elsewhere (borrowed) and its file, which is locked for
 * as long: takes the lock over (may be NULL). stamp: what the file was when it
 * was read. prepare (may be NULL) brings content that is read again into line,
 * with data. */
struct kept_file *kept_file_hold(const struct kept_kind *kind, const char *path,
	struct document *document, const struct file_stamp *stamp,
	struct file_lock *lock,
	void (*prepare)(void *content, const void *data), const void *data);
void kept_file_destroy(struct kept_file *file);
AUTO_DEFINE(kept_file);

/* NULL if the file cannot be read. Borrowed. */
struct document *kept_file_document(const struct kept_file *file);
/* Its content; NULL likewise. */
void *kept_file_content(const struct kept_file *file);
const char *kept_file_path(const struct kept_file *file);
/* Whether a file stood there when it was last read or written. */
bool kept_file_exists(const struct kept_file *file);

/* What there is to tell of the file as it was last read. */
struct diags *kept_file_problems(const struct kept_file *file);

/* Reads the file again if it is not what we read or wrote; what is not saved
 * stays (document_rebase(): *ret_lost, owned, gets what could not stay; NULL
 * where there is nothing). True if anything was read. */
bool kept_file_refresh(struct kept_file *file, GArray **ret_lost);

enum kept_result {
	KEPT_SAVED,
	KEPT_TAKEN_IN, /* saved, with what somebody else had written */
	KEPT_UNREADABLE, /* somebody made the file one that cannot be read */
	KEPT_FAILED, /* see diags */
};

/* Writes the document if it is not saved, and makes the folder of the company
 * for it. A file that was removed is written anew. *ret_lost as above, also
 * where what was taken in could not be written then. Marks the document as
 * saved, and nothing otherwise. */
enum kept_result kept_file_save(
	struct kept_file *file, GArray **ret_lost, struct diags *diags);

/* The same content from now on in a new file. */
void kept_file_move(struct kept_file *file, const char *path);

/* A copy of what stands in memory, written there; and of what stood there
 * before something was lost to what was taken in. False if that failed. */
bool kept_file_copy(
	const struct kept_file *file, const char *path, struct diags *diags);
bool kept_file_copy_ours(
	const struct kept_file *file, const char *path, struct diags *diags);

#endif
