/* SPDX-License-Identifier: MIT */
/* A record with one row a field. */
#include "core/profile.h"

static const struct row_field language[] = {
	{ "language", ROW_TEXT, offsetof(struct profile, language), NULL, 0 },
};
static const struct row_field year_begins[] = {
	{ "year_begins", ROW_NUMBER, offsetof(struct profile, year_begins),
		NULL, 0 },
};

static const struct row_entry rows[] = {
	{ "language", language, G_N_ELEMENTS(language) },
	{ "year_begins", year_begins, G_N_ELEMENTS(year_begins) },
};

struct profile *profile_create(void)
{
	struct profile *profile = g_new0(struct profile, 1);

	profile->language = g_strdup("");
	return profile;
}

void profile_destroy(struct profile *profile)
{
	if (profile == NULL) {
		return;
	}
	g_free(profile->language);
	g_free(profile);
}

static GPtrArray *ids(const void *content)
{
	(void)content;
	return row_table_ids(rows, G_N_ELEMENTS(rows));
}

static char **row(const void *content, const char *id)
{
	return row_table_row(rows, G_N_ELEMENTS(rows), content, id);
}

static const struct row_field *fields(const char *id, size_t *ret_count)
{
	return row_table_fields(rows, G_N_ELEMENTS(rows), id, ret_count);
}

static void put(void *content, const char *id, char *const *row)
{
	struct profile *profile = content;

	row_table_put(rows, G_N_ELEMENTS(rows), profile, id, row);
	profile->revision++;
}

static unsigned revision(const void *content)
{
	return ((const struct profile *)content)->revision;
}

static bool is_read_only(const void *content)
{
	return ((const struct profile *)content)->read_only;
}

static void destroy(void *content)
{
	profile_destroy(content);
}

const struct document_class profile_document = {
	.name = "profile",
	.ids = ids,
	.row = row,
	.fields = fields,
	.put = put,
	.revision = revision,
	.is_read_only = is_read_only,
	.destroy = destroy,
};
