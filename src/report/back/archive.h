/* SPDX-License-Identifier: MIT */
/* A ZIP archive of XML parts, which is what a workbook is. The only place with
 * minizip and expat. What comes out is bounded, because an archive of a few
 * kilobytes can unpack to gigabytes, and no part may declare entities. */
#ifndef SHINDAN_REPORT_BACK_ARCHIVE_H
#define SHINDAN_REPORT_BACK_ARCHIVE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/auto.h"

#define ARCHIVE_PARTS_MAX 256
#define ARCHIVE_UNPACKED_MAX ((size_t)64 * 1024 * 1024) /* in all, bytes */
#define ARCHIVE_NO_PART ((size_t)-1)

enum archive_status {
	ARCHIVE_OK,
	ARCHIVE_DAMAGED, /* no archive, a wrong sum, XML cut or not well formed */
	ARCHIVE_TOO_LARGE, /* one of the limits */
};

struct archive;

/* Reads the list of parts; *ret_archive is owned by the caller. */
enum archive_status archive_open(
	const char *path, struct archive **ret_archive);
void archive_destroy(struct archive *archive);
AUTO_DEFINE(archive);

size_t archive_count(const struct archive *archive);

/* Borrowed, as it stands in the archive; any bytes are possible. */
const char *archive_name(const struct archive *archive, size_t part);

/* The part of that name, in letters of any case; ARCHIVE_NO_PART if there is
 * none. */
size_t archive_find(const struct archive *archive, const char *name);

/* What is called while a part is read. Names come without a prefix of their
 * namespace; attributes are names and values by turns, ended by NULL. Any of
 * them may be NULL. Texts are valid UTF-8 and come in pieces. */
struct part_handlers {
	void (*begin)(void *data, const char *element, const char **attributes);
	void (*end)(void *data, const char *element);
	void (*text)(void *data, const char *text, int len_bytes);
};

/* Reads a part to its end, and its sum. Parts may be read in any order, and
 * more than once: the limit holds for all that was read. */
enum archive_status archive_read(struct archive *archive, size_t part,
	const struct part_handlers *handlers, void *data);

/* The value of an attribute, whatever the prefix of its name; NULL if it is
 * not there. */
const char *part_attribute(const char **attributes, const char *name);

#endif
