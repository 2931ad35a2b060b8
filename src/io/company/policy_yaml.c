/* SPDX-License-Identifier: MIT */
/* A policy from YAML, by the rules of all files of a company, and back. */
#include "io/company/kept_kinds.h"

#include "core/sheet.h"
#include "io/company/kept_yaml.h"
#include "io/yaml/yaml_tree.h"
#include "io/yaml/yaml_write.h"

#define POLICY_YAML_FORMAT 1

static void read_topics(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	if (!yaml_expect(reader, node, YAML_LIST, name)) {
		return;
	}
	for (size_t i = 0; i < node->count; i++) {
		g_autofree char *id = g_strdup("");

		kept_yaml_read_id(reader, node->at[i], name, &id);
		if (id[0] != '\0') {
			(void)policy_add_topic(field, id);
		}
	}
}

static const struct yaml_key wording_keys[] = {
	{ "id", true, kept_yaml_read_id, offsetof(struct policy_wording, id) },
	{ "text", true, kept_yaml_read_text,
		offsetof(struct policy_wording, text) },
	{ 0 },
};

static void read_wording(struct yaml_reader *reader,
	const struct yaml_node *node, struct policy *policy)
{
	struct policy_wording wording = { g_strdup(""), g_strdup("") };

	if (yaml_expect(reader, node, YAML_MAP, "articles")) {
		kept_yaml_read_map(reader, node, wording_keys, &wording);
		if (wording.id[0] != '\0' &&
			!policy_add_wording(policy, wording.id, wording.text)) {
			yaml_complain(reader, "diag.policy.article_twice", node,
				wording.id);
		}
	}
	g_free(wording.id);
	g_free(wording.text);
}

static void read_wordings(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	if (!yaml_expect(reader, node, YAML_LIST, name)) {
		return;
	}
	for (size_t i = 0; i < node->count; i++) {
		read_wording(reader, node->at[i], field);
	}
}

static const struct yaml_key keys[] = {
	{ "format", true, kept_yaml_read_format, 0 },
	{ "organisation", true, kept_yaml_read_text,
		offsetof(struct policy, organisation) },
	{ "representative", false, kept_yaml_read_text,
		offsetof(struct policy, representative) },
	{ "date", false, kept_yaml_read_date, offsetof(struct policy, date) },
	{ "subject", false, kept_yaml_read_text,
		offsetof(struct policy, subject) },
	{ "topics", false, read_topics, 0 },
	{ "articles", false, read_wordings, 0 },
	{ 0 },
};

static const struct yaml_key *const tables[] = { keys, wording_keys, NULL };

static void read_policy(struct kept_yaml *company, const struct yaml_node *root)
{
	struct yaml_reader *reader = &company->reader;

	if (yaml_map_get(root, "organisation") == NULL) {
		/* A list of all that another file lacks would not help. */
		diags_error(reader->problems, "diag.policy.none", reader->file,
			NULL);
		return;
	}
	kept_yaml_read_map(reader, root, keys, company->record);
}

struct policy *policy_yaml_load(const char *file, const char *bytes,
	size_t len_bytes, struct diags *diags)
{
	AUTO(policy) policy = policy_create();
	struct kept_yaml company = {
		.format = POLICY_YAML_FORMAT,
		.tables = tables,
		.record = policy,
	};

	if (!kept_yaml_load(
		    &company, file, bytes, len_bytes, read_policy, diags)) {
		return NULL;
	}
	policy->read_only = company.is_read_only;
	return g_steal_pointer(&policy);
}

static void save_topics(GString *out, const struct policy *policy)
{
	g_string_append(
		out, policy->topics->len > 0 ? "topics:\n" : "topics: []\n");
	for (size_t i = 0; i < policy->topics->len; i++) {
		g_string_append(out, "  - ");
		yaml_write_quoted(out, g_ptr_array_index(policy->topics, i));
		g_string_append_c(out, '\n');
	}
}

static void save_wordings(GString *out, const struct policy *policy)
{
	g_string_append(out,
		policy->wordings->len > 0 ? "articles:\n" : "articles: []\n");
	for (size_t i = 0; i < policy->wordings->len; i++) {
		const struct policy_wording *wording =
			g_ptr_array_index(policy->wordings, i);
		bool first = true;

		yaml_write_item_text(out, &first, "id", wording->id);
		yaml_write_item_text(out, &first, "text", wording->text);
	}
}

GString *policy_yaml_save(const struct policy *policy)
{
	GString *out = g_string_new(NULL);
	char date[DATE_TEXT_BYTES];

	date_format(policy->date, date);
	yaml_write_integer(out, "format", POLICY_YAML_FORMAT);
	yaml_write_text(out, "organisation", policy->organisation);
	yaml_write_text(out, "representative", policy->representative);
	yaml_write_text(out, "date", date);
	yaml_write_text(out, "subject", policy->subject);
	save_topics(out, policy);
	save_wordings(out, policy);
	return out;
}
