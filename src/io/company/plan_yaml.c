/* SPDX-License-Identifier: MIT */
/* A plan from YAML, by the rules of all files of a company, and back. People
 * edit this file, so every value has its line; the last line tells that
 * nothing was cut off. */
#include "io/company/kept_kinds.h"

#include <stddef.h>

#include "io/company/kept_yaml.h"
#include "io/yaml/yaml_tree.h"
#include "io/yaml/yaml_write.h"

#define PLAN_YAML_FORMAT 1
#define ITEMS_MAX 2000

struct plan *plan_yaml_create(void)
{
	g_autofree char *id = g_uuid_string_random();

	return plan_create(id);
}

/* The file as a whole. */
struct loader {
	char *id;
	struct plan *plan; /* NULL until there are items */
	bool end; /* there is nothing more to say of it */
};

static struct loader *loader_of(const struct yaml_reader *reader)
{
	return kept_yaml_of(reader)->record;
}

static void read_decision(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	enum plan_decision *decision = field;
	size_t index = 0;

	if (yaml_expect_word(reader, node, name, plan_decision_names,
		    PLAN_DECISION_COUNT, &index)) {
		*decision = (enum plan_decision)index;
	}
}

static void read_status(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	enum plan_status *status = field;
	size_t index = 0;

	if (yaml_expect_word(reader, node, name, plan_status_names,
		    PLAN_STATUS_COUNT, &index)) {
		*status = (enum plan_status)index;
	}
}

static const struct yaml_key item_keys[] = {
	{ "bank", true, kept_yaml_read_id, offsetof(struct plan_item, bank) },
	{ "edition", true, kept_yaml_read_name,
		offsetof(struct plan_item, edition) },
	{ "question", true, kept_yaml_read_id,
		offsetof(struct plan_item, question) },
	{ "action", true, kept_yaml_read_id,
		offsetof(struct plan_item, action) },
	{ "text", false, kept_yaml_read_text,
		offsetof(struct plan_item, text) },
	{ "decision", true, read_decision,
		offsetof(struct plan_item, decision) },
	{ "reason", false, kept_yaml_read_text,
		offsetof(struct plan_item, reason) },
	{ "owner", false, kept_yaml_read_text,
		offsetof(struct plan_item, owner) },
	{ "begin", false, kept_yaml_read_date,
		offsetof(struct plan_item, begin) },
	{ "due", false, kept_yaml_read_date, offsetof(struct plan_item, due) },
	{ "status", false, read_status, offsetof(struct plan_item, status) },
	{ "started", false, kept_yaml_read_date,
		offsetof(struct plan_item, started) },
	{ "finished", false, kept_yaml_read_date,
		offsetof(struct plan_item, finished) },
	{ "added", false, kept_yaml_read_date,
		offsetof(struct plan_item, added) },
	{ "note", false, kept_yaml_read_text,
		offsetof(struct plan_item, note) },
	{ 0 },
};

static void keep_item(struct yaml_reader *reader, const struct yaml_node *node,
	const struct plan_item *item)
{
	if (item->bank[0] == '\0' || item->action[0] == '\0') {
		return; /* reported */
	}
	if (!plan_append(loader_of(reader)->plan, item)) {
		yaml_complain(
			reader, "diag.plan.action_twice", node, item->action);
	}
}

static void read_item(struct yaml_reader *reader, const struct yaml_node *node)
{
	struct plan_item item;

	if (yaml_expect(reader, node, YAML_MAP, "items")) {
		plan_item_init(&item);
		kept_yaml_read_map(reader, node, item_keys, &item);
		keep_item(reader, node, &item);
		plan_item_finish(&item);
	}
}

static void read_items(struct yaml_reader *reader, const struct yaml_node *node,
	const char *name, void *field)
{
	struct plan **plan = field;

	if (!yaml_expect(reader, node, YAML_LIST, name)) {
		return;
	}
	if (node->count > ITEMS_MAX) {
		g_autofree char *limit = g_strdup_printf("%d", ITEMS_MAX);

		yaml_complain(reader, "diag.plan.too_many", node, limit);
		return;
	}
	/* The id was read before: it comes first in the table. */
	*plan = plan_create(loader_of(reader)->id);
	for (size_t i = 0; i < node->count; i++) {
		read_item(reader, node->at[i]);
	}
}

static const struct yaml_key plan_keys[] = {
	{ "format", true, kept_yaml_read_format, 0 },
	{ "id", false, kept_yaml_read_text, offsetof(struct loader, id) },
	{ "items", true, read_items, offsetof(struct loader, plan) },
	{ "end", false, kept_yaml_read_bool, offsetof(struct loader, end) },
	{ 0 },
};

static const struct yaml_key *const tables[] = { plan_keys, item_keys, NULL };

static void read_plan(struct kept_yaml *company, const struct yaml_node *root)
{
	struct yaml_reader *reader = &company->reader;

	if (yaml_map_get(root, "items") == NULL) {
		/* A list of all that another file lacks would not help. */
		diags_error(reader->problems, "diag.plan.no_plan", reader->file,
			NULL);
		return;
	}
	kept_yaml_read_map(reader, root, plan_keys, company->record);
	if (yaml_map_get(root, "end") == NULL) {
		kept_yaml_warn_cut(reader, "diag.plan.no_end");
	}
}

struct plan *plan_yaml_load(const char *file, const char *bytes,
	size_t len_bytes, struct diags *diags)
{
	struct loader loader = { .id = g_strdup("") };
	struct kept_yaml company = {
		.format = PLAN_YAML_FORMAT,
		.tables = tables,
		.record = &loader,
	};
	bool good = kept_yaml_load(
		&company, file, bytes, len_bytes, read_plan, diags);
	AUTO(plan) plan = loader.plan;

	g_free(loader.id);
	if (!good) {
		return NULL;
	}
	if (company.is_read_only) {
		plan_set_read_only(plan);
	}
	return g_steal_pointer(&plan);
}

static void save_date(
	GString *out, bool *first, const char *key, struct date date)
{
	char text[DATE_TEXT_BYTES];

	date_format(date, text);
	yaml_write_item_text(out, first, key, text);
}

static void save_item(GString *out, const struct plan_item *item)
{
	bool first = true;

	yaml_write_item_text(out, &first, "bank", item->bank);
	yaml_write_item_text(out, &first, "edition", item->edition);
	yaml_write_item_text(out, &first, "question", item->question);
	yaml_write_item_text(out, &first, "action", item->action);
	yaml_write_item_text(out, &first, "text", item->text);
	yaml_write_item_text(
		out, &first, "decision", plan_decision_names[item->decision]);
	yaml_write_item_text(out, &first, "reason", item->reason);
	yaml_write_item_text(out, &first, "owner", item->owner);
	save_date(out, &first, "begin", item->begin);
	save_date(out, &first, "due", item->due);
	yaml_write_item_text(
		out, &first, "status", plan_status_names[item->status]);
	save_date(out, &first, "started", item->started);
	save_date(out, &first, "finished", item->finished);
	save_date(out, &first, "added", item->added);
	yaml_write_item_text(out, &first, "note", item->note);
}

GString *plan_yaml_save(const struct plan *plan)
{
	GString *out = g_string_new(NULL);

	yaml_write_integer(out, "format", PLAN_YAML_FORMAT);
	yaml_write_text(out, "id", plan_id(plan));
	g_string_append(out, plan_count(plan) > 0 ? "items:\n" : "items: []\n");
	for (size_t i = 0; i < plan_count(plan); i++) {
		save_item(out, plan_at(plan, i));
	}
	yaml_write_bool(out, "end", true);
	return out;
}
