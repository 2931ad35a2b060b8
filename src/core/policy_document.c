/* SPDX-License-Identifier: MIT */
/* Names and subject are rows of the record; "topic ID" is there or not, and
 * "wording ID" has the own words of an article. */
#include "core/document.h"
#include "core/policy.h"

#include <string.h>

#define TOPIC "topic "
#define WORDING "wording "

static const struct row_field names[] = {
	{ "organisation", ROW_TEXT, offsetof(struct policy, organisation), NULL,
		0 },
	{ "representative", ROW_TEXT, offsetof(struct policy, representative),
		NULL, 0 },
	{ "date", ROW_DAY, offsetof(struct policy, date), NULL, 0 },
};
static const struct row_field subject[] = {
	{ "subject", ROW_TEXT, offsetof(struct policy, subject), NULL, 0 },
};

static const struct row_entry rows[] = {
	{ "names", names, G_N_ELEMENTS(names) },
	{ "subject", subject, G_N_ELEMENTS(subject) },
};

static GPtrArray *ids(const void *content)
{
	const struct policy *policy = content;
	GPtrArray *ids = row_table_ids(rows, G_N_ELEMENTS(rows));

	for (guint i = 0; i < policy->topics->len; i++) {
		const char *topic = g_ptr_array_index(policy->topics, i);

		g_ptr_array_add(ids, g_strconcat(TOPIC, topic, NULL));
	}
	for (guint i = 0; i < policy->wordings->len; i++) {
		const struct policy_wording *wording =
			g_ptr_array_index(policy->wordings, i);

		g_ptr_array_add(ids, g_strconcat(WORDING, wording->id, NULL));
	}
	return ids;
}

/* A row of that one text; NULL without a text. */
static char **row_with(const char *text)
{
	char **row = text != NULL ? g_new0(char *, 2) : NULL;

	if (row != NULL) {
		row[0] = g_strdup(text);
	}
	return row;
}

static char **row(const void *content, const char *id)
{
	const struct policy *policy = content;

	if (g_str_has_prefix(id, TOPIC)) {
		const char *topic = id + strlen(TOPIC);

		return row_with(policy_has_topic(policy, topic) ? topic : NULL);
	}
	if (g_str_has_prefix(id, WORDING)) {
		return row_with(policy_wording(policy, id + strlen(WORDING)));
	}
	return row_table_row(rows, G_N_ELEMENTS(rows), policy, id);
}

static const struct row_field *fields(const char *id, size_t *ret_count)
{
	return row_table_fields(rows, G_N_ELEMENTS(rows), id, ret_count);
}

static void put(void *content, const char *id, char *const *row)
{
	struct policy *policy = content;

	if (g_str_has_prefix(id, TOPIC)) {
		policy_put_topic(policy, id + strlen(TOPIC), row != NULL);
	} else if (g_str_has_prefix(id, WORDING)) {
		policy_put_wording(policy, id + strlen(WORDING),
			row != NULL ? row[0] : NULL);
	} else {
		row_table_put(rows, G_N_ELEMENTS(rows), policy, id, row);
		policy->revision++;
	}
}

static unsigned revision(const void *content)
{
	return ((const struct policy *)content)->revision;
}

static bool is_read_only(const void *content)
{
	return ((const struct policy *)content)->read_only;
}

static void destroy(void *content)
{
	policy_destroy(content);
}

const struct document_class policy_document = {
	.name = "policy",
	.ids = ids,
	.row = row,
	.fields = fields,
	.put = put,
	.revision = revision,
	.is_read_only = is_read_only,
	.destroy = destroy,
};
