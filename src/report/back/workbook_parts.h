/* SPDX-License-Identifier: MIT */
/* The parts of a workbook that hold what its cells show: texts that cells
 * share, styles, and the cells of one worksheet. */
#ifndef SHINDAN_REPORT_BACK_WORKBOOK_PARTS_H
#define SHINDAN_REPORT_BACK_WORKBOOK_PARTS_H

#include <glib.h>

#include "report/back/archive.h"
#include "report/back/spreadsheet.h"

/* What the cells of all worksheets refer to. */
struct workbook_shared {
	struct spreadsheet *spreadsheet; /* borrowed; owns the texts */
	GArray *texts; /* const char * */
	GArray *day_styles; /* gboolean: whether a style shows a day */
	size_t cell_count; /* of all worksheets so far */
};

/* A text that comes in pieces, in one element or several. How it is read
 * aloud (rPh) is no part of it. */
struct workbook_gather {
	GString *text;
	bool is_on;
	int aloud; /* depth */
};

/* wanted: the element holds text. */
void workbook_gather_begin(
	struct workbook_gather *gather, const char *element, bool wanted);
void workbook_gather_end(struct workbook_gather *gather, const char *element);
void workbook_gather_text(
	struct workbook_gather *gather, const char *text, int len_bytes);

void workbook_shared_init(
	struct workbook_shared *shared, struct spreadsheet *spreadsheet);
void workbook_shared_finish(struct workbook_shared *shared);

enum archive_status workbook_texts_read(
	struct archive *archive, size_t part, struct workbook_shared *shared);
enum archive_status workbook_styles_read(
	struct archive *archive, size_t part, struct workbook_shared *shared);
enum archive_status workbook_cells_read(struct archive *archive, size_t part,
	struct workbook_shared *shared, struct spreadsheet_page *page);

/* A text of the file as a person sees it: _x000A_ is a line end. Owned by the
 * spreadsheet. */
const char *workbook_text_keep(
	struct workbook_shared *shared, const GString *text);

#endif
