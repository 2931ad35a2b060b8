/* SPDX-License-Identifier: MIT */
/* From the file to the workbook, from there to what the cells share, then to
 * one worksheet after the other. */
#include "report/back/workbook_read.h"

#include <string.h>

#include "report/back/workbook_kind.h"
#include "report/back/workbook_links.h"
#include "report/back/workbook_parts.h"

struct listed_page {
	char *name;
	char *link; /* id */
	bool hidden;
};

struct reading {
	const char *path;
	struct diags *diags;
	struct archive *archive;
	struct spreadsheet *spreadsheet;
	GPtrArray *listed; /* struct listed_page * */
	GPtrArray *links; /* of the workbook */
	struct workbook_shared shared;
};

static void free_listed(void *data)
{
	struct listed_page *listed = data;

	g_free(listed->name);
	g_free(listed->link);
	g_free(listed);
}

static bool is_true(const char *value)
{
	return value != NULL &&
	       (strcmp(value, "1") == 0 || strcmp(value, "true") == 0);
}

static void list_page(struct reading *reading, const char **attributes)
{
	const char *name = part_attribute(attributes, "name");
	const char *link = part_attribute(attributes, "id");
	const char *state = part_attribute(attributes, "state");

	if (name == NULL || link == NULL) {
		return;
	}
	struct listed_page *listed = g_new0(struct listed_page, 1);

	listed->name = g_strdup(name);
	listed->link = g_strdup(link);
	listed->hidden = state != NULL && strcmp(state, "visible") != 0;
	g_ptr_array_add(reading->listed, listed);
}

static void begin(void *data, const char *element, const char **attributes)
{
	struct reading *reading = data;

	if (strcmp(element, "workbookPr") == 0) {
		reading->spreadsheet->from_1904 =
			is_true(part_attribute(attributes, "date1904"));
	} else if (strcmp(element, "sheet") == 0) {
		list_page(reading, attributes);
	}
}

/* False, with a problem, unless all is well. part: what was read. */
static bool passed(const struct reading *reading, enum archive_status status,
	const char *part)
{
	switch (status) {
	case ARCHIVE_OK:
		return true;
	case ARCHIVE_DAMAGED:
		diags_error(reading->diags, "diag.import.damaged",
			reading->path, part, NULL);
		break;
	case ARCHIVE_TOO_LARGE:
		diags_error(reading->diags, "diag.import.too_large",
			reading->path, NULL);
		break;
	}
	return false;
}

/* Which part the workbook is; false, with a problem, if there is none. */
static bool find_workbook(struct reading *reading, size_t *ret_part)
{
	g_autoptr(GPtrArray) links = NULL;

	if (!passed(reading, workbook_links_read(reading->archive, "", &links),
		    "_rels/.rels")) {
		return false;
	}
	*ret_part = workbook_links_find(
		reading->archive, links, "officeDocument", NULL);
	const char *name = *ret_part != ARCHIVE_NO_PART
				   ? archive_name(reading->archive, *ret_part)
				   : "";

	if (!g_str_has_suffix(name, ".xml") || strstr(name, "word/") == name ||
		strstr(name, "ppt/") == name) {
		workbook_kind_tell(
			reading->archive, reading->path, reading->diags);
		return false;
	}
	return true;
}

static bool read_workbook(struct reading *reading)
{
	static const struct part_handlers handlers = { .begin = begin };
	size_t part = ARCHIVE_NO_PART;

	if (!find_workbook(reading, &part)) {
		return false;
	}
	const char *name = archive_name(reading->archive, part);

	return passed(reading,
		       archive_read(reading->archive, part, &handlers, reading),
		       name) &&
	       passed(reading,
		       workbook_links_read(
			       reading->archive, name, &reading->links),
		       name);
}

/* A part that all worksheets share; a workbook may do without. */
static bool read_shared(struct reading *reading, const char *kind,
	enum archive_status (*read)(struct archive *archive, size_t part,
		struct workbook_shared *shared))
{
	size_t part = workbook_links_find(
		reading->archive, reading->links, kind, NULL);

	return part == ARCHIVE_NO_PART ||
	       passed(reading, read(reading->archive, part, &reading->shared),
		       archive_name(reading->archive, part));
}

static bool read_page(struct reading *reading, const struct listed_page *listed)
{
	size_t part = workbook_links_find(
		reading->archive, reading->links, "worksheet", listed->link);

	if (part == ARCHIVE_NO_PART) {
		return passed(reading, ARCHIVE_DAMAGED, listed->name);
	}
	return passed(reading,
		workbook_cells_read(reading->archive, part, &reading->shared,
			spreadsheet_add_page(reading->spreadsheet, listed->name,
				listed->hidden)),
		archive_name(reading->archive, part));
}

static bool read_pages(struct reading *reading)
{
	for (guint i = 0; i < reading->listed->len; i++) {
		if (!read_page(
			    reading, g_ptr_array_index(reading->listed, i))) {
			return false;
		}
	}
	return true;
}

static bool read_all(struct reading *reading)
{
	return passed(reading, archive_open(reading->path, &reading->archive),
		       "ZIP") &&
	       read_workbook(reading) &&
	       read_shared(reading, "sharedStrings", workbook_texts_read) &&
	       read_shared(reading, "styles", workbook_styles_read) &&
	       read_pages(reading);
}

struct spreadsheet *workbook_read(const char *path, struct diags *diags)
{
	if (!workbook_kind_check_file(path, diags)) {
		return NULL;
	}
	AUTO(spreadsheet) spreadsheet = spreadsheet_create();
	g_autoptr(GPtrArray) listed =
		g_ptr_array_new_with_free_func(free_listed);
	struct reading reading = {
		.path = path,
		.diags = diags,
		.spreadsheet = spreadsheet,
		.listed = listed,
	};

	workbook_shared_init(&reading.shared, spreadsheet);
	bool good = read_all(&reading);

	workbook_shared_finish(&reading.shared);
	if (reading.links != NULL) {
		g_ptr_array_unref(reading.links);
	}
	archive_destroy(reading.archive);
	return good ? g_steal_pointer(&spreadsheet) : NULL;
}
