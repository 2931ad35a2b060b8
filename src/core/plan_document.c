/* SPDX-License-Identifier: MIT */
/* The id of a row is that of the bank and of the action, "ipa-25 3.1"; and the
 * id of the plan is a row, too, as two programs may have begun it. */
#include "core/plan_document.h"

#include <string.h>

#define PLAN_ID ""

#define TEXT(name)                                                             \
	{                                                                      \
#name, ROW_TEXT, offsetof(struct plan_item, name), NULL, 0     \
	}
#define DAY(name)                                                              \
	{                                                                      \
#name, ROW_DAY, offsetof(struct plan_item, name), NULL, 0      \
	}

static const struct row_field fields[] = {
	TEXT(bank),
	TEXT(edition),
	TEXT(question),
	TEXT(action),
	TEXT(text),
	{ "decision", ROW_WORD, offsetof(struct plan_item, decision),
		plan_decision_names, PLAN_DECISION_COUNT },
	TEXT(reason),
	TEXT(owner),
	DAY(begin),
	DAY(due),
	{ "status", ROW_WORD, offsetof(struct plan_item, status),
		plan_status_names, PLAN_STATUS_COUNT },
	DAY(started),
	DAY(finished),
	DAY(added),
	TEXT(note),
};

static GPtrArray *ids(const void *content)
{
	const struct plan *plan = content;
	GPtrArray *ids = g_ptr_array_new_with_free_func(g_free);

	g_ptr_array_add(ids, g_strdup(PLAN_ID));
	for (size_t i = 0; i < plan_count(plan); i++) {
		const struct plan_item *item = plan_at(plan, i);

		g_ptr_array_add(
			ids, g_strconcat(item->bank, " ", item->action, NULL));
	}
	return ids;
}

/* The index of its item, or PLAN_NONE. */
static size_t find(const struct plan *plan, const char *id)
{
	g_auto(GStrv) parts = g_strsplit(id, " ", 2);

	return parts[0] != NULL && parts[1] != NULL
		       ? plan_find(plan, parts[0], parts[1])
		       : PLAN_NONE;
}

static char **row(const void *content, const char *id)
{
	const struct plan *plan = content;
	size_t index = find(plan, id);

	if (strcmp(id, PLAN_ID) == 0) {
		char **row = g_new0(char *, 2);

		row[0] = g_strdup(plan_id(plan));
		return row;
	}
	return index != PLAN_NONE ? row_of(fields, G_N_ELEMENTS(fields),
					    plan_at(plan, index))
				  : NULL;
}

static const struct row_field *fields_of(const char *id, size_t *ret_count)
{
	*ret_count = id[0] != '\0' ? G_N_ELEMENTS(fields) : 0;
	return fields;
}

static void put_item(struct plan *plan, char *const *row)
{
	struct plan_item item;

	plan_item_init(&item);
	row_put(fields, G_N_ELEMENTS(fields), &item, row);
	plan_put(plan, &item);
	plan_item_finish(&item);
}

static void put(void *content, const char *id, char *const *row)
{
	struct plan *plan = content;

	if (strcmp(id, PLAN_ID) == 0) {
		plan_set_id(plan, row[0]);
	} else if (row != NULL) {
		put_item(plan, row);
	} else {
		(void)plan_remove(plan, find(plan, id));
	}
}

static unsigned revision(const void *content)
{
	return plan_revision(content);
}

static bool is_read_only(const void *content)
{
	return plan_is_read_only(content);
}

static void destroy(void *content)
{
	plan_destroy(content);
}

const struct document_class plan_document = {
	.name = "plan",
	.ids = ids,
	.row = row,
	.fields = fields_of,
	.put = put,
	.revision = revision,
	.is_read_only = is_read_only,
	.destroy = destroy,
};
