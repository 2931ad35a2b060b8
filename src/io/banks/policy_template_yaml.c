/* SPDX-License-Identifier: MIT */
/* The tables of the template. Whether the questions of a promise exist is not
 * looked at: their bank may not be there. */
#include "io/banks/policy_template_yaml.h"

#include <glib.h>

#include "io/banks/bank_fields.h"
#include "io/banks/embedded.h"
#include "io/banks/texts_yaml.h"
#include "io/yaml/yaml_schema.h"

#define FILE_NAME "questions/policy.yaml"

static const struct yaml_key source_keys[] = {
	{ "title", YAML_REQUIRED, bank_fields_line,
		offsetof(struct source, title) },
	{ "publisher", YAML_REQUIRED, bank_fields_line,
		offsetof(struct source, publisher) },
	{ "url", YAML_REQUIRED, bank_fields_address,
		offsetof(struct source, url) },
	{ "note", YAML_REQUIRED, bank_fields_text,
		offsetof(struct source, note) },
	{ 0 },
};

static void read_source(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	(void)yaml_read_map(reader, node, name, source_keys, field);
}

static const struct yaml_key line_keys[] = {
	{ "id", YAML_REQUIRED, bank_fields_id,
		offsetof(struct policy_line, id) },
	{ "label", YAML_REQUIRED, bank_fields_line,
		offsetof(struct policy_line, label) },
	{ "text", YAML_REQUIRED, bank_fields_line,
		offsetof(struct policy_line, text) },
	{ 0 },
};

static void read_subjects(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	struct policy_template *template = field;

	template->subjects = bank_fields_list(reader, node, name, line_keys,
		sizeof(struct policy_line), &template->subject_count);
}

static void read_closing(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	struct policy_template *template = field;

	template->closing = bank_fields_list(reader, node, name, line_keys,
		sizeof(struct policy_line), &template->closing_count);
}

static void read_promises(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	struct policy_article *article = field;

	article->promises =
		bank_fields_ids(reader, node, name, &article->promise_count);
}

static const struct yaml_key article_keys[] = {
	{ "id", YAML_REQUIRED, bank_fields_id,
		offsetof(struct policy_article, id) },
	{ "title", YAML_REQUIRED, bank_fields_line,
		offsetof(struct policy_article, title) },
	{ "text", YAML_REQUIRED, bank_fields_text,
		offsetof(struct policy_article, text) },
	{ "promises", YAML_OPTIONAL, read_promises, 0 },
	{ "hint", YAML_OPTIONAL, bank_fields_text,
		offsetof(struct policy_article, hint) },
	{ 0 },
};

static void read_articles(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	struct policy_template *template = field;

	template->articles = bank_fields_list(reader, node, name, article_keys,
		sizeof(struct policy_article), &template->article_count);
}

static void read_topics(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	struct policy_template *template = field;

	template->topics = bank_fields_list(reader, node, name, article_keys,
		sizeof(struct policy_article), &template->topic_count);
}

/* Languages before all texts. */
static const struct yaml_key template_keys[] = {
	{ "format", YAML_REQUIRED, bank_fields_format, 0 },
	{ "languages", YAML_REQUIRED, bank_fields_languages, 0 },
	{ "id", YAML_REQUIRED, bank_fields_id,
		offsetof(struct policy_template, id) },
	{ "edition", YAML_REQUIRED, bank_fields_edition,
		offsetof(struct policy_template, edition) },
	{ "title", YAML_REQUIRED, bank_fields_line,
		offsetof(struct policy_template, title) },
	{ "source", YAML_REQUIRED, read_source,
		offsetof(struct policy_template, source) },
	{ "subjects", YAML_REQUIRED, read_subjects, 0 },
	{ "preamble", YAML_REQUIRED, bank_fields_text,
		offsetof(struct policy_template, preamble) },
	{ "articles", YAML_REQUIRED, read_articles, 0 },
	{ "topics", YAML_OPTIONAL, read_topics, 0 },
	{ "closing", YAML_REQUIRED, read_closing, 0 },
	{ 0 },
};

static const struct yaml_key *const tables[] = { template_keys, source_keys,
	line_keys, article_keys, NULL };

static const struct texts_yaml kind = { .keys = template_keys,
	.tables = tables };

struct policy_template *policy_template_yaml_load(const char *file,
	const char *bytes, size_t len_bytes, struct diags *diags)
{
	AUTO(policy_template) template = policy_template_create();

	return texts_yaml_read(&kind, &template->texts, template, file, bytes,
		       len_bytes, diags)
		       ? g_steal_pointer(&template)
		       : NULL;
}

struct policy_template *policy_template_yaml_builtin(void)
{
	struct policy_template *template = policy_template_create();

	texts_yaml_builtin(
		&kind, &template->texts, template, embedded_find(FILE_NAME));
	return template;
}
