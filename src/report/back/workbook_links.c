/* SPDX-License-Identifier: MIT */
/* The links of DIR/NAME stand in DIR/_rels/NAME.rels; targets are relative to
 * DIR, or begin with a slash. */
#include "report/back/workbook_links.h"

#include <string.h>

struct links {
	GPtrArray *found;
	const char *folder; /* "/xl" */
};

static void free_link(void *data)
{
	struct workbook_link *link = data;

	g_free(link->id);
	g_free(link->kind);
	g_free(link->target);
	g_free(link);
}

static void add_link(void *data, const char *element, const char **attributes)
{
	struct links *links = data;
	const char *id = part_attribute(attributes, "Id");
	const char *type = part_attribute(attributes, "Type");
	const char *target = part_attribute(attributes, "Target");

	if (strcmp(element, "Relationship") != 0 || id == NULL ||
		type == NULL || target == NULL) {
		return;
	}
	struct workbook_link *link = g_new0(struct workbook_link, 1);
	const char *slash = strrchr(type, '/');
	g_autofree char *whole = g_canonicalize_filename(target, links->folder);

	link->id = g_strdup(id);
	link->kind = g_strdup(slash != NULL ? slash + 1 : type);
	link->target = g_strdup(whole + 1);
	g_ptr_array_add(links->found, link);
}

enum archive_status workbook_links_read(
	struct archive *archive, const char *part, GPtrArray **ret_links)
{
	static const struct part_handlers handlers = { .begin = add_link };
	g_autofree char *whole = g_strconcat("/", part, NULL);
	const char *slash = strrchr(whole, '/');
	g_autofree char *folder =
		slash == whole ? g_strdup("/")
			       : g_strndup(whole, (gsize)(slash - whole));
	g_autofree char *name = g_strdup_printf("%.*s_rels/%s.rels",
		(int)(slash - whole), whole + 1, slash + 1);
	g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func(free_link);
	struct links links = { .found = found, .folder = folder };
	size_t index = archive_find(archive, name);
	enum archive_status status = ARCHIVE_OK;

	if (index != ARCHIVE_NO_PART) {
		status = archive_read(archive, index, &handlers, &links);
	}
	if (status == ARCHIVE_OK) {
		*ret_links = g_steal_pointer(&found);
	}
	return status;
}

size_t workbook_links_find(const struct archive *archive,
	const GPtrArray *links, const char *kind, const char *id)
{
	for (guint i = 0; i < links->len; i++) {
		const struct workbook_link *link = g_ptr_array_index(links, i);

		if ((kind == NULL || strcmp(link->kind, kind) == 0) &&
			(id == NULL || strcmp(link->id, id) == 0)) {
			return archive_find(archive, link->target);
		}
	}
	return ARCHIVE_NO_PART;
}
