/* SPDX-License-Identifier: MIT */
/* A cell names a style by its number, the style a number format. */
#include <stdlib.h>
#include <string.h>

#include "report/back/number_format.h"
#include "report/back/workbook_parts.h"

struct reading {
	struct workbook_shared *shared;
	GHashTable *day_formats; /* ids of written formats that show a day */
	GHashTable *formats; /* ids of all written formats */
	bool in_styles; /* those of cells, not those that have a name */
};

static int id_of(const char **attributes)
{
	const char *id = part_attribute(attributes, "numFmtId");

	return id != NULL ? (int)strtol(id, NULL, 10) : 0;
}

static void note_format(struct reading *reading, const char **attributes)
{
	const char *code = part_attribute(attributes, "formatCode");
	void *id = GINT_TO_POINTER(id_of(attributes));

	(void)g_hash_table_add(reading->formats, id);
	if (code != NULL && number_format_code_is_day(code)) {
		(void)g_hash_table_add(reading->day_formats, id);
	}
}

static void note_style(struct reading *reading, const char **attributes)
{
	int id = id_of(attributes);
	void *key = GINT_TO_POINTER(id);
	gboolean is_day =
		g_hash_table_contains(reading->formats, key)
			? g_hash_table_contains(reading->day_formats, key)
			: number_format_is_day(id);

	g_array_append_val(reading->shared->day_styles, is_day);
}

static void begin(void *data, const char *element, const char **attributes)
{
	struct reading *reading = data;

	if (strcmp(element, "numFmt") == 0) {
		note_format(reading, attributes);
	} else if (strcmp(element, "cellXfs") == 0) {
		reading->in_styles = true;
	} else if (strcmp(element, "xf") == 0 && reading->in_styles) {
		note_style(reading, attributes);
	}
}

static void end(void *data, const char *element)
{
	struct reading *reading = data;

	if (strcmp(element, "cellXfs") == 0) {
		reading->in_styles = false;
	}
}

enum archive_status workbook_styles_read(
	struct archive *archive, size_t part, struct workbook_shared *shared)
{
	static const struct part_handlers handlers = { begin, end, NULL };
	g_autoptr(GHashTable) formats = g_hash_table_new(NULL, NULL);
	g_autoptr(GHashTable) day_formats = g_hash_table_new(NULL, NULL);
	struct reading reading = {
		.shared = shared,
		.formats = formats,
		.day_formats = day_formats,
	};

	return archive_read(archive, part, &handlers, &reading);
}
