/* SPDX-License-Identifier: MIT */
/* How the parts of a workbook name each other. Excel, LibreOffice and others
 * call the same part differently; only these links tell what is what. */
#ifndef SHINDAN_REPORT_BACK_WORKBOOK_LINKS_H
#define SHINDAN_REPORT_BACK_WORKBOOK_LINKS_H

#include <glib.h>

#include "report/back/archive.h"

struct workbook_link {
	char *id;
	char *kind; /* the last word of its type: "worksheet" */
	char *target; /* name of a part */
};

/* The links of a part, "" for those of the whole file: struct workbook_link,
 * owned by the array (*ret_links). None is no damage. */
enum archive_status workbook_links_read(
	struct archive *archive, const char *part, GPtrArray **ret_links);

/* The part behind the first link of that kind and with that id, NULL = any;
 * ARCHIVE_NO_PART if there is none. */
size_t workbook_links_find(const struct archive *archive,
	const GPtrArray *links, const char *kind, const char *id);

#endif
